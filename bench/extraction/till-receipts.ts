import { type Keyed, keyed } from '../../masking/keyed.ts';
import { LOCALES, type LocaleId } from '../../masking/locales/index.ts';
import { drawPersona } from '../../masking/persona.ts';
import { DocumentType } from '../../src/documents/define.ts';
import type { Box, Line, Page, Word } from '../../src/domain/page.ts';
import type { Paper } from './papers.ts';

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

const COLUMNS = 44;
const GOODS =
  'Notebook A5|Tea light x10|Garden twine|Oat biscuits|Light bulb E27|Paper cups|Dish soap|Fried rice|Iced tea|Door hinge|Batteries AA|Blue paint 1L'.split(
    '|',
  );
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const PLACES: readonly LocaleId[] = ['en-GB', 'en-US', 'de-DE', 'fr-FR', 'es-ES'];

type Row = readonly (readonly [column: number, text: string])[];

export function tillReceipt(seed: string): Paper {
  const from = keyed('till receipts').at(seed);
  const place = from.pick('place', PLACES);
  const { company, address } = drawPersona(from.at('firm'), 'p', LOCALES[place]);
  const [day, month, year] = [1 + from.integer('day', 28), from.integer('month', 12), 2019 + from.integer('year', 7)];
  const sums = sumsOf(from);
  const places = [address.lines, company.address.lines][from.integer('whose', 2)] ?? address.lines;
  const rows: Row[] = [
    ...headOf(company.name, places, from),
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
    pages: [pageOf(rows, from)],
    truth: {
      company: value(company.name),
      address: value(places.join(' ')),
      date: value(`${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`),
      total: value(cents(sums.due)),
    },
  };
}

interface Sums {
  readonly goods: readonly {
    readonly name: string;
    readonly count: number;
    readonly price: number;
    readonly sum: number;
  }[];
  readonly net: number;
  readonly tax: number;
  readonly total: number;
  /** Rounded to five cents where the till does that. */
  readonly due: number;
  readonly paid: number;
}

function sumsOf(from: Keyed): Sums {
  const goods = Array.from({ length: 1 + from.integer('goods', 6) }, (_, at) => {
    const [count, price] = [1 + from.integer(`count ${at}`, 3), 95 + from.integer(`price ${at}`, 4000)];
    return { name: from.pick(`name ${at}`, GOODS), count, price, sum: count * price };
  });
  const total = goods.reduce((sum, one) => sum + one.sum, 0);
  const due = from.integer('rounds', 2) === 0 ? total : Math.round(total / 5) * 5;
  const tax = Math.round(total - total / 1.06);
  return { goods, total, tax, net: total - tax, due, paid: Math.ceil(due / 1000) * 1000 };
}

const cents = (amount: number): string => (amount / 100).toFixed(2);
const centred = (text: string): Row => [[Math.max(0, Math.floor((COLUMNS - text.length) / 2)), text]];
const right = (text: string, column = COLUMNS): readonly [number, string] => [Math.max(0, column - text.length), text];
const some = <T>(from: Keyed, place: string, rows: readonly T[], of = 2): readonly T[] =>
  from.integer(place, of) > 0 ? rows : [];

function headOf(name: string, places: readonly string[], from: Keyed): Row[] {
  const shown = from.integer('capitals', 2) === 0 ? name.toUpperCase() : name;
  const number = String(10_000_000 + from.integer('number', 90_000_000));
  return [
    ...(from.integer('slogan', 5) === 0
      ? [centred(from.pick('which', ['*** WELCOME ***', 'Thank you for coming']))]
      : []),
    centred(shown),
    ...some(from, 'register', [
      centred(from.pick('kind', [`(${number.slice(0, 6)}-H)`, `CO REG NO: ${number}`, `Company No. ${number}`])),
    ]),
    ...places.map(centred),
    ...some(from, 'telephone', [centred(`TEL: 0${number.slice(0, 2)}-${number.slice(1)}`)]),
    ...some(from, 'tax', [centred(`${from.pick('tax kind', ['GST ID', 'VAT NO', 'TAX REG'])}: ${number}0012`)]),
    ...some(from, 'title', [
      centred(from.pick('title text', ['RECEIPT', 'TAX INVOICE', 'SIMPLIFIED INVOICE', 'CASH BILL'])),
    ]),
  ];
}

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

