import { LOCALES } from '../locales/index.ts';
import type { Lexicon } from '../locales/locale.ts';
import { otherNames, peoplesNames, spellings } from './lexica.ts';
import { distance, type Hit, type Piece, type ScannedFile, type Scanner } from './piece.ts';
import { VOCABULARY } from './vocabulary.ts';
import { type FoundWord, wordsIn, wordsOf } from './words.ts';

/** What programs write into every PDF and picture, in files of ours too. */
const FORMATS = wordsOf(
  `Helvetica Oblique Bold Times Roman Italic Courier ZapfDingbats Symbol Lato Regular Condensed Serif CutiveMono Caveat Kalam
  HomemadeApple RobotoCondensed SourceSerif CIDInit ProcSet findresource begin begincmap endcmap CIDSystemInfo Registry Adobe
  Ordering UCS Identity Supplement def CMapName CMapType begincodespacerange endcodespacerange beginbfchar endbfchar
  beginbfrange endbfrange currentdict defineresource pop end dict dup length WinAnsiEncoding DeviceRGB xmpmeta
  OcrBStrokes PDF EOF specimen JFIF null true false`,
);

export interface NamesOptions {
  readonly lexica?: readonly Lexicon[];
  /** Whether a picture's misreadings of our words are taken for them. */
  readonly fuzzy?: boolean;
  /** More words of ours. */
  readonly isOurs?: (word: string) => boolean;
}

/** L3: names and addresses are drawn from closed lexica, and all else on our papers is written in this repository; so a word from neither is somebody's. */
export function closedNames({
  lexica = Object.values(LOCALES).map(({ lexicon }) => lexicon),
  fuzzy = true,
  isOurs = () => false,
}: NamesOptions = {}): Scanner {
  const names = new Set(lexica.flatMap(peoplesNames).flatMap(spellings));
  const known = new Set([...names, ...lexica.flatMap(otherNames).flatMap(spellings), ...VOCABULARY, ...FORMATS]);
  const phrases = new Set(lexica.flatMap(otherNames).map((text) => wordsOf(text).join(' ')));
  const near = nearly([...known], fuzzy);
  return {
    id: 'L3',
    version: 1,
    scan: (file) => file.pieces.filter(({ binary }) => !binary).flatMap((piece) => scanPiece(piece, file)),
  };

  function scanPiece(piece: Piece, { known: said }: ScannedFile): Hit[] {
    const loose = piece.channel === 'picture' || piece.channel === 'log';
    const saidWords = loose ? nearly(said.flatMap(wordsOf), true) : undefined;
    return (piece.clear ?? piece.lines).flatMap((text, line) => {
      if (piece.channel === 'manifest' && /^seed: /.test(text)) return []; // whoever makes a set says what he likes
      const strange = wordsIn(withoutState(text)).filter(
        ({ word }) => !known.has(word) && !isOurs(word) && !isZoneWord(text, word) && !isInCells(word, piece),
      );
      const where = { channel: piece.channel, file: piece.file, ...(piece.page && { page: piece.page }), line };
      const found = loose
        ? pairs(text, strange, (word) => near(word) || saidWords?.(word) || isRunTogether(word, known))
        : strange.length > 0 || isForeignName(text);
      return found ? [{ scanner: 'L3' as const, kind: kindOf(text), ...where }] : [];
    });
  }

  /** A truth field of a person says a name of the lexica or a company of theirs; common words alone are somebody's name. */
  function isForeignName(text: string): boolean {
    const [, value] =
      /^(?:applicant name|surname|given names|employee name|account holder|full name): (.+)$/.exec(text) ?? [];
    if (value === undefined || phrases.has(wordsOf(value).join(' '))) return false;
    return !wordsOf(value).some((word) => names.has(word) || isOurs(word));
  }

  /** Letters that a form has in cells of their own stand in its file without the space between two words. */
  function isInCells(word: string, { channel }: Piece): boolean {
    return channel === 'pdf-objects' && isRunTogether(word, known, IN_CELLS);
  }

  /** A machine-readable zone cuts names off where the line ends. */
  function isZoneWord(text: string, word: string): boolean {
    return (
      /<.*<|^[A-Z0-9<]{28,}$/.test(text) &&
      word.length > 2 &&
      [...names].some((name) => name.startsWith(word) || (word.length > 3 && word.endsWith(name)))
    );
  }
}

/** In a zone the issuing state stands against the name; L2 looks whether it is Utopia. */
const withoutState = (text: string): string => text.replaceAll(/(?<![A-Z0-9<])[PIACV][A-Z<]UTO(?=[A-Z<]*<)/g, '     ');

/** On a picture one strange word may be a smudge; where two capitalised ones stand side by side, it is a name or a street, unless they are a word of ours that the reader broke. */
function pairs(text: string, words: readonly FoundWord[], isOurs: (word: string) => boolean | undefined): boolean {
  const strange = words.filter(({ word }) => !isOurs(word));
  return strange.some((word, index) => {
    const next = strange[index + 1];
    if (!next?.capital || !word.capital || !/^[\s,.'’-]{1,3}$/.test(text.slice(word.end, next.at))) return false;
    return !isOurs(word.word + next.word);
  });
}

const kindOf = (text: string): string => (/\p{N}/u.test(text) ? 'address' : 'name');

/** Readers of pixels lose the spaces of small print: a long word that is made of words of ours but for a few letters is none. */
function isRunTogether(word: string, known: ReadonlySet<string>, { longest, shortest, share } = BROKEN): boolean {
  if (word.length <= longest) return false;
  const covered = [0]; // letters of the first n that words of ours take up
  for (let end = 1; end <= word.length; end++) {
    covered[end] = covered[end - 1] ?? 0;
    for (let from = Math.max(0, end - LONGEST_WORD); from <= end - shortest; from++)
      if (known.has(word.slice(from, end)))
        covered[end] = Math.max(covered[end] ?? 0, (covered[from] ?? 0) + end - from);
  }
  return (covered[word.length] ?? 0) >= word.length * share;
}
/** As a reader of pictures gives it: a sign here and there is lost. A word of up to `longest` letters may be a name by itself. */
const BROKEN = { longest: 16, shortest: 4, share: 0.75 };
/** Nothing is lost there: words of ours make it up to the last letter. */
const IN_CELLS = { longest: 8, shortest: 3, share: 1 };
const LONGEST_WORD = 20;

/** Whether a word is, give or take the signs that a picture blurs, one of a list. */
function nearly(list: readonly string[], fuzzy: boolean): (word: string) => boolean {
  const byLength = new Map<number, string[]>();
  for (const word of list) byLength.set(word.length, [...(byLength.get(word.length) ?? []), word]);
  const isNear = (word: string): boolean => {
    const allowed = word.length < 5 ? 1 : word.length < 12 ? 2 : 3;
    for (let length = word.length - allowed; length <= word.length + allowed; length++)
      if (byLength.get(length)?.some((other) => distance(word, other, allowed) <= allowed)) return true;
    return false;
  };
  const asked = new Map<string, boolean>();
  return (word) => {
    if (!fuzzy) return false;
    const answer = asked.get(word) ?? isNear(word);
    if (asked.size < REMEMBERED) asked.set(word, answer);
    return answer;
  };
}
const REMEMBERED = 20_000;
