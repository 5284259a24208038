import { sql } from 'kysely';
import type { Store } from '../pipeline/store-ports.ts';
import { extractionsOf, outcomesOf } from './applications.ts';
import type { StoreContext } from './context.ts';

/** What has been read once of an application is not read again. The same bytes of an application lie in one blob. */
export function openSameBytes(context: StoreContext): Pick<Store, 'readBefore'> {
  const { database, tenant, boxes } = context;
  return {
    async readBefore({ id, application, blob }, lineage) {
      const twin = await database
        .selectFrom('documents')
        .innerJoin('steps', 'steps.subject', 'documents.id')
        .select('documents.id')
        .where('documents.tenant', '=', tenant)
        .where('documents.application', '=', application)
        .where('documents.blob', '=', blob)
        .where('documents.id', '!=', id)
        .where('documents.state', '=', 'read')
        .where('documents.assigned', 'is', null)
        .where('steps.kind', '=', 'read-document')
        .where('steps.state', '=', 'done')
        .where('steps.lineage', '=', JSON.stringify(lineage))
        .where('steps.done_at', '>', sql<Date>`clock_timestamp() - interval '1 hour'`) // checks are of the day
        .limit(1)
        .executeTakeFirst();
      if (!twin) return undefined;
      const box = await boxes.of(application);
      const outcome = (await outcomesOf(context, application, box)).find(({ document }) => document === twin.id);
      const extractions = await extractionsOf(context, application, box);
      return outcome && { outcome, extractions: extractions.filter(({ document }) => document === twin.id) };
    },
  };
}
