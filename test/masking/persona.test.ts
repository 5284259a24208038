import { describe, expect, it } from 'vitest';
import { keyed } from '../../masking/keyed.ts';
import { drawLedger } from '../../masking/ledger.ts';
import { withWrongDigit } from '../../masking/mrz.ts';
import { deducted, deductionsOf, netOf, yearlyGross } from '../../masking/pay.ts';
import { drawPersona, issuePassport, type Persona, RECEIVED_ON } from '../../masking/persona.ts';
import { RESERVED } from '../../masking/reserved.ts';
import { parseMrz } from '../../src/checks/mrz.ts';
import { PlainDate } from '../../src/domain/plain-date.ts';

const today = PlainDate.parse(RECEIVED_ON);
const people: Persona[] = Array.from({ length: 200 }, (_, n) =>
  drawPersona(keyed('people').at(`person-${n}`), `person-${n}`),
);

describe('a persona', () => {
  it('holds identifiers of the reserved table only', () => {
    for (const person of people) {
      expect(RESERVED.ssn.holds(person.nationalId)).toBe(true);
      expect(RESERVED.ein.holds(person.employer.ein)).toBe(true);
      expect(RESERVED.stateTaxId.holds(person.employer.stateId)).toBe(true);
      expect(RESERVED.phone.holds(person.phone)).toBe(true);
      expect(RESERVED.email.holds(person.email)).toBe(true);
      expect(RESERVED.accountNumber.holds(person.bank.accountNumber)).toBe(true);
      expect(RESERVED.routingNumber.holds(person.bank.routingNumber ?? '')).toBe(true);
      expect(RESERVED.passportNumber.holds(person.passport.number)).toBe(true);
      expect(RESERVED.country.holds(person.nationality)).toBe(true);
      for (const { postcode } of [person.address, person.employer.address, person.bank.address])
        expect(RESERVED.zip.holds(postcode)).toBe(true);
    }
  });

  it('lives and works in a state whose ZIP and area code are its own', () => {
    for (const { address, employer, phone } of people) {
      expect(address.region.postcodes).toContain(address.postcode.slice(0, 3));
      expect(employer.address.region).toBe(address.region);
      expect(employer.address.region.postcodes).toContain(employer.address.postcode.slice(0, 3));
      expect(phone.slice(2, 5)).toBe(address.region.area);
    }
  });

  it('is born, of age, before the passport is issued, which is before it expires', () => {
    for (const { dateOfBirth, passport } of people) {
      expect(PlainDate.safeParse(passport.issueDate).success && PlainDate.safeParse(passport.expiryDate).success).toBe(
        true,
      );
      expect([dateOfBirth, passport.issueDate, RECEIVED_ON, passport.expiryDate]).toEqual(
        [dateOfBirth, passport.issueDate, RECEIVED_ON, passport.expiryDate].sort(),
      );
    }
  });

  it('carries a machine-readable zone that our own reader finds right in every digit', () => {
    for (const { passport, dateOfBirth, surname } of people) {
      const zone = parseMrz(passport.mrz, today);
      expect(passport.mrz.map((line) => line.length)).toEqual([44, 44]);
      expect(zone).toMatchObject({
        fields: { documentNumber: passport.number, dateOfBirth, expiryDate: passport.expiryDate },
      });
      expect(zone?.fields.surname?.toUpperCase()).toBe(surname.toUpperCase());
      expect(Object.values(zone?.checkDigits ?? { none: false })).not.toContain(false);
    }
  });

  it('keeps every value when another persona, or another field, is drawn beside it', () => {
    const from = keyed('people');
    drawPersona(from.at('a stranger'), 'a stranger');
    from.at('person-3').pick('a field nobody knew', [1, 2, 3]);
    expect(drawPersona(from.at('person-3'), 'person-3')).toEqual(people[3]);
  });
});

describe('the money of a persona', () => {
  it('adds up: gross less deductions is net, and twelve months are a year', () => {
    for (const { pay } of people) {
      expect(pay.gross - deductionsOf(pay)).toBe(netOf(pay));
      expect(yearlyGross(pay)).toBe(12 * pay.gross);
      expect(netOf(pay)).toBeGreaterThan(pay.gross / 2);
    }
  });

  it('withholds 6.2 and 1.45 per cent without a cent lost to rounding', () => {
    for (const { pay } of people) {
      expect(12 * deducted(pay, 'socialSecurity') * 1000).toBe(yearlyGross(pay) * 62);
      expect(12 * deducted(pay, 'medicare') * 10_000).toBe(yearlyGross(pay) * 145);
    }
  });

  it('runs through the account: each balance follows from the last, and the salary is the net pay', () => {
    for (const person of people) {
      const { opening, closing, movements } = drawLedger(person, keyed(person.id));
      const running = movements.map(({ amount }, index) => (movements[index - 1]?.balance ?? opening) + amount);
      expect(movements.map(({ balance }) => balance)).toEqual(running);
      expect(movements.at(-1)?.balance).toBe(closing);
      expect(movements.filter(({ amount }) => amount > 0).map(({ amount }) => amount)).toEqual([netOf(person.pay)]);
      expect(movements.map(({ date }) => date)).toEqual(movements.map(({ date }) => date).sort());
      expect(Math.min(...running)).toBeGreaterThan(0);
    }
  });
});

describe('a forged zone', () => {
  it('differs from the right one in a single sign, which its check digits betray', () => {
    for (const { passport } of people) {
      const digits = parseMrz(withWrongDigit(passport.mrz), today)?.checkDigits ?? {};
      expect(
        Object.keys(digits)
          .filter((name) => digits[name] === false)
          .sort(),
      ).toEqual(['composite', 'documentNumber']);
      const forged = withWrongDigit(passport.mrz).join('');
      expect([...passport.mrz.join('')].filter((sign, index) => sign !== forged[index])).toHaveLength(1);
    }
  });
});

describe('a passport of 2015', () => {
  it('has expired by the day the packet comes in', () => {
    for (const person of people) expect(issuePassport(person, keyed('old'), 2015).expiryDate < RECEIVED_ON).toBe(true);
  });
});
