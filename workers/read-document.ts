import { RefusalCode } from '../src/domain/failure.ts';
import { quarantineDocument, readStoredDocument } from '../src/services/read-stored-document.ts';
import type { Processor } from './processor.ts';

/** One document: from stored bytes to recorded extractions. */
export const readDocument: Processor = {
  run: (lease, { store, reading, lineage }) => readStoredDocument(lease, store, reading, lineage),
  giveUp: (lease, code, { store, lineage }) => {
    const known = RefusalCode.safeParse(code);
    return quarantineDocument(lease, known.success ? known.data : 'document.unread', store, lineage);
  },
};
