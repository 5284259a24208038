import { sql } from 'kysely';
import { type ApplicationId, newReviewId } from '../../domain/ids.ts';
import type { Proposal } from '../../domain/proposal.ts';
import { type Blindness, isHeldBlind } from '../../pipeline/blind.ts';
import { recordEvent } from '../audit/record.ts';
import type { StoreContext, Tx } from '../context.ts';
import { changeReview, type ReviewRow } from './act.ts';
import { setOutcome } from './outcome.ts';

export interface Opening {
  readonly application: ApplicationId;
  readonly step: string;
  readonly proposal: Pick<Proposal, 'recommendation' | 'route'>;
  readonly blindness: Blindness;
}

/**
 * What a new proposal means for the people, in its own transaction: a review where they are needed, other evidence in the
 * one that is open, or an outcome where the policy needs nobody. What people have touched stays with people, in the inbox
 * where it was and with as many of them as before: nobody can correct a value so that fewer look.
 */
export async function openReview(transaction: Tx, context: StoreContext, opening: Opening): Promise<void> {
  const { application, proposal, step } = opening;
  const { route, recommendation } = proposal;
  const last = await newestReview(transaction, application);
  const touched = last !== undefined && (await isTouched(transaction, application));
  if (route.approvals === 0 && !touched) {
    if (last && last.state !== 'closed') await closeReview(transaction, context, last, 'auto');
    await setOutcome(transaction, context, { application, outcome: recommendation.outcome, by: context.system });
    return;
  }
  await setOutcome(transaction, context, { application, outcome: null, by: context.system });
  const approvals = touched ? Math.max(last.approvals, route.approvals) : route.approvals;
  const inbox = route.approvals === 0 && last ? last.inbox : route.inbox;
  const place = { step, inbox, approvals, rule: route.rule };
  if (last && last.state !== 'closed' && !(await hasDecisions(transaction, last.id)))
    await renewEvidence(transaction, context, last, place);
  else {
    if (last && last.state !== 'closed') await closeReview(transaction, context, last, 'superseded');
    await insertReview(transaction, context, { application, place, blindness: opening.blindness });
  }
}

interface Place {
  readonly step: string;
  readonly inbox: string;
  readonly approvals: number;
  readonly rule: string;
}

/** The draft is void, and what was seen is no longer what is recommended; whoever holds it still does. */
async function renewEvidence(transaction: Tx, context: StoreContext, last: ReviewRow, place: Place): Promise<void> {
  const { id, state, version, application } = last;
  const evidence = version + 1;
  await changeReview(transaction, id, {
    ...place,
    ...{ evidence, sealed: null, compared: false, state: state === 'waiting' ? 'open' : state },
  });
  await recordEvent(transaction, context.tenant, {
    ...{ type: 'review.evidence-changed', actor: context.system, application: application as ApplicationId },
    ...{ subject: id, facts: { version: evidence, inbox: place.inbox, rule: place.rule } },
  });
}

export async function insertReview(
  transaction: Tx,
  { tenant, secrets, system }: StoreContext,
  {
    application,
    place,
    blindness,
  }: { readonly application: ApplicationId; readonly place: Place; readonly blindness: Blindness },
): Promise<string> {
  const id = newReviewId();
  const held = isHeldBlind(secrets.index('held-blind', id), blindness.share);
  const { inbox, approvals, rule } = place;
  await transaction
    .insertInto('reviews')
    .values({
      ...{ tenant, id, application, ...place, held_blind: held, blind: held ? 'blind' : blindness.mode },
      opened_at: sql<Date>`clock_timestamp()`,
    })
    .execute();
  await recordEvent(transaction, tenant, {
    ...{ type: 'review.opened', actor: system, application, subject: id, facts: { inbox, approvals, rule } },
  });
  return id;
}

async function closeReview(
  transaction: Tx,
  { tenant, system }: StoreContext,
  { id, application }: ReviewRow,
  as: 'auto' | 'superseded',
): Promise<void> {
  await changeReview(transaction, id, { state: 'closed', closed_as: as, sealed: null });
  await recordEvent(transaction, tenant, {
    ...{ type: 'review.closed', actor: system, application: application as ApplicationId, subject: id, facts: { as } },
  });
}

/** Reviews without a step were written by another hand than ours. */
export const newestReview = (transaction: Tx, application: ApplicationId): Promise<ReviewRow | undefined> =>
  transaction
    .selectFrom('reviews')
    .selectAll()
    .where('application', '=', application)
    .where('step', 'is not', null)
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();

/** Somebody has decided, corrected or reopened. */
async function isTouched(transaction: Tx, application: ApplicationId): Promise<boolean> {
  const { rows } = await sql<{ touched: boolean }>`select
    exists (select from corrections where application = ${application})
    or exists (select from decisions where application = ${application})
    or exists (select from events where application = ${application} and type = 'review.reopened') as touched`.execute(
    transaction,
  );
  return rows[0]?.touched === true;
}

const hasDecisions = async (transaction: Tx, review: string): Promise<boolean> =>
  (await transaction.selectFrom('decisions').select('id').where('review', '=', review).limit(1).executeTakeFirst()) !==
  undefined;
