import type { Keyed } from '../../masking/keyed.ts';
import { centred, cents, type Row, right, some } from './till-grid.ts';

const GOODS =
  'Notebook A5|Tea light x10|Garden twine|Oat biscuits|Light bulb E27|Paper cups|Dish soap|Fried rice|Iced tea|Door hinge|Batteries AA|Blue paint 1L'.split(
    '|',
  );

/** What was bought, and what it comes to. */
export interface Sums {
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

export function sumsOf(from: Keyed): Sums {
  const goods = Array.from({ length: 1 + from.integer('goods', 6) }, (_, at) => {
    const [count, price] = [1 + from.integer(`count ${at}`, 3), 95 + from.integer(`price ${at}`, 4000)];
    return { name: from.pick(`name ${at}`, GOODS), count, price, sum: count * price };
  });
  const total = goods.reduce((sum, one) => sum + one.sum, 0);
  const due = from.integer('rounds', 2) === 0 ? total : Math.round(total / 5) * 5;
  const tax = Math.round(total - total / 1.06);
  return { goods, total, tax, net: total - tax, due, paid: Math.ceil(due / 1000) * 1000 };
}

/** The list of goods, under heads of its own or none. */
export function goodsOf({ goods }: Sums, from: Keyed): Row[] {
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

const BEFORE_ROUNDING = ['Total', 'TOTAL AMT', 'Total incl. GST', 'Total Sales (Inclusive GST)', 'Total with GST 6%'];
const AFTER_ROUNDING = ['ROUNDED TOTAL', 'TOTAL ROUNDED', 'NET TOTAL', 'AMOUNT DUE', 'Total Amt Payable', 'Rounding'];
const UNROUNDED = [
  ...['TOTAL', 'Total', 'Total Amount', 'GRAND TOTAL', 'Total to pay', 'Total Payable', 'TOTAL AMT...'],
  ...['Total Sales (Inclusive of GST) :', 'Total Incl. GST@6%', 'Total (RM) :', 'Total Amt Payable :', 'NETT TOTAL'],
];

/** Several sums, of which one is to be paid. */
export function sumRows({ goods, net, tax, total, due, paid }: Sums, from: Keyed): Row[] {
  const sign = from.pick('currency', ['', '', '$', 'RM ', '£']);
  const row = (label: string, amount: number): Row => [
    ...(label === '' ? [] : [[from.integer('indent', 2) * 8, label] as const]),
    right(`${sign}${cents(amount)}`),
  ];
  const count = goods.reduce((sum, one) => sum + one.count, 0);
  const rounds = due !== total || from.integer('says so', 3) === 0;
  const off = from.integer('sign of rounding', 3) === 0 ? Math.abs(due - total) : due - total;
  return [
    ...some<Row>(from, 'pieces', [
      [
        [0, from.pick('pieces text', ['Total Qty', 'Items', 'Total items'])],
        right(String(count), 24),
        ...(from.integer('pieces sum', 3) === 0 ? [right(cents(total))] : []),
      ],
    ]),
    ...some(from, 'net', [
      row(from.pick('net text', ['Subtotal', 'SUB TOTAL', 'Total excl. tax', 'Total Sales (Excluding GST) :']), net),
      ...some(from, 'discount', [row('Discount', 0)], 3),
      row(from.pick('tax text', ['GST 6%', 'Total GST :', 'GST', 'Tax']), tax),
    ]),
    ...(due === total ? [] : some(from, 'unrounded', [row(from.pick('before', BEFORE_ROUNDING), total)], 5)),
    ...(rounds
      ? [row(from.pick('rounding', ['Rounding adj.', 'Rounding :', 'ROUNDING', 'Rounding Adjustment']), off)]
      : []),
    row(
      due === total || from.integer('plain', 2) === 0
        ? from.pick('words', UNROUNDED)
        : from.pick('last', [...AFTER_ROUNDING, '']),
      due,
    ),
    ...paidRows(due, paid, row, from),
  ];
}

function paidRows(due: number, paid: number, row: (label: string, amount: number) => Row, from: Keyed): readonly Row[] {
  const how = from.pick('how', ['CASH', 'Cash tendered', 'VISA', 'Paid Amount :', 'Payment', 'CASH RM', 'Master 9000']);
  const handed = /VISA|Master/.test(how) || from.integer('just so', 4) === 0 ? due : paid;
  return some(
    from,
    'paid',
    [
      row(how, handed),
      ...some(from, 'change', [row(from.pick('back', ['CHANGE', 'Change :', 'Change Due']), handed - due)], 6),
    ],
    5,
  );
}

/** What follows: taxes summed again, points, thanks. */
export function footOf({ net, tax, total }: Sums, from: Keyed): Row[] {
  return [
    ...some<Row>(from, 'included', [[[0, 'GST @6% included in total'], right(cents(tax))]], 4).slice(
      from.integer('mostly not', 2),
    ),
    ...some<Row>(from, 'summary', [
      [[0, 'GST Summary'], right('Amount', 30), right('Tax')],
      [[0, 'SR 6%'], right(cents(net), 30), right(cents(tax))],
      [[0, from.pick('summed', ['Total', 'Total :', 'TOTAL'])], right(cents(net), 30), right(cents(tax))],
    ]),
    ...some<Row>(
      from,
      'points',
      [
        [[0, 'Total saving'], right('0.00')],
        [[0, 'Points earned'], right(String(Math.floor(total / 100)))],
      ],
      4,
    ).slice(2 * from.integer('seldom', 2)),
    centred(from.pick('thanks', ['THANK YOU, PLEASE COME AGAIN', 'Goods sold are not returnable', 'Thank you'])),
  ];
}
