import type { FailureCode, FailureFacts } from '../domain/failure.ts';
import type { Page, Rotation } from '../domain/page.ts';
import type { Bug } from '../supervision.ts';

/** What the pool asks of a child, one at a time. */
export type Request =
  | { readonly kind: 'pages'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'image';
      readonly bytes: Uint8Array;
      readonly page: number;
      readonly dpi: number;
      readonly rotation?: Rotation;
    };

/** What a child says. Each `page` is told when it is read, which restarts the page deadline and leaves the other side no long message to take in; `pages` ends them. `refused` carries numbers only. */
export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'page'; readonly page: Page }
  | { readonly kind: 'pages' }
  | { readonly kind: 'image'; readonly image: Uint8Array }
  | { readonly kind: 'refused'; readonly code: FailureCode; readonly facts: FailureFacts }
  | { readonly kind: 'broken'; readonly bug: Bug };
