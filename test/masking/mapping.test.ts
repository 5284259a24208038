import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyed, keyedBySecret, MAPPING_VERSION } from '../../masking/keyed.ts';
import { LOCALES, type Locale } from '../../masking/locales/index.ts';
import { drawPersona, type Persona } from '../../masking/persona.ts';

const locales: readonly Locale[] = Object.values(LOCALES);

/** As a worker would: nothing but the seed and the ordinal is known. */
function drawOf(ordinal: number): string {
  const dataset = keyed('mapping');
  const locale = locales[ordinal % locales.length];
  return JSON.stringify(
    drawPersona(dataset.at(`person-${ordinal}`), `person-${ordinal}`, locale, { among: { dataset, ordinal } }),
  );
}

const alone: readonly string[] = Array.from({ length: 24 }, (_, ordinal) => drawOf(ordinal));

describe('the mapping from a seed to its people', () => {
  it('gives each the same values in any order, with others left out or put in, on one to eight workers', () => {
    const people = fc.shuffledSubarray([...alone.keys()], { minLength: 1 });
    const strangers = fc.array(fc.integer({ min: 1_000, max: 9_999 }), { maxLength: 2 });
    fc.assert(
      fc.property(people, strangers, fc.integer({ min: 1, max: 8 }), (order, others, workers) => {
        const jobs = order.flatMap((ordinal, index) => [...others.slice(index, index + 1), ordinal]);
        const parts = Array.from({ length: workers }, (_, worker) =>
          jobs.filter((_, index) => index % workers === worker),
        );
        const drawn = new Map(parts.flatMap((part) => part.map((ordinal) => [ordinal, drawOf(ordinal)] as const)));
        return order.every((ordinal) => drawn.get(ordinal) === alone[ordinal]);
      }),
      { numRuns: 30 },
    );
  });

  it('tells people apart by their own place alone: two ordinals share no personal value', () => {
    const [one, other] = [3, 10].map((ordinal) => valuesOf(JSON.parse(drawOf(ordinal))));
    const personal = ['fullName', 'dateOfBirth', 'nationalId', 'phone', 'bank.accountNumber', 'passport.number'];
    for (const name of personal) expect(one?.get(name)).not.toBe(other?.get(name));
  });

  // A change here gives every dataset other values: raise MAPPING_VERSION, and write the new file with `vitest -u`.
  it('is pinned: 500 values of this version', async () => {
    const lines = locales.flatMap((locale) => [0, 1, 2].flatMap((n) => pinned(locale, n)));
    const secret = keyedBySecret(keyed('pinned').stream('key', 32), 'dataset', 'domain');
    for (let n = 0; lines.length < 500; n++) lines.push(`secret ${n}: ${secret.integer(`${n}`, 1_000_000)}`);
    expect(lines).toHaveLength(500);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`mapping-v${MAPPING_VERSION}.golden.txt`);
  });
});

const PINNED = [
  ...[
    'fullName',
    'sex',
    'dateOfBirth',
    'placeOfBirth',
    'nationalId',
    'phone',
    'email',
    'employeeId',
    'rent',
    'signature',
  ],
  ...['address.lines', 'pay.gross', 'employer.name', 'employer.ein', 'landlord.name', 'company.registrationNumber'],
  ...[
    'company.incorporationDate',
    'bank.name',
    'bank.accountNumber',
    'passport.number',
    'passport.mrz',
    'visa.expiryDate',
  ],
];

function pinned(locale: Locale, n: number): string[] {
  const dataset = keyed('pinned');
  const person = drawPersona(dataset.at(`${n}`), `${n}`, locale, { among: { dataset, ordinal: n } });
  const values = valuesOf(person);
  return PINNED.map((name) => `${locale.id} ${n} ${name}: ${values.get(name)}`);
}

/** Every value of a person by its path; lists as one text. */
function valuesOf(person: Persona): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const walk = (path: string, value: unknown): void => {
    if (Array.isArray(value)) values.set(path, value.join(' / '));
    else if (typeof value !== 'object' || value === null) values.set(path, String(value));
    else for (const [name, member] of Object.entries(value)) walk(path === '' ? name : `${path}.${name}`, member);
  };
  const { locale: _, ...told } = person;
  walk('', told);
  return values;
}
