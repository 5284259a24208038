import type { FailureCode, FailureFacts } from '../domain/failure.ts';
import type { Page, Rotation } from '../domain/page.ts';

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

/** What a child says. `page` restarts the page deadline; `refused` carries numbers only; `broken` is a bug, told by place and never by message. */
export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'page' }
  | { readonly kind: 'pages'; readonly pages: Page[] }
  | { readonly kind: 'image'; readonly image: Uint8Array }
  | { readonly kind: 'refused'; readonly code: FailureCode; readonly facts: FailureFacts }
  | { readonly kind: 'broken'; readonly name: string; readonly frames: string };
