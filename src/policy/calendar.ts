import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { Calendar } from '../domain/calendar.ts';
import { Failure } from '../domain/failure.ts';
import { problemsOf } from '../domain/problem.ts';

const DEFAULT_CALENDAR = fileURLToPath(new URL('./default.calendar.yaml', import.meta.url));

/** The calendar of a file, or the one that Docket brings; refused with `policy.invalid`. */
export function loadCalendar(path: string = DEFAULT_CALENDAR): Calendar {
  const parsed = Calendar.safeParse(contentOf(path));
  if (!parsed.success) throw new Failure('policy.invalid', { problems: problemsOf(parsed.error) });
  return parsed.data;
}

function contentOf(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Failure('policy.invalid', { problems: [{ at: path, says: 'is no readable YAML file' }], cause });
  }
}
