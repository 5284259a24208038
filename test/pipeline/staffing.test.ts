import { describe, expect, it } from 'vitest';
import type { Inboxes } from '../../src/domain/inbox.ts';
import { staffing } from '../../src/pipeline/staffing.ts';
import { parsePolicy } from '../../src/policy/load.ts';
import type { Ground } from '../../src/policy/policy.ts';
import { personWith } from './people.ts';

const INBOXES = {
  review: { title: 'Review', roles: ['reviewer'] },
  senior: { title: 'Senior', roles: ['approver'] },
  fraud: { title: 'Fraud', roles: ['reviewer', 'approver'], skills: ['investigator'] },
} satisfies Ground['inboxes'];
const policy = parsePolicy(
  `
policy: test
version: 1
rules:
  - id: conflict
    when: conflicts > 0.0
    then: { outcome: request-more, inbox: senior, approvals: 2 }
    because: They differ
  - id: clean
    when: amount > 1.0
    then: { outcome: approve, inbox: auto, approvals: 0 }
    because: All is well
otherwise: { outcome: request-more, inbox: review, approvals: 1 }
on-error: { inbox: review, approvals: 1 }
`,
  { inboxes: INBOXES, reasons: {} },
);
const reviewer = () => personWith();
const approver = () => personWith({ roles: ['approver'] });
const investigator = () => personWith({ skills: ['investigator'] });
const enough = [approver(), approver(), investigator(), investigator()];
const lacking = (people: Parameters<typeof staffing>[2], inboxes: Inboxes = INBOXES) =>
  staffing(policy, inboxes, people);

describe('an inbox has enough people', () => {
  it('where so many sit in it as must agree, for rules, for the rest, and for what the floor sends', () => {
    expect(lacking(enough)).toEqual([]);
    expect(lacking([])).toEqual([
      { inbox: 'senior', needs: 2, has: 0 },
      { inbox: 'review', needs: 1, has: 0 },
      { inbox: 'fraud', needs: 2, has: 0 },
    ]);
    expect(lacking(enough.slice(1))).toEqual([{ inbox: 'senior', needs: 2, has: 1 }]);
  });

  it('and one more where one of them may hand in', () => {
    const maker = personWith({ roles: ['approver', 'submitter'] });
    expect(lacking([...enough.slice(1), maker])).toEqual([{ inbox: 'senior', needs: 3, has: 2 }]);
    expect(lacking([...enough, maker])).toEqual([]);
  });

  it('also while somebody is away', () => {
    const absences = [{ from: new Date(0), until: new Date(4e12) }];
    expect(lacking(enough.map((person) => ({ ...person, absences })))).toEqual([]);
  });

  it('for what another inbox hands on, also where they hand on in a circle', () => {
    const circle = {
      review: { roles: ['reviewer'], escalate: 'senior' },
      senior: { roles: ['approver'], escalate: 'review' },
      fraud: INBOXES.fraud,
    };
    const people = [...enough.slice(0, 3), investigator()].map((person, index) =>
      index === 2 ? { ...person, roles: ['approver' as const] } : person,
    );
    expect(lacking([...people, reviewer()], circle)).toEqual([]);
    expect(lacking(people, circle)).toEqual([{ inbox: 'review', needs: 2, has: 1 }]);
  });

  it('never where there is no such inbox', () => {
    expect(lacking(enough, { review: INBOXES.review, senior: INBOXES.senior })).toEqual([
      { inbox: 'fraud', needs: 2, has: 0 },
    ]);
  });
});
