import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_PLAN, loadPlan, parsePlan } from '../../masking/plan/load.ts';
import { DOCUMENT_TYPES } from '../../src/documents/index.ts';
import { AttributeName } from '../../src/domain/attribute.ts';
import { Failure } from '../../src/domain/failure.ts';

const text = readFileSync(DEFAULT_PLAN, 'utf8');

/** The places that a plan was refused for. */
function gapsIn(plan: string, types = DOCUMENT_TYPES as Parameters<typeof parsePlan>[1]): string[] {
  try {
    parsePlan(plan, types);
    return [];
  } catch (error) {
    if (error instanceof Failure && error.code === 'masking-plan.invalid') return error.problems.map(({ at }) => at);
    throw error;
  }
}

describe('the masking plan', () => {
  it('has a strategy for every field of every type', () => {
    const plan = loadPlan(DOCUMENT_TYPES);
    for (const { id, fields } of DOCUMENT_TYPES)
      expect(Object.keys(fields).filter((field) => !plan.types[id]?.[field])).toEqual([]);
    expect(plan.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is refused when any one line of a known type, an attribute or the application is taken out', () => {
    const lines = text.split('\n');
    const known = new Set<string>(DOCUMENT_TYPES.map(({ id }) => id));
    let [section, deleted] = ['', 0];
    for (const [index, line] of lines.entries()) {
      section = /^ {0,2}([\w-]+):$/.exec(line)?.[1] ?? section;
      const field = /^ +(\w+): \{/.exec(line)?.[1];
      if (field === undefined || !(known.has(section) || ['attributes', 'application'].includes(section))) continue;
      deleted += 1;
      expect(gapsIn(lines.toSpliced(index, 1).join('\n')), `${section}.${field}`).toEqual([
        known.has(section) ? `types.${section}.${field}` : `${section}.${field}`,
      ]);
    }
    expect(deleted).toBeGreaterThan(90 + AttributeName.options.length);
  });

  it('is refused when a type gains a field, and when a type is new to it', () => {
    const [first, ...rest] = DOCUMENT_TYPES;
    const grown = { ...first, fields: { ...first.fields, motherName: { ...first.fields.applicantName } } };
    expect(gapsIn(text, [grown, ...rest])).toEqual(['types.application-form.motherName']);
    expect(gapsIn(text, [...DOCUMENT_TYPES, { ...first, id: 'council-letter' }])).toContain(
      'types.council-letter.applicantName',
    );
  });

  it('knows no strategy that lets a value through', () => {
    const line = 'employeeSsn: { domain: national-id, strategy: id, unique: true }';
    expect(text).toContain(line);
    for (const strategy of ['keep', 'passthrough', 'none'])
      expect(gapsIn(text.replace(line, `employeeSsn: { domain: national-id, strategy: ${strategy} }`))).not.toEqual([]);
    expect(
      gapsIn(text.replace(line, 'employeeSsn: { domain: national-id, strategy: enum-keep, values: [x] }')),
    ).toEqual(['types.w2.employeeSsn']);
  });

  it('is refused when it keeps without a list, names a domain that nobody draws, or is no YAML', () => {
    expect(gapsIn(text.replace('values: [F, M, X]', 'values: []'))).not.toEqual([]);
    expect(gapsIn(text.replace('employerName: { domain: employer,', 'employerName: { domain: emploier,'))).not.toEqual(
      [],
    );
    expect(gapsIn('plan: [')).toEqual(['(top)']);
    expect(gapsIn('')).not.toEqual([]);
  });
});
