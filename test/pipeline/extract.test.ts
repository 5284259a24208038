import { describe, expect, it } from 'vitest';
import { DocumentType, type DocumentTypeInput } from '../../src/documents/define.ts';
import { DOCUMENT_TYPES } from '../../src/documents/index.ts';
import type { Page } from '../../src/domain/page.ts';
import { PlainDate } from '../../src/domain/plain-date.ts';
import { extract } from '../../src/pipeline/extract.ts';
import { page } from '../support/page.ts';

const TODAY = PlainDate.parse('2026-03-31');

type Fields = DocumentTypeInput['fields'];

const fieldsOf = (fields: Fields, pages: readonly Page[]) =>
  extract(
    DocumentType.parse({ id: 'test-type', title: 'Test', anchors: [{ phrase: 'test paper', weight: 3 }], fields }),
    pages,
    TODAY,
  );

const found = (fields: Fields, pages: readonly Page[], name = 'value') => {
  const reading = fieldsOf(fields, pages)[name];
  return reading?.status === 'found' ? reading.value : reading?.status;
};

describe('a value is found', () => {
  const payDate = { value: { kind: 'date', labels: ['pay date'] } } satisfies Fields;

  it('behind its label on the same line', () => {
    expect(found(payDate, [page([{ text: 'Pay Date: 12/31/2025', x: 50, y: 50 }])])).toBe('2025-12-31');
  });

  it('right of its label, in another column', () => {
    expect(
      found(payDate, [
        page([
          { text: 'Pay date', x: 50, y: 50 },
          { text: '12/31/2025', x: 250, y: 50 },
        ]),
      ]),
    ).toBe('2025-12-31');
  });

  it('below its label, as in a box of a form', () => {
    expect(
      found(payDate, [
        page([
          { text: 'Pay date', x: 50, y: 50, size: 7 },
          { text: '12/31/2025', x: 52, y: 61 },
        ]),
      ]),
    ).toBe('2025-12-31');
  });

  it('below a caption that a box number opens', () => {
    const wages = { value: { kind: 'money', labels: ['wages, tips, other compensation'] } } satisfies Fields;
    expect(
      found(wages, [
        page([
          { text: '1 Wages, tips, other compensation', x: 300, y: 50, size: 6 },
          { text: '84000.00', x: 340, y: 60 },
        ]),
      ]),
    ).toBe('84000.00');
  });

  it('although a letter of its label is misread and its words are joined', () => {
    expect(
      found({ value: { kind: 'date', labels: ['date of payment'] } }, [
        page([{ text: 'Dateof paymemt: 12/31/2025', x: 50, y: 50 }]),
      ]),
    ).toBe('2025-12-31');
  });

  it('over several lines where it is an address', () => {
    const address = { value: { kind: 'address', labels: ['home address'], multiline: true } } satisfies Fields;
    const printed = [
      { text: 'Home address', x: 50, y: 50 },
      { text: '12 Elm Street', x: 200, y: 50 },
      { text: 'Springfield, IL 62701', x: 200, y: 63 },
      { text: 'Employed since 2019', x: 200, y: 76 },
    ];
    expect(found(address, [page(printed)])).toBe('12 Elm Street Springfield, IL 62701');
  });

  it('with its page, box and words as evidence', () => {
    const reading = fieldsOf(payDate, [
      page([{ text: 'Cover', x: 50, y: 50 }]),
      page([{ text: 'Pay date 12/31/2025', x: 50, y: 99 }], { number: 2 }),
    ]).value;
    expect(reading).toMatchObject({
      status: 'found',
      raw: '12/31/2025',
      evidence: [{ page: 2, text: '12/31/2025', engine: 'text-layer' }],
    });
    if (reading?.status === 'found') expect(reading.evidence[0]?.box[1]).toBeCloseTo(99 / 792, 3);
  });
});

