import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Purpose } from '../domain/event.ts';
import { Failure } from '../domain/failure.ts';
import type { ApplicationId } from '../domain/ids.ts';
import { extractionReport } from '../pipeline/report.ts';
import type { ApplicationProgress } from '../pipeline/store-ports.ts';
import type { OperationPorts } from './operations.ts';

type ExportPorts = Pick<OperationPorts, 'store' | 'blobs' | 'actor'>;

const PRIVATE = { mode: 0o600, flag: 'wx' } as const;

/** Everything that is held about an applicant, into an empty folder: what an access request asks for. That it was given out is on record before it is, and what is there is all of it. */
export async function exportApplicant(
  { application: id, folder, purpose }: { application: ApplicationId; folder: string; purpose: Purpose },
  { store, blobs, actor }: ExportPorts,
): Promise<{ folder: string; documents: number }> {
  const progress = await store.progress(id);
  if (!progress) throw new Failure('application.unknown');
  if (progress.state === 'erased') throw new Failure('application.erased');
  const unfinished = await newFolderBeside(folder);
  try {
    await store.audit.record({ type: 'application.exported', actor: actor.id, application: id, purpose });
    await writeEverything(unfinished, progress, { store, blobs });
    await onDisk(() => rename(unfinished, folder));
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
  return { folder, documents: progress.documents.length };
}

async function writeEverything(
  folder: string,
  progress: ApplicationProgress,
  { store, blobs }: Pick<ExportPorts, 'store' | 'blobs'>,
): Promise<void> {
  const { application: id } = progress;
  const found = await store.application(id);
  if (!found) throw new Failure('application.erased');
  await onDisk(() => mkdir(join(folder, 'documents'), { mode: 0o700 }));
  const documents = [];
  for (const [index, { document: documentId, state }] of progress.documents.entries()) {
    const document = await store.document(documentId);
    const file = document && `documents/${String(index + 1).padStart(2, '0')}-${safeName(document.file)}`;
    const outcome = found.application.documents.find((one) => one.document === documentId);
    if (document && file) {
      const bytes = await blobs.open(document.blob);
      await onDisk(() => writeFile(join(folder, file), bytes, PRIVATE));
    }
    documents.push({
      document: documentId,
      state,
      ...(document ? { name: document.file, file } : { bytes: 'not held' }),
      ...(outcome && { extraction: extractionReport(outcome, found.extractions) }),
    });
  }
  const everything = {
    schema: 'docket.export.v1',
    ...progress,
    form: found.application.form,
    documents,
    proposal: await store.proposal(id),
    corrections: await store.reviews.corrections(id),
    requests: await store.reviews.requests(id),
    decisions: await store.reviews.decisions(id),
    steps: await store.steps.of(id),
    events: await store.audit.of(id),
  };
  await onDisk(() => writeFile(join(folder, 'export.json'), `${JSON.stringify(everything, null, 2)}\n`, PRIVATE));
}

/** On the same disk, so that it can take the folder's place at once; the folder itself must be new or empty. */
async function newFolderBeside(folder: string): Promise<string> {
  return onDisk(async () => {
    const there = await readdir(folder).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
      throw error;
    });
    if (there.length > 0)
      throw new Failure('usage.invalid', { problems: [{ at: '--out', says: 'must be a new or empty folder' }] });
    return mkdtemp(`${folder}.unfinished-`);
  });
}

const onDisk = <Value>(work: () => Promise<Value>): Promise<Value> =>
  work().catch((cause: unknown) => {
    if (cause instanceof Failure) throw cause;
    throw new Failure('usage.invalid', {
      problems: [
        { at: '--out', says: 'must be a folder that can be written, in one that is there, on a disk with room' },
      ],
      cause,
    });
  });

/** What the applicant called it, as far as any file system may have it: 255 bytes, of which a letter may take four. */
const safeName = (file: string): string =>
  [
    ...basename(file)
      .replace(/[^\p{L}\p{N}._-]+/gu, '_')
      .replace(/^\.+/, ''),
  ]
    .slice(-60)
    .join('') || 'document';
