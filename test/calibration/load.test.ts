import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadTables } from '../../src/calibration/load.ts';
import { TABLES } from '../../src/calibration/tables.ts';
import { FAILURES, Failure } from '../../src/domain/failure.ts';

const folder = mkdtempSync(join(tmpdir(), 'docket-tables-'));
const written = (content: string): string => {
  writeFileSync(join(folder, 'own.json'), content);
  return join(folder, 'own.json');
};
const refusalOf = (path: string): string => {
  try {
    loadTables(path);
  } catch (error) {
    if (error instanceof Failure && error.code === 'calibration.invalid')
      return error.problems.map(({ at, says }) => `${at} ${says}`).join('\n');
    throw error;
  }
  return 'none';
};
const withTables = (tables: unknown): string => written(JSON.stringify({ ...TABLES, tables }));

describe('tables of a file', () => {
  it('are used as they are', () => {
    expect(loadTables(written(JSON.stringify(TABLES)))).toEqual(TABLES);
  });

  it('are those that come with the program where no file is named', () => {
    expect(loadTables()).toBe(TABLES);
  });

  it('are refused as configuration where they cannot be read, or are something else', () => {
    expect(FAILURES['calibration.invalid'].exit).toBe(3);
    expect(refusalOf(join(folder, 'none.json'))).toMatch(/^DOCKET_CALIBRATION must name a file that can be read$/);
    expect(refusalOf(written('{'))).toMatch(/^DOCKET_CALIBRATION must name a file of JSON$/);
    expect(refusalOf(written('{"schema":"docket.weights.v1"}'))).toMatch(/^schema /m);
  });

  it('are refused with the place of every step that says nothing, and of every tier that does not exist', () => {
    expect(refusalOf(withTables({ clean: { count: 9, steps: [[0.5, 1.5]] } }))).toMatch(/^tables\.clean\.steps\.0\.1 /);
    const falling = [[0.9, 0.9], [0.5, 0.9]]; // biome-ignore format: a table
    expect(refusalOf(withTables({ clean: { count: 9, steps: falling } }))).toContain('must rise from score to score');
    expect(refusalOf(withTables({ cleen: { count: 9, steps: [[0.5, 0.9]] } }))).toContain('tables.cleen');
  });
});