describe('a value is not taken', () => {
  it('from a longer label that only begins alike', () => {
    const fields = {
      value: { kind: 'money', labels: ['gross pay'] },
      ytd: { kind: 'money', labels: ['gross pay ytd'] },
    } satisfies Fields;
    expect(found(fields, [page([{ text: 'Gross pay YTD 60,000.00', x: 50, y: 50 }])])).toBe('absent');
  });

  it('twice for two fields', () => {
    const fields = {
      value: { kind: 'date', labels: ['date'] },
      other: { kind: 'date', labels: ['date'] },
    } satisfies Fields;
    const readings = fieldsOf(fields, [page([{ text: 'Date: 12/31/2025', x: 50, y: 50 }])]);
    expect([readings.value?.status, readings.other?.status]).toEqual(['found', 'absent']);
  });

  it('where nothing of its kind stands', () => {
    expect(
      found({ value: { kind: 'money', labels: ['net pay'] } }, [page([{ text: 'Federal tax 800.00', x: 50, y: 50 }])]),
    ).toBe('absent');
  });

  it('but said to be unreadable where something stands after the colon that is no value', () => {
    expect(
      found({ value: { kind: 'date', labels: ['pay date'] } }, [
        page([{ text: 'Pay date: 1Z/3l/ZOZS', x: 50, y: 50 }]),
      ]),
    ).toBe('unreadable');
  });
});

describe('a table', () => {
  const fields = {
    value: { kind: 'money', labels: ['gross pay'] },
    ytd: { kind: 'money', labels: [{ row: 'gross pay', column: 'year to date' }] },
  } satisfies Fields;

  it('gives each column its own field', () => {
    const readings = fieldsOf(fields, [
      page([
        { text: 'Earnings', x: 50, y: 50 },
        { text: 'This Period', x: 250, y: 50 },
        { text: 'Year to Date', x: 400, y: 50 },
        { text: 'Gross Pay', x: 50, y: 70 },
        { text: '5,000.00', x: 262, y: 70 },
        { text: '50,000.00', x: 412, y: 70 },
      ]),
    ]);
    expect([readings.value, readings.ytd]).toMatchObject([{ value: '5000.00' }, { value: '50000.00' }]);
  });

  it('takes a heading that stands alone for all the rows below it', () => {
    const readings = fieldsOf(fields, [
      page([
        { text: 'Year to Date', x: 50, y: 50 },
        { text: 'Gross Pay', x: 50, y: 70 },
        { text: '60,000.00', x: 400, y: 70 },
      ]),
    ]);
    expect([readings.value, readings.ytd]).toMatchObject([{ status: 'absent' }, { value: '60000.00' }]);
  });
});

describe('a pay slip', () => {
  const readingsOf = (printed: Parameters<typeof page>[0]) => {
    const type = DOCUMENT_TYPES.find(({ id }) => id === 'pay-slip');
    return type && extract(type, [page(printed)], TODAY);
  };

  it('takes the pay of this period from its column, not the hours before it', () => {
    const columns = [50, 150, 220, 300, 400];
    const row = (y: number, ...cells: readonly string[]) =>
      cells.flatMap((text, index) => (text ? [{ text, x: columns[index] ?? 0, y }] : []));
    const readings = readingsOf([
      ...row(100, 'Earnings', 'Rate', 'Hours', 'This Period', 'YTD'),
      ...row(115, 'Regular', '25.00', '80.00', '2,000.00', '20,000.00'),
      ...row(130, 'Gross Pay', '', '80.00', '2,000.00', '20,000.00'),
    ]);
    expect(readings).toMatchObject({ grossPay: { value: '2000.00' }, ytdGross: { value: '20000.00' } });
  });

  it('does not take an amount far from the year-to-date column for one of it', () => {
    const readings = readingsOf([
      { text: 'This Period', x: 50, y: 200 },
      { text: 'Year To Date', x: 300, y: 200 },
      { text: 'Net Pay', x: 380, y: 260 },
      { text: '2,400.00', x: 500, y: 260 },
    ]);
    expect(readings).toMatchObject({ netPay: { value: '2400.00' }, ytdNet: { status: 'absent' } });
  });
});

describe('a W-2', () => {
  it('does not take the caption of the last name for the name', () => {
    const type = DOCUMENT_TYPES.find(({ id }) => id === 'w2');
    const printed = [
      { text: "e Employee's first name and initial", x: 50, y: 170, size: 6 },
      { text: 'Last name', x: 200, y: 170, size: 6 },
      { text: 'Jane Q', x: 52, y: 182 },
    ];
    expect(type && extract(type, [page(printed)], TODAY)).toMatchObject({ employeeName: { value: 'Jane Q' } });
  });
});

