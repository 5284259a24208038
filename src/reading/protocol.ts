import type { Rotation } from '../domain/page.ts';

/** What the pool asks of a child, one at a time. Pages are told one by one as parts, each when it is read. */
export type Request =
  | { readonly kind: 'pages'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'image';
      readonly bytes: Uint8Array;
      readonly page: number;
      readonly dpi: number;
      readonly rotation?: Rotation;
    };

/** What ends it: the number of pages, or a page's picture. */
export type Answer = { readonly pages: number } | { readonly image: Uint8Array };
