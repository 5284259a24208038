import type { FieldDefinition } from '../../documents/define.ts';
import type { ValueMatch } from '../../documents/values/value.ts';
import { matchPhrase, squeeze } from './match-phrase.ts';

/** One of a field's answers, where it is printed in a list of words: from `start` up to, not including, `end`. */
export interface PrintedOption {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Every answer that these words print, from the left. Where two claim a word that stands of which more letters are there: `S corporation` is a slip away from `C corporation`, and so is one with a misread box before it. */
export function optionsAmong(words: readonly string[], options: FieldDefinition['options'] = {}): PrintedOption[] {
  const found = Object.entries(options)
    .flatMap(([value, printed]) =>
      [value, ...printed].flatMap((phrase) =>
        matchPhrase(phrase, words).map((match) => ({ ...match, value, letters: match.score * squeeze(phrase).length })),
      ),
    )
    .sort((a, b) => b.letters - a.letters);
  const kept: PrintedOption[] = [];
  for (const option of found)
    if (kept.every((other) => option.end <= other.start || other.end <= option.start)) kept.push(option);
  return kept.sort((a, b) => a.start - b.start);
}

/** The one answer that a text gives; where it gives several it is their list, and no answer. */
export function optionIn(text: string, options: FieldDefinition['options']): ValueMatch[] {
  const words = text.split(' ');
  const found = optionsAmong(words, options);
  const [first] = found;
  if (!first || found.some(({ value }) => value !== first.value)) return [];
  const start = words.slice(0, first.start).join(' ').length + (first.start > 0 ? 1 : 0);
  return [{ value: first.value, start, end: start + words.slice(first.start, first.end).join(' ').length }];
}
