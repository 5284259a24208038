import { describe, expect, it } from 'vitest';
import { type Layout, layOut } from '../../../src/documents/layout.ts';
import { headLines, ownAddresses, signsOfName } from '../../../src/pipeline/find/letterhead.ts';
import { page } from '../../support/page.ts';

const below = Array.from({ length: 20 }, (_, at) => `Gardening twine, ${at} metres`);
const receipt = (...head: string[]): Layout =>
  layOut(page([...head, ...below].map((text, at) => ({ text, x: 60, y: 20 + at * 13 }))));
const addressesOf = (layout: Layout) =>
  ownAddresses(layout, () => false).map(({ lines, signs }) => ({
    text: lines.map((words) => words.map(({ text }) => text).join(' ')).join(' / '),
    signs,
  }));
const signsOf = (name: string, layout: Layout) =>
  signsOfName(headLines(layout).find(({ text }) => text === name)?.words ?? [], layout);

describe('the address under a name', () => {
  const layout = receipt(
    'LANTERN TRADING',
    '(123456-X)',
    'LOT 12-A, COPPER LANE,',
    'MUSTERHAUSEN',
    '1032-RIVERSIDE',
    'Tel: 030 1234567',
  );

  it('reaches from its street to the numbers below it, postcode or none', () => {
    const [own] = addressesOf(layout);
    expect(own?.text).toBe('LOT 12-A, COPPER LANE, / MUSTERHAUSEN / 1032-RIVERSIDE');
    expect(own?.signs).toMatchObject({ 'opens with a number': 1, 'number above it': 1, 'its numbers below it': 1 });
  });
  it('may begin above its street, with a house that has a name', () => {
    const texts = addressesOf(receipt('LANTERN TRADING', 'Fern Hall', 'G-19 Level G', 'Tel: 030 1234567'));
    expect(texts.map(({ text }) => text)).toContain('Fern Hall / G-19 Level G');
  });
  it('takes no postcode for a house number', () => {
    const own = addressesOf(receipt('LANTERN', 'COPPER ROAD', '15000 MUSTERHAUSEN', 'Tel: 030 1234567'));
    expect(own.map(({ signs }) => signs['opens with a number'])).not.toContain(1);
  });
});

describe('what stands about a name', () => {
  it('tells a name over its street from what was scribbled above it', () => {
    const layout = receipt('jo anne teal', 'LANTERN & FERN', '12 Copper Lane', '10999 Musterhausen');
    expect(signsOf('LANTERN & FERN', layout)['street below it']).toBe(1);
    expect(signsOf('jo anne teal', layout)['street below it']).toBe(0);
  });
  it('sees that a legal form alone goes on from the line above', () => {
    const layout = receipt('LANTERN AND FERN FAMILY', 'SDN BHD', '12 Copper Lane');
    expect(signsOf('SDN BHD', layout)['may go on from above']).toBe(1);
    expect(signsOf('LANTERN AND FERN FAMILY', layout)['may go on from above']).toBe(0);
  });
});
