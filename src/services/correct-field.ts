import { Failure } from '../domain/failure.ts';
import type { FieldKind, FieldValue } from '../domain/field.ts';
import type { DocumentId } from '../domain/ids.ts';
import { notNormal } from '../domain/normal-form.ts';
import type { CorrectionReason } from '../domain/reason-codes.ts';
import type { Correction, CorrectionKind, Review } from '../domain/review.ts';
import { withCorrections } from '../pipeline/corrected.ts';
import type { Seen } from '../pipeline/ports/reviews.ts';
import type { OperationPorts } from './operations.ts';
import { applicationOfReview } from './show-review.ts';

export interface FieldSaid {
  readonly document: DocumentId;
  /** Which of the file's documents. */
  readonly part: number;
  readonly field: string;
  readonly kind: CorrectionKind;
  readonly reason: CorrectionReason;
  readonly value?: FieldValue | undefined;
  readonly place?: Correction['place'];
  readonly note?: string | undefined;
}

/** Keeps what a person says of a field beside what stood there, and has everything that follows from it made anew. */
export async function correctField(
  seen: Omit<Seen, 'actor'>,
  said: FieldSaid,
  { store, actor, knownTypes, wake }: Pick<OperationPorts, 'store' | 'actor' | 'knownTypes' | 'wake'>,
): Promise<Review> {
  const application = await applicationOfReview(seen.review, actor.id, { store });
  const found = await store.application(application);
  if (!found) throw new Failure('application.erased');
  const types = knownTypes();
  const { form } = found.application;
  const earlier = await store.reviews.corrections(application);
  const extractions = withCorrections(found.extractions, earlier, types, form.receivedOn);
  const extraction = extractions.filter(({ document }) => document === said.document)[said.part];
  const field = types.find(({ id }) => id === extraction?.type)?.fields[said.field];
  if (!extraction || !field) throw new Failure('field.unknown');
  const before = extraction.readings[said.field] ?? { status: 'absent' };
  requireSense(said, field.kind, before);
  const { document, part, kind, reason, value, place, note } = said;
  const review = await store.reviews.correct(
    { ...seen, actor: actor.id },
    {
      ...{ document, part, type: extraction.type, field: said.field, kind, reason, before },
      ...(kind === 'value' && value !== undefined && { after: value }),
      ...(place && { place }),
      ...(note !== undefined && { note }),
    },
  );
  wake();
  return review;
}

/** A value in its normal form, at a place; only what was found can be confirmed. */
function requireSense({ kind, value, place }: FieldSaid, of: FieldKind, before: Correction['before']): void {
  const wrong = (at: string, says: string) => new Failure('usage.invalid', { problems: [{ at, says }] });
  if (kind === 'confirmed' && before.status !== 'found') throw wrong('--field', 'must be one that was found');
  if (kind !== 'value') return;
  const says = value === undefined ? 'must be given' : notNormal(of, value);
  if (says) throw wrong('--value', value === undefined ? says : `must be ${says}`);
  const read = 'evidence' in before && before.evidence.length > 0;
  if (!read && !place) throw wrong('--box', 'must say where the value stands, as nothing was read there');
}
