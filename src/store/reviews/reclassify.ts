import { createHash } from 'node:crypto';
import { AssignedTypes } from '../../domain/application.ts';
import { Failure } from '../../domain/failure.ts';
import type { Review } from '../../domain/review.ts';
import type { Reviews, Seen } from '../../pipeline/ports/reviews.ts';
import { recordEvent } from '../audit/record.ts';
import type { StoreContext } from '../context.ts';
import { readOnceMore } from '../steps/retry.ts';
import { act } from './act.ts';

/** What a person says a page is becomes a part of the input of the step that reads its document: that step runs again, and what follows from it. */
export const reclassify = (
  context: StoreContext,
  { review, actor, version }: Seen,
  { document, page, type }: Parameters<Reviews['reclassify']>[1],
): Promise<Review> =>
  act(context, 'reclassify', { review, actor, seen: version }, async (transaction, { application }) => {
    const { tenant } = context;
    const row = await transaction
      .selectFrom('documents')
      .innerJoin('pages', 'pages.document', 'documents.id')
      .select(['documents.blob', 'documents.assigned'])
      .where('documents.application', '=', application)
      .where('documents.id', '=', document)
      .where('documents.state', '=', 'read')
      .where('pages.number', '=', page)
      .executeTakeFirst();
    if (!row?.blob) throw new Failure('document.unknown');
    const before = row.assigned === null ? {} : AssignedTypes.parse(JSON.parse(row.assigned));
    const assigned = JSON.stringify({ ...before, [page]: type });
    await transaction.updateTable('documents').set({ assigned }).where('id', '=', document).execute();
    const input = createHash('sha256').update(`${row.blob}|${assigned}`).digest('hex');
    if (!(await readOnceMore(transaction, tenant, { document, application, input })))
      throw new Failure('document.unknown');
    await recordEvent(transaction, tenant, {
      ...{ type: 'document.reclassified', actor, application, subject: document, facts: { review, page, as: type } },
    });
    return { renews: true };
  });
