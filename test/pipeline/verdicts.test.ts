import { expect, test } from 'vitest';
import { reconcile } from '../../src/pipeline/reconcile.ts';
import { verdictsOf } from '../../src/pipeline/verdicts.ts';
import { bill, form, packet, passport, TODAY, TYPES, withFields } from './build.ts';

const MOVED = '7 Sample Lane, Springfield, IL 62701';
const given = packet([
  form,
  withFields(passport, { dateOfBirth: '1974-12-08' }),
  withFields(bill, { serviceAddress: MOVED, billDate: '2026-11-20' }),
  withFields(bill, { serviceAddress: '5 Third Way, Springfield, IL 62701', billDate: '2026-05-20' }),
]);
const attributes = reconcile(given.application, given.extractions, TYPES, TODAY);

test('each source was right, wrong, right once, or meant it in another notation', () => {
  const verdicts = verdictsOf({ attributes }, { address: MOVED, dateOfBirth: '1974-08-12' });
  const told = verdicts.map(({ attribute, type, verdict }) => `${attribute} ${type} ${verdict}`);
  expect(told.sort()).toEqual([
    'address application-form wrong',
    'address utility-bill right',
    'address utility-bill stale',
    'dateOfBirth application-form right',
    'dateOfBirth passport format',
  ]);
});

test('what nobody confirmed has no verdict, and a verdict names no value', () => {
  expect(verdictsOf({ attributes }, {})).toEqual([]);
  expect(JSON.stringify(verdictsOf({ attributes }, { address: MOVED }))).not.toContain('Sample');
});
