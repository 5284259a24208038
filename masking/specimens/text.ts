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
