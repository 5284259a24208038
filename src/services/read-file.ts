import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { DocumentOutcome } from '../domain/application.ts';
import type { Extraction } from '../domain/extraction.ts';
import { FAILURES, Failure, isRefusal, type RefusalCode } from '../domain/failure.ts';
import { MAX_FILE_BYTES } from '../domain/file-limit.ts';
import { newApplicationId, newDocumentId } from '../domain/ids.ts';
import { type Page, summarise } from '../domain/page.ts';
import type { Clock, Reader, Understanding } from '../pipeline/ports.ts';
import { readDocument } from '../pipeline/read-document.ts';

/** What is needed to read files on the spot, without a store. */
export interface LocalPorts {
  readonly reader: Reader;
  readonly understanding: Understanding;
  readonly clock: Clock;
  /** Refuses bytes that this zone may not see. */
  readonly admit: (bytes: Uint8Array, path: string) => Promise<void>;
}

export interface FileReading {
  readonly outcome: DocumentOutcome;
  readonly extractions: readonly Extraction[];
  readonly pages: readonly Page[];
}

/** Reads one file where it lies. A file that cannot be read is a refused outcome, not an error, so that the others of a call go on. */
export async function readLocalFile(path: string, file: string, ports: LocalPorts): Promise<FileReading> {
  const id = newDocumentId();
  let sha256: string | undefined;
  try {
    const bytes = await bytesOf(path);
    sha256 = createHash('sha256').update(bytes).digest('hex');
    await ports.admit(bytes, path);
    const document = { id, application: newApplicationId(), file, sha256, blob: id };
    const { pages, extractions } = await readDocument(document, { ...ports, blobs: { open: async () => bytes } });
    const status = isPartial(pages) ? 'partial' : 'complete';
    return { outcome: { document: id, file, sha256, status, pages: pages.map(summarise) }, extractions, pages };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return {
      outcome: {
        document: id,
        file,
        ...(sha256 && { sha256 }),
        status: 'refused',
        refusal: refusalOf(error.code),
        pages: [],
      },
      extractions: [],
      pages: [],
    };
  }
}

export const refusalOf = (code: RefusalCode) => ({ code, message: FAILURES[code].message, next: FAILURES[code].next });

/** A file is partial when any of its pages, or any text on one, could not be read. */
export const isPartial = (pages: readonly Pick<Page, 'source' | 'unread'>[]): boolean =>
  pages.some(({ source, unread = [] }) => source === 'failed' || unread.length > 0);

/** The bytes of a local file; refuses what is missing, a folder, empty or too large to be taken into memory. */
export async function bytesOf(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new Failure('document.missing');
  if (found.isDirectory()) throw new Failure('document.directory');
  if (!found.isFile()) throw new Failure('document.unsupported'); // a pipe or device may never end
  if (found.size === 0) throw new Failure('document.empty');
  if (found.size > MAX_FILE_BYTES)
    throw new Failure('document.too-large', { facts: { bytes: found.size, limit: MAX_FILE_BYTES } });
  return readFile(path).catch((cause: unknown) => {
    throw new Failure('document.unread', { cause });
  });
}
