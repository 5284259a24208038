import { extname } from 'node:path';
import { Failure } from '../domain/failure.ts';
import type { PageRenderer, Reader, Unlocker } from '../pipeline/ports.ts';
import type { ChildOptions } from '../supervision/child.ts';
import { SUPERVISION } from './limits.ts';
import { ChildPool } from './pool.ts';
import { nativeVersion } from './tesseract/native.ts';
import { readerVersions } from './versions.ts';

export type ReaderPool = Reader & PageRenderer & Unlocker & { close(): Promise<void> };

const CHILD = new URL(`./child${extname(import.meta.url)}`, import.meta.url); // built, it is JavaScript

/** `auto`: the system's Tesseract where it is installed, else the package's. */
export type OcrChoice = 'auto' | 'wasm' | 'native';

export interface ReaderOptions extends ChildOptions {
  readonly ocr?: OcrChoice;
  /** How many documents are read at once, each in a process of its own; those that are idle help with a scan of many pages. */
  readonly processes: number;
  readonly pageDeadlineMs?: number;
  readonly documentDeadlineMs?: number;
  readonly memoryMb?: number;
  readonly restingMb?: number;
  /** Another script for the child, for tests that need one that fails. */
  readonly entry?: URL;
}

/** Opens the page reader. Nothing starts until the first document comes; `close` ends what did. Refuses with `reader.no-native` where the system's Tesseract is asked for and not there. */
export async function openReader({
  processes,
  entry = CHILD,
  ocr = 'wasm',
  ...options
}: ReaderOptions): Promise<ReaderPool> {
  const limits = { ...SUPERVISION, ...options };
  const native = ocr === 'wasm' ? undefined : nativeVersion();
  if (ocr === 'native' && !native) throw new Failure('reader.no-native');
  const child = native ? { ...options, mayStartPrograms: true, parameters: ['native'] } : options;
  return new ChildPool(
    processes,
    { ...limits, partDeadlineMs: limits.pageDeadlineMs },
    entry,
    child,
    readerVersions(native),
  );
}
