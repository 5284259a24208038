import type { DocumentOutcome } from '../domain/application.ts';
import { isRefusal, type RefusalCode } from '../domain/failure.ts';
import { DocumentId } from '../domain/ids.ts';
import { summarise } from '../domain/page.ts';
import type { Lease } from '../domain/step.ts';
import { type ReadDocumentPorts, readDocument } from '../pipeline/read-document.ts';
import type { Lineage, Store } from '../pipeline/store-ports.ts';
import { isPartial, refusalOf } from './read-file.ts';

/** Reads a document and records what it gave. A file that can never be read is recorded as refused; whatever may pass is thrown, to be tried again. */
export async function readStoredDocument(
  lease: Lease,
  store: Store,
  ports: ReadDocumentPorts,
  lineage: Lineage,
): Promise<void> {
  const document = await store.document(DocumentId.parse(lease.subject));
  if (!document) return; // erased meanwhile
  const { id, file, sha256 } = document;
  try {
    const { pages, extractions } = await readDocument(document, ports);
    const status = isPartial(pages) ? 'partial' : 'complete';
    const outcome = { document: id, file, sha256, status, pages: pages.map(summarise) } as const;
    await store.finishDocument(lease, outcome, extractions, lineage);
  } catch (error) {
    if (!isRefusal(error) || error.row.retry === 'later') throw error;
    const refusal = refusalOf(error.code);
    await store.finishDocument(
      lease,
      { document: id, file, sha256, status: 'refused', refusal, pages: [] },
      [],
      lineage,
    );
  }
}

/** After the last try: the document goes to people, and its application goes on without it. */
export async function quarantineDocument(
  lease: Lease,
  code: RefusalCode,
  store: Store,
  lineage: Lineage,
): Promise<void> {
  const document = await store.document(DocumentId.parse(lease.subject));
  if (!document) return;
  const { id, file, sha256 } = document;
  const outcome: DocumentOutcome = {
    document: id,
    file,
    sha256,
    status: 'quarantined',
    refusal: refusalOf(code),
    pages: [],
  };
  await store.finishDocument(lease, outcome, [], lineage);
}
