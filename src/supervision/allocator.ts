import { readFileSync } from 'node:fs';

/** glibc otherwise keeps a heap for each of a process's threads. */
const ONE_HEAP = { MALLOC_ARENA_MAX: '1' };
/**
 * What a model needs for one picture goes back to the system with it: 250 MB less than with glibc's own settings, after a
 * page and at its height. Large pages make that cost nothing; without them the model takes twice as long.
 */
const GIVING_BACK = {
  MALLOC_MMAP_THRESHOLD_: '8388608',
  MALLOC_TRIM_THRESHOLD_: '67108864',
  GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1',
};

/** How a child's memory is managed where its C library is glibc; others do not know these settings (mallopt(3)). */
export const allocator = (): NodeJS.ProcessEnv => ({ ...ONE_HEAP, ...(hasLargePages() && GIVING_BACK) });

function hasLargePages(): boolean {
  try {
    return /\[(always|madvise)\]/.test(readFileSync('/sys/kernel/mm/transparent_hugepage/enabled', 'utf8'));
  } catch {
    return false;
  }
}
