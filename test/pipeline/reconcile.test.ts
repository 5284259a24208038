import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ApplicationForm } from '../../src/domain/application.ts';
import { addDays } from '../../src/domain/plain-date.ts';
import { reconcile } from '../../src/pipeline/reconcile.ts';
import { bill, CLEAN, form, found, type Paper, packet, passport, paySlip, TODAY, TYPES, withFields } from './build.ts';

const reconciled = (papers: readonly Paper[], application?: Partial<ApplicationForm>) => {
  const given = packet(papers, application);
  return reconcile(given.application, given.extractions, TYPES, TODAY);
};

describe('reconciling claims', () => {
  test('names in their usual variants and abbreviated addresses are no conflict', () => {
    const attributes = reconciled(CLEAN);
    expect(Object.values(attributes).filter((attribute) => attribute?.conflict)).toEqual([]);
    expect(attributes.fullName?.sources.map(({ type }) => type)).toEqual([
      'passport',
      'pay-slip',
      'utility-bill',
      'application-form',
    ]);
  });

  test('confidence is the product of its parts', () => {
    for (const attribute of Object.values(reconciled(CLEAN, { applicant: { email: 'anna@example.com' } }))) {
      const { reading = 0, freshness = 0, authority = 0, agreement = 0, checks = 0 } = attribute?.parts ?? {};
      expect(attribute?.confidence).toBeCloseTo(reading * freshness * authority * agreement * checks, 3);
    }
  });

  test('two origins that agree are surer than one; the form and its own data are one', () => {
    const alone = reconciled([passport]).dateOfBirth;
    const confirmed = reconciled([passport, form]).dateOfBirth;
    expect([alone?.parts.agreement, confirmed?.parts.agreement]).toEqual([0.9, 0.99]);
    expect(confirmed?.parts.reading ?? 0).toBeGreaterThan(alone?.parts.reading ?? 1);
    const own = reconciled([form], { applicant: { dateOfBirth: '1974-08-12' } }).dateOfBirth;
    expect(own?.parts.agreement).toBe(0.9);
  });

  test('a surname and given names make a full name', () => {
    expect(reconciled([passport]).fullName).toMatchObject({
      value: 'ANNA MARIA ERIKSSON',
      sources: [{ field: 'givenNames+surname', type: 'passport', file: 'passport-1.pdf' }],
    });
  });

  test('a pay slip claims a year and a month by the length of its period, and nothing where that is unknown', () => {
    expect(reconciled([paySlip])).toMatchObject({
      annualIncome: { value: '62400.00' },
      monthlyNetIncome: { value: '3900.00' },
    });
    const undated = reconciled([withFields(paySlip, { payPeriodStart: undefined })]);
    expect([undated.annualIncome, undated.monthlyNetIncome]).toEqual([undefined, undefined]);
  });

  test('the older a paper, the less it weighs', () => {
    const fresh = reconciled([bill]).address;
    const old = reconciled([withFields(bill, { billDate: addDays(TODAY, -180) })]).address;
    expect(old?.parts.freshness).toBe(0.5);
    expect(old?.confidence ?? 1).toBeLessThan(fresh?.confidence ?? 0);
  });

  test('a failed check halves a claim however well it was read, a failed zone every claim of its document', () => {
    const failed = found('1974-08-12', 1, [{ check: 'not-future', passed: false }]);
    expect(reconciled([withFields(passport, { dateOfBirth: failed })]).dateOfBirth?.parts.checks).toBe(0.5);
    const zone = found('…', 1, [{ check: 'mrz-check-digits', passed: false }]);
    expect(reconciled([withFields(passport, { mrz: zone })]).fullName?.parts.checks).toBe(0.5);
    const expired = found('2020-01-01', 1, [{ check: 'not-expired', passed: false }]);
    expect(reconciled([withFields(passport, { expiryDate: expired })]).fullName?.parts.checks).toBe(1);
  });

  test('other sources are heard with their own authority and date', () => {
    const sources = [
      {
        source: 'registry',
        authority: 0.95,
        asOf: TODAY,
        attributes: { address: '7 Sample Lane, Springfield, IL 62701' },
      },
    ];
    const { address } = reconciled([form], { sources });
    expect(address).toMatchObject({
      value: '7 Sample Lane, Springfield, IL 62701',
      sources: [{ document: 'registry', weight: 0.95 }],
      conflict: { claims: [{ type: 'application-form' }] },
    });
  });

  test('every claim shows the parts of its weight, and the attribute’s agreement by who stands with it', () => {
    const attributes = reconciled([
      ...CLEAN,
      withFields(bill, { serviceAddress: '7 Sample Lane, Springfield, IL 62701' }),
    ]);
    for (const { sources, parts, conflict } of Object.values(attributes))
      for (const claim of [...sources, ...(conflict?.claims ?? [])]) {
        const { reading = 0, freshness = 0, authority = 0, checks = 0, agreement = 0 } = claim.parts ?? {};
        expect(reading * freshness * authority * checks).toBeCloseTo(claim.weight, 3);
        if (sources.includes(claim)) expect(agreement).toBe(parts.agreement);
      }
    const { address } = attributes;
    const against = address?.conflict?.claims[0]?.parts?.agreement ?? 1;
    expect(against).toBeLessThan(address?.parts.agreement ?? 0);
  });

  test('what a caller’s system says is brought to the form that papers are read to', () => {
    const attributes = {
      nationality: 'British',
      annualIncome: '5,200 per month',
      dateOfBirth: '12.08.1974',
      sex: 'female',
    };
    const sources = [{ source: 'crm', authority: 0.9, asOf: TODAY, attributes }];
    expect(reconciled([], { sources })).toMatchObject({
      nationality: { value: 'GBR' },
      annualIncome: { value: '62400.00' },
      dateOfBirth: { value: '1974-08-12' },
      sex: { value: 'F' },
    });
  });

  test('a birth date does not age, an address does', () => {
    const attributes = { dateOfBirth: '1974-08-12', address: '7 Sample Lane, Springfield, IL 62701' };
    const sources = [{ source: 'crm', authority: 0.9, asOf: addDays(TODAY, -365), attributes }];
    const { dateOfBirth, address } = reconciled([], { sources });
    expect([dateOfBirth?.parts.freshness, address?.parts.freshness]).toEqual([1, 0.5]);
    const licence = { type: 'driving-licence', fields: { dateOfBirth: '1974-08-12', issueDate: '2016-11-22' } };
    expect(reconciled([licence]).dateOfBirth?.parts.freshness).toBe(1);
  });

  test('a type says by kind of field what ages how', () => {
    const ageing = TYPES.map((type) =>
      type.id === 'utility-bill'
        ? {
            ...type,
            freshness: { from: 'billDate', halfLifeDays: 10, byKind: { personName: 'never', address: 20 } as const },
          }
        : type,
    );
    const given = packet([withFields(bill, { billDate: addDays(TODAY, -20) })]);
    const { fullName, address } = reconcile(given.application, given.extractions, ageing, TODAY);
    expect([fullName?.parts.freshness, address?.parts.freshness]).toEqual([1, 0.5]);
  });

  test('two accounts or telephones contradict nothing', () => {
    const sources = [{ source: 'registry', authority: 0.9, asOf: TODAY, attributes: { phone: '+12015550199' } }];
    expect(reconciled([], { sources, applicant: { phone: '+12015550123' } }).phone?.conflict).toBeUndefined();
  });
});

