import { readFileSync } from 'node:fs';
import { Failure } from '../domain/failure.ts';
import { problemsOf } from '../domain/problem.ts';
import { CalibrationTables, TABLES } from './tables.ts';

/** The tables of a file, or those that come with the program; refused with `calibration.invalid`, every mistake at once. */
export function loadTables(path?: string): CalibrationTables {
  if (path === undefined) return TABLES;
  const parsed = CalibrationTables.safeParse(readJson(path));
  if (!parsed.success) throw new Failure('calibration.invalid', { problems: problemsOf(parsed.error) });
  return parsed.data;
}

function readJson(path: string): unknown {
  const refuse = (says: string) => (cause: unknown) => {
    throw new Failure('calibration.invalid', { problems: [{ at: 'DOCKET_CALIBRATION', says }], cause });
  };
  const text = tried(() => readFileSync(path, 'utf8'), refuse('must name a file that can be read'));
  return tried(() => JSON.parse(text), refuse('must name a file of JSON'));
}

function tried<Value>(act: () => Value, refuse: (cause: unknown) => never): Value {
  try {
    return act();
  } catch (cause) {
    return refuse(cause);
  }
}
