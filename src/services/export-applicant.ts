import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Purpose } from '../domain/event.ts';
import { Failure } from '../domain/failure.ts';
import type { ApplicationId } from '../domain/ids.ts';
import { extractionReport } from '../pipeline/report.ts';
import type { OperationPorts } from './operations.ts';

const PRIVATE = { mode: 0o600, flag: 'wx' } as const;

/** Everything that is held about an applicant, into an empty folder: what an access request asks for. That it was given out is on record before it is. */
export async function exportApplicant(
  { application: id, folder, purpose }: { application: ApplicationId; folder: string; purpose: Purpose },
  { store, blobs, actor }: Pick<OperationPorts, 'store' | 'blobs' | 'actor'>,
): Promise<{ folder: string; documents: number }> {
  const progress = await store.progress(id);
  if (!progress) throw new Failure('application.unknown');
  if (progress.state === 'erased') throw new Failure('application.erased');
  await requireEmpty(folder);
  await store.audit.record({ type: 'application.exported', actor: actor.id, application: id, purpose });

  const found = await store.application(id);
  const extractions = found?.extractions ?? [];
  await mkdir(join(folder, 'documents'), { recursive: true, mode: 0o700 });
  const documents = [];
  for (const [index, { document: documentId, state }] of progress.documents.entries()) {
    const document = await store.document(documentId);
    const name = document && `${String(index + 1).padStart(2, '0')}-${safeName(document.file)}`;
    if (document && name) await writeFile(join(folder, 'documents', name), await blobs.open(document.blob), PRIVATE);
    const outcome = found?.application.documents.find((one) => one.document === documentId);
    documents.push({
      document: documentId,
      state,
      ...(name ? { file: `documents/${name}` } : { bytes: 'no longer held' }),
      ...(outcome && { extraction: extractionReport(outcome, extractions) }),
    });
  }
  const everything = {
    schema: 'docket.export.v1',
    ...progress,
    form: found?.application.form,
    documents,
    proposal: await store.proposal(id),
    steps: await store.steps.of(id),
    events: await store.audit.of(id),
  };
  await writeFile(join(folder, 'export.json'), `${JSON.stringify(everything, null, 2)}\n`, PRIVATE);
  return { folder, documents: documents.length };
}

async function requireEmpty(folder: string): Promise<void> {
  const there = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw new Failure('usage.invalid', {
      problems: [{ at: '--out', says: 'is a folder that can be written' }],
      cause: error,
    });
  });
  if (there.length > 0)
    throw new Failure('usage.invalid', { problems: [{ at: '--out', says: 'is a new or empty folder' }] });
}

/** What the applicant called it, as far as a file system may have it. */
const safeName = (file: string): string =>
  basename(file)
    .replace(/[^\p{L}\p{N}._-]+/gu, '_')
    .slice(-100) || 'document';
