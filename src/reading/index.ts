import { extname } from 'node:path';
import type { PageRenderer, Reader } from '../pipeline/ports.ts';
import { SUPERVISION } from './limits.ts';
import { ChildPool } from './pool.ts';

export type ReaderPool = Reader & PageRenderer & { close(): Promise<void> };

const CHILD = new URL(`./child${extname(import.meta.url)}`, import.meta.url); // built, it is JavaScript

export interface ReaderOptions {
  /** How many documents are read at once: each has a process of its own. */
  readonly processes: number;
  readonly pageDeadlineMs?: number;
  readonly documentDeadlineMs?: number;
  readonly memoryMb?: number;
  /** Another script for the child, for tests that need one that fails. */
  readonly entry?: URL;
}

/** Opens the page reader. Nothing starts until the first document comes; `close` ends what did. */
export async function openReader({ processes, entry = CHILD, ...limits }: ReaderOptions): Promise<ReaderPool> {
  const { pageDeadlineMs, ...others } = { ...SUPERVISION, ...limits };
  return new ChildPool(processes, { ...others, partDeadlineMs: pageDeadlineMs }, entry);
}
