/** How long understanding may take, and what heap it may hold: many times what two hundred pages of dense tables need, some thirty seconds on a slow machine. What takes longer never ends. */
export const SUPERVISION = {
  startMs: 30_000,
  documentDeadlineMs: 60_000,
  /** Added for each page. */
  pageDeadlineMs: 1_000,
  memoryMb: 1024,
} as const;