function goodsOf({ goods }: Sums, from: Keyed): Row[] {
  const heads = from.pick<Row[]>('heads', [
    [[[0, 'Item'], right('Qty', 24), right('Price', 33), right('Total')]],
    [[[0, 'Description'], right('Qty', 24), right('U.P', 33), right('Amount')]],
    [[[0, 'Item'], right('Qty', 24), right('Amt')]],
    [],
  ]);
  const oneLine = from.integer('one line', 2) === 0;
  return [
    ...heads,
    ...goods.flatMap(({ name, count, price, sum }): Row[] =>
      oneLine
        ? [[[0, name], right(String(count), 24), right(cents(price), 33), right(cents(sum))]]
        : [
            [[0, name]],
            [[2, String(9_000_000 + price)], right(String(count), 24), right(cents(price), 33), right(cents(sum))],
          ],
    ),
  ];
}

function sumRows({ goods, net, tax, total, due, paid }: Sums, from: Keyed): Row[] {
  const sign = from.pick('currency', ['', '', '$', 'RM ', '£']);
  const row = (label: string, amount: number): Row => [
    [from.integer('indent', 2) * 8, label],
    right(`${sign}${cents(amount)}`),
  ];
  const count = goods.reduce((sum, one) => sum + one.count, 0);
  const last =
    due === total ? 'TOTAL' : from.pick('last', ['ROUNDED TOTAL', 'TOTAL ROUNDED', 'NET TOTAL', 'AMOUNT DUE']);
  return [
    ...some<Row>(from, 'pieces', [
      [[0, from.pick('pieces text', ['Total Qty', 'Items', 'Total items'])], right(String(count), 24)],
    ]),
    ...some(from, 'net', [
      row(from.pick('net text', ['Subtotal', 'SUB TOTAL', 'Total excl. tax']), net),
      row('GST 6%', tax),
    ]),
    ...(due === total
      ? []
      : [
          row(from.pick('before', ['Total', 'TOTAL AMT', 'Total incl. GST']), total),
          row('Rounding adj.', due - total),
        ]),
    row(
      due === total ? from.pick('words', ['TOTAL', 'Total', 'Total Amount', 'GRAND TOTAL', 'Total to pay']) : last,
      due,
    ),
    ...some(
      from,
      'paid',
      [row(from.pick('how', ['CASH', 'Cash tendered', 'VISA']), paid), row('CHANGE', paid - due)],
      4,
    ),
  ];
}

function footOf({ net, tax }: Sums, from: Keyed): Row[] {
  return [
    ...some<Row>(from, 'summary', [
      [[0, 'GST Summary'], right('Amount', 30), right('Tax')],
      [[0, 'SR 6%'], right(cents(net), 30), right(cents(tax))],
      [[0, 'Total'], right(cents(net), 30), right(cents(tax))],
    ]),
    centred(from.pick('thanks', ['THANK YOU, PLEASE COME AGAIN', 'Goods sold are not returnable', 'Thank you'])),
  ];
}

/** Rows of a till's grid as a page; a sheet may be wider and longer than what is printed on it. */
function pageOf(rows: readonly Row[], from: Keyed): Page {
  const [width, step, size] = [226, 13, 8]; // points: a roll of 80 mm
  const [left, top] = [from.integer('left', 150), 12 + from.integer('top', 120)];
  const sheet = { width: width + 2 * left, height: top + rows.length * step + 40 + from.integer('below', 200) };
  const letter = width / (COLUMNS + 2);
  const lines = rows.map((row, at): Line => {
    const words = row.flatMap(([column, text]) => wordsOf(text, left + (column + 1) * letter, top + at * step));
    return { text: words.map(({ text }) => text).join(' '), box: around(words), confidence: 1, words };
  });
  return {
    ...{
      page: 1,
      width: sheet.width,
      height: sheet.height,
      dpi: 72,
      source: 'text',
      rotation: 0,
      tier: 'born-digital',
    },
    ms: 0,
    lines,
  };

  function wordsOf(text: string, x: number, y: number): Word[] {
    return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
      text: word,
      box: [
        (x + index * letter) / sheet.width,
        y / sheet.height,
        (word.length * letter) / sheet.width,
        size / sheet.height,
      ],
      confidence: 1,
      engine: 'text-layer',
    }));
  }
}

function around(words: readonly Word[]): Box {
  const [left, top] = [Math.min(...words.map(({ box }) => box[0])), Math.min(...words.map(({ box }) => box[1]))];
  const [edge, foot] = [
    Math.max(...words.map(({ box }) => box[0] + box[2])),
    Math.max(...words.map(({ box }) => box[1] + box[3])),
  ];
  return [left, top, edge - left, foot - top];
}
