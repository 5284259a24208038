import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { hasAssignedAbaPrefix } from '../../src/checks/aba.ts';
import { hasAssignedEinPrefix } from '../../src/checks/ein.ts';
import { iban } from '../../src/checks/iban.ts';
import { luhn } from '../../src/checks/luhn.ts';
import { parseMrz } from '../../src/checks/mrz.ts';
import { ssnStructure } from '../../src/checks/ssn.ts';
import { PlainDate } from '../../src/domain/plain-date.ts';

const FOLDER = resolve(process.env.DOCKET_EVAL ?? '../shared/eval');
const absent = !existsSync(FOLDER);
if (absent && process.env.DOCKET_CI) throw new Error('the evaluation folder is absent; set DOCKET_EVAL');
if (absent) process.stderr.write('SKIPPED: the evaluation folder is absent; set DOCKET_EVAL\n');

const readJson = <Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> =>
  schema.parse(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')));

const Vector = z.object({ value: z.string(), valid: z.boolean() });

test.skipIf(absent).each([
  ['isIBAN', iban],
  ['isAbaRouting', hasAssignedAbaPrefix],
  ['isLuhnNumber', luhn],
])('agrees with every vector of %s', (validator, check) => {
  const vectors = readJson(
    'validators/validatorjs_vectors.json',
    z.array(Vector.extend({ validator: z.string(), args: z.array(z.unknown()) })),
  ).filter((vector) => vector.validator === validator && vector.args.length === 0);
  expect(vectors.length).toBeGreaterThan(5);
  expect(vectors.filter(({ value, valid }) => check(value) !== valid)).toEqual([]);
});

test.skipIf(absent)('agrees with every vector of python-stdnum that it has a check for', () => {
  // Not be/iban: python-stdnum also tests the Belgian account's own check digits, ISO 13616 does not.
  const checks = new Map<string, (text: string) => boolean | undefined>([
    ['es/iban', iban],
    ['luhn', luhn],
    ['us/rtn', hasAssignedAbaPrefix],
    ['us/ssn', ssnStructure],
    ['us/itin', ssnStructure],
    ['us/tin', hasAssignedEinPrefix],
  ]);
  const vectors = readJson('validators/stdnum_vectors.json', z.array(Vector.extend({ module: z.string() }))).filter(
    ({ module }) => checks.has(module),
  );
  expect(vectors.length).toBeGreaterThanOrEqual(9);
  expect(vectors.filter(({ module, value, valid }) => checks.get(module)?.(value) !== valid)).toEqual([]);
});

const CheckDigits = z.record(z.string(), z.boolean());
const NAMES: Readonly<Record<string, string>> = {
  number: 'documentNumber',
  dob: 'dateOfBirth',
  exp: 'expiryDate',
  personal: 'personalNumber',
  composite: 'composite',
};
const renamed = (digits: z.infer<typeof CheckDigits>) =>
  Object.fromEntries(Object.entries(digits).map(([name, holds]) => [NAMES[name] ?? name, holds]));

test.skipIf(absent)('finds the same check digits right and wrong in every machine-readable text', () => {
  const texts = readJson(
    'mrz-text.json',
    z.array(
      z.object({
        mrz_lines: z.array(z.string()),
        ground_truth: z.object({ format: z.string().nullable(), check_digits_computed: CheckDigits }),
      }),
    ),
  ).filter(({ ground_truth }) => ground_truth.format !== null);
  expect(texts.length).toBeGreaterThan(50);
  for (const { mrz_lines, ground_truth } of texts) {
    // A vector of the second line alone gets a first line that no check digit covers.
    const lines = ground_truth.format === 'TD3-line2' ? ['P<UTO'.padEnd(44, '<'), ...mrz_lines] : mrz_lines;
    expect(parseMrz(lines, PlainDate.parse('2026-11-22'))?.checkDigits, lines.join('\n')).toEqual(
      renamed(ground_truth.check_digits_computed),
    );
  }
});

test.skipIf(absent)('reads names, numbers and states as the truth of the specimen images has them', () => {
  const Field = z.string().optional();
  const { documents } = readJson(
    'mrz/truth.json',
    z.object({
      documents: z.array(
        z.object({
          truth: z.object({
            mrz_lines: z.array(z.string()),
            document_number: Field,
            surname: Field,
            given_names: Field,
            nationality: Field,
            check_digits: CheckDigits,
          }),
        }),
      ),
    }),
  );
  expect(documents.length).toBeGreaterThan(30);
  for (const { truth } of documents) {
    const mrz = parseMrz(truth.mrz_lines, PlainDate.parse('2026-11-22'));
    expect(mrz?.fields.surname ?? '').toBe(truth.surname ?? '');
    expect(mrz?.fields.givenNames ?? '').toBe(truth.given_names ?? '');
    expect(mrz?.fields.documentNumber ?? '').toBe((truth.document_number ?? '').replace(/</g, ''));
    expect(mrz?.checkDigits).toEqual(renamed(truth.check_digits));
  }
});
