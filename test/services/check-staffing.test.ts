import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Stack } from '../../src/assemble.ts';
import { requireStaff } from '../../src/services/check-staffing.ts';
import { newDataFolder, openStack } from '../support/service.ts';

const lacking = [
  { inbox: 'review', needs: 1, has: 0 },
  { inbox: 'fraud', needs: 2, has: 1 },
];
const said = ['inbox review needs 1 person, and has 0', 'inbox fraud needs 2 people, and has 1'];

describe('an inbox with too few people', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await openStack(newDataFolder());
  });
  afterAll(() => stack?.close());

  it('stops a server for real people, and names what is lacking', () => {
    const start = () => requireStaff(lacking, { zone: 'production', database: 'postgres://docket@db/docket' });
    expect(start).toThrow(
      expect.objectContaining({
        code: 'inbox.understaffed',
        problems: [
          { at: 'inbox review', says: 'needs 1 person, and has 0' },
          { at: 'inbox fraud', says: 'needs 2 people, and has 1' },
        ],
      }),
    );
    expect(requireStaff([], { zone: 'production', database: 'postgres://docket@db/docket' })).toEqual([]);
  });

  it('is a warning where all is invented, and on a folder of one’s own', () => {
    expect(requireStaff(lacking, { zone: 'masked', database: 'postgres://docket@db/docket' })).toEqual(said);
    expect(requireStaff(lacking, { zone: 'production' })).toEqual(said);
  });

  it('is looked for at every start of workers, by the policy that they decide by', async () => {
    expect(stack.warnings).toContain('inbox fraud needs 2 people, and has 0');
    const by = (await stack.store.actors.known('os:0', 'person', ['administrator'])).id;
    for (const login of ['os:1', 'os:2']) {
      await stack.store.people.add(login, ['approver'], by);
      for (const skill of ['senior', 'investigator']) await stack.store.people.skill(login, skill, true, by);
    }
    expect(await stack.understaffed()).toEqual([]);
  });
});
