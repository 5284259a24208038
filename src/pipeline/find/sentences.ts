import type { FieldDefinition } from '../../documents/define.ts';
import type { Layout, PlacedWord } from '../../documents/layout.ts';
import type { FieldKind } from '../../domain/field.ts';
import { closesAddress } from './address-block.ts';
import type { Place } from './candidates.ts';
import { matchPhrase } from './match-phrase.ts';

/** A value said in a sentence has at most this many words. */
const MOST_WORDS = 16;

/** The places in running text where a sentence of the definition says the value: `the name of the company is {} and`. */
export function sentencesOf({ kind, sentences }: FieldDefinition, layout: Layout): Place[] {
  if (sentences.length === 0) return [];
  const words = layout.rows.flatMap((row) => row.flatMap((run) => run.words));
  const texts = words.map((word) => word.text);
  return sentences.flatMap((sentence, order) => {
    const [before = '', after = ''] = sentence.split('{}').map((part) => part.trim());
    const starts = matchPhrase(before, texts).map(({ end }) => end);
    return starts.flatMap((start): Place[] => {
      const said = words.slice(start, start + MOST_WORDS);
      const end =
        after === ''
          ? endOf(said, kind)
          : matchPhrase(
              after,
              said.map((word) => word.text),
            )[0]?.start;
      const value = end === undefined ? [] : said.slice(0, end);
      return value.length === 0 ? [] : [{ by: 'sentence', direction: 'inline', lines: [value], distance: 0, order }];
    });
  });
}

/** Up to where an address closes; else up to the full stop, unless it stands in an abbreviation in the middle of the line. */
function endOf(words: readonly PlacedWord[], kind: FieldKind): number {
  const texts = words.map(({ text }) => text);
  const closed = texts.findIndex(
    (_, at) => at > 1 && closesAddress(texts.slice(Math.max(0, at - 3), at + 1).join(' ')),
  );
  if (kind === 'address' && closed >= 0) return closed + 1;
  const stop = texts.findIndex((text, at) => /[.;]$/.test(text) && /^\p{Lu}|^$/u.test(texts[at + 1] ?? ''));
  return stop < 0 ? words.length : stop + 1;
}
