import { wording } from '../says.ts';
import type { Sheet, Style } from './sheet.ts';

/** The style, smaller where the text would not fit otherwise: printers of forms shrink a long name rather than cut it. */
export function fitted(sheet: Sheet, text: string, room: number, style: Style): Style {
  const size = style.size ?? 9;
  const wide = sheet.widthOf(text, style);
  return wide <= room ? style : { ...style, size: Math.floor(size * (room / wide) * 20) / 20 };
}

/** Breaks between words into lines no wider than the room. */
export function wrapped(sheet: Sheet, text: string, room: number, style: Style): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && sheet.widthOf(longer, style) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Prose in lines; answers the baseline of the line that would come next. */
export function paragraph(
  sheet: Sheet,
  text: string,
  at: { readonly x: number; readonly y: number; readonly room: number; readonly leading: number },
  style: Style,
): number {
  const lines = wrapped(sheet, text, at.room, style);
  for (const [index, line] of lines.entries()) sheet.write(line, at.x, at.y + index * at.leading, style);
  return at.y + lines.length * at.leading;
}

/** A line of dashes, as where a slip is torn off. */
export function dashes(sheet: Sheet, from: number, to: number, y: number): void {
  for (let x = from; x < to; x += 6) sheet.rule(x, y, Math.min(x + 3, to), y, 0.5);
}

/** As old printers print: all in capitals, but for the one letter that has none in western fonts. */
export const capitals = (text: string): string => text.replace(/[^ß]+/g, (letters) => letters.toUpperCase());

/** Prints once more what stands elsewhere as a field's value: a copy that says something else there says it here too. */
export function repeated(
  sheet: Sheet,
  [field, value, printed]: readonly [field: string, value: string, printed: string],
  x: number,
  y: number,
  style: Style,
): void {
  const words = wording(field, value, printed);
  if (words) sheet.write(words.printed, x, y, style);
}

/** Words, or a value of a field among them: its name, its normal form, its print. */
export type Part = string | readonly [field: string, value: string, printed: string];

/** A sentence with values in it; a value is never broken, so that one box holds it. Answers the baseline of the next line. */
export function prose(
  sheet: Sheet,
  parts: readonly Part[],
  { x, y, room, leading }: { readonly x: number; readonly y: number; readonly room: number; readonly leading: number },
  style: Style,
  strong: Style = style,
): number {
  const space = sheet.widthOf(' ', style);
  let pen = { x, y };
  const place = (text: string, face: Style): { x: number; y: number } => {
    const wide = [...text].reduce((sum, letter) => sum + sheet.widthOf(letter, face), 0); // a whole text is measured with kerning, and drawn without
    if (pen.x > x && pen.x + wide > x + room) pen = { x, y: pen.y + leading };
    const at = pen;
    pen = { x: pen.x + wide + space, y: pen.y };
    return at;
  };
  for (const part of parts) {
    if (typeof part === 'string')
      for (const word of part.split(' ')) {
        const at = place(word, style);
        sheet.write(word, at.x, at.y, style);
      }
    else {
      const [field, value, printed] = part;
      const at = place(printed, strong);
      sheet.value(field, value, printed, at.x, at.y, strong);
    }
  }
  return pen.y + leading;
}