describe('a hostile page', () => {
  it('of thousands of words on one line is searched in seconds, not minutes', () => {
    const type = DOCUMENT_TYPES.find(({ id }) => id === 'utility-bill');
    const text = Array.from({ length: 5000 }, (_, i) => ['name', 'date', '12.00', 'to'][i % 4]).join(' ');
    const started = performance.now();
    if (type) extract(type, [page([{ text, x: 10, y: 10, size: 0.1 }])], TODAY);
    expect(performance.now() - started).toBeLessThan(45_000); // without bounds it took minutes
  });
});

describe('a bank statement', () => {
  it('has days of value beside the days of booking, and D behind what went out', () => {
    const type = DOCUMENT_TYPES.find(({ id }) => id === 'bank-statement');
    const row = (y: number, ...cells: readonly string[]) =>
      cells.map((text, index) => ({ text, x: [50, 130, 210, 480][index] ?? 0, y }));
    const printed = [
      { text: 'Periodo: 01/02/2026 a 28/02/2026', x: 50, y: 30 },
      ...row(50, 'F. operación', 'F. valor', 'Concepto', 'Importe'),
      ...row(65, '02.02.', '02.02.', 'Alquiler', '790,00 D'),
      ...row(80, '27.02.', '27.02.', 'Nómina', '2.139,75 H'),
    ];
    expect(type && extract(type, [page(printed)], TODAY).transactions).toMatchObject({
      value: [
        { date: '2026-02-02', description: 'Alquiler', amount: '-790.00' },
        { date: '2026-02-27', description: 'Nómina', amount: '2139.75' },
      ],
    });
  });

  it('gives its movements as rows, money out negative', () => {
    const type = DOCUMENT_TYPES.find(({ id }) => id === 'bank-statement');
    const row = (y: number, ...cells: readonly [string, string, string, string, string]) =>
      cells.flatMap((text, index) => (text ? [{ text, x: [50, 130, 330, 420, 510][index] ?? 0, y }] : []));
    const readings =
      type &&
      extract(
        type,
        [
          page([
            ...row(50, 'Date', 'Description', 'Money out', 'Money in', 'Balance'),
            ...row(65, '03/01/2026', 'Opening balance', '', '', '1,000.00'),
            ...row(80, '03/02/2026', 'Rent March', '700.00', '', '300.00'),
            ...row(95, '03/05/2026', 'Salary', '', '2,000.00', '2,300.00'),
            ...row(110, '03/06/2026', 'Tea', '7.10', '', '2,292.90'),
          ]),
        ],
        TODAY,
      );
    expect(readings?.transactions).toMatchObject({
      status: 'found',
      value: [
        { date: '2026-03-02', description: 'Rent March', amount: '-700.00', balance: '300.00' },
        { date: '2026-03-05', description: 'Salary', amount: '2000.00', balance: '2300.00' },
        { date: '2026-03-06', description: 'Tea', amount: '-7.10', balance: '2292.90' },
      ],
    });
  });
});

describe('a signature', () => {
  const fields = { value: { kind: 'signature', labels: ['signature'] } } satisfies Fields;
  const form = page([{ text: 'Signature', x: 50, y: 700 }]);

  it('is there when ink that is no text stands beside its caption', () => {
    expect(found(fields, [{ ...form, marks: [[0.2, 0.86, 0.2, 0.04]] }])).toBe(true);
  });

  it('is missing when there is none, or only far away', () => {
    expect(found(fields, [form])).toBe(false);
    expect(found(fields, [{ ...form, marks: [[0.2, 0.1, 0.2, 0.04]] }])).toBe(false);
  });
});

describe('the name on a W-2', () => {
  const nameOf = (printed: Parameters<typeof page>[0]) => {
    const type = DOCUMENT_TYPES.find(({ id }) => id === 'w2');
    return type && extract(type, [page(printed)], TODAY).employeeName;
  };
  const captions = [
    { text: "e Employee's first name and initial", x: 50, y: 300, size: 7 },
    { text: 'Last name', x: 220, y: 300, size: 7 },
  ];

  it('joins the name that its form keeps in two cells', () => {
    expect(nameOf([...captions, { text: 'Ada M', x: 52, y: 312 }, { text: 'Quill', x: 222, y: 312 }])).toMatchObject({
      value: 'Ada M Quill',
    });
  });

  it('leaves a name alone that payroll printed whole', () => {
    expect(
      nameOf([...captions, { text: 'Ada Mae Quill', x: 52, y: 312 }, { text: '12 Elm Street', x: 52, y: 325 }]),
    ).toMatchObject({ value: 'Ada Mae Quill' });
  });
});
