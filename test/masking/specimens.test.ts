import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bindPages, protect } from '../../masking/bind.ts';
import { keyed } from '../../masking/keyed.ts';
import { drawPersona } from '../../masking/persona.ts';
import { SPECIMENS, type SpecimenType } from '../../masking/specimens/index.ts';
import type { Specimen } from '../../masking/specimens/specimen.ts';
import { DOCUMENT_TYPES } from '../../src/documents/index.ts';
import type { Box, Page } from '../../src/domain/page.ts';
import { openReader, type ReaderPool } from '../../src/reading/index.ts';

const layouts = Object.entries(SPECIMENS).flatMap(([type, { layouts }]) => layouts.map((layout) => ({ type, layout })));
const people = Array.from({ length: 3 }, (_, n) => drawPersona(keyed('specimens').at(`${n}`), `${n}`));

let reader: ReaderPool;
beforeAll(async () => {
  reader = await openReader({ processes: 1 });
});
afterAll(() => reader.close());

const draw = (type: string, layout: string, person = 0): Promise<Specimen> => {
  const [persona, known] = [people[person], Object.keys(SPECIMENS).find((id): id is SpecimenType => id === type)];
  if (!persona || !known) throw new RangeError('No such specimen');
  return SPECIMENS[known].draw(persona, keyed('specimens').at(type), layout);
};

describe('specimens', () => {
  it('exist for every document type that Docket reads', () => {
    expect(Object.keys(SPECIMENS).sort()).toEqual(DOCUMENT_TYPES.map(({ id }) => id).sort());
  });

  it('have two layouts where real papers differ most', () => {
    for (const type of ['pay-slip', 'utility-bill', 'bank-statement'] as const)
      expect(SPECIMENS[type].layouts.length).toBeGreaterThan(1);
  });

  it.each(layouts)(
    '$type, $layout, is the same to the byte each time, and tells nothing of when or with what it was made',
    async ({ type, layout }) => {
      const [first, second] = await Promise.all([draw(type, layout), draw(type, layout)]);
      expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
      expect(Buffer.from(first.bytes).toString('latin1')).not.toMatch(/CreationDate|ModDate|Producer|Creator|Metadata/);
    },
  );

  it.each(layouts)(
    '$type, $layout, prints in each true box exactly the value that the truth names',
    async ({ type, layout }) => {
      for (const person of people.keys()) {
        const { bytes, truth } = await draw(type, layout, person);
        const [page] = await reader.pages(bytes);
        for (const [field, { printed, box }] of Object.entries(truth)) {
          if (field !== 'signaturePresent')
            expect(`${field}: ${textIn(page, box)}`).toBe(`${field}: ${printed.replace(/\s+/g, ' ')}`);
        }
      }
    },
  );
});

describe('a bound file', () => {
  it('has the pages of its papers in order', async () => {
    const papers = await Promise.all([draw('passport', 'data-page'), draw('w2', 'copy-b')]);
    const pages = await reader.pages(await bindPages(papers));
    expect(pages.map((page) => textIn(page, [0, 0, 1, 1]).includes('Wage and Tax Statement'))).toEqual([false, true]);
  });
});

describe('a protected file', () => {
  it('is the same each time, and turned away by the reader', async () => {
    const { bytes } = await draw('w2', 'copy-b');
    const [first, second] = [
      await protect(bytes, 'open sesame', keyed('a')),
      await protect(bytes, 'open sesame', keyed('a')),
    ];
    expect(Buffer.compare(first, second)).toBe(0);
    await expect(reader.image(first, 1, 72)).rejects.toMatchObject({ code: 'document.encrypted' });
  });

  it('leaves the global generator as it was', async () => {
    await protect((await draw('w2', 'copy-b')).bytes, 'open sesame', keyed('a'));
    expect(crypto.getRandomValues(new Uint8Array(16))).not.toEqual(crypto.getRandomValues(new Uint8Array(16)));
    expect(Object.hasOwn(crypto, 'getRandomValues')).toBe(false);
  });
});

/** The words whose middle lies in the box, in reading order. */
function textIn(page: Page | undefined, [x, y, width, height]: Box): string {
  const inside = ([left, top, w, h]: Box): boolean =>
    left + w / 2 >= x && left + w / 2 <= x + width && top + h / 2 >= y && top + h / 2 <= y + height;
  const words = (page?.lines ?? []).flatMap((line) => line.words.filter(({ box }) => inside(box)));
  return words.map(({ text }) => text).join(' ');
}
