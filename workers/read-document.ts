import { RefusalCode } from '../src/domain/failure.ts';
import { quarantineDocument, readStoredDocument } from '../src/services/read-stored-document.ts';
import type { Processor } from './processor.ts';

/** One document: from stored bytes to recorded extractions. */
export const readDocument: Processor<'read-document'> = {
  run: ({ document }, { store, reading }) => readStoredDocument(document, store, reading),
  giveUp: ({ document }, code, { store }) => {
    const known = RefusalCode.safeParse(code);
    return quarantineDocument(document, known.success ? known.data : 'document.unread', store);
  },
};
