import { extname } from 'node:path';
import { TABLES } from '../calibration/tables.ts';
import type { Extraction } from '../domain/extraction.ts';
import type { Page } from '../domain/page.ts';
import type { Profile } from '../domain/profile.ts';
import type { Understanding } from '../pipeline/ports.ts';
import type { TypeChoice } from '../pipeline/split-and-classify.ts';
import { SupervisedChild } from '../supervision/child.ts';
import { Pool } from '../supervision/pool.ts';
import { SUPERVISION } from './limits.ts';
import type { CalibrationChoice, Request } from './protocol.ts';

export type UnderstandingPool = Understanding & { close(): Promise<void> };

export interface UnderstandingOptions extends TypeChoice {
  /** How many documents are understood at once: each in a process of its own. */
  readonly processes: number;
  /** The zone's; where there is no zone, identifiers are not held against the reserved table. */
  readonly profile?: Profile;
  /** Those that come with the program, where nothing is said. */
  readonly calibration?: CalibrationChoice;
  readonly documentDeadlineMs?: number;
  readonly memoryMb?: number;
}

const CHILD = new URL(`./child${extname(import.meta.url)}`, import.meta.url); // built, it is JavaScript

/** Opens what understands pages. Nothing starts before the first document comes; `close` ends what did. */
export function openUnderstanding({
  processes,
  types,
  forced,
  profile = 'neutral',
  calibration = TABLES,
  ...options
}: UnderstandingOptions): UnderstandingPool {
  const choice = { types, ...(forced && { forced }) };
  const { documentDeadlineMs, pageDeadlineMs, memoryMb } = { ...SUPERVISION, ...options };
  const pool = new Pool(processes, () => new SupervisedChild<Request, never, Extraction[]>(CHILD, memoryMb));
  return {
    prepare: () => pool.prepare(),
    understand: (document, pages, today, assigned) => {
      const deadlineMs = documentDeadlineMs + pages.length * pageDeadlineMs;
      const limits = { documentDeadlineMs: deadlineMs, partDeadlineMs: deadlineMs, memoryMb };
      const question = {
        kind: 'understand',
        document,
        choice: { ...choice, assigned },
        today,
        profile,
        calibration,
      } as const;
      const requests = [...pages.map(told), question];
      return pool.lend((child) => child.ask(requests, limits));
    },
    close: async () => pool.close(),
  };
}

const told = (page: Page): Request => ({ kind: 'page', page });
