import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bindPages, protect } from '../../masking/bind.ts';
import { keyed } from '../../masking/keyed.ts';
import { LOCALES } from '../../masking/locales/index.ts';
import { drawPersona, type Persona } from '../../masking/persona.ts';
import { SPECIMENS } from '../../masking/specimens/index.ts';
import type { Draw, Specimen } from '../../masking/specimens/specimen.ts';
import { DOCUMENT_TYPES } from '../../src/documents/index.ts';
import type { Box, Page } from '../../src/domain/page.ts';
import { openReader, type ReaderPool } from '../../src/reading/index.ts';

interface Drawn {
  readonly layouts: readonly string[];
  /** Where the paper exists in some countries only. */
  readonly countries?: readonly string[];
  readonly draw: Draw;
}
const specimens: readonly (readonly [string, Drawn])[] = Object.entries(SPECIMENS);
const layouts = specimens.flatMap(([type, { layouts }]) => layouts.map((layout) => ({ type, layout })));
const people = Object.values(LOCALES).map((locale) => drawPersona(keyed('specimens').at(locale.id), locale.id, locale));
const MANY: ReadonlySet<string> = new Set(['pay-slip', 'bank-statement', 'utility-bill', 'w2']);

let reader: ReaderPool;
beforeAll(async () => {
  reader = await openReader({ processes: 1 });
});
afterAll(() => reader.close());

const specimenOf = (type: string): Drawn => {
  const found = new Map(specimens).get(type);
  if (!found) throw new RangeError('No such specimen');
  return found;
};
const peopleWith = (type: string): readonly Persona[] => {
  const { countries } = specimenOf(type);
  return people.filter(({ locale }) => countries?.includes(locale.country) ?? true);
};
function draw(type: string, layout: string, persona = peopleWith(type)[0]): Promise<Specimen> {
  if (!persona) throw new RangeError('Nobody has such a paper');
  return specimenOf(type).draw(persona, keyed('specimens').at(type), layout);
}
const drawn = new Map<string, Promise<Specimen[]>>();
/** One of each country where the paper exists; drawn once for all that is asked of it. */
function drawAll(type: string, layout: string): Promise<Specimen[]> {
  const place = `${type}/${layout}`;
  const papers = drawn.get(place) ?? Promise.all(peopleWith(type).map((persona) => draw(type, layout, persona)));
  drawn.set(place, papers);
  return papers;
}

describe('specimens', () => {
  it('exist for every document type that Docket reads', () => {
    expect(Object.keys(SPECIMENS).sort()).toEqual(DOCUMENT_TYPES.map(({ id }) => id).sort());
  });

  it.each(specimens)('of type %s have as many layouts as real papers differ in', (type, { layouts }) => {
    expect(new Set(layouts).size).toBeGreaterThanOrEqual(MANY.has(type) ? 8 : 5);
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
    '$type, $layout, prints in each true box exactly the value that the truth names, in every country that has it',
    async ({ type, layout }) => {
      for (const { bytes, truth } of await drawAll(type, layout)) {
        const pages = await reader.pages(bytes);
        for (const [field, { printed, box, page }] of Object.entries(truth)) {
          if (field !== 'signaturePresent')
            expect(`${field}: ${textIn(pages[page - 1], box)}`).toBe(`${field}: ${printed.replace(/\s+/g, ' ')}`);
        }
        expect(pages.map((page) => textIn(page, [0, 0, 1, 1]).includes('SPECIMEN'))).not.toContain(false);
      }
    },
    30_000,
  );

  it.each(layouts)(
    '$type, $layout, names every field that its type requires, and none that it has not',
    async (drawn) => {
      const fields = Object.entries(DOCUMENT_TYPES.find(({ id }) => id === drawn.type)?.fields ?? {});
      const required = fields.filter(([, { required }]) => required).map(([name]) => name);
      for (const { truth } of await drawAll(drawn.type, drawn.layout)) {
        expect(Object.keys(truth)).toEqual(expect.arrayContaining(required));
        expect(fields.map(([name]) => name)).toEqual(expect.arrayContaining(Object.keys(truth)));
      }
    },
  );

  it.each(layouts)('$type, $layout, keeps every value on its page', async ({ type, layout }) => {
    for (const { truth } of await drawAll(type, layout))
      for (const [field, { box }] of Object.entries(truth)) expect(`${field} ${isOnPage(box)}`).toBe(`${field} true`);
  });
});

describe('a bound file', () => {
  it('has the pages of its papers in order', async () => {
    const papers = await Promise.all([
      draw('passport', SPECIMENS.passport.layouts[0]),
      draw('w2', SPECIMENS.w2.layouts[0]),
    ]);
    const pages = await reader.pages(await bindPages(papers));
    expect(pages.map((page) => textIn(page, [0, 0, 1, 1]).includes('Wage and Tax Statement'))).toEqual([false, true]);
  });
});

describe('a protected file', () => {
  it('is the same each time, and turned away by the reader', async () => {
    const { bytes } = await draw('w2', SPECIMENS.w2.layouts[0]);
    const [first, second] = [
      await protect(bytes, 'open sesame', keyed('a')),
      await protect(bytes, 'open sesame', keyed('a')),
    ];
    expect(Buffer.compare(first, second)).toBe(0);
    await expect(reader.image(first, 1, 72)).rejects.toMatchObject({ code: 'document.encrypted' });
  });

  it('leaves the global generator as it was', async () => {
    await protect((await draw('w2', SPECIMENS.w2.layouts[0])).bytes, 'open sesame', keyed('a'));
    expect(crypto.getRandomValues(new Uint8Array(16))).not.toEqual(crypto.getRandomValues(new Uint8Array(16)));
    expect(Object.hasOwn(crypto, 'getRandomValues')).toBe(false);
  });
});

const isOnPage = ([x, y, width, height]: Box): boolean => x >= 0 && y >= 0 && x + width <= 1 && y + height <= 1;

/** The words whose middle lies in the box, in reading order. */
function textIn(page: Page | undefined, [x, y, width, height]: Box): string {
  const inside = ([left, top, w, h]: Box): boolean =>
    left + w / 2 >= x && left + w / 2 <= x + width && top + h / 2 >= y && top + h / 2 <= y + height;
  const words = (page?.lines ?? []).flatMap((line) => line.words.filter(({ box }) => inside(box)));
  return words.map(({ text }) => text).join(' ');
}
