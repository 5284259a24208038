/** How long understanding may take, and what it may hold: many times what two hundred pages of dense tables need, some thirty seconds on a slow machine. What takes longer never ends. */
export const SUPERVISION = {
  documentDeadlineMs: 60_000,
  /** Added for each page. */
  pageDeadlineMs: 1_000,
  memoryMb: 1024,
} as const;
