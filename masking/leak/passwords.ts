/** What stories lock their files with: a file of ours is locked with one of these, or nobody could say what it holds. */
export const PASSWORDS: readonly string[] = ['ask the bank'];
