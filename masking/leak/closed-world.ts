import { type Hit, isMisreadingOf, type Piece, type Scanner } from './piece.ts';
import { SHAPES, type Shape } from './shapes.ts';

/** How far before a number its caption may end. */
const REACH = 60;

/** L2: any identifier outside reserved space is a leak. It needs no secret, so that anybody may look. */
export const closedWorld = (shapes: readonly Shape[] = SHAPES): Scanner => ({
  id: 'L2',
  version: 1,
  scan: (file) => {
    const known = [...new Set(file.known.flatMap(numbersIn))];
    return file.pieces.flatMap((piece) => scanPiece(piece, known, shapes));
  },
});

const scanPiece = (piece: Piece, known: readonly string[], shapes: readonly Shape[]): Hit[] =>
  piece.lines.flatMap((text, line) =>
    shapes
      .filter((shape) => leaks(shape, text, piece, known, line))
      .map(({ kind }) => ({
        scanner: 'L2' as const,
        kind,
        channel: piece.channel,
        file: piece.file,
        ...(piece.page && { page: piece.page }),
        line,
      })),
  );

function leaks(
  { pattern, near, live, reserved }: Shape,
  text: string,
  piece: Piece,
  known: readonly string[],
  line: number,
): boolean {
  for (const { 0: value, index } of text.matchAll(pattern)) {
    const before = `${piece.lines[line - 1] ?? ''}\n${text.slice(Math.max(0, index - REACH), index)}`;
    if (near && !near.test(before.slice(-REACH))) continue;
    if ((live && !live(value)) || reserved(value)) continue;
    if (piece.channel === 'picture' && isMisreadingOf(signs(value), known)) continue;
    return true;
  }
  return false;
}

const signs = (value: string): string => value.replaceAll(/[^\p{L}\p{N}<]/gu, '').toUpperCase();

/** Tokens with a digit and five signs and more, and neighbours joined: numbers are printed in groups. */
function numbersIn(text: string): string[] {
  const tokens = text
    .split(/[^\p{L}\p{N}<@.+-]+/u)
    .map(signs)
    .filter((token) => /\p{N}|</u.test(token) || /[A-Z]{5}/.test(token));
  return tokens
    .flatMap((_, from) => Array.from({ length: 9 }, (_, count) => tokens.slice(from, from + count + 1).join('')))
    .filter((token) => token.length > 4 && token.length < 50);
}
