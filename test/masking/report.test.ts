import { describe, expect, it } from 'vitest';
import { type CountedDocument, count, newFacts } from '../../masking/report/facts.ts';
import { reportPage } from '../../masking/report/html.ts';
import { DatasetReport, reportOf } from '../../masking/report/report.ts';

const slip = (gross: string, born: string, sex: string): CountedDocument[] => [
  { type: 'pay-slip', tier: 'clean', fields: { grossPay: gross, netPay: null } },
  { type: 'passport', tier: 'scan', fields: { dateOfBirth: born, sex, nationality: 'UTO' } },
  { type: 'utility-bill', fields: { serviceAddress: '12 Larch Lane, Wren Harbor, IA 51710' } },
];

function factsOf(packets: readonly CountedDocument[][]) {
  const facts = newFacts();
  for (const documents of packets) count(facts, documents);
  return facts;
}

const people = Array.from({ length: 24 }, (_, index) =>
  slip(`${4000 + index * 31}.00`, `19${60 + (index % 4)}-05-11`, index % 2 ? 'F' : 'M'),
);
const masked = people.map((_, index) =>
  slip(`${4000 + ((index * 7) % 24) * 31}.00`, `19${60 + ((index + 2) % 4)}-06-02`, index % 2 ? 'F' : 'M'),
);
const lineage = { 'pay-slip.grossPay': 'money, scaled' };

describe('the report of a dataset', () => {
  it('counts what it holds', () => {
    const report = reportOf({ mode: 'synthetic', facts: factsOf(people), lineage });
    expect(DatasetReport.parse(report)).toEqual(report);
    expect(report).toMatchObject({
      packets: 24,
      documents: { passport: 24, 'pay-slip': 24, 'utility-bill': 24 },
      tiers: { clean: 24, scan: 24 },
      risk: { people: 24, k: 6 },
    });
    expect(report.fidelity).toBeUndefined();
    expect(report.risk.membershipAuc).toBeUndefined();
  });

  it('says how alike source and copy are, how both were read, and how well an attacker does', () => {
    const [source, facts] = [factsOf(people), factsOf(masked)];
    const report = reportOf({ mode: 'masked', facts, source, lineage });
    const alike = Object.fromEntries((report.fidelity?.fields ?? []).map((row) => [row.field, row.alike]));
    expect(alike['pay-slip.grossPay']).toBe(1);
    expect(alike['passport.sex']).toBe(1);
    expect(report.fidelity?.extraction).toEqual({ source: 5 / 6, masked: 5 / 6, points: 0 });
    expect(report.risk.membershipAuc).toBeLessThan(0.6);
    const copied = reportOf({ mode: 'masked', facts: source, source, lineage });
    expect(copied.risk.membershipAuc).toBeGreaterThan(0.9);
  });

  it('sees a copy that is read worse, and one whose amounts went elsewhere', () => {
    const worse = masked.map(([one, ...rest]) =>
      one ? [{ ...one, fields: { grossPay: '9999.00', netPay: null, currency: null } }, ...rest] : rest,
    );
    const { fidelity } = reportOf({ mode: 'masked', facts: factsOf(worse), source: factsOf(people), lineage });
    expect(fidelity?.extraction.points).toBeLessThan(-5);
    expect(fidelity?.fields.find(({ field }) => field === 'pay-slip.grossPay')?.alike).toBe(0);
  });

  it('knows somebody by year, sex, nationality and part of the country, and by no more', () => {
    expect(factsOf(people.slice(0, 1)).people[0]?.quasi).toEqual(['1960', 'M', 'UTO', '51']);
  });
});

describe('the report as a page', () => {
  const report = reportOf({ mode: 'masked', facts: factsOf(masked), source: factsOf(people), lineage });
  const leaks = [{ heading: 'Leaks', note: 'a <note>', columns: ['kind'], rows: [['none & "nothing"']] }];

  it('shows every table and picture, and fetches nothing', () => {
    const page = reportPage(report, leaks, [{ caption: 'pay slip', bytes: Uint8Array.from([1, 2]) }]);
    for (const text of [
      'Leaks',
      'Likeness to the source',
      'Risk of re-identification',
      'pay-slip.grossPay',
      'base64,AQI=',
    ])
      expect(page).toContain(text);
    expect(page).toContain('a &lt;note&gt;');
    expect(page).toContain('none &amp; &quot;nothing&quot;');
    expect(page).not.toMatch(/<script|https?:|@import|<link/);
  });
});
