import type { Page, Rotation } from '../domain/page.ts';

/** What the pool asks of a child, one at a time; only `last` comes while it reads, and lets it stop earlier. Pages are told one by one as parts, each when it is read. */
export type Request =
  | { readonly kind: 'pages'; readonly bytes: Uint8Array; readonly first?: number; readonly last?: number }
  | { readonly kind: 'last'; readonly page: number }
  | { readonly kind: 'unlock'; readonly bytes: Uint8Array; readonly password: string }
  | {
      readonly kind: 'image';
      readonly bytes: Uint8Array;
      readonly page: number;
      readonly dpi: number;
      readonly rotation?: Rotation;
    };

/** What ends it: the number of pages, a page's picture, or the file without its password. */
export type Answer = { readonly pages: number } | { readonly image: Uint8Array } | { readonly unlocked: Uint8Array };

/** A page that was read, and of how many. */
export interface PageOf {
  readonly page: Page;
  readonly of: number;
}