describe('kinds of conflict', () => {
  const birth = (value: string) => withFields(passport, { dateOfBirth: value });
  const lives = (serviceAddress: string, billDate = '2026-11-01') => withFields(bill, { serviceAddress, billDate });

  const ELSEWHERE = '5 Third Way, Springfield, IL 62701';

  test.each([
    ['a swapped day and month', 'dateOfBirth', [form, birth('1974-12-08')], 'format'],
    ['one wrong digit', 'dateOfBirth', [form, birth('1974-08-13')], 'typo'],
    ['another day altogether', 'dateOfBirth', [form, birth('1981-03-30')], 'real'],
    ['one wrong letter', 'fullName', [passport, withFields(bill, { accountHolder: 'Anna Erikssen' })], 'typo'],
    [
      'another alphabet’s spelling',
      'fullName',
      [
        withFields(passport, { surname: 'ALEKSANDROV', givenNames: 'YURIY' }),
        withFields(bill, { accountHolder: 'Yuri Alexandrov' }),
      ],
      'transliteration',
    ],
    ['another name', 'fullName', [passport, withFields(bill, { accountHolder: 'Otto Example' })], 'real'],
    [
      'a later proof of another address',
      'address',
      [lives('7 Sample Lane, Springfield, IL 62701', '2026-11-20'), lives(ELSEWHERE, '2026-06-01')],
      'stale',
    ],
    [
      'a proof of another address in the same month',
      'address',
      [lives('7 Sample Lane, Springfield, IL 62701', '2026-11-20'), lives(ELSEWHERE, '2026-11-01')],
      'real',
    ],
    [
      'an address that only the applicant gives later',
      'address',
      [lives('7 Sample Lane, Springfield, IL 62701', '2026-05-01'), form],
      'real',
    ],
    [
      'a wrong house number, which is no slip',
      'address',
      [lives('102 Example Street, Apt 4, Springfield, IL 62701', '2026-11-10'), form],
      'real',
    ],
    [
      'an income far from the slips',
      'annualIncome',
      [withFields(form, { annualIncome: '95000.00', signedDate: '2026-11-13' }), paySlip],
      'real',
    ],
  ] as const)('%s', (_what, attribute, papers, kind) => {
    expect(reconciled(papers)[attribute]?.conflict?.kind).toBe(kind);
  });

  test('a paper with another name and another birth date belongs to another person', () => {
    const other = withFields(form, { applicantName: 'Otto Example', dateOfBirth: '1990-01-01' });
    const { fullName, dateOfBirth } = reconciled([passport, bill, other]);
    expect([fullName?.conflict?.kind, dateOfBirth?.conflict?.kind]).toEqual(['two-persons', 'two-persons']);
  });

  test('a contradiction that was probably misread is a doubt: no conflict, but nothing to decide on without people', () => {
    const blurred = withFields(bill, { serviceAddress: found('7 Sample Lane, Springfield, IL 62701', 0.4) });
    const { address } = reconciled([form, blurred]);
    expect([address?.conflict, address?.doubt?.kind]).toEqual([undefined, 'real']);
    expect(address?.parts.agreement).toBeLessThanOrEqual(0.85);
    const clear = withFields(bill, { serviceAddress: found('7 Sample Lane, Springfield, IL 62701', 0.8) });
    expect(reconciled([form, clear]).address?.conflict).toBeDefined();
  });

  test('one letter off, or a line without its beginning, has to be read surely on both sides', () => {
    const holder = (accountHolder: string, confidence: number) =>
      reconciled([passport, withFields(bill, { accountHolder: found(accountHolder, confidence) })]).fullName;
    expect(holder('Anna Erikssen', 0.85)?.doubt?.kind).toBe('typo');
    expect(holder('Anna Erikssen', 0.97)?.conflict?.kind).toBe('typo');
    const cut = withFields(paySlip, { employerName: found('ample Tools, Inc.', 0.85) });
    expect(reconciled([form, cut]).employerName?.doubt).toBeDefined();
  });

  test('a month’s pay where a year’s is asked is another notation', () => {
    const monthly = withFields(form, { annualIncome: '5200.00' });
    expect(reconciled([monthly, paySlip]).annualIncome?.conflict?.kind).toBe('format');
  });

  test('every claim that disagrees is kept with its source', () => {
    const { address } = reconciled([form, lives('7 Sample Lane, Springfield, IL 62701')], {
      applicant: { address: '9 Third Way, Springfield, IL 62701' },
    });
    expect([...(address?.sources ?? []), ...(address?.conflict?.claims ?? [])]).toHaveLength(3);
  });
});

