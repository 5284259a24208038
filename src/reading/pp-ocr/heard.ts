import type { Word } from '../../domain/page.ts';
import { plainSigns } from '../plain-signs.ts';
import type { Raster } from '../raster.ts';
import type { TextLine } from './find-lines.ts';
import type { Letter } from './recognise.ts';
import { align } from './vote.ts';

/** Words less sure than this are no help. */
const LEAST = 0.3;
/** How far from a line's middle, in half heights, the middle of a word on it may lie. */
const BESIDE = 0.6;
const ACCENT = /\p{M}/gu;

/** What another reader read on this line, as letters along it. A space is sure to stand where it parted two words, and sure not to within one. */
export function heardOn(place: TextLine, words: readonly Word[], raster: Raster): Letter[] {
  return words
    .filter(({ confidence }) => confidence >= LEAST)
    .flatMap((word) => {
      const [from, to] = spanOn(place, word, raster);
      return from === undefined || to === undefined ? [] : [{ word, from, to }];
    })
    .sort((a, b) => a.from - b.from)
    .flatMap(({ word, from, to }) => lettersOf(word, from, to));
}

/** From where to where along the line a word runs, 0 to 1; nothing where it stands on another line. */
function spanOn(place: TextLine, { box: [x, y, width, height] }: Word, raster: Raster): [number, number] | [] {
  const [dx, dy] = [(x + width / 2) * raster.width - place.x, (y + height / 2) * raster.height - place.y];
  const along = dx * Math.cos(place.angle) + dy * Math.sin(place.angle);
  const across = dy * Math.cos(place.angle) - dx * Math.sin(place.angle);
  if (Math.abs(across) > BESIDE * place.halfHeight || Math.abs(along) > place.halfLength) return [];
  const half = (width * raster.width) / 2;
  const at = (u: number) => Math.min(1, Math.max(0, (u / place.halfLength + 1) / 2));
  return [at(along - half), at(along + half)];
}

function lettersOf({ text, confidence }: Word, from: number, to: number): Letter[] {
  const letters = [...plainSigns(text)];
  const step = (to - from) / letters.length;
  return letters.map((letter, at) => ({
    text: letter,
    from: from + at * step,
    to: from + (at + 1) * step,
    confidence,
    space: at === 0 ? 1 : 0,
  }));
}

/** The letters with what only the other reader can tell: accents, which most recognisers were not taught, and where words part. It is believed for letters that both read alike; what it has for the others stands beside them. */
export function spelt(letters: readonly Letter[], heard: readonly Letter[]): Letter[] {
  if (heard.length === 0) return [...letters];
  const spelt: Letter[] = [];
  let wasAlike = false;
  for (const [letter, other] of align(letters, heard, isLike)) {
    const alike = letter !== undefined && other !== undefined && isLike(letter, other);
    const second = other && { second: { text: other.text, confidence: other.confidence } };
    if (letter && alike)
      spelt.push({ ...letter, text: other.text, ...(wasAlike && { parted: other.space === 1 }), ...second });
    else if (letter) spelt.push({ ...letter, ...second });
    wasAlike = alike;
  }
  return spelt;
}

const isLike = (letter: Letter, other: Letter): boolean => letter.text === plain(other.text);
const plain = (text: string): string => text.normalize('NFD').replace(ACCENT, '');
