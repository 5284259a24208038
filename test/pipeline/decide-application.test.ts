import { describe, expect, test } from 'vitest';
import type { ApplicationForm, DocumentOutcome } from '../../src/domain/application.ts';
import { check } from '../../src/pipeline/check.ts';
import { decideApplication } from '../../src/pipeline/decide-application.ts';
import { loadGround, loadPolicy, type Policy, parsePolicy } from '../../src/policy/load.ts';
import {
  bill,
  CLEAN,
  form,
  found,
  type Packet,
  type Paper,
  packet,
  passport,
  paySlip,
  TODAY,
  TYPES,
  unreadable,
  withFields,
} from './build.ts';

const DEFAULT = loadPolicy();

/** Checked as the first half of the flow leaves them. */
function checked({ application, extractions }: Packet): Packet {
  return {
    application,
    extractions: extractions.map((extraction) => {
      const type = TYPES.find(({ id }) => id === extraction.type);
      return type ? { ...extraction, readings: check(type, extraction.readings, TODAY) } : extraction;
    }),
  };
}

function decided(given: Packet, policy: Policy = DEFAULT) {
  const { application, extractions } = checked(given);
  return decideApplication(application, extractions, policy, TYPES, TODAY);
}

const decidedOn = (papers: readonly Paper[], application?: Partial<ApplicationForm>) =>
  decided(packet(papers, application));

function withOutcome(given: Packet, outcome: Partial<DocumentOutcome>): Packet {
  const [first, ...rest] = given.application.documents;
  if (!first) throw new Error('the packet is empty');
  return { ...given, application: { ...given.application, documents: [{ ...first, ...outcome }, ...rest] } };
}

const REFUSAL = { code: 'document.encrypted', message: 'The PDF is protected.', next: 'Send another copy.' } as const;

describe('the default policy', () => {
  test('approves a clean packet without people', () => {
    expect(decidedOn(CLEAN)).toMatchObject({
      status: 'complete',
      recommendation: { outcome: 'approve' },
      route: { inbox: 'auto', approvals: 0, rule: 'clean' },
    });
  });

  const badZone = String(passport.fields.mrz).replace('7408122', '7408123');
  const blurred = (paper: Paper): Paper =>
    withFields(
      paper,
      Object.fromEntries(Object.entries(paper.fields).map(([name, value]) => [name, found(String(value), 0.6)])),
    );

  test.each<[what: string, papers: readonly Paper[], inbox: string, approvals: number, rule: string]>([
    ['a wrong MRZ digit', [form, withFields(passport, { mrz: badZone }), bill], 'fraud', 2, 'forged-identity'],
    [
      'an unreadable required field',
      [form, withFields(passport, { dateOfBirth: unreadable }), bill],
      'documents',
      1,
      'unusable-document',
    ],
    ['no proof of address', [form, passport], 'documents', 1, 'missing-document'],
    ['nothing at all', [], 'documents', 1, 'missing-document'],
    [
      'an expired passport',
      [form, withFields(passport, { expiryDate: '2026-11-21' }), bill],
      'documents',
      1,
      'expired-document',
    ],
    [
      'two addresses',
      [form, passport, withFields(bill, { serviceAddress: '7 Sample Lane, Springfield, IL 62701' })],
      'senior',
      2,
      'conflict',
    ],
    [
      'sums that do not add up',
      [form, passport, bill, withFields(paySlip, { netPay: '1900.00' })],
      'review',
      1,
      'failed-check',
    ],
    [
      'a passport that shows no expiry',
      [form, withFields(passport, { expiryDate: undefined }), bill],
      'review',
      1,
      'incomplete-document',
    ],
    ['papers that are hard to read', [form, passport, bill].map(blurred), 'review', 1, 'low-confidence'],
    [
      'an amount above the limit',
      [withFields(form, { requestedAmount: '25001.00' }), passport, bill],
      'review',
      1,
      'otherwise',
    ],
  ])('sends %s to people', (_what, papers, inbox, approvals, rule) => {
    const { recommendation, route } = decidedOn(papers);
    expect(route).toMatchObject({ inbox, approvals, rule, policy: { name: 'onboarding', hash: DEFAULT.hash } });
    expect(recommendation.outcome).toBe('request-more');
    expect(recommendation.reasons[0]).toEqual({ code: `rule:${rule}`, text: route.because, direction: 'against' });
  });

  test('sends a refused file to the people for documents, by the code of its refusal', () => {
    const { status, route, recommendation } = decided(
      withOutcome(packet(CLEAN), { status: 'refused', refusal: REFUSAL }),
    );
    expect([status, route.inbox, route.rule]).toEqual(['partial', 'documents', 'unusable-document']);
    expect(recommendation.reasons).toContainEqual(
      expect.objectContaining({ code: 'unreadable', text: expect.stringContaining('document.encrypted') }),
    );
  });

  test('sends a file that was read in part to review', () => {
    const { status, route } = decided(withOutcome(packet(CLEAN), { status: 'partial' }));
    expect([status, route.inbox, route.rule]).toEqual(['partial', 'review', 'low-confidence']);
  });

  test('believes the larger of two amounts', () => {
    expect(decidedOn([form, passport, bill], { amount: 30_000 }).route.rule).toBe('otherwise');
  });
});

describe('the floor under every policy', () => {
  const CARELESS = parsePolicy(
    `policy: careless
version: 1
requires: {attributes: [fullName], documents: [[passport]]}
rules:
  - id: everything
    when: "true"
    then: {outcome: approve, inbox: auto, approvals: 0}
    because: Everyone is welcome
otherwise: {outcome: request-more, inbox: review, approvals: 1}
on-error: {inbox: review, approvals: 1}
`,
    loadGround(),
  );

  test.each<[what: string, given: Packet]>([
    ['a partial application', withOutcome(packet([passport]), { status: 'partial' })],
    ['a quarantined file', withOutcome(packet([passport]), { status: 'quarantined' })],
    ['an unreadable required field', packet([withFields(passport, { expiryDate: unreadable })])],
    ['an absent required field', packet([withFields(passport, { expiryDate: undefined })])],
    ['a missing document', packet([form])],
    ['a failed check', packet([withFields(passport, { expiryDate: '2020-01-01' })])],
  ])('holds back %s that a careless policy would approve', (_what, given) => {
    const { route, recommendation } = decided(given, CARELESS);
    expect(route).toMatchObject({ inbox: 'review', approvals: 1, rule: 'floor' });
    expect(route.trace.at(-1)).toMatchObject({ rule: 'floor', hit: true });
    expect(recommendation.outcome).toBe('request-more');
  });

  test('lets pass what nothing speaks against, and leaves its trace', () => {
    const { route } = decided(packet([passport]), CARELESS);
    expect(route).toMatchObject({ inbox: 'auto', rule: 'everything' });
    expect(route.trace.map(({ rule, hit }) => [rule, hit])).toEqual([
      ['everything', true],
      ['floor', false],
    ]);
  });
});

describe('decideApplication', () => {
  const given = checked(
    packet([...CLEAN, withFields(bill, { serviceAddress: '7 Sample Lane, Springfield, IL 62701' })]),
  );
  const decide = () => decideApplication(given.application, given.extractions, DEFAULT, TYPES, TODAY);

  test('gives the same answer to the same inputs and changes none of them', () => {
    const before = structuredClone(given);
    expect(decide()).toEqual(decide());
    expect(given).toEqual(before);
  });

  test('names no value in reasons, rule or trace', () => {
    const { recommendation, route } = decide();
    expect(JSON.stringify([recommendation, route])).not.toMatch(/Eriksson|Example St|Sample Lane|1974/i);
  });
});
