import type { Page, Word } from '../../src/domain/page.ts';

/** Text at a place in points, as it would stand on a US letter page. */
export interface Printed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

const WIDTH = 612;
const HEIGHT = 792;
const LETTER = 0.52; // the usual width of a letter, in sizes
const SPACE = 0.3;

/** A born-digital page with these texts on it. */
export function page(printed: readonly Printed[], { number = 1, confidence = 1 } = {}): Page {
  const lines = printed.map(({ text, x, y, size = 10 }) => {
    const words: Word[] = [];
    let left = x;
    for (const word of text.split(' ')) {
      const width = word.length * size * LETTER;
      words.push({
        text: word,
        box: [left / WIDTH, y / HEIGHT, width / WIDTH, (size * 0.75) / HEIGHT],
        confidence,
        engine: 'text-layer',
      });
      left += width + size * SPACE;
    }
    return {
      text,
      box: [x / WIDTH, y / HEIGHT, (left - x) / WIDTH, (size * 0.75) / HEIGHT] as const,
      confidence,
      words,
    };
  });
  return {
    page: number,
    width: WIDTH,
    height: HEIGHT,
    dpi: 72,
    source: 'text',
    rotation: 0,
    tier: 'born-digital',
    ms: 1,
    lines: lines.map((line) => ({ ...line, box: [...line.box] })),
  };
}
