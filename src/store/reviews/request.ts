import { z } from 'zod';
import type { ApplicationId } from '../../domain/ids.ts';
import type { Review } from '../../domain/review.ts';
import type { Request, Reviews, Seen } from '../../pipeline/ports/reviews.ts';
import { recordEvent } from '../audit/record.ts';
import type { StoreContext } from '../context.ts';
import { act } from './act.ts';

const Asked = z.object({ wants: z.array(z.string()), text: z.string() });
const Place = z.object({ review: z.string(), version: z.number() });

const columnOf = ({ review, version }: z.infer<typeof Place>): string => `request|${review}|${version}`;

/** The event itself keeps what the applicant is asked for, encrypted: whoever hands it to them reads it there. */
export const request = (context: StoreContext, { review, actor, version }: Seen, asked: Request): Promise<Review> =>
  act(context, 'request', { review, actor, seen: version }, async (transaction, { application, box }) => {
    const facts = { review, version, wants: asked.wants.length };
    const sealed = box.seal(columnOf(facts), Asked.parse(asked));
    const event = { type: 'document.requested', actor, application, subject: review, facts } as const;
    await recordEvent(transaction, context.tenant, event, sealed);
    return { sealed: null, compared: false };
  });

export async function requestsOf(
  { database, tenant, boxes }: StoreContext,
  application: ApplicationId,
): ReturnType<Reviews['requests']> {
  const rows = await database
    .selectFrom('events')
    .select(['facts', 'sealed', 'at'])
    .where('tenant', '=', tenant)
    .where('application', '=', application)
    .where('type', '=', 'document.requested')
    .orderBy('at')
    .execute();
  if (rows.length === 0) return [];
  const box = await boxes.of(application);
  return rows.flatMap(({ facts, sealed, at }) =>
    sealed ? [{ ...box.open(columnOf(Place.parse(JSON.parse(facts))), Asked, sealed), at }] : [],
  );
}
