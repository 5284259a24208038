import { expect, test } from 'vitest';
import { recommend } from '../../src/pipeline/recommend.ts';
import { rule } from '../../src/pipeline/route.ts';
import { loadPolicy } from '../../src/policy/load.ts';
import { factsOf } from '../policy/build.ts';

const POLICY = loadPolicy();
const recommended = (facts: Parameters<typeof factsOf>[0]) => {
  const given = factsOf(facts);
  return recommend(given, rule(given, POLICY));
};

test('asks the applicant for the document that is not there, and for no other', () => {
  const { wants } = recommended({ missing: ['utility-bill/bank-statement'], documents: { passport: 1 } });
  expect(wants?.map(({ oneOf }) => oneOf)).toEqual([['utility-bill', 'bank-statement']]);
});

test('asks for another one where the one that came has expired', () => {
  const { wants } = recommended({ failedChecks: ['passport.expiryDate:not-expired'], documents: { passport: 1 } });
  expect(wants?.map(({ oneOf }) => oneOf[0])).toEqual(['passport']);
});

test('gives the principal reasons for a refusal in words for the applicant, which no other outcome has', () => {
  const failedChecks = ['passport.mrz:mrz-check-digits'];
  const refused = recommended({ failedChecks, signals: ['tamper-covered-text'] });
  expect(refused).toMatchObject({
    outcome: 'decline',
    applicantReasons: [{ code: 'identity-not-verified' }, { code: 'documents-not-accepted' }],
  });
  expect(JSON.stringify(refused.applicantReasons)).not.toMatch(/forge|tamper|fraud/i);
  expect(recommended({ failedChecks })).not.toHaveProperty('applicantReasons');
});
