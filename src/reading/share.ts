/** Which pages of a file a process reads: all, or those that the others do not. */
export interface Share {
  readonly first: number;
  /** May be lowered while it reads. */
  last: number;
  /** How many pages the file has; known once it is open. */
  of: number;
}

export const wholeFile = (): Share => ({ first: 1, last: Infinity, of: 0 });
