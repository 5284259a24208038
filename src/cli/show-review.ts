import pc from 'picocolors';
import { z } from 'zod';
import { Outcome } from '../domain/proposal.ts';
import { Draft, Review } from '../domain/review.ts';
import { table } from './columns.ts';
import { percent } from './show-value.ts';

/** What `docket review show` prints of a review; the answer has more, for programs. */
export const Shown = z.looseObject({
  schema: z.literal('docket.review.v1'),
  review: Review,
  holds: z.boolean(),
  shows: z.boolean(),
  draft: Draft.optional(),
  decisions: z.array(
    z.looseObject({ decision: z.string(), outcome: Outcome.optional(), diverges: z.boolean().optional() }),
  ),
  corrections: z.array(
    z.looseObject({ document: z.string(), part: z.number(), field: z.string(), kind: z.string(), reason: z.string() }),
  ),
  evidence: z.looseObject({
    state: z.string(),
    fields: z.array(
      z.looseObject({
        ...{
          document: z.string(),
          type: z.string(),
          field: z.string(),
          status: z.string(),
          value: z.unknown().optional(),
        },
        confidence: z.number().optional(),
        checks: z.array(z.object({ check: z.string(), passed: z.boolean() })),
      }),
    ),
    attributes: z.array(
      z.looseObject({
        ...{ attribute: z.string(), value: z.string().optional(), confidence: z.number() },
        conflict: z.looseObject({ kind: z.string() }).optional(),
      }),
    ),
    route: z.looseObject({ outcome: Outcome, rule: z.string(), because: z.string() }).optional(),
  }),
});
type Shown = z.infer<typeof Shown>;

/** A review for a person at a terminal. */
export function showReview({ review, holds, draft, decisions, corrections, evidence }: Shown): string[] {
  const { fields, attributes, route, state } = evidence;
  return [
    pc.bold(`${review.review}  ${review.inbox}, ${review.state}, version ${review.version}`),
    `${review.application} is ${state}; ${review.decided} of ${review.approvals} decided${holds ? '; you hold it' : ''}`,
    ...(route
      ? [`recommends ${pc.bold(route.outcome)} because ${route.because} (rule ${route.rule})`]
      : [`the recommendation is kept back here (${review.blind})`]),
    ...section('Fields', fields.map(fieldRow)),
    ...section('Attributes', attributes.map(attributeRow)),
    ...section(
      'Set right by people',
      corrections.map(({ document, part, field, kind, reason }) => [document, `${part}.${field}`, kind, reason]),
    ),
    ...section('Your draft', draft ? [[draft.outcome, draft.reason ?? '', draft.note ?? '']] : []),
    ...section(
      'Decisions',
      decisions.map(({ decision, outcome, diverges }) => [
        decision,
        outcome ?? 'kept back until the review is closed',
        diverges ? 'unlike the recommendation' : '',
      ]),
    ),
  ];
}

export const reviewRow = ({ review, inbox, state, version, application, approvals, decided }: Review): string[] => [
  ...[review, inbox, state, `version ${version}`, application, `${decided} of ${approvals} decided`],
];

const section = (title: string, rows: readonly (readonly string[])[]): string[] =>
  rows.length === 0 ? [] : ['', pc.bold(title), ...table(rows)];

const fieldRow = ({
  document,
  type,
  field,
  status,
  value,
  confidence,
  checks,
}: Shown['evidence']['fields'][number]) => [
  document,
  `${type}.${field}`,
  value === undefined ? status : JSON.stringify(value),
  confidence === undefined ? '' : percent(confidence),
  checks
    .filter(({ passed }) => !passed)
    .map(({ check }) => pc.red(`✗ ${check}`))
    .join(' '),
];

const attributeRow = ({ attribute, value, confidence, conflict }: Shown['evidence']['attributes'][number]) => [
  attribute,
  value ?? '',
  percent(confidence),
  conflict ? pc.yellow(`conflict (${conflict.kind})`) : '',
];
