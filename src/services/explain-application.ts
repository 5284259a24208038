import type { NewEvent, Purpose } from '../domain/event.ts';
import type { CheckResult, Evidence, Extraction, Reading, Reason } from '../domain/extraction.ts';
import { Failure } from '../domain/failure.ts';
import type { FieldValue } from '../domain/field.ts';
import type { ApplicationId, DocumentId } from '../domain/ids.ts';
import type { SecondReading } from '../domain/page.ts';
import type {
  Claim,
  ConfidenceParts,
  LackingEvidence,
  Proposal,
  ReconciledAttribute,
  Route,
} from '../domain/proposal.ts';
import type { Lineage, StepHistory } from '../pipeline/store-ports.ts';
import { isKeptBack } from './is-kept-back.ts';
import type { OperationPorts } from './operations.ts';

/** Where a field's value comes from. What was read is there only where it was asked for, with a purpose. */
export interface FieldExplanation {
  readonly document: DocumentId;
  readonly type: string;
  readonly field: string;
  readonly status: Reading['status'];
  readonly value?: FieldValue;
  readonly confidence?: number;
  readonly calibration: string;
  readonly evidence: readonly ExplainedEvidence[];
  readonly checks: readonly CheckResult[];
  /** What spoke for this value and against it, what weighed most first. */
  readonly because?: readonly Reason[];
}

/** Where it stands, who read it, and whether the other reader agreed; the texts of both where they were asked for. */
export interface ExplainedEvidence extends Pick<Evidence, 'page' | 'box' | 'engine'> {
  readonly text?: string;
  readonly second?: Pick<SecondReading, 'engine' | 'agrees'> & { readonly text?: string };
}

/** How an attribute was agreed on. */
export interface AttributeExplanation extends Pick<ReconciledAttribute, 'confidence' | 'parts'> {
  readonly attribute: string;
  readonly value?: string;
  readonly sources: readonly ExplainedSource[];
  readonly conflict?: ExplainedContradiction;
  /** What contradicts the value but was probably misread. */
  readonly doubt?: ExplainedContradiction;
}

/** Who says it, and by what its word weighs so much; what it says only where that was asked for. */
export interface ExplainedSource {
  readonly from: string;
  readonly type?: string;
  readonly field: string;
  readonly date?: string;
  readonly value?: string;
  readonly weight: number;
  /** Not kept by proposals of older versions. */
  readonly parts?: ConfidenceParts;
}

interface ExplainedContradiction {
  readonly kind: string;
  readonly sources: readonly ExplainedSource[];
}

export interface Explanation {
  readonly schema: 'docket.explanation.v1';
  readonly application: ApplicationId;
  readonly state: string;
  readonly fields: readonly FieldExplanation[];
  readonly attributes: readonly AttributeExplanation[];
  /** Required attributes that no paper proves. */
  readonly lacking?: readonly LackingEvidence[];
  readonly route?: Pick<Route, 'inbox' | 'approvals' | 'rule' | 'because' | 'policy'> & {
    readonly outcome: string;
    readonly tried: readonly { readonly rule: string; readonly hit: boolean }[];
  };
  readonly steps: readonly Omit<StepHistory, 'lineage'>[];
  /** Versions that had a part in it, step by step. */
  readonly lineage: Readonly<Record<string, Lineage>>;
}

interface Asked {
  readonly application: ApplicationId;
  readonly field?: string | undefined;
  /** Why the values are to be shown. */
  readonly reveal?: Purpose | undefined;
}

/** From every value back to where it comes from: page, box, engine, versions, checks, sources, rule, policy. */
export async function explainApplication(
  { application: id, field, reveal }: Asked,
  { store, actor }: Pick<OperationPorts, 'store' | 'actor'>,
): Promise<Explanation> {
  if (reveal) await store.actors.require(actor.id, 'reveal-value');
  const progress = await store.progress(id);
  if (!progress) throw new Failure('application.unknown');
  const found = await store.application(id);
  if (!found) throw new Failure('application.erased');
  const proposal = await store.proposal(id);
  const keptBack = await isKeptBack(id, { store, actor });
  const shown = reveal !== undefined;
  const fields = explainedFields(found.extractions, field, shown);
  const attributes = explainedAttributes(proposal, field, shown);
  if (field !== undefined && fields.length + attributes.length === 0)
    throw new Failure('usage.invalid', {
      problems: [{ at: '--field', says: 'must be a field or attribute that this application has' }],
    });
  const steps = await store.steps.of(id);
  if (reveal) {
    const by = { type: 'value.revealed', actor: actor.id, application: id, purpose: reveal } as const;
    for (const seen of revealed(fields, attributes)) await store.audit.record({ ...by, ...seen });
  }
  return {
    schema: 'docket.explanation.v1',
    application: id,
    state: progress.state,
    fields,
    attributes,
    ...(proposal?.lacking && { lacking: proposal.lacking }),
    ...(proposal && !keptBack && { route: explainedRoute(proposal) }),
    steps: steps.map(({ lineage: _, ...step }) => step),
    lineage: Object.fromEntries(steps.flatMap(({ step, lineage }) => (lineage ? [[step, lineage]] : []))),
  };
}

