import type { Document, DocumentOutcome } from '../domain/application.ts';
import { isRefusal, type RefusalCode } from '../domain/failure.ts';
import { DocumentId } from '../domain/ids.ts';
import { summarise } from '../domain/page.ts';
import type { Lease } from '../domain/step.ts';
import { type ReadDocumentPorts, readDocument } from '../pipeline/read-document.ts';
import type { Lineage, ReadBefore, Store } from '../pipeline/store-ports.ts';
import { isPartial, refusalOf } from './read-file.ts';
import { readingTogether } from './reading-together.ts';

/** Reads a document, where its bytes were not read just before or are read just now, and records what they gave. A file that can never be read is recorded as refused; whatever may pass is thrown, to be tried again. */
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
    const now = () => readNow(document, ports);
    const read = () => readingTogether(document, { reader: ports.reader, lineage }, now);
    // Where a person has said what a page is, what its twin gave is no answer.
    const { outcome, extractions } = document.assigned
      ? await now()
      : ((await store.readBefore(document, lineage)) ?? (await read()));
    const own = extractions.map((extraction) => ({ ...extraction, document: id }));
    await store.finishDocument(lease, { ...outcome, document: id, file, sha256 }, own, lineage);
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

async function readNow(document: Document, ports: ReadDocumentPorts): Promise<ReadBefore> {
  const { pages, extractions } = await readDocument(document, ports);
  const status = isPartial(pages) ? 'partial' : 'complete';
  return { outcome: { document: document.id, file: document.file, status, pages: pages.map(summarise) }, extractions };
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
