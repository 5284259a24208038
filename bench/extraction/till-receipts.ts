import { type Keyed, keyed } from '../../masking/keyed.ts';
import { LOCALES, type LocaleId } from '../../masking/locales/index.ts';
import { drawPersona } from '../../masking/persona.ts';
import { DocumentType } from '../../src/documents/define.ts';
import type { Box } from '../../src/domain/page.ts';
import type { Paper } from './papers.ts';
import { centred, cents, pageOf, type Row, right, some } from './till-grid.ts';
import { type Head, headOf } from './till-heads.ts';
import { footOf, goodsOf, sumRows, sumsOf } from './till-sums.ts';

/**
 * Till receipts as words with their places, straight from a till's fixed grid: papers with a firm and a day that no caption names,
 * a list of goods with a head of its own, and several sums of which one is to be paid. They teach what a type of a user's own,
 * told in a few lines, has to go by; no catalogued type is like them.
 */
export const TILL_RECEIPT = DocumentType.parse({
  id: 'till-receipt',
  title: 'Till receipt',
  anchors: ['receipt'],
  fields: {
    company: { kind: 'organisationName', position: 'top', required: true },
    address: { kind: 'address', position: 'top', multiline: true },
    date: { kind: 'date', labels: ['date'], required: true },
    total: {
      kind: 'money',
      labels: [
        'total to pay',
        'amount due',
        'grand total',
        'total amount',
        'net total',
        'rounded total',
        'total',
        'subtotal',
      ],
      required: true,
    },
  },
});

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const PLACES: readonly LocaleId[] = ['en-GB', 'en-US', 'de-DE', 'fr-FR', 'es-ES'];

export function tillReceipt(seed: string): Paper {
  const from = keyed('till receipts').at(seed);
  const place = from.pick('place', PLACES);
  const { company, address } = drawPersona(from.at('firm'), 'p', LOCALES[place]);
  const [day, month, year] = [1 + from.integer('day', 28), from.integer('month', 12), 2019 + from.integer('year', 7)];
  const sums = sumsOf(from);
  const places = [address.lines, company.address.lines][from.integer('whose', 2)] ?? address.lines;
  const head = headOf(company.name, places, from);
  const other = drawPersona(from.at('customer'), 'p', LOCALES[place]);
  const rows: Row[] = [
    ...head.lines.map(({ text }) => centred(text)),
    ...(from.integer('bill to', 12) === 0 ? customerOf([other.company.name, ...other.address.lines]) : []),
    ...whenOf(dateText(day, month, year, place === 'en-US', from), from),
    ...goodsOf(sums, from),
    ...sumRows(sums, from),
    ...footOf(sums, from),
  ];
  const value = (text: string) => ({ value: text, page: 1, box: [0, 0, 0, 0] satisfies Box });
  return {
    id: `till-receipt/${seed}`,
    type: TILL_RECEIPT.id,
    layout: `grid-${from.integer('layout', 9)}`,
    arrival: 'born-digital',
    pages: [pageOf(rows, largeOf(head), from)],
    truth: {
      company: value(head.company),
      address: value(head.address),
      date: value(`${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`),
      total: value(cents(sums.due)),
    },
  };
}

const customerOf = (lines: readonly string[]): Row[] => ['Bill To :', ...lines].map((line): Row => [[0, line]]);

function dateText(day: number, month: number, year: number, monthFirst: boolean, from: Keyed): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const numbers = monthFirst ? [two(month + 1), two(day)] : [two(day), two(month + 1)];
  const sign = from.pick('sign', ['/', '-', '.']);
  return from.pick('date form', [
    [...numbers, year].join(sign),
    [...numbers, year].join(sign),
    [...numbers, String(year).slice(2)].join(sign),
    `${day} ${MONTHS[month]} ${year}`,
    `${two(day)}-${MONTHS[month]?.toUpperCase()}-${year}`,
  ]);
}

function whenOf(date: string, from: Keyed): Row[] {
  const time = `${String(8 + from.integer('hour', 13)).padStart(2, '0')}:${String(from.integer('minute', 60)).padStart(2, '0')}`;
  const number = `${10_000 + from.integer('receipt', 80_000)}`;
  return [
    ...from.pick<Row[]>('when', [
      [[[0, `Date: ${date}`], right(`Time: ${time}`)]],
      [
        [
          [0, 'Date'],
          [14, `: ${date} ${time}`],
        ],
      ],
      [[[0, `${date} ${time}`], right(`#${number}`)]],
      [[[0, `REG 01  ${date} ${time} ${number}`]]],
      [[[0, `Invoice No: CS${number}`]], [[0, `Date: ${date}`]]],
      [centred(`${date} ${time}`)],
    ]),
    ...some<Row>(from, 'cashier', [[[0, `Cashier: ${from.pick('who', ['USER 1', 'MANAGER', 'TILL 2'])}`]]]),
  ];
}

const largeOf = ({ lines }: Head): ReadonlySet<number> =>
  new Set(lines.flatMap(({ isLarge }, at) => (isLarge ? [at] : [])));
