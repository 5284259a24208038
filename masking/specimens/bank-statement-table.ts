import type { Ledger, Movement } from '../ledger.ts';
import { decimal } from '../printed.ts';
import { cover } from './boxes.ts';
import { GREY, PALE, type Sheet, type Style } from './sheet.ts';

export interface Column {
  readonly caption: string;
  readonly x: number;
  readonly align: 'left' | 'right';
  readonly print: (movement: Movement) => string;
}

interface Place {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly face: 'plain' | 'serif';
}

/** The movements, a row each, noted as one field: the truth holds amount and balance of every row. */
export function movementTable(
  sheet: Sheet,
  { movements }: Ledger,
  { left, right, y, face }: Place,
  columns: readonly Column[],
): void {
  const row = (texts: readonly string[], at: number, style: Style) =>
    columns.flatMap(({ x, align }, index) => {
      const text = texts[index] ?? '';
      return text === '' ? [] : [sheet.write(text, x, at, { size: 10, ...style, align })];
    });
  const cells = movements.map((movement) => columns.map(({ print }) => print(movement)));
  sheet.box(left, y - 13, right - left, 19, { fill: PALE });
  row(
    columns.map(({ caption }) => caption),
    y,
    { face: face === 'serif' ? 'serifBold' : 'bold' },
  );
  const boxes = cells.flatMap((texts, index) => {
    const at = y + 22 + index * 19;
    sheet.rule(left, at + 6, right, at + 6, 0.3, GREY);
    return row(texts, at, { face });
  });
  const printed = cells.map((texts) => texts.filter(Boolean).join(' ')).join('\n');
  sheet.note('transactions', movements.map(inNormalForm), printed, cover(boxes));
}

const inNormalForm = ({ date, description, amount, balance }: Movement) => ({
  date,
  description,
  amount: decimal(amount),
  balance: decimal(balance),
});
