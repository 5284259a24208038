import { Failure } from '../domain/failure.ts';
import type { Problem } from '../domain/problem.ts';
import type { Understaffed } from '../pipeline/staffing.ts';

interface Serving {
  readonly zone: string;
  readonly database?: string | undefined;
}

/** On a server for real people, an inbox that can never decide stops the start; elsewhere it is a warning. */
export function requireStaff(understaffed: readonly Understaffed[], { zone, database }: Serving): string[] {
  const problems = understaffed.map(staffProblem);
  const isServing = zone === 'production' && database !== undefined;
  if (isServing && problems.length > 0) throw new Failure('inbox.understaffed', { problems });
  return problems.map(({ at, says }) => `${at} ${says}`);
}

export const staffProblem = ({ inbox, needs, has }: Understaffed): Problem => ({
  at: `inbox ${inbox}`,
  says: `needs ${needs} ${needs === 1 ? 'person' : 'people'}, and has ${has}`,
});
