import type { DocumentOutcome } from '../domain/application.ts';
import { isRefusal, type RefusalCode } from '../domain/failure.ts';
import type { DocumentId } from '../domain/ids.ts';
import type { Store } from '../pipeline/ports.ts';
import { type ReadDocumentPorts, readDocument } from '../pipeline/read-document.ts';
import { isPartial, refusalOf } from './read-file.ts';

/** Reads a waiting document and records what it gave. A file that can never be read is recorded as refused; whatever may pass is thrown, to be tried again. */
export async function readStoredDocument(id: DocumentId, store: Store, ports: ReadDocumentPorts): Promise<void> {
  const document = await store.waitingDocument(id);
  if (!document) return; // done before: jobs run at least once
  const { file, sha256 } = document;
  try {
    const { pages, extractions } = await readDocument(document, ports);
    await store.finishDocument(
      { document: id, file, sha256, status: isPartial(pages) ? 'partial' : 'complete', pages },
      extractions,
    );
  } catch (error) {
    if (!isRefusal(error) || error.row.retry === 'later') throw error;
    await store.finishDocument(
      { document: id, file, sha256, status: 'refused', refusal: refusalOf(error.code), pages: [] },
      [],
    );
  }
}

/** After the last try: the document goes to people, and its application goes on without it. */
export async function quarantineDocument(id: DocumentId, code: RefusalCode, store: Store): Promise<void> {
  const document = await store.waitingDocument(id);
  if (!document) return;
  const outcome: DocumentOutcome = {
    document: id,
    file: document.file,
    sha256: document.sha256,
    status: 'quarantined',
    refusal: refusalOf(code),
    pages: [],
  };
  await store.finishDocument(outcome, []);
}
