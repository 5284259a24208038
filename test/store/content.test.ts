import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApplicationId } from '../../src/domain/ids.ts';
import { eraseApplication } from '../../src/services/forget-applicant.ts';
import { type Caseworker, caseworker, LINEAGE, proposalOf } from '../support/casework.ts';
import { openAny, type TestStore, TIERS } from '../support/stores.ts';

const crashed = { status: 'quarantined', refusal: { code: 'document.crashed', message: '', next: '' } } as const;

/** What somebody with every right in SQL does to one application's rows, `$1`. */
const ATTACKS = {
  'the form is another':
    'update applications set sealed = set_byte(sealed, 60, get_byte(sealed, 60) # 1) where id = $1',
  'a document stands for another':
    'update documents set sealed = (select sealed from documents as other where application = $1 and position = 1) where application = $1 and position = 0',
  'a reading is gone':
    'delete from readings where application = $1 and document in (select id from documents where position = 1)',
  'a page that failed is forgotten': `update documents set partial = false where application = $1 and partial`,
  'a document is said to have been refused': `update documents set state = 'refused' where application = $1 and position = 1`,
  'an attribute is gone': 'delete from attributes where application = $1',
  'a proposal is gone': 'delete from proposals where application = $1',
  'a proposal lies in another inbox': `update proposals set inbox = 'auto' where application = $1`,
  'a proposal says another outcome': `update proposals set outcome = 'approve' where application = $1`,
  'an older proposal is made the newest': `update proposals set made_at = made_at + interval '1 hour'
     where step = (select step from proposals where application = $1 order by made_at limit 1)`,
} as const;

describe.each(TIERS)('the audit log on $name', (tier) => {
  let opened: TestStore;
  let clerk: Caseworker;
  beforeAll(async () => {
    opened = await openAny(await tier.settings());
    clerk = caseworker(opened);
  });
  afterAll(() => opened?.close());

  /** Read in part, put before people, decided, read again, and decided again. */
  const history = async (): Promise<ApplicationId> => {
    const { store } = opened;
    const application = await clerk.handIn({ files: 2 });
    const [first, second] = await clerk.stepsOf(application, 'read-document');
    if (!first || !second) throw new Error('two documents have two steps');
    await clerk.finish(await clerk.lease(first), crashed);
    await clerk.finish(await clerk.lease(second));
    await store.saveProposal(await clerk.take(application, 'decide-application'), proposalOf('', 'review'), LINEAGE);
    await store.steps.retry(first, await clerk.maker());
    await clerk.finish(await clerk.lease(first), { status: 'partial' });
    await store.saveProposal(await clerk.take(application, 'decide-application'), proposalOf(), LINEAGE);
    return application;
  };
  const findings = async () => {
    await opened.store.audit.link();
    await opened.store.audit.checkpoint();
    return (await opened.store.audit.verify()).findings;
  };

  it('finds nothing in what went through every change there is', async () => {
    await history();
    await clerk.handIn();
    const undecided = await clerk.handIn();
    await clerk.readAll(undecided);
    await opened.store.failApplication(await clerk.take(undecided, 'decide-application'), 'bug');
    await eraseApplication(await history(), await clerk.maker(), opened);
    await opened.rotateKeys();
    expect(await findings()).toEqual([]);
  });

  it.each(Object.entries(ATTACKS))('finds where %s', async (_, attack) => {
    const application = await history();
    await opened.query(attack, [application]);
    const found = await findings();
    expect(found.map(({ kind }) => kind)).toContain('content-altered');
    await eraseApplication(application, await clerk.maker(), opened);
    expect(await findings()).toEqual([]);
  });
});
