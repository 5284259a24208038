import { describe, expect, it } from 'vitest';
import { settled } from '../../src/reading/pp-ocr/look-alikes.ts';
import type { Letter } from '../../src/reading/pp-ocr/recognise.ts';

/** A word as a recogniser gives it that doubts each O and each nought. */
const read = (word: string, doubt = 0.6): Letter[] =>
  [...word].map((text, at) => ({
    text,
    from: at,
    to: at + 1,
    confidence: /[0OQ]/.test(text) ? doubt : 0.99,
    space: 0,
  }));
const written = (word: string, doubt?: number) =>
  settled(read(word, doubt))
    .map(({ text }) => text)
    .join('');

describe('O and nought', () => {
  it('are told apart by their neighbours where the recogniser doubts them', () => {
    expect(written('PADL0CK')).toBe('PADLOCK');
    expect(written('4750O')).toBe('47500');
    expect(written('(86Q671-D)')).toBe('(860671-D)');
  });

  it('stay as they are where the recogniser is sure', () => {
    expect(written('PADL0CK', 0.95)).toBe('PADL0CK');
    expect(written('4750O', 0.95)).toBe('4750O');
  });

  it('stay as they are among letters and figures mixed, as in a code, and in words too short to tell', () => {
    expect(written('SH0T19')).toBe('SH0T19');
    expect(written('SHO1')).toBe('SHO1');
    expect(written('P0S')).toBe('P0S');
    expect(written('1O')).toBe('1O');
  });
});
