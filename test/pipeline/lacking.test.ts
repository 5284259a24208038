import { describe, expect, test } from 'vitest';
import { decideApplication } from '../../src/pipeline/decide-application.ts';
import { lackingEvidence } from '../../src/pipeline/lacking.ts';
import { loadPolicy } from '../../src/policy/load.ts';
import { bill, CLEAN, form, type Paper, packet, passport, TODAY, TYPES } from './build.ts';

const decided = (papers: readonly Paper[]) => {
  const { application, extractions } = packet(papers);
  return decideApplication(application, extractions, loadPolicy(), TYPES, TODAY);
};

describe('missing evidence', () => {
  test('names the papers that would prove what is required, the most believed first', () => {
    expect(decided([form, passport]).lacking).toEqual([
      { attribute: 'address', provenBy: expect.arrayContaining(['utility-bill', 'bank-statement']) },
    ]);
    const [address] = lackingEvidence({}, TYPES, { attributes: ['address'] });
    expect(address?.provenBy[0]).toBe('utility-bill');
    expect(address?.provenBy).not.toContain('application-form');
  });

  test('is as much lacking where only applicants speak for themselves', () => {
    const lacking = decided([form]).lacking?.map(({ attribute }) => attribute);
    expect(lacking).toEqual(['fullName', 'dateOfBirth', 'address']);
  });

  test('knows what is put together from several fields', () => {
    const [name, income] = lackingEvidence({}, TYPES, { attributes: ['fullName', 'annualIncome'] });
    expect(name?.provenBy[0]).toBe('passport');
    expect(income?.provenBy).toEqual(expect.arrayContaining(['w2', 'pay-slip']));
  });

  test('is not mentioned where nothing lacks', () => {
    expect(decided(CLEAN)).not.toHaveProperty('lacking');
    expect(decided([passport, bill])).not.toHaveProperty('lacking');
  });
});
