import { Draft, type Review } from '../../domain/review.ts';
import type { Seen } from '../../pipeline/ports/reviews.ts';
import { recordEvent } from '../audit/record.ts';
import type { StoreContext } from '../context.ts';
import { act, type Found } from './act.ts';

const columnOf = (review: string): string => `review|${review}`;

/** The draft of whoever holds it; none where there is none. */
export const draftOf = ({ row, box }: Pick<Found, 'row' | 'box'>): Draft | undefined =>
  row.sealed ? box.open(columnOf(row.id), Draft, row.sealed) : undefined;

/** What was thought before the recommendation was seen is kept, whatever is thought afterwards. */
export const draft = (
  context: StoreContext,
  { review, actor, version }: Seen,
  said: Omit<Draft, 'provisional'>,
): Promise<Review> =>
  act(context, 'draft', { review, actor, seen: version }, async (transaction, found) => {
    const { row, application, box } = found;
    const before = draftOf(found);
    const provisional = row.compared ? before?.provisional : said.outcome;
    const kept: Draft = { ...said, ...(provisional && { provisional }) };
    await recordEvent(transaction, context.tenant, {
      ...{ type: 'review.drafted', actor, application, subject: review, facts: { version: version + 1 } },
    });
    return { sealed: box.seal(columnOf(review), Draft.parse(kept)), renews: true };
  });

/** From here on the recommendation is shown to whoever holds it. */
export const compare = (context: StoreContext, { review, actor, version }: Seen): Promise<Review> =>
  act(context, 'compare', { review, actor, seen: version }, async (transaction, { row, application }) => {
    await recordEvent(transaction, context.tenant, {
      ...{ type: 'review.compared', actor, application, subject: review },
      facts: { version: version + 1, drafted: row.sealed !== null },
    });
    return { compared: true, renews: true };
  });
