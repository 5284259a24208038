import type { Extraction } from '../domain/extraction.ts';
import type { DocumentId } from '../domain/ids.ts';
import type { Page } from '../domain/page.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import type { TypeChoice } from '../pipeline/split-and-classify.ts';
import type { Bug } from '../supervision.ts';

/** What a thread is made with: the types of the process that started it, so that both know the same ones, and the script that it runs. */
export interface Setup {
  readonly script: string;
  readonly choice: TypeChoice;
}

/** What is told to a thread: the pages of a file one by one, since a long file in one piece would hold up the caller, then what to do with them. */
export type Request =
  | { readonly kind: 'page'; readonly page: Page }
  | { readonly kind: 'understand'; readonly document: DocumentId; readonly today: PlainDate };

/** What a thread says. */
export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'extractions'; readonly extractions: Extraction[] }
  | { readonly kind: 'broken'; readonly bug: Bug };
