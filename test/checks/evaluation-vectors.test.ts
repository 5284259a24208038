import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { hasAssignedAbaPrefix } from '../../src/checks/aba.ts';
import { deTaxId } from '../../src/checks/de-tax-id.ts';
import { hasAssignedEinPrefix } from '../../src/checks/ein.ts';
import { esNif } from '../../src/checks/es-nif.ts';
import { frNir } from '../../src/checks/fr-nir.ts';
import { frTaxId } from '../../src/checks/fr-tax-id.ts';
import { gbUtr } from '../../src/checks/gb-utr.ts';
import { iban } from '../../src/checks/iban.ts';
import { itinStructure } from '../../src/checks/itin.ts';
import { lei } from '../../src/checks/lei.ts';
import { luhn } from '../../src/checks/luhn.ts';
import { parseMrz } from '../../src/checks/mrz.ts';
import { siren } from '../../src/checks/siren.ts';
import { ssnStructure } from '../../src/checks/ssn.ts';
import { vat, vatStructure } from '../../src/checks/vat.ts';
import { PlainDate } from '../../src/domain/plain-date.ts';

const FOLDER = resolve(process.env.DOCKET_EVAL ?? '../shared/eval');
const absent = !existsSync(FOLDER);
if (absent && process.env.DOCKET_CI) throw new Error('the evaluation folder is absent; set DOCKET_EVAL');
if (absent) process.stderr.write('SKIPPED: the evaluation folder is absent; set DOCKET_EVAL\n');

const readJson = <Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> =>
  schema.parse(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')));

const Vector = z.object({ value: z.string(), valid: z.boolean() });

type Holds = (text: string) => boolean | undefined;

interface Suite {
  readonly check: Holds;
  /** Labels of the source that say something else than our standard does, each with the reason. */
  readonly otherwise?: Readonly<Record<string, string>>;
}

const NO_CHECK_DIGIT = 'the source tests the form alone';
/** Without the country before it a number is not tested: the source names the country apart. */
const withCountry =
  (country: string): Holds =>
  (text) =>
    vat(new RegExp(`^${country}`, 'i').test(text) ? text : country + text);

const STDNUM: Readonly<Record<string, Suite>> = {
  // Not be/iban: python-stdnum also tests the Belgian account's own check digits, ISO 13616 does not.
  'es/iban': { check: iban },
  luhn: { check: luhn },
  lei: { check: lei },
  'us/rtn': { check: hasAssignedAbaPrefix },
  'us/ssn': { check: ssnStructure },
  'us/itin': { check: itinStructure },
  'us/tin': { check: hasAssignedEinPrefix },
  'de/idnr': { check: deTaxId },
  'es/dni': { check: (text) => esNif(text) ?? false },
  'es/nie': { check: esNif },
  'es/nif': { check: esNif },
  'es/cif': { check: (text) => esNif(text) ?? false, otherwise: { 'M-1234567-L': 'M is no firm, but a NIF' } },
  'fr/nif': { check: frTaxId },
  'fr/nir': { check: (text) => frNir(text) ?? false },
  'fr/siren': { check: siren },
  'gb/utr': { check: gbUtr },
  'it/iva': { check: withCountry('IT') },
  'nl/btw': { check: withCountry('NL'), otherwise: { NL4495445B01: 'leading zeros left out' } },
};

const VALIDATOR_JS: Readonly<Record<string, Suite>> = {
  isIBAN: { check: iban },
  isAbaRouting: { check: hasAssignedAbaPrefix },
  isLuhnNumber: { check: luhn },
  'isIdentityCard ES': {
    check: (text) => esNif(text) ?? false,
    otherwise: { A1234567L: 'no DNI' },
  },
  'isTaxID de-DE': { check: deTaxId },
  'isTaxID fr-FR': { check: (text) => frTaxId(text) ?? false, otherwise: { '30 2 3 217 600 053': 'spaces anywhere' } },
  'isVAT AT': { check: withCountry('AT') },
  'isVAT BE': { check: withCountry('BE') },
  'isVAT DK': { check: withCountry('DK'), otherwise: { '12345678': NO_CHECK_DIGIT } },
  'isVAT DE': { check: withCountry('DE'), otherwise: { DE123456789: NO_CHECK_DIGIT } },
  'isVAT CH': { check: withCountry('CHE'), otherwise: { 'CH-116.281.710 MWST': 'our prefix is put before it' } },
  'isVAT GB': {
    check: (text) => vat(text) ?? vatStructure(text),
    otherwise: {
      'GB999 9999 00': NO_CHECK_DIGIT,
      'GB999999999 999': NO_CHECK_DIGIT,
      'GBGD 499': 'the source refuses the space',
    },
  },
};

/** What was compared is said, so that a stranger sees it. */
function agreement(name: string, { check, otherwise = {} }: Suite, vectors: readonly z.infer<typeof Vector>[]) {
  const told = vectors.filter(({ value }) => !(value in otherwise));
  const wrong = told.filter(({ value, valid }) => check(value) !== valid);
  const valid = told.filter((vector) => vector.valid).length;
  process.stdout.write(
    `${name}: ${told.length - wrong.length} of ${told.length} agree (${valid} valid, ${told.length - valid} invalid${Object.entries(
      otherwise,
    )
      .map(([value, why]) => `; not ${value}: ${why}`)
      .join('')})\n`,
  );
  return wrong;
}

test.skipIf(absent).each(Object.entries(VALIDATOR_JS))('agrees with every vector of validator.js %s', (name, suite) => {
  const vectors = readJson(
    'validators/validatorjs_vectors.json',
    z.array(Vector.extend({ validator: z.string(), args: z.array(z.unknown()) })),
  ).filter(({ validator, args }) => [validator, ...args].join(' ') === name);
  expect(vectors.length).toBeGreaterThan(0);
  expect(agreement(name, suite, vectors)).toEqual([]);
});

test.skipIf(absent).each(Object.entries(STDNUM))('agrees with every vector of python-stdnum %s', (name, suite) => {
  const vectors = readJson('validators/stdnum_vectors.json', z.array(Vector.extend({ module: z.string() }))).filter(
    ({ module }) => module === name,
  );
  expect(vectors.length).toBeGreaterThan(0);
  expect(agreement(name, suite, vectors)).toEqual([]);
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
