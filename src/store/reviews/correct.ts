import type { ApplicationId } from '../../domain/ids.ts';
import { newCorrectionId } from '../../domain/ids.ts';
import { Correction, type Review } from '../../domain/review.ts';
import type { NewCorrection, Seen } from '../../pipeline/ports/reviews.ts';
import { contentOf } from '../audit/content.ts';
import { recordEvent } from '../audit/record.ts';
import type { StoreContext } from '../context.ts';
import { decideWhenAllAreIn } from '../documents.ts';
import { cancelDecisions } from '../steps/retry.ts';
import { act } from './act.ts';

/** What is sealed of a correction: all that was read or written. */
const Said = Correction.pick({ before: true, after: true, place: true, note: true });

/** Keeps what a person says of a field, and has the application reconciled anew with it. */
export const correct = (
  context: StoreContext,
  { review, actor, version }: Seen,
  correction: NewCorrection,
): Promise<Review> =>
  act(context, 'correct', { review, actor, seen: version }, async (transaction, { application, box }) => {
    const { tenant } = context;
    const id = newCorrectionId();
    const { document, part, type, field, kind, reason } = correction;
    const sealed = box.seal(`correction|${id}`, Said.parse(correction));
    await transaction
      .insertInto('corrections')
      .values({ tenant, id, application, review, document, part, type, field, kind, reason, actor, sealed })
      .execute();
    await recordEvent(transaction, tenant, {
      ...{ type: kind === 'confirmed' ? 'field.confirmed' : 'field.corrected', actor, application, subject: id },
      facts: { document, part, field, kind, reason, content: contentOf([sealed]) },
    });
    await cancelDecisions(transaction, application);
    await decideWhenAllAreIn(transaction, context, application);
    return { renews: true };
  });

/** Oldest first: the newest of a field counts. */
export async function correctionsOf(
  { database, tenant, boxes }: StoreContext,
  application: ApplicationId,
): Promise<readonly Correction[]> {
  const rows = await database
    .selectFrom('corrections')
    .select(['id', 'document', 'part', 'type', 'field', 'kind', 'reason', 'sealed'])
    .where('tenant', '=', tenant)
    .where('application', '=', application)
    .orderBy('made_at')
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const box = await boxes.of(application);
  return rows.map(({ sealed, ...row }) =>
    Correction.parse({ ...row, ...box.open(`correction|${row.id}`, Said, sealed) }),
  );
}