const explainedFields = (
  extractions: readonly Extraction[],
  wanted: string | undefined,
  shown: boolean,
): FieldExplanation[] =>
  extractions.flatMap(({ document, type, readings, calibration }) =>
    Object.entries(readings)
      .filter(([field]) => wanted === undefined || field === wanted)
      .map(([field, reading]) => ({ document, type, field, calibration, ...explained(reading, shown) })),
  );

/** An attribute is asked for by its own name, or by that of a field that speaks for it. */
const explainedAttributes = (
  proposal: Proposal | undefined,
  wanted: string | undefined,
  shown: boolean,
): AttributeExplanation[] =>
  Object.entries(proposal?.attributes ?? {}).flatMap(([name, attribute]) =>
    attribute && [undefined, name, ...attribute.sources.map(({ field }) => field)].includes(wanted)
      ? [explainedAttribute(name, attribute, shown)]
      : [],
  );

/** Each value that is seen: a document's field, or an attribute. */
const revealed = (
  fields: readonly FieldExplanation[],
  attributes: readonly AttributeExplanation[],
): Pick<NewEvent, 'subject' | 'facts'>[] => [
  ...fields
    .filter(({ evidence }) => evidence.length > 0)
    .map(({ document, field }) => ({ subject: document, facts: { field: nameOf(field) } })),
  ...attributes.map(({ attribute }) => ({ subject: attribute })),
];

/** A user's own type may name its fields as it likes; an event takes names without spaces. */
const nameOf = (field: string): string =>
  /^[a-z][\w.:-]{0,199}$/.test(field) ? field : `field:${field.replace(/[^\w.:-]/g, '_')}`.slice(0, 200);

function explained(
  reading: Reading,
  shown: boolean,
): Pick<FieldExplanation, 'status' | 'value' | 'confidence' | 'evidence' | 'checks'> {
  if (reading.status === 'absent') return { status: 'absent', evidence: [], checks: [] };
  return {
    status: reading.status,
    ...(reading.status === 'found' && { confidence: reading.confidence, ...(shown && { value: reading.value }) }),
    evidence: reading.evidence.map((evidence) => explainedEvidence(evidence, shown)),
    checks: reading.checks,
    ...(reading.status === 'found' && reading.because && { because: reading.because }),
  };
}

const explainedEvidence = ({ page, box, engine, text, second }: Evidence, shown: boolean): ExplainedEvidence => ({
  page,
  box,
  engine,
  ...(shown && { text }),
  ...(second && { second: { engine: second.engine, agrees: second.agrees, ...(shown && { text: second.text }) } }),
});

const explainedAttribute = (
  attribute: string,
  { value, confidence, parts, sources, conflict, doubt }: ReconciledAttribute,
  shown: boolean,
): AttributeExplanation => ({
  attribute,
  ...(shown && { value }),
  confidence,
  parts,
  sources: sources.map((claim) => explainedSource(claim, shown)),
  ...(conflict && { conflict: explainedContradiction(conflict, shown) }),
  ...(doubt && { doubt: explainedContradiction(doubt, shown) }),
});

const explainedContradiction = (
  { kind, claims }: NonNullable<ReconciledAttribute['conflict']>,
  shown: boolean,
): ExplainedContradiction => ({ kind, sources: claims.map((claim) => explainedSource(claim, shown)) });

const explainedSource = (
  { document, type, field, date, value, weight, parts }: Claim,
  shown: boolean,
): ExplainedSource => ({
  from: document,
  ...(type !== undefined && { type }),
  field,
  ...(date !== undefined && { date }),
  ...(shown && { value }),
  weight,
  ...(parts && { parts }),
});

/** Without the inputs of the rules: values of the applicant are among them. */
const explainedRoute = ({ route, recommendation }: Proposal): NonNullable<Explanation['route']> => {
  const { inbox, approvals, rule, because, policy, trace } = route;
  const tried = trace.map(({ rule, hit }) => ({ rule, hit }));
  return { inbox, approvals, rule, because, policy, outcome: recommendation.outcome, tried };
};
