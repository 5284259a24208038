/** How long understanding may take, and what heap it may hold. Two hundred dense pages take about ten seconds and 200 MB; what needs many times that never ends. */
export const SUPERVISION = {
  startMs: 30_000,
  documentDeadlineMs: 60_000,
  /** Added for each page. */
  pageDeadlineMs: 500,
  memoryMb: 1024,
} as const;
