import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse, YAMLParseError } from 'yaml';
import type { DocumentType } from '../../src/documents/define.ts';
import { AttributeName } from '../../src/domain/attribute.ts';
import { Failure } from '../../src/domain/failure.ts';
import { type Problem, problemsOf } from '../../src/domain/problem.ts';
import { canonicalJson, sha256 } from '../canonical.ts';
import { isDrawn } from '../mask/draws.ts';
import { type FieldPlan, MaskingPlan, STRATEGIES_FOR } from './plan.ts';

export const DEFAULT_PLAN = fileURLToPath(new URL('./default.plan.yaml', import.meta.url));

/** A plan that has been held against every document type there is. */
export interface CheckedPlan extends MaskingPlan {
  readonly hash: string;
}

/** What the caller says beside the documents, each with the strategies that fit. */
const APPLICATION_FIELDS = {
  reference: ['id'],
  product: ['enum-keep', 'drop'],
  country: ['enum-keep', 'drop'],
  amount: ['amount', 'drop'],
  currency: ['enum-keep', 'drop'],
  receivedOn: ['date-shift'],
} as const satisfies Record<string, readonly FieldPlan['strategy'][]>;
export type ApplicationField = keyof typeof APPLICATION_FIELDS;

/** The plan of a file, or the one that Docket brings; refused with `masking-plan.invalid`, every gap at once. */
export const loadPlan = (types: readonly DocumentType[], path: string = DEFAULT_PLAN): CheckedPlan =>
  parsePlan(read(path), types);

/** A plan from its text: every field of every type must have its line, with a strategy that fits what the field means. */
export function parsePlan(text: string, types: readonly DocumentType[]): CheckedPlan {
  const parsed = MaskingPlan.safeParse(parseYaml(text));
  if (!parsed.success) throw invalid(problemsOf(parsed.error));
  const plan = parsed.data;
  const problems = [
    ...types.flatMap((type) => typeProblems(type, plan)),
    ...AttributeName.options.flatMap((name) => present(`attributes.${name}`, plan.attributes[name])),
    ...Object.entries(APPLICATION_FIELDS).flatMap(([name, fitting]) =>
      fits(`application.${name}`, plan.application[name], fitting),
    ),
  ];
  if (problems.length > 0) throw invalid(problems);
  return { ...plan, hash: sha256(canonicalJson(plan)) };
}

const typeProblems = ({ id, fields }: DocumentType, { types }: MaskingPlan): Problem[] =>
  Object.entries(fields).flatMap(([field, { kind }]) =>
    fits(`types.${id}.${field}`, types[id]?.[field], STRATEGIES_FOR[kind]),
  );

function fits(at: string, planned: FieldPlan | undefined, fitting: readonly FieldPlan['strategy'][]): Problem[] {
  if (planned && !fitting.includes(planned.strategy)) return [{ at, says: `needs one of ${fitting.join(', ')}` }];
  if (planned && isDrawnStrategy(planned) && !isDrawn(planned.domain))
    return [{ at, says: `names a domain that nobody draws: ${planned.domain}` }];
  return present(at, planned);
}

const isDrawnStrategy = ({ strategy }: FieldPlan): boolean => ['persona', 'id', 'phone', 'email'].includes(strategy);

const present = (at: string, planned: FieldPlan | undefined): Problem[] =>
  planned ? [] : [{ at, says: 'has no strategy' }];

function parseYaml(text: string): unknown {
  try {
    return parse(text);
  } catch (cause) {
    if (!(cause instanceof YAMLParseError)) throw cause;
    throw new Failure('masking-plan.invalid', { problems: [{ at: '(top)', says: 'is not valid YAML' }], cause });
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Failure('masking-plan.invalid', {
      problems: [{ at: '(top)', says: 'is a file that cannot be opened' }],
      cause,
    });
  }
}

const invalid = (problems: readonly Problem[]): Failure => new Failure('masking-plan.invalid', { problems });
