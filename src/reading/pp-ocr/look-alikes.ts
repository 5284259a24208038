import type { Letter } from './recognise.ts';

/** A letter surer than this is what it was taken for. */
const SURE = 0.9;
/** So many other letters, or figures, tell what a word is made of. */
const TELLING = { letters: 4, figures: 2 };

/** The letters of a word, with O and nought told apart where the recogniser doubts which it sees: among letters alone an O stands, among figures alone a nought. A code that mixes both says nothing. */
export function settled(word: readonly Letter[]): Letter[] {
  return runsOf(word).flatMap((run) => {
    const others = run.filter(({ text }) => !/[0OQ]/.test(text));
    if (others.length >= TELLING.letters && others.every(({ text }) => /\p{L}/u.test(text)))
      return run.map((letter) => (isDoubted(letter, /0/) ? { ...letter, text: 'O' } : letter));
    if (others.length >= TELLING.figures && others.every(({ text }) => /\d/.test(text)))
      return run.map((letter) => (isDoubted(letter, /[OQ]/) ? { ...letter, text: '0' } : letter));
    return run;
  });
}

const isDoubted = ({ text, confidence }: Letter, which: RegExp): boolean => confidence < SURE && which.test(text);

/** Letters and figures that stand together, and each sign by itself. */
function runsOf(word: readonly Letter[]): Letter[][] {
  const runs: Letter[][] = [];
  for (const [at, letter] of word.entries()) {
    const run = runs.at(-1);
    if (run && isOfRun(letter) && isOfRun(word[at - 1])) run.push(letter);
    else runs.push([letter]);
  }
  return runs;
}

const isOfRun = (letter: Letter | undefined): boolean => letter !== undefined && /[\p{L}\p{N}]/u.test(letter.text);
