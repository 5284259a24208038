import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isKnownCheck } from '../../src/checks/index.ts';
import type { DocumentType } from '../../src/documents/define.ts';
import { DOCUMENT_TYPES } from '../../src/documents/index.ts';

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
