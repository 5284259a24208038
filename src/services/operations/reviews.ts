import { z } from 'zod';
import { FieldValue } from '../../domain/field.ts';
import { ApplicationId, DocumentId, ReviewId } from '../../domain/ids.ts';
import { Box } from '../../domain/page.ts';
import { Outcome } from '../../domain/proposal.ts';
import { CorrectionReason, OverrideReason } from '../../domain/reason-codes.ts';
import { CorrectionKind } from '../../domain/review.ts';
import { claimNextReview, claimReview } from '../claim-review.ts';
import { correctField } from '../correct-field.ts';
import { reclassifyPage } from '../reclassify-page.ts';
import { recordDecision } from '../record-decision.ts';
import { requestDocuments } from '../request-documents.ts';
import { showReview } from '../show-review.ts';
import { operation } from './operation.ts';

const inbox = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .optional();
const note = z.string().min(1).max(4_000);
const review = ReviewId;
/** A review and the version of it that the person saw. */
const Seen = z.strictObject({ review: ReviewId, version: z.int().positive() });
const Place = z.strictObject({ page: z.int().positive(), box: Box });

/** Everything that people do with reviews; what is only passed on is done by the store. */
export const REVIEW_OPERATIONS = {
  'list-reviews': operation('work-review', z.strictObject({ inbox }), async ({ inbox }, { store }) => ({
    reviews: await store.reviews.list(inbox),
  })),
  'claim-next-review': operation('work-review', z.strictObject({ inbox }), ({ inbox }, ports) =>
    claimNextReview(inbox, ports),
  ),
  'show-review': operation('work-review', z.strictObject({ review, reveal: z.boolean().optional() }), showReview),
  'claim-review': operation('work-review', z.strictObject({ review }), ({ review }, ports) =>
    claimReview(review, ports),
  ),
  'renew-review': operation('work-review', z.strictObject({ review }), ({ review }, { store, actor }) =>
    store.reviews.renew(review, actor.id),
  ),
  'release-review': operation('work-review', z.strictObject({ review }), ({ review }, { store, actor }) =>
    store.reviews.release(review, actor.id),
  ),
  'draft-decision': operation(
    'work-review',
    Seen.extend({ outcome: Outcome, reason: OverrideReason.optional(), note: note.optional() }),
    ({ review, version, ...draft }, { store, actor }) =>
      store.reviews.draft({ review, version, actor: actor.id }, draft),
  ),
  'compare-recommendation': operation('work-review', Seen, async (seen, { store, actor }) => {
    await store.reviews.compare({ ...seen, actor: actor.id });
    return showReview({ review: seen.review }, { store, actor });
  }),
  'correct-field': operation(
    'work-review',
    Seen.extend({
      document: DocumentId,
      part: z.int().nonnegative().default(0),
      field: z.string().regex(/^[a-z]\w{0,59}$/i),
      kind: CorrectionKind,
      reason: CorrectionReason,
      value: FieldValue.optional(),
      place: Place.optional(),
      note: note.optional(),
    }),
    ({ review, version, ...said }, ports) => correctField({ review, version }, said, ports),
  ),
  'reclassify-page': operation(
    'work-review',
    Seen.extend({ document: DocumentId, page: z.int().positive(), type: z.string() }),
    ({ review, version, ...said }, ports) => reclassifyPage({ review, version }, said, ports),
  ),
  'request-documents': operation(
    'work-review',
    Seen.extend({ wants: z.array(z.string()).min(1).max(20), text: note }),
    ({ review, version, ...asked }, ports) => requestDocuments({ review, version }, asked, ports),
  ),
  'record-decision': operation(
    'decide',
    Seen.extend({ outcome: Outcome.optional(), reason: OverrideReason.optional(), note: note.optional() }),
    ({ review, version, ...judgement }, ports) => recordDecision({ review, version }, judgement, ports),
  ),
  'undo-decision': operation('decide', z.strictObject({ review }), ({ review }, { store, actor }) =>
    store.reviews.undo(review, actor.id),
  ),
  'reopen-application': operation(
    'reopen',
    z.strictObject({ application: ApplicationId, reason: OverrideReason, note }),
    ({ application, ...why }, { store, actor }) => store.reviews.reopen(application, actor.id, why),
  ),
} as const;
