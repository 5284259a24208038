import type { z } from 'zod';
import { AttributeName } from '../domain/attribute.ts';
import { Proposal, ReconciledAttribute } from '../domain/proposal.ts';
import { DEFAULT_BLINDNESS } from '../pipeline/blind.ts';
import type { Store } from '../pipeline/store-ports.ts';
import { atOnce } from './at-once.ts';
import { contentOf } from './audit/content.ts';
import { recordEvent, recording } from './audit/record.ts';
import type { StoreContext } from './context.ts';
import { lockApplication } from './lock.ts';
import { openReview } from './reviews/open.ts';
import type { Box } from './sealed-json.ts';
import { endStep } from './steps/end-step.ts';

const Head = Proposal.omit({ attributes: true });

/** What the machine proposes, each proposal beside the step that made it. */
export function openProposals(
  context: StoreContext,
): Pick<Store, 'saveProposal' | 'proposal' | 'failApplication' | 'keepPolicy'> {
  const { database, tenant, boxes, system } = context;
  return {
    async saveProposal(lease, proposal, lineage, blindness = DEFAULT_BLINDNESS) {
      const { step, application } = lease;
      const { route, recommendation, attributes, status } = proposal;
      const box = await boxes.of(application);
      const head: z.infer<typeof Head> = { status, recommendation, route };
      const sealed = box.seal(`proposal|${step}`, head);
      const rows = Object.entries(attributes)
        .toSorted(([name], [other]) => (name < other ? -1 : 1))
        .flatMap(([name, attribute]) => (attribute ? [attributeRow(name, attribute, step, box)] : []));
      const content = contentOf([sealed, ...rows.map((row) => row.sealed)]);
      await database.transaction().execute(async (transaction) => {
        await endStep(transaction, lease, { state: 'done', lineage });
        await atOnce(transaction, [
          transaction.insertInto('proposals').values({
            tenant,
            step,
            application,
            inbox: route.inbox,
            outcome: recommendation.outcome,
            rule: route.rule,
            policy: route.policy.hash,
            sealed,
          }),
          transaction
            .updateTable('applications')
            .set({ state: 'proposed', failure: null })
            .where('id', '=', application)
            .where('state', '=', 'deciding'),
          recording(transaction, tenant, {
            type: 'application.proposed',
            actor: system,
            application,
            subject: step,
            facts: {
              ...{ outcome: recommendation.outcome, inbox: route.inbox, rule: route.rule },
              ...{ policy: route.policy.hash, content },
            },
          }),
        ]);
        if (rows.length > 0)
          await transaction
            .insertInto('attributes')
            .values(rows.map((row) => ({ tenant, step, application, ...row })))
            .execute();
        await openReview(transaction, context, { application, step, proposal, blindness });
      });
    },

    async proposal(id) {
      const row = await database
        .selectFrom('proposals')
        .innerJoin('applications', 'applications.id', 'proposals.application')
        .select(['proposals.step', 'proposals.sealed'])
        .where('proposals.tenant', '=', tenant)
        .where('proposals.application', '=', id)
        .where('applications.state', '=', 'proposed')
        .orderBy('proposals.made_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (!row) return undefined;
      const { step } = row;
      const rows = await database
        .selectFrom('attributes')
        .select(['name', 'sealed'])
        .where('step', '=', step)
        .execute();
      const box = await boxes.of(id);
      const found = new Map(
        rows.map(({ name, sealed }) => [name, box.open(`attribute|${step}|${name}`, ReconciledAttribute, sealed)]),
      );
      const attributes = Object.fromEntries(
        AttributeName.options.flatMap((name) => {
          const attribute = found.get(name);
          return attribute ? [[name, attribute]] : [];
        }),
      );
      return Proposal.parse({ ...box.open(`proposal|${step}`, Head, row.sealed), attributes });
    },

    failApplication: (lease, code) =>
      database.transaction().execute(async (transaction) => {
        const { step, application } = lease;
        await lockApplication(transaction, application);
        await endStep(transaction, lease, { state: 'parked', failure: code });
        await transaction
          .updateTable('applications')
          .set({ state: 'failed', failure: code })
          .where('id', '=', application)
          .where('state', '=', 'deciding')
          .execute();
        await recordEvent(transaction, tenant, {
          type: 'application.failed',
          actor: system,
          application,
          subject: step,
          facts: { code },
        });
      }),

    keepPolicy: ({ hash, name, version, text }) =>
      database.transaction().execute(async (transaction) => {
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto('policies')
          .values({ tenant, hash, name, version, text })
          .onConflict((conflict) => conflict.columns(['tenant', 'hash']).doNothing())
          .executeTakeFirstOrThrow();
        if (numInsertedOrUpdatedRows === 1n)
          await recordEvent(transaction, tenant, { type: 'policy.stored', actor: system, subject: hash });
      }),
  };
}

const attributeRow = (name: string, attribute: ReconciledAttribute, step: string, box: Box) => ({
  name,
  confidence: attribute.confidence,
  conflict: attribute.conflict?.kind ?? null,
  sealed: box.seal(`attribute|${step}|${name}`, attribute),
});
