import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyed } from '../../masking/keyed.ts';
import { localeOf } from '../../masking/locales/index.ts';
import { drawPersona } from '../../masking/persona.ts';
import { SPECIMENS } from '../../masking/specimens/index.ts';
import type { DocumentType } from '../../src/documents/define.ts';
import { DOCUMENT_TYPES } from '../../src/documents/index.ts';
import { PlainDate } from '../../src/domain/plain-date.ts';
import { isSame } from '../../src/domain/same-value.ts';
import { extract } from '../../src/pipeline/extract.ts';
import { splitAndClassify } from '../../src/pipeline/split-and-classify.ts';
import { openReader, type ReaderPool } from '../../src/reading/index.ts';
import { page } from '../support/page.ts';

const TODAY = PlainDate.parse('2026-03-31');
const typeOf = (id: string): DocumentType => {
  const type = DOCUMENT_TYPES.find((known) => known.id === id);
  if (!type) throw new RangeError('No such type');
  return type;
};
const papers = (['passport', 'identity-card', 'visa', 'driving-licence'] as const).flatMap((type) =>
  SPECIMENS[type].layouts.flatMap((layout) =>
    (['en-US', 'fr-FR'] as const).map((locale) => ({ type, layout, locale })),
  ),
);

let reader: ReaderPool;
beforeAll(async () => {
  reader = await openReader({ processes: 1 });
});
afterAll(() => reader.close());

describe('an identity paper', () => {
  it.each(papers)(
    'of type $type ($layout, $locale) is recognised, and its numbers and dates are read',
    async (paper) => {
      const persona = drawPersona(keyed('identity'), 'identity', localeOf(paper.locale));
      const { bytes, truth } = await SPECIMENS[paper.type].draw(persona, keyed('identity'), paper.layout);
      const pages = await reader.pages(bytes);
      expect(splitAndClassify(pages, { types: DOCUMENT_TYPES }).map(({ type }) => type.id)).toEqual([paper.type]);
      const readings = extract(typeOf(paper.type), pages, TODAY);
      for (const field of ['documentNumber', 'dateOfBirth', 'expiryDate', 'mrz']) {
        const [placed, reading] = [truth[field], readings[field]];
        if (placed && reading)
          expect(
            `${field} ${reading.status === 'found' && isSame(placed.value, reading.value, typeOf(paper.type).fields[field]?.kind)}`,
          ).toBe(`${field} true`);
      }
    },
  );
});

describe('a card with a zone of three lines', () => {
  it('gives the fields that its zone encodes, and no personal number: its type has none', () => {
    // The specimen of ICAO Doc 9303 part 5, appendix B.
    const zone = ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'];
    const card = page(zone.map((text, index) => ({ text, x: 60, y: 400 + index * 20 })));
    const readings = extract(typeOf('identity-card'), [card], TODAY);
    expect(readings).toMatchObject({
      documentNumber: { value: 'D23145890' },
      surname: { value: 'ERIKSSON' },
      givenNames: { value: 'ANNA MARIA' },
      dateOfBirth: { value: '1974-08-12' },
      expiryDate: { value: '2012-04-15' },
      nationality: { value: 'UTO' },
    });
    expect(readings).not.toHaveProperty('personalNumber');
  });
});

describe('a visa that prints both names behind one caption', () => {
  it('has them told apart by its zone', () => {
    // The specimen of ICAO Doc 9303 part 7, appendix B.
    const zone = ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L8988901C4XXX4009078F96121096ZE184226B<<<<<<'];
    const sticker = page([
      { text: 'SURNAME, NAME', x: 60, y: 300, size: 7 },
      { text: 'ERIKSSON, ANNA MARIA', x: 180, y: 298 },
      ...zone.map((text, index) => ({ text, x: 60, y: 400 + index * 20 })),
    ]);
    expect(extract(typeOf('visa'), [sticker], TODAY)).toMatchObject({
      documentNumber: { value: 'L8988901C' },
      surname: { value: 'ERIKSSON', checks: [{ check: 'printed-agrees-with-mrz', passed: true }] },
      givenNames: { value: 'ANNA MARIA' },
    });
  });
});

describe('a driving licence that numbers its fields', () => {
  const licence = (...lines: readonly string[]) => {
    const printed = lines.map((text, index) => ({ text, x: 60, y: 100 + index * 14 }));
    return extract(typeOf('driving-licence'), [page(printed)], TODAY);
  };

  it('is read by the numbers of the European card', () => {
    const lines = ['1. QUILL', '2. ADA MARY', '3. 12.08.1974 UTOPIA', '4a. 01.02.2020 4c. OFFICE', '4b. 31.01.2030'];
    expect(licence(...lines, '5. ZX00000012', '8. 12 Elm Lane', '9. B')).toMatchObject({
      surname: { value: 'QUILL' },
      givenNames: { value: 'ADA MARY' },
      dateOfBirth: { value: '1974-08-12' },
      issueDate: { value: '2020-02-01' },
      expiryDate: { value: '2030-01-31' },
      documentNumber: { value: 'ZX00000012' },
      address: { value: '12 Elm Lane' },
      licenceClass: { value: 'B' },
    });
  });

  it('takes the number of an American card from 4d: 5 is the number of the plastic', () => {
    expect(licence('4d ZX00000012', '1 QUILL', '2 ADA', '5 8613UT17').documentNumber).toMatchObject({
      value: 'ZX00000012',
    });
  });
});
