import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { DOCUMENT_TYPES } from '../../src/documents/index.ts';
import { loadTypes } from '../../src/documents/load.ts';
import { Failure } from '../../src/domain/failure.ts';
import { docket, ROOT } from '../support/docket.ts';

vi.setConfig({ testTimeout: 60_000 });

const written = (files: Readonly<Record<string, string>>): string => {
  const own = mkdtempSync(join(tmpdir(), 'docket-types-'));
  for (const [name, yaml] of Object.entries(files)) writeFileSync(join(own, name), yaml);
  return own;
};
const problemsIn = (files: Readonly<Record<string, string>>): string[] => {
  try {
    loadTypes(written(files));
  } catch (error) {
    if (error instanceof Failure && error.code === 'types.invalid')
      return error.problems.map(({ at, says }) => `${at} ${says}`);
    throw error;
  }
  return [];
};
const problems = (yaml: string): string[] => problemsIn({ 'mine.yaml': yaml });
const head = 'id: letter\ntitle: Letter\nanchors: [letter]\n';
const field = (definition: string): string => `${head}fields:\n  due: ${definition}\n`;

describe('a type of the user', () => {
  it('joins the built-in ones with no code', () => {
    const loaded = loadTypes(written({ 'mine.yaml': field('{kind: money, labels: [amount due]}') }));
    expect(loaded.map(({ id }) => id)).toEqual([...DOCUMENT_TYPES.map(({ id }) => id), 'letter']);
  });

  it('takes the place of a built-in one with its id', () => {
    const loaded = loadTypes(written({ 'mine.yaml': 'id: w2\ntitle: Mine\nanchors: [w2]\nfields: {}\n' }));
    expect(loaded.filter(({ id }) => id === 'w2').map(({ title }) => title)).toEqual(['Mine']);
    expect(loaded).toHaveLength(DOCUMENT_TYPES.length);
  });
});

describe('a mistake in a definition is told with line, column and what is allowed:', () => {
  it.each([
    [
      'a kind that does not exist',
      field('{kind: cash}'),
      /^mine\.yaml:5:15 "fields\.due\.kind" is none of those allowed: one of personName, .*, signature$/,
    ],
    ['a kind that is spelt wrong', field('{kind: mony}'), /^mine\.yaml:5:15 .* did you mean "money"\?$/],
    ['a missing kind', field('{labels: [due]}'), /^mine\.yaml:5:3 "fields\.due\.kind" is missing: it is one of/],
    ['a missing title', 'id: a\nanchors: [a]\nfields: {}\n', /^mine\.yaml:1:1 "title" is missing: it must be text/],
    ['an unknown name at the top', `${head}feilds: {}\nfields: {}\n`, /^mine\.yaml:4:1 "feilds" .* "fields"\?$/],
    ['an unknown name in a field', field('{kind: date, lable: [due]}'), /^mine\.yaml:5:21 "fields\.due\.lable" .*"labels"\?$/],
    ['an unknown attribute', field('{kind: date, attribute: fulName}'), /did you mean "fullName"\?$/],
    ['a text where a list must be', field('{kind: date, labels: due}'), /^mine\.yaml:5:29 .*must be a list: \[one, another\]$/],
    ['a text where yes or no must be', field('{kind: date, required: maybe}'), /must be true or false$/],
    ['a number where text must be', field('{kind: text, pattern: 12}'), /must be text \(in quotes/],
    ['a single answer', field('{kind: text, options: {yes: []}}'), /"fields\.due\.options" must be two answers or more$/],
    ['an answer that its kind does not know', field('{kind: sex, options: {M: [male], woman: []}}'), /"fields\.due\.options\.woman" is no value of the kind sex$/],
    ['two answers printed alike', field('{kind: text, options: {"yes": [], "no": ["Yes"]}}'), /"fields\.due\.options\.no" is printed like yes$/],
    ['an id with capitals', 'id: My Letter\ntitle: A\nanchors: [a]\nfields: {}\n', /^mine\.yaml:1:5 .*lower-case letters/],
    ['no anchors', 'id: a\ntitle: A\nanchors: []\nfields: {}\n', /^mine\.yaml:3:10 "anchors" must not be empty$/],
    ['an anchor of another shape', 'id: a\ntitle: A\nanchors: [7]\nfields: {}\n', /must be a phrase, \{phrase, weight\}/],
    ['an unknown name in an anchor', 'id: a\ntitle: A\nanchors: [{phrase: a, wait: 2}]\nfields: {}\n', /:3:23 "anchors\.0\.wait"/],
    ['an authority over one', `${head}authority: {date: 2}\nfields: {}\n`, /^mine\.yaml:4:19 .*must be at most 1$/],
    ['an authority about no kind', `${head}authority: {dat: 1}\nfields: {}\n`, /did you mean "date"\?$/],
    ['a label of another shape', field('{kind: date, labels: [{row: a}]}'), /a caption as printed, or \{row, column\}$/],
    ['an unknown check', field('{kind: iban, checks: [ibam]}'), /^mine\.yaml:5:30 .*no known check: did you mean "iban"\?$/],
    ['a check like none', field('{kind: iban, checks: [wibblewobble]}'), /is no known check: one of iban, luhn, .*after:field/],
    ['a check against no field', field('{kind: date, checks: ["after:du"]}'), /after the colon: did you mean "due"\?$/],
    ['a broken pattern', field('{kind: text, pattern: "("}'), /^mine\.yaml:5:30 .*regular expression: Unterminated group$/],
    ['a freshness of no field', `${head}freshness: {from: dat, halfLifeDays: 9}\nfields: {date: {kind: date}}\n`, /:4:19 .*"date"\?$/],
    ['broken YAML', 'id: a\ntitle: [\n', /^mine\.yaml:\d:\d+ is not valid YAML: \w/],
    ['an empty file', '', /^mine\.yaml:1:1 must be names with values/],
  ])('%s', (_case, yaml, expected) => {
    expect(problems(yaml)).toEqual([expect.stringMatching(expected)]);
  }); // biome-ignore format: a table

  it('all at once, over all files, from top to bottom', () => {
    const told = problemsIn({
      'a.yaml': 'id: A\ntitle: A\nanchors: [a]\nfields:\n  due: {kind: cash, requird: true}\n',
      'b.yaml': 'id: [\n',
      'c.yaml': field('{kind: iban, checks: [ibam], pattern: "("}'),
    });
    expect(told.map((line) => line.split(' ')[0])).toEqual([
      'a.yaml:1:5',
      'a.yaml:5:15',
      'a.yaml:5:21',
      'b.yaml:2:1',
      'c.yaml:5:30',
      'c.yaml:5:46',
    ]);
  });

  it('two files for one type', () => {
    expect(problemsIn({ 'a.yaml': field('{kind: date}'), 'b.yaml': field('{kind: date}') })).toEqual([
      'b.yaml has the id of a.yaml',
    ]);
  });

  it('a folder that is not there', () => {
    expect(() => loadTypes(join(tmpdir(), 'docket-no-such-folder'))).toThrow(Failure);
  });

  it('at the terminal, where nothing is read then', async () => {
    const paper = join(ROOT, 'samples/clean-approval/documents/w2.pdf');
    const ran = await docket(['extract', paper, '--types', written({ 'mine.yaml': field('{kind: mony}') })]);
    expect(ran).toMatchObject({ exit: 3, out: '' });
    expect(ran.err).toContain(
      '  mine.yaml:5:15: "fields.due.kind" is none of those allowed: did you mean "money"?\n→ ',
    );
  });
});
