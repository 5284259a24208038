import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isKnownCheck } from '../../src/checks/index.ts';
import type { DocumentType } from '../../src/documents/define.ts';
import { DOCUMENT_TYPES } from '../../src/documents/index.ts';
import { loadTypes } from '../../src/documents/load.ts';
import { Failure } from '../../src/domain/failure.ts';

const folder = resolve(import.meta.dirname, '../../src/documents');
const types: readonly DocumentType[] = DOCUMENT_TYPES;

describe('the catalogue', () => {
  it('registers every folder that holds a definition, under its own name', () => {
    const folders = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'definition.ts')));
    expect(types.map(({ id }) => id).sort()).toEqual(folders.sort());
  });

  it.each(types.map((type) => [type.id, type] as const))(
    '%s names only known checks, fields and patterns',
    (_id, type) => {
      const fields = Object.keys(type.fields);
      for (const { checks, pattern } of Object.values(type.fields)) {
        for (const check of checks) {
          expect(isKnownCheck(check), check).toBe(true);
          const [, sibling] = check.split(':');
          if (sibling) expect(fields).toContain(sibling);
        }
        if (pattern) expect(() => new RegExp(pattern, 'u')).not.toThrow();
      }
      if (type.freshness) expect(fields).toContain(type.freshness.from);
    },
  );
});

describe('a type of the user', () => {
  const written = (yaml: string) => {
    const own = mkdtempSync(join(tmpdir(), 'docket-types-'));
    writeFileSync(join(own, 'mine.yaml'), yaml);
    return own;
  };
  const problems = (yaml: string) => {
    try {
      loadTypes(written(yaml));
    } catch (error) {
      return error instanceof Failure && error.code === 'types.invalid'
        ? error.problems.map(({ at, says }) => `${at} ${says}`).join('\n')
        : error;
    }
    return 'none';
  };

  it('joins the built-in ones with no code', () => {
    const yaml =
      'id: council-letter\ntitle: Council tax letter\nanchors: [council tax]\nfields:\n  due: {kind: money, labels: [amount due]}\n';
    const loaded = loadTypes(written(yaml));
    expect(loaded.map(({ id }) => id)).toEqual([...types.map(({ id }) => id), 'council-letter']);
  });

  it.each([
    [
      'a kind that does not exist',
      'id: a\ntitle: A\nanchors: [a]\nfields:\n  due: {kind: cash}\n',
      /mine\.yaml: fields\.due\.kind/,
    ],
    ['a missing title', 'id: a\nanchors: [a]\nfields: {}\n', /mine\.yaml: title/],
    ['broken YAML', 'id: a\ntitle: [\n', /mine\.yaml: line \d+ is not valid YAML/],
    [
      'an unknown check',
      'id: a\ntitle: A\nanchors: [a]\nfields:\n  due: {kind: iban, checks: [ibam]}\n',
      /"ibam" is no known check/,
    ],
    [
      'a broken pattern',
      'id: a\ntitle: A\nanchors: [a]\nfields:\n  due: {kind: text, pattern: "("}\n',
      /fields\.due\.pattern/,
    ],
  ])('is refused for %s, with the place', (_case, yaml, expected) => {
    expect(problems(yaml)).toMatch(expected);
  });
});
