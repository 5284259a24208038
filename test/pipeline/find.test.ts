import { describe, expect, it } from 'vitest';
import { DocumentType, type DocumentTypeInput } from '../../src/documents/define.ts';
import { layOut } from '../../src/documents/layout.ts';
import type { Page } from '../../src/domain/page.ts';
import { PlainDate } from '../../src/domain/plain-date.ts';
import { extract } from '../../src/pipeline/extract.ts';
import { addressBlocks } from '../../src/pipeline/find/address-block.ts';
import { captionShare } from '../../src/pipeline/find/known-captions.ts';
import { matchPhrase } from '../../src/pipeline/find/match-phrase.ts';
import { page } from '../support/page.ts';

const TODAY = PlainDate.parse('2026-03-31');
const line = (text: string, y: number, x = 60) => ({ text, x, y, size: 9 });

const read = (fields: DocumentTypeInput['fields'], pages: readonly Page[]) => {
  const readings = extract(
    DocumentType.parse({ id: 'own-type', title: 'Own', anchors: ['till'], fields }),
    pages,
    TODAY,
  );
  return (name: string) => {
    const reading = readings[name];
    return reading?.status === 'found' ? reading.value : reading?.status;
  };
};

describe('a type that is told in a few lines', () => {
  const fields = {
    company: { kind: 'organisationName', position: 'top', required: true },
    address: { kind: 'address', position: 'top', multiline: true },
    date: { kind: 'date', labels: ['date'], required: true },
    total: { kind: 'money', labels: ['total rounded', 'total'], required: true },
  } satisfies DocumentTypeInput['fields'];
  const receipt = page([
    line('LANTERN & FERN TRADING', 20),
    line('(123456-X)', 34),
    line('12 Copper Lane', 48),
    line('10999 Musterhausen', 62),
    line('Tel: 030 1234567', 76),
    line('14/02/2026 18:22', 104),
    line('Item', 132),
    line('Total', 132, 260),
    line('Garden twine', 146),
    line('7.10', 146, 260),
    line('Tea light', 160),
    line('1.12', 160, 260),
    line('Total', 188),
    line('RM 8.22', 188, 255),
    line('Total rounded', 202),
    line('RM 8.20', 202, 255),
    line('Cash', 216),
    line('RM 10.00', 216, 250),
  ]);
  const value = read(fields, [receipt]);

  it('finds the firm at the head without a caption', () => expect(value('company')).toBe('LANTERN & FERN TRADING'));
  it('finds the address below the numbers of the firm', () =>
    expect(value('address')).toBe('12 Copper Lane 10999 Musterhausen'));
  it('finds the day of the paper beside its time', () => expect(value('date')).toBe('2026-02-14'));
  it('finds what is to be paid, not the first of the goods', () => expect(value('total')).toBe('8.20'));

  it('finds them on a receipt that lies in the middle of a wide sheet', () => {
    const far = page([
      line('LANTERN & FERN TRADING', 420, 300),
      line('12 Copper Lane', 434, 300),
      line('14/02/2026 18:22', 462, 300),
      line('Total', 490, 300),
      line('8.20', 490, 380),
    ]);
    expect(read(fields, [far])('company')).toBe('LANTERN & FERN TRADING');
  });

  it('takes a firm by the name that begins as a caption does', () => {
    const bank = { ...fields, company: { ...fields.company, labels: ['bank', 'bank name'] } };
    expect(read(bank, [page([line('Bank of Little Heron', 20), line('14/02/2026', 60)])])('company')).toBe(
      'Bank of Little Heron',
    );
  });
});

describe('amounts whose sum is known', () => {
  const fields = {
    grossPay: { kind: 'money', labels: ['gross pay'] },
    totalDeductions: { kind: 'money', labels: ['deductions'] },
    netPay: { kind: 'money', labels: ['net pay'], checks: ['net-is-gross-minus-deductions'] },
  } satisfies DocumentTypeInput['fields'];
  const slip = (net: readonly string[]) =>
    page([
      line('Gross pay', 20),
      line('2000.00', 20, 200),
      line('Deductions', 40),
      line('500.00', 40, 200),
      line('Net pay', 60),
      ...net.map((amount, at) => line(amount, 60, 200 + 80 * at)),
    ]);

  it('are those with which it holds, where two are printed for one field', () => {
    expect(read(fields, [slip(['9000.00', '1500.00'])])('netPay')).toBe('1500.00');
    expect(read(fields, [slip(['1500.00', '9000.00'])])('netPay')).toBe('1500.00');
  });

  it('stay as they are printed where it holds with none: a faulty slip keeps its fault', () => {
    expect(read(fields, [slip(['1400.00'])])('netPay')).toBe('1400.00');
  });
});

it('says why a value was taken, what weighed most first', () => {
  const type = DocumentType.parse({
    id: 'own-type',
    title: 'Own',
    anchors: ['till'],
    fields: { due: { kind: 'money', labels: ['amount due'] } },
  });
  const { due } = extract(type, [page([line('Amount due: 12.50', 20)])], TODAY);
  if (due?.status !== 'found') throw new Error('not found');
  const weights = due.because?.map(({ logOdds }) => Math.abs(logOdds)) ?? [];
  expect(weights.length).toBeGreaterThan(0);
  expect(weights).toEqual([...weights].sort((a, b) => b - a));
  expect(due.because?.map(({ clue }) => clue)).toContain('inline after a colon');
});

describe('what a text opens with', () => {
  it('is a caption where papers of any known type print it so', () => {
    expect(captionShare('Date of birth')).toBe(1);
    expect(captionShare('SEX M')).toBeCloseTo(3 / 4);
  });

  it('is none where it only holds one, or a shorter one than counts', () => {
    expect(captionShare('Applewick Street 4')).toBe(0);
    expect(captionShare('The name')).toBe(0);
    expect(captionShare('No 12, Jalan Kenari')).toBe(0);
  });
});

describe('a caption of two letters', () => {
  it('is only itself, and not the word that looks like it', () => {
    expect(matchPhrase('ln', ['LN', 'in', '1n', 'ln.'])).toEqual([
      { start: 0, end: 1, score: 1 },
      { start: 3, end: 4, score: 1 },
    ]);
  });
});

describe('a block with an address', () => {
  const none = () => false;
  const blocks = (...lines: readonly string[]) =>
    addressBlocks(layOut(page(lines.map((text, at) => line(text, 60 + 14 * at)))), none).map(({ name, address }) =>
      [name ?? [], ...address].map((words) => words.map(({ text }) => text).join(' ')),
    );

  it('ends where the address of another ends above it', () => {
    expect(
      blocks(
        'Storchenegg AG',
        'Blaumeisenring 33, 43402 Unterkleebach',
        'Falk Gänseblum',
        'Eisvogelgasse 112',
        '43215 Unterkleebach',
      ),
    ).toContainEqual(['Falk Gänseblum', 'Eisvogelgasse 112', '43215 Unterkleebach']);
  });
});
