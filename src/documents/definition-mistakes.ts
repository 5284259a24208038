import type { z } from 'zod';
import { CHECKS, CHECKS_WITH_FIELD, isKnownCheck } from '../checks/index.ts';
import { FieldKind } from '../domain/field.ts';
import { meant } from '../domain/meant.ts';
import { mistakesOfShape } from '../written/mistakes-of-shape.ts';
import type { Mistake } from '../written/yaml-file.ts';
import { type DocumentType, FieldDefinition, DocumentType as Shape } from './define.ts';
import { FIND_VALUES } from './values/index.ts';

/** What zod found wrong, each with what is allowed there. */
export const mistakesOfDefinition = (error: z.ZodError, value: unknown): Mistake[] =>
  mistakesOfShape(error, value, { namesAt, choiceAt });

const choiceAt = (path: readonly PropertyKey[]): string =>
  path.includes('labels')
    ? 'a caption as printed, or {row, column}'
    : 'a phrase, {phrase, weight} or {pattern, weight}';

/** The names that may stand at a place. */
function namesAt([top, second, third]: readonly PropertyKey[]): readonly string[] {
  if (top === undefined) return Object.keys(Shape.shape);
  if (top === 'anchors') return ['phrase', 'pattern', 'weight'];
  if (top === 'authority') return FieldKind.options;
  if (top === 'freshness') return second === 'byKind' ? FieldKind.options : ['from', 'halfLifeDays', 'byKind'];
  return second !== undefined && third === 'labels' ? ['row', 'column'] : Object.keys(FieldDefinition.shape);
}

/** What the shape alone cannot say: names that must exist and patterns that must compile. */
export function mistakesOfMeaning({ anchors, fields, freshness }: DocumentType): Mistake[] {
  const names = Object.keys(fields);
  return [
    ...anchors.flatMap((anchor, at) =>
      typeof anchor === 'object' && 'pattern' in anchor ? patternMistakes(anchor.pattern, ['anchors', at]) : [],
    ),
    ...Object.entries(fields).flatMap(([name, { pattern, checks, kind, options = {} }]) => [
      ...optionMistakes(options, kind, ['fields', name, 'options']),
      ...(pattern === undefined ? [] : patternMistakes(pattern, ['fields', name])),
      ...checks.flatMap((check, at) => checkMistakes(check, names, ['fields', name, 'checks', at])),
    ]),
    ...(freshness && !fields[freshness.from]
      ? [{ path: ['freshness', 'from'], says: `names no field of this type: ${meant(freshness.from, names)}` }]
      : []),
  ];
}

/** Answers must be values of the field's kind as it writes them, and no two may be printed alike. */
function optionMistakes(
  options: Readonly<Record<string, readonly string[]>>,
  kind: FieldKind,
  path: Mistake['path'],
): Mistake[] {
  const owner = new Map<string, string>();
  return Object.entries(options).flatMap(([option, printed]): Mistake[] => {
    const isValue = FIND_VALUES[kind](option, { dayFirst: true }).some(({ value }) => value === option);
    const other = [option, ...printed].map((phrase) => owner.get(phrase.toLowerCase())).find((known) => known);
    for (const phrase of [option, ...printed]) owner.set(phrase.toLowerCase(), option);
    return [
      ...(isValue ? [] : [{ path: [...path, option], says: `is no value of the kind ${kind}` }]),
      ...(other === undefined ? [] : [{ path: [...path, option], says: `is printed like ${other}` }]),
    ];
  });
}

function checkMistakes(check: string, fields: readonly string[], path: Mistake['path']): Mistake[] {
  const [base = '', sibling] = check.split(':');
  const known = [...Object.keys(CHECKS), ...Object.keys(CHECKS_WITH_FIELD).map((name) => `${name}:field`)];
  if (!isKnownCheck(check)) {
    const spelt = sibling === undefined ? base : `${base}:field`;
    return [{ path, says: `is no known check: ${meant(spelt, known)}` }];
  }
  if (sibling === undefined || fields.includes(sibling)) return [];
  return [{ path, says: `names no field of this type after the colon: ${meant(sibling, fields)}` }];
}

function patternMistakes(pattern: string, path: Mistake['path']): Mistake[] {
  try {
    new RegExp(pattern, 'u');
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^.*: /, '') : '';
    return [{ path: [...path, 'pattern'], says: `is not a regular expression: ${reason}` }];
  }
}
