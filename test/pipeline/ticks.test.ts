import { describe, expect, it } from 'vitest';
import { DocumentType } from '../../src/documents/define.ts';
import type { Page } from '../../src/domain/page.ts';
import { PlainDate } from '../../src/domain/plain-date.ts';
import { extract } from '../../src/pipeline/extract.ts';
import { type Printed, page } from '../support/page.ts';

const TODAY = PlainDate.parse('2026-03-31');

const FORM = DocumentType.parse({
  id: 'test-form',
  title: 'Test',
  anchors: ['test form'],
  fields: {
    status: {
      kind: 'text',
      labels: ['marital status'],
      options: { Single: ['unmarried'], Married: [], 'C corporation': [], 'S corporation': [] },
    },
    citizen: { kind: 'text', labels: ['are you a citizen'], options: { yes: ['oui'], no: ['non'] } },
    employed: { kind: 'text', labels: ['are you employed'], options: { yes: ['oui'], no: ['non'] } },
  },
});

const told = (pages: readonly Page[], field = 'status') => {
  const reading = extract(FORM, pages, TODAY)[field];
  return reading?.status === 'found' ? reading.value : reading?.status;
};
const statusOf = (...printed: Printed[]) => told([page(printed)]);

/** Frames of nine points, as they are seen on a page of US letter size. */
const framed = (sheet: Page, ...frames: (readonly [x: number, y: number, ticked: boolean])[]): Page => ({
  ...sheet,
  tickBoxes: frames.map(([x, y, ticked]) => ({ box: [x / 612, y / 792, 9 / 612, 9 / 792], ticked })),
});

describe('of the answers on a form the one is taken that is ticked', () => {
  const answers = page([
    { text: 'Single', x: 64, y: 100 },
    { text: 'Married', x: 164, y: 100 },
  ]);

  it('in a frame before it', () => {
    expect(told([framed(answers, [50, 99, false], [150, 99, true])])).toBe('Married');
  });

  it('in a frame behind it, although that stands before the next', () => {
    const close = page([
      { text: 'Single', x: 50, y: 100 },
      { text: 'Married', x: 110, y: 100 },
    ]);
    expect(told([framed(close, [85, 99, true], [150, 99, false])])).toBe('Single');
  });

  it('although its box was read as letters', () => {
    const scan = page([
      { text: 'f C corporation', x: 51, y: 100 },
      { text: 'S corporation', x: 264, y: 100 },
    ]);
    expect(told([framed(scan, [51, 99, true], [250, 99, false])])).toBe('C corporation');
  });

  it('in a list down the page', () => {
    const list = page([
      { text: 'Unmarried', x: 64, y: 100 },
      { text: 'Married', x: 64, y: 116 },
    ]);
    expect(told([framed(list, [50, 99, true], [50, 115, false])])).toBe('Single');
  });

  it.each([
    ['[X]', '[ ]'],
    ['X', '_'],
    ['☒', '☐'],
    ['✓', '□'],
    ['(x)', '( )'],
    ['[ x ]', '[ ]'],
  ])('with %s set in type before it, and %s before the other', (tick, empty) => {
    expect(statusOf({ text: `${empty} Single`, x: 50, y: 100 }, { text: `${tick} Married`, x: 200, y: 100 })).toBe(
      'Married',
    );
    expect(statusOf({ text: `${tick} Single`, x: 50, y: 100 }, { text: `${empty} Married`, x: 200, y: 100 })).toBe(
      'Single',
    );
  });

  it('where two answers are a letter apart', () => {
    expect(statusOf({ text: '☐ C corporation', x: 50, y: 100 }, { text: '☒ S corporation', x: 250, y: 100 })).toBe(
      'S corporation',
    );
  });

  it('with the box and the answer as evidence', () => {
    const reading = extract(
      FORM,
      [
        page([
          { text: '☐ Single', x: 50, y: 100 },
          { text: '☒ Married', x: 250, y: 100 },
        ]),
      ],
      TODAY,
    ).status;
    expect(reading).toMatchObject({ status: 'found', raw: 'Married', evidence: [{ page: 1, text: 'Married ☒' }] });
  });

  it('beside its own question where others have the same answers', () => {
    const form = page([
      { text: 'Are you a citizen', x: 50, y: 100 },
      { text: '☐ yes', x: 250, y: 100 },
      { text: '☒ no', x: 350, y: 100 },
      { text: 'Are you employed', x: 50, y: 130 },
      { text: '☒ yes', x: 250, y: 130 },
      { text: '☐ no', x: 350, y: 130 },
    ]);
    expect([told([form], 'citizen'), told([form], 'employed')]).toEqual(['no', 'yes']);
  });
});

describe('no answer is taken', () => {
  it('where none is ticked, whatever stands under the caption', () => {
    const sheet = page([
      { text: 'Marital status:', x: 50, y: 80 },
      { text: 'Single', x: 64, y: 100 },
      { text: 'Married', x: 164, y: 100 },
    ]);
    expect(told([framed(sheet, [50, 99, false], [150, 99, false])])).toBe('absent');
    expect(told([sheet])).toBe('absent');
  });

  it('where two are ticked: that is for a person to look at', () => {
    expect(statusOf({ text: '☒ Single', x: 50, y: 100 }, { text: '☒ Married', x: 200, y: 100 })).toBe('unreadable');
  });
});

describe('an answer that is written out', () => {
  it('is found behind its caption, under the name that the definition has for it', () => {
    expect(statusOf({ text: 'Marital status: unmarried', x: 50, y: 100 })).toBe('Single');
  });

  it('is none of the field where the definition does not know it', () => {
    expect(statusOf({ text: 'Marital status: it is complicated', x: 50, y: 100 })).not.toBe('it is complicated');
  });
});
