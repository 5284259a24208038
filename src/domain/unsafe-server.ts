import { Failure } from './failure.ts';
import type { Problem } from './problem.ts';

/** A server that could lose data is refused where the data of real people is at stake; elsewhere its problems become warnings. */
export function refuseUnsafe(zone: string, problems: readonly Problem[]): readonly string[] {
  if (zone === 'production' && problems.length > 0) throw new Failure('server.unsafe', { problems });
  return problems.map(({ at, says }) => `${at} ${says}`);
}
