import type { Calendar } from '../domain/calendar.ts';
import type { Inboxes } from '../domain/inbox.ts';
import { movesFor } from '../pipeline/routing.ts';
import type { Store } from '../pipeline/store-ports.ts';

export interface RoutePorts {
  readonly store: Pick<Store, 'people' | 'routing'>;
  readonly inboxes: Inboxes;
  readonly calendar: Calendar;
}

/** Looks once at every open review and does what is to be done; gives how many it moved. Harmless where several do it at once. */
export async function routeReviews({ store, inboxes, calendar }: RoutePorts): Promise<number> {
  const { now, reviews } = await store.routing.open();
  if (reviews.length === 0) return 0;
  const people = await store.people.list();
  let made = 0;
  for (const move of movesFor(reviews, { people, inboxes, calendar }, now))
    if (await store.routing.make(move)) made += 1;
  return made;
}
