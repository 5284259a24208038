import { expect, test } from 'vitest';
import { loadInboxes, loadReasons } from '../../src/policy/load.ts';
import { principalReasons } from '../../src/policy/reasons.ts';

test('the weightiest four reasons are told, whatever their order in the policy', () => {
  const codes = ['application-not-complete', 'income-not-verified', 'identity-not-verified', 'address-not-verified'];
  const told = principalReasons([...codes, 'amount-not-available', 'income-not-verified'], loadReasons());
  expect(told.map(({ code }) => code)).toEqual([
    'identity-not-verified',
    'address-not-verified',
    'income-not-verified',
    'amount-not-available',
  ]);
});

test('every inbox names roles that somebody can hold', () => {
  const { inboxes } = loadInboxes();
  expect(inboxes.senior).toMatchObject({ roles: ['approver'], skills: ['senior'] });
  expect(inboxes.fraud).toMatchObject({ skills: ['investigator'] });
});
