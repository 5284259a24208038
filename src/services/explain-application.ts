import type { Purpose } from '../domain/event.ts';
import type { CheckResult, Reading } from '../domain/extraction.ts';
import { Failure } from '../domain/failure.ts';
import type { ApplicationId, DocumentId } from '../domain/ids.ts';
import type { ReconciledAttribute, Route } from '../domain/proposal.ts';
import type { Lineage, StepHistory } from '../pipeline/store-ports.ts';
import type { OperationPorts } from './operations.ts';

/** Where a field's value comes from. Values are there only where they were asked for, with a purpose. */
export interface FieldExplanation {
  readonly document: DocumentId;
  readonly type: string;
  readonly field: string;
  readonly status: Reading['status'];
  readonly value?: unknown;
  readonly confidence?: number;
  readonly calibration: string;
  readonly evidence: readonly {
    readonly page: number;
    readonly box: readonly number[];
    readonly engine: string;
    readonly text?: string;
  }[];
  readonly checks: readonly CheckResult[];
}

/** How an attribute was agreed on. */
export interface AttributeExplanation {
  readonly attribute: string;
  readonly value?: string;
  readonly confidence: number;
  readonly parts: ReconciledAttribute['parts'];
  readonly sources: readonly {
    readonly from: string;
    readonly field: string;
    readonly weight: number;
    readonly date?: string;
  }[];
  readonly conflict?: {
    readonly kind: string;
    readonly sources: readonly { readonly from: string; readonly field: string }[];
  };
}

export interface Explanation {
  readonly schema: 'docket.explanation.v1';
  readonly application: ApplicationId;
  readonly state: string;
  readonly fields: readonly FieldExplanation[];
  readonly attributes: readonly AttributeExplanation[];
  readonly route?: Pick<Route, 'inbox' | 'approvals' | 'rule' | 'because' | 'policy'> & {
    readonly outcome: string;
    readonly tried: readonly { readonly rule: string; readonly hit: boolean }[];
  };
  readonly steps: readonly StepHistory[];
  /** Versions that had a part in it, step by step. */
  readonly lineage: Readonly<Record<string, Lineage>>;
}

/** From every value back to where it comes from: page, box, engine, versions, checks, sources, rule, policy. A revealed value is on record before it is shown. */
export async function explainApplication(
  {
    application: id,
    field,
    reveal,
  }: { application: ApplicationId; field?: string | undefined; reveal?: Purpose | undefined },
  { store, actor }: Pick<OperationPorts, 'store' | 'actor'>,
): Promise<Explanation> {
  const progress = await store.progress(id);
  if (!progress) throw new Failure('application.unknown');
  const found = await store.application(id);
  if (!found) throw new Failure('application.erased');
  if (reveal) {
    await store.actors.require(actor.id, 'reveal-value');
    const subject = field ?? 'all';
    await store.audit.record({ type: 'value.revealed', actor: actor.id, application: id, subject, purpose: reveal });
  }
  const wanted = (name: string) => field === undefined || name === field;
  const fields = found.extractions.flatMap(({ document, type, readings, calibration }) =>
    Object.entries(readings)
      .filter(([name]) => wanted(name))
      .map(([name, reading]) => ({
        document,
        type,
        field: name,
        calibration,
        ...explained(reading, reveal !== undefined),
      })),
  );
  const proposal = await store.proposal(id);
  const attributes = Object.entries(proposal?.attributes ?? {}).flatMap(([name, attribute]) =>
    attribute && (wanted(name) || attribute.sources.some((claim) => claim.field === field))
      ? [explainedAttribute(name, attribute, reveal !== undefined)]
      : [],
  );
  if (field !== undefined && fields.length === 0 && attributes.length === 0)
    throw new Failure('usage.invalid', {
      problems: [{ at: '--field', says: 'is a field or attribute of this application' }],
    });
  const steps = await store.steps.of(id);
  return {
    schema: 'docket.explanation.v1',
    application: id,
    state: progress.state,
    fields,
    attributes,
    ...(proposal && {
      route: {
        ...pick(proposal.route),
        outcome: proposal.recommendation.outcome,
        tried: proposal.route.trace.map(({ rule, hit }) => ({ rule, hit })),
      },
    }),
    steps: steps.map(({ lineage: _, ...step }) => step),
    lineage: Object.fromEntries(steps.flatMap(({ step, lineage }) => (lineage ? [[step, lineage]] : []))),
  };
}

function explained(
  reading: Reading,
  reveal: boolean,
): Pick<FieldExplanation, 'status' | 'value' | 'confidence' | 'evidence' | 'checks'> {
  if (reading.status === 'absent') return { status: 'absent', evidence: [], checks: [] };
  return {
    status: reading.status,
    ...(reading.status === 'found' && { confidence: reading.confidence, ...(reveal && { value: reading.value }) }),
    evidence: reading.evidence.map(({ page, box, engine, text }) => ({ page, box, engine, ...(reveal && { text }) })),
    checks: reading.checks,
  };
}

function explainedAttribute(
  attribute: string,
  { value, confidence, parts, sources, conflict }: ReconciledAttribute,
  reveal: boolean,
): AttributeExplanation {
  return {
    attribute,
    ...(reveal && { value }),
    confidence,
    parts,
    sources: sources.map(({ document, field, weight, date }) => ({
      from: document,
      field,
      weight,
      ...(date && { date }),
    })),
    ...(conflict && {
      conflict: {
        kind: conflict.kind,
        sources: conflict.claims.map(({ document, field }) => ({ from: document, field })),
      },
    }),
  };
}

const pick = ({ inbox, approvals, rule, because, policy }: Route) => ({ inbox, approvals, rule, because, policy });
