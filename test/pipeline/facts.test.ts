import { describe, expect, test } from 'vitest';
import type { ApplicationForm } from '../../src/domain/application.ts';
import type { AttributeName } from '../../src/domain/attribute.ts';
import { factsFor } from '../../src/pipeline/facts.ts';
import { reconcile } from '../../src/pipeline/reconcile.ts';
import { bill, form, found, type Paper, packet, passport, TODAY, TYPES, unreadable, withFields } from './build.ts';

interface Required {
  attributes: AttributeName[];
  documents: string[][];
}

function factsOf(papers: readonly Paper[], requires: Partial<Required> = {}, given: Partial<ApplicationForm> = {}) {
  const { application, extractions } = packet(papers, given);
  const attributes = reconcile(application, extractions, TYPES, TODAY);
  const policy = { requires: { attributes: [], documents: [], ...requires } };
  return factsFor(application, extractions, attributes, TYPES, policy, TODAY);
}

describe('the facts a policy may use', () => {
  test('are all there, with empty lists, for an application that says nothing', () => {
    expect(factsOf([])).toEqual({
      conflicts: 0,
      conflicting: [],
      missing: [],
      unreadable: [],
      failedChecks: [],
      signals: [],
      minConfidence: 0,
      confidence: {},
      attributes: {},
      documents: {},
      ages: {},
      amount: 0,
      currency: '',
      country: '',
      product: '',
      partial: false,
    });
  });

  test('count documents by type, with the age of the newest', () => {
    const old = withFields(bill, { billDate: '2026-01-01' });
    expect(factsOf([old, bill, passport])).toMatchObject({
      documents: { 'utility-bill': 2, passport: 1 },
      ages: { 'utility-bill': 21 },
    });
  });

  test('name what a policy requires and nobody sent, and required fields that a document does not show', () => {
    const requires: Required = {
      attributes: ['fullName', 'email'],
      documents: [['passport', 'identity-card'], ['w2']],
    };
    expect(factsOf([withFields(passport, { expiryDate: undefined })], requires).missing).toEqual([
      'email',
      'w2',
      'passport.expiryDate',
    ]);
  });

  test('name unreadable fields only where they are required', () => {
    const { unreadable: names } = factsOf([withFields(passport, { surname: unreadable, placeOfBirth: unreadable })]);
    expect(names).toEqual(['passport.surname']);
  });

  test('name failed checks by type and field, also of fields that could not be read', () => {
    const failed = { check: 'not-future', passed: false };
    const papers = [
      withFields(bill, { billDate: found('2027-01-01', 0.9, [failed, { check: 'iban', passed: true }]) }),
      withFields(passport, { issueDate: { status: 'unreadable', evidence: [], checks: [failed] } }),
    ];
    expect(factsOf(papers).failedChecks).toEqual(['passport.issueDate:not-future', 'utility-bill.billDate:not-future']);
  });

  test('the lowest confidence is over required attributes, and 0 where one is absent', () => {
    const both = factsOf([form, passport], { attributes: ['fullName', 'dateOfBirth'] });
    expect(both.minConfidence).toBe(Math.min(both.confidence.fullName ?? 0, both.confidence.dateOfBirth ?? 0));
    expect(factsOf([passport], { attributes: ['fullName', 'email'] }).minConfidence).toBe(0);
  });

  test('the same bytes sent twice are a signal', () => {
    const { application, extractions } = packet([bill, bill]);
    const documents = application.documents.map((outcome) => ({ ...outcome, sha256: 'a'.repeat(64) }));
    const policy = { requires: { attributes: [], documents: [] } };
    expect(factsFor({ ...application, documents }, extractions, {}, TYPES, policy, TODAY).signals).toEqual([
      'duplicate',
    ]);
  });
});