test('the order of papers, fields and sources does not matter', () => {
  const pool: Paper[] = [
    ...CLEAN,
    withFields(bill, { accountHolder: 'A Eriksson', serviceAddress: '7 Sample Lane, Springfield, IL 62701' }),
    withFields(paySlip, { employeeName: 'Otto Eriksson', employerName: 'Other Tools' }),
    withFields(passport, { dateOfBirth: '1974-12-08' }),
  ];
  const given = packet(pool);
  const ordered = reconcile(given.application, given.extractions, TYPES, TODAY);
  fc.assert(
    fc.property(fc.shuffledSubarray(given.extractions, { minLength: given.extractions.length }), (extractions) => {
      const turned = extractions.map((extraction) => ({
        ...extraction,
        readings: Object.fromEntries(Object.entries(extraction.readings).reverse()),
      }));
      expect(reconcile(given.application, turned, TYPES, TODAY)).toEqual(ordered);
    }),
    { numRuns: 50 },
  );
});

describe('confidence', () => {
  const share = fc.double({ min: 0.05, max: 1, noNaN: true });
  const dates = fc.integer({ min: 0, max: 3000 }).map((days) => addDays(TODAY, -days));
  const source = (address: string) =>
    fc.record({ authority: share, asOf: dates }).map((said) => ({ ...said, attributes: { address } }));
  const said = fc.array(source('100 Example Street, Springfield, IL 62701'), { minLength: 1, maxLength: 4 });
  const numbered = (all: readonly Omit<NonNullable<ApplicationForm['sources']>[number], 'source'>[]) =>
    all.map((one, at) => ({ ...one, source: `s${at}` }));

  test('never rises when a source disagrees, and never falls when one agrees as well as the others', () => {
    fc.assert(
      fc.property(said, source('7 Sample Lane, Shelbyville, IL 62565'), (agreeing, against) => {
        const before = reconciled([], { sources: numbered(agreeing) }).address;
        const after = reconciled([], { sources: numbered([...agreeing, against]) }).address;
        expect(after?.conflict?.claims).toHaveLength(after?.value === before?.value ? 1 : agreeing.length);
        if (after?.value === before?.value) expect(after?.confidence).toBeLessThanOrEqual(before?.confidence ?? 0);
        const more = reconciled([], { sources: numbered([...agreeing, ...agreeing.slice(0, 1)]) }).address;
        expect(more?.confidence).toBeGreaterThanOrEqual(before?.confidence ?? 1);
      }),
      { numRuns: 200 },
    );
  });
});
