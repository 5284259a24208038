import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ApplicationForm } from '../../src/domain/application.ts';
import { type Profile, RESERVED } from '../../src/domain/profile.ts';
import { Truth, trueValue } from '../../src/domain/truth.ts';
import { check } from '../../src/pipeline/check.ts';
import { decideApplication } from '../../src/pipeline/decide-application.ts';
import { loadPolicy } from '../../src/policy/load.ts';
import { found, packet, TYPES } from './build.ts';

const SAMPLES = join(import.meta.dirname, '../../samples');

const json = (...path: string[]): unknown => JSON.parse(readFileSync(join(SAMPLES, ...path), 'utf8'));

/** The packet as a reader without a fault would give it. */
function decideTruth(sample: string, profile: Profile = 'neutral') {
  const form = ApplicationForm.parse(json(sample, 'application.json'));
  const truth = Truth.parse(json(sample, 'truth.json'));
  const papers = truth.documents.flatMap((document) => {
    if ('refusal' in document) return [];
    const fields = Object.entries(document.fields).flatMap(([name, field]) => {
      const value = trueValue(field);
      return value === null ? [] : [[name, found(value, 0.97)] as const];
    });
    return [{ type: document.type, fields: Object.fromEntries(fields) }];
  });
  const { application, extractions } = packet(papers, form);
  const refused = truth.documents.flatMap((document) => ('refusal' in document ? [document.refusal] : []));
  const documents = application.documents.map((outcome, index) =>
    index < refused.length ? { ...outcome, status: 'refused' as const } : outcome,
  );
  const checked = extractions.map((extraction) => {
    const type = TYPES.find(({ id }) => id === extraction.type);
    return type ? { ...extraction, readings: check(type, extraction.readings, form.receivedOn, profile) } : extraction;
  });
  const proposal = decideApplication({ ...application, documents }, checked, loadPolicy(), TYPES, form.receivedOn);
  return { proposal, checked, expected: truth.expected };
}

// Not low-quality-scans: what sends it to people is how it was read.
const samples = (existsSync(SAMPLES) ? readdirSync(SAMPLES) : []).filter(
  (name) => existsSync(join(SAMPLES, name, 'truth.json')) && name !== 'low-quality-scans',
);

describe('the sample packets, read without a fault', () => {
  test.each(samples)('%s goes to those who look into fraud, had it come in production', (sample) => {
    const { recommendation, route } = decideTruth(sample, 'live').proposal;
    expect(recommendation.outcome).not.toBe('approve');
    expect(route).toMatchObject({ inbox: 'fraud', rule: 'floor' });
    expect(route.approvals).toBeGreaterThan(1);
  });

  test.each(samples)('%s says nothing in the masked zone that could be somebody', (sample) => {
    const checks = decideTruth(sample, 'synthetic').checked.flatMap(({ readings }) =>
      Object.values(readings).flatMap((reading) => (reading.status === 'found' ? reading.checks : [])),
    );
    const ofProfile = checks.filter(({ check }) => check === RESERVED);
    expect(ofProfile.length).toBeGreaterThan(0);
    expect(ofProfile.filter(({ passed }) => !passed)).toEqual([]);
  });

  test.each(
    samples.flatMap((sample) => (['neutral', 'synthetic'] as const).map((profile) => [sample, profile] as const)),
  )('%s goes where its truth says, with the %s profile', (sample, profile) => {
    const { proposal, expected } = decideTruth(sample, profile);
    const conflicts = Object.entries(proposal.attributes).flatMap(([name, attribute]) =>
      attribute?.conflict ? [name] : [],
    );
    const { recommendation, route } = proposal;
    expect({ outcome: recommendation.outcome, inbox: route.inbox, conflicts }).toEqual(expected);
  });
});
