import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalValue } from '../../masking/canonical-value.ts';
import { keyed } from '../../masking/keyed.ts';
import { LOCALES } from '../../masking/locales/index.ts';
import { drawPersona } from '../../masking/persona.ts';
import { FieldKind, type FieldValue } from '../../src/domain/field.ts';

const SAME: readonly (readonly [kind: FieldKind, spellings: readonly (FieldValue | number)[]])[] = [
  ['personName', ['Müller ', 'MULLER', 'mu\u0308ller', '  Müller']],
  ['personName', ["O'Brackenhill", 'O\u2019BRACKENHILL', 'OBrackenhill']],
  ['personName', ['Straße-Groß', 'STRASSE GROSS']],
  ['personName', ['Αγλαΐα', 'ΑΓΛΑΪΑ', 'αγλαια']],
  ['address', ['12 Larch Lane,\nFennel Creek', '12 LARCH LANE, Fennel  Creek']],
  ['organisationName', ['Harbor Lane Foods Inc.', 'HARBOR LANE FOODS INC']],
  ['money', [42, '42', '42.00', '$42.00', '\uff14\uff12']],
  ['money', ['1234.50', '1,234.50', '1.234,50 €', '1 234,50', '1\u00a0234,5']],
  ['money', ['-5.10', '(5.10)', '-5.1']],
  ['percentage', ['12.50', '12.5 %', '12,5%']],
  ['date', ['1980-01-02', '02 Jan 1980', 'January 2, 1980', '2. Januar 1980', '2 de enero de 1980', '02.01.1980']],
  ['date', ['1980-04-13', '13/04/1980', '04/13/1980']],
  ['nationalId', ['900-12-3456', '900 12 3456', '900123456']],
  ['iban', ['GB52 ZZZZ 9999', 'gb52zzzz9999']],
  ['sortCode', ['99-12-34', '991234']],
  ['phone', ['+1 (515) 555-0142', '001 515 555 0142', '+15155550142']],
  ['email', ['Ann@Example.com', 'ann@example.com']],
  ['country', ['uto', 'UTO']],
  ['mrz', ['P<UTO\nXA12', 'p<uto XA12']],
  ['year', [2025, '2025']],
  ['signature', [true, 'true']],
];

const DIFFERENT: readonly (readonly [FieldKind, FieldValue, FieldKind, FieldValue])[] = [
  ['personName', 'Müller', 'personName', 'Möller'],
  ['personName', 'Mueller', 'personName', 'Müller'],
  ['personName', 'Йосип', 'personName', 'Иосип'],
  ['personName', 'Ann Mary', 'personName', 'Mary Ann'],
  ['money', '42', 'money', '4.2'],
  ['money', '100', 'money', '1'],
  ['money', '5.10', 'money', '-5.10'],
  ['money', '42', 'year', '42'],
  ['nationalId', '900123456', 'taxId', '900123456'],
  ['date', '03/04/1980', 'date', '1980-04-03'],
  ['date', '2025', 'year', '2025'],
  ['phone', '+15155550142', 'phone', '5155550142'],
];

describe('canonical values', () => {
  it.each(SAME)('join the spellings of one %s', (kind, spellings) => {
    expect(new Set(spellings.map((value) => canonicalValue(kind, value))).size).toBe(1);
  });

  it.each(DIFFERENT)('keep apart what means different things (%s %s, %s %s)', (kind, value, otherKind, other) => {
    expect(canonicalValue(kind, value)).not.toBe(canonicalValue(otherKind, other));
  });

  it('keep two kinds apart whatever the text is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FieldKind.options),
        fc.constantFrom(...FieldKind.options),
        fc.string(),
        (a, b, text) => {
          fc.pre(a !== b);
          return canonicalValue(a, text) !== canonicalValue(b, text);
        },
      ),
    );
  });

  it.each(Object.values(LOCALES))(
    'know each name of $id in any case and encoding, and take no two for one',
    ({ lexicon }) => {
      const people = [
        ...lexicon.femaleNames,
        ...lexicon.maleNames,
        ...lexicon.surnames,
        ...Object.values(lexicon.script ?? {}),
      ];
      const known = new Set<string>();
      for (const name of people) {
        const canonical = canonicalValue('personName', name);
        const otherwise = [name.toUpperCase(), name.toLowerCase(), name.normalize('NFD'), `  ${name}\u00a0`];
        expect(new Set(otherwise.map((text) => canonicalValue('personName', text)))).toEqual(new Set([canonical]));
        known.add(canonical);
      }
      expect(known.size).toBe(new Set(people).size);
    },
  );

  it('tell the rows of a table by what they say, not by how it is printed', () => {
    const row = { date: '2026-02-03', description: 'Corner Basket', amount: '-12.50', balance: '100.00' };
    const printed = { date: '3 Feb 2026', description: 'CORNER BASKET', amount: '(12.50)', balance: '100' };
    expect(canonicalValue('text', [row])).toBe(canonicalValue('text', [printed]));
    expect(canonicalValue('text', [row])).not.toBe(canonicalValue('text', [{ ...row, amount: '12.50' }]));
  });

  it.each(Object.values(LOCALES))('read dates and amounts as the papers of $id print them', (locale) => {
    for (let n = 0; n < 40; n++) {
      const { dateOfBirth, pay } = drawPersona(keyed('printed').at(`${n}`), `${n}`, locale);
      expect(canonicalValue('date', locale.print.longDate(dateOfBirth))).toBe(canonicalValue('date', dateOfBirth));
      const [printed, normal] = [locale.print.money(-pay.gross), `${-pay.gross / 100}`];
      expect(canonicalValue('money', printed)).toBe(canonicalValue('money', normal));
    }
  });
});
