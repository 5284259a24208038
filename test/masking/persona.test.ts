import { describe, expect, it } from 'vitest';
import { keyed } from '../../masking/keyed.ts';
import { drawLedger } from '../../masking/ledger.ts';
import { LOCALES, type LocaleId, localeOf } from '../../masking/locales/index.ts';
import { withWrongDigit } from '../../masking/mrz.ts';
import { deducted, deductionsOf, netOf, yearlyGross } from '../../masking/pay.ts';
import { yearsAfter } from '../../masking/persona/dates.ts';
import { drawPersona, issuePassport, type Persona, RECEIVED_ON } from '../../masking/persona.ts';
import { RESERVED } from '../../masking/reserved.ts';
import { inZone } from '../../masking/transliterate.ts';
import { parseMrz } from '../../src/checks/mrz.ts';
import { PlainDate } from '../../src/domain/plain-date.ts';

const dataset = keyed('people');
const draw = (n: number, locale: LocaleId): Persona =>
  drawPersona(dataset.at(`person-${n}`), `person-${n}`, localeOf(locale), { among: { dataset, ordinal: n } });
const drawn = new Map<LocaleId, readonly Persona[]>();
const peopleOf = (locale: LocaleId): readonly Persona[] => {
  const people = drawn.get(locale) ?? Array.from({ length: 2_000 }, (_, n) => draw(n, locale));
  drawn.set(locale, people);
  return people;
};
const locales = Object.keys(LOCALES) as LocaleId[]; // Object.keys forgets the key type

/** Those of whom it is not true; nobody should be left. */
const whoever = (people: readonly Persona[], isNot: (person: Persona) => boolean): string[] =>
  people.filter((person) => !isNot(person)).map(({ id }) => id);
const inOrder = (...dates: readonly string[]): boolean =>
  dates.every((date, index) => PlainDate.safeParse(date).success && (dates[index - 1] ?? '') <= date);

describe.each(locales)('2,000 personas of %s', (id) => {
  const locale = localeOf(id);
  const { lexicon, names, words } = locale;

  it('hold names of the closed lexicon only, and no name twice', () => {
    const odd = whoever(peopleOf(id), ({ sex, givenNames, surname, fullName }) => {
      const given = spelledFrom(givenNames, sex === 'F' ? lexicon.femaleNames : lexicon.maleNames);
      const family = spelledFrom(surname, lexicon.surnames);
      return given === names.given && family === names.family && fullName === `${givenNames} ${surname}`;
    });
    expect(odd).toEqual([]);
  });

  it('deal with parties and live in places of the closed lexicon only', () => {
    const odd = whoever(
      peopleOf(id),
      (person) =>
        lexicon.employers.includes(person.employer.name) &&
        lexicon.banks.includes(person.bank.name) &&
        lexicon.landlords.includes(person.landlord.name) &&
        lexicon.companies.includes(person.company.name) &&
        addressesOf(person).every(
          ({ town, street }) => lexicon.towns.includes(town) && lexicon.streets.includes(street),
        ),
    );
    expect(odd).toEqual([]);
  });

  it('live, work and bank where postcode, region and telephone belong together', () => {
    const odd = whoever(
      peopleOf(id),
      (person) =>
        person.employer.address.region === person.address.region &&
        person.phone.includes(person.address.region.area) &&
        addressesOf(person).every(
          ({ region, postcode, country, lines }) =>
            region.postcodes.some((start) => postcode.startsWith(start)) &&
            country === locale.country &&
            lines.join('').replaceAll(' ', '').includes(postcode.replaceAll(' ', '')),
        ),
    );
    expect(odd).toEqual([]);
  });

  it('have dates in order: birth, coming of age, issue, the day of the packet, expiry', () => {
    const odd = whoever(peopleOf(id), ({ dateOfBirth, company, passport, visa, ...person }) => {
      const grown = yearsAfter(PlainDate.parse(dateOfBirth), 18);
      return (
        [passport, visa, person.identityCard, person.drivingLicence].every(({ issueDate, expiryDate }) =>
          inOrder(dateOfBirth, grown, issueDate, RECEIVED_ON, expiryDate),
        ) &&
        inOrder(grown, company.incorporationDate, RECEIVED_ON) &&
        inOrder(passport.issueDate, visa.issueDate, visa.expiryDate, passport.expiryDate)
      );
    });
    expect(odd).toEqual([]);
  });

  it('are from 18 to 67 on the day of the packet and were of age all through the year before', () => {
    expect(whoever(peopleOf(id), ({ dateOfBirth }) => inOrder('1958-04-01', dateOfBirth, '2006-12-31'))).toEqual([]);
  });

  it('carry machine-readable zones that our own reader finds right in every digit, with their names in them', () => {
    for (const person of peopleOf(id).slice(0, 60)) {
      for (const { mrz, number, expiryDate } of [person.passport, person.identityCard, person.visa]) {
        const zone = parseMrz(mrz, RECEIVED_ON);
        expect(zone?.fields).toMatchObject({ documentNumber: number, dateOfBirth: person.dateOfBirth, expiryDate });
        expect(Object.values(zone?.checkDigits ?? { none: false })).not.toContain(false);
        const room = mrz.length === 3 ? 30 : 39;
        const names = `${inZone(person.surname)}<<${inZone(person.givenNames)}`.slice(0, room);
        expect(mrz.length === 3 ? mrz[2] : mrz[0]?.slice(5)).toBe(names.padEnd(room, '<'));
      }
    }
  });

  it('earn what every paper says: gross less deductions is net, and twelve months are a year', () => {
    const odd = whoever(
      peopleOf(id),
      ({ pay }) =>
        pay.gross - deductionsOf(pay) === netOf(pay) &&
        yearlyGross(pay) === 12 * pay.gross &&
        netOf(pay) > pay.gross / 2 &&
        pay.deductions.every(({ cents }) => Number.isSafeInteger(cents) && cents > 0),
    );
    expect(odd).toEqual([]);
  });

  it('keep an account that adds up, with the net pay from the employer and the rent to the landlord', () => {
    const odd = whoever(peopleOf(id), (person) => {
      const { opening, closing, movements } = drawLedger(person, keyed(person.id));
      const [rent] = movements;
      const income = movements.filter(({ amount }) => amount > 0);
      return (
        movements.every(
          ({ amount, balance }, index) => balance === (movements[index - 1]?.balance ?? opening) + amount,
        ) &&
        movements.every(({ balance }) => balance > 0) &&
        movements.at(-1)?.balance === closing &&
        inOrder(...movements.map(({ date }) => date)) &&
        rent?.amount === -person.rent &&
        rent.description === `${words.rent} ${person.landlord.name}` &&
        income.length === 1 &&
        income[0]?.amount === netOf(person.pay) &&
        income[0].description === `${words.salary} ${person.employer.name}`
      );
    });
    expect(odd).toEqual([]);
  });

  it('agree on what is known of their employers, banks and landlords', () => {
    const known = new Map<string, string>();
    const odd = whoever(peopleOf(id), ({ employer, bank, landlord }) => {
      const parties = [
        ['employer', employer.name + employer.address.region.code, employer],
        ['bank', bank.name, [bank.routingNumber, bank.sortCode, bank.address]],
        ['landlord', landlord.name, landlord],
      ] as const;
      return parties.every(([role, name, party]) => {
        const says = JSON.stringify(party);
        const before = known.get(`${role} ${name}`) ?? says;
        known.set(`${role} ${name}`, before);
        return before === says;
      });
    });
    expect(odd).toEqual([]);
  });

  it('share no identifier', () => {
    const identifiers = peopleOf(id).flatMap((person) => [
      `person ${person.nationalId}`,
      ...[person.passport, person.identityCard, person.visa].map(({ number }) => `paper ${number}`),
      `licence ${person.drivingLicence.number}`,
      `account ${person.bank.iban ?? person.bank.accountNumber}`,
      `company ${person.company.registrationNumber}`,
      `company ${person.company.ein}`,
    ]);
    expect(new Set(identifiers).size).toBe(identifiers.length);
  });
});

describe('a persona of the United States', () => {
  it('has the reserved identifiers of that country', () => {
    for (const person of peopleOf('en-US').slice(0, 200)) {
      expect(RESERVED.ssn.holds(person.nationalId)).toBe(true);
      expect(RESERVED.ein.holds(person.employer.ein)).toBe(true);
      expect(RESERVED.stateTaxId.holds(person.employer.stateId)).toBe(true);
      expect(RESERVED.phone.holds(person.phone)).toBe(true);
      expect(RESERVED.email.holds(person.email)).toBe(true);
      expect(RESERVED.accountNumber.holds(person.bank.accountNumber)).toBe(true);
      expect(RESERVED.routingNumber.holds(person.bank.routingNumber ?? '')).toBe(true);
      expect(RESERVED.country.holds(person.nationality)).toBe(true);
      for (const { postcode } of addressesOf(person)) expect(RESERVED.zip.holds(postcode)).toBe(true);
    }
  });

  it('has 6.2 and 1.45 per cent withheld without a cent lost to rounding', () => {
    for (const { pay } of peopleOf('en-US').slice(0, 200)) {
      expect(12 * deducted(pay, 'socialSecurity') * 1000).toBe(yearlyGross(pay) * 62);
      expect(12 * deducted(pay, 'medicare') * 10_000).toBe(yearlyGross(pay) * 145);
    }
  });
});

describe('a persona', () => {
  it('stays the same when other people and other fields are drawn beside it', () => {
    const before = draw(3, 'en-US');
    draw(2_001, 'de-DE');
    dataset.at('person-3').pick('a field nobody knew', [1, 2, 3]);
    expect(draw(3, 'en-US')).toEqual(before);
  });

  it.each(locales)('never bears a name of the person it stands for, however that is spelled (%s)', (id) => {
    const odd = whoever(peopleOf(id).slice(0, 50), ({ id: person, fullName, givenNames, surname }) => {
      const source = [fullName, givenNames, surname];
      const spelled = [
        source.map((name) => name.toUpperCase()),
        source.map((name) => name.normalize('NFD')),
        [fullName],
      ];
      return spelled.every((unlike) => {
        const mask = drawPersona(dataset.at(person), person, localeOf(id), { unlike });
        return shared(mask.fullName, fullName).length === 0;
      });
    });
    expect(odd).toEqual([]);
  });

  it.each(['el-GR', 'uk-UA'] as const)('of %s has its name in its own script as well', (id) => {
    const script = id === 'el-GR' ? /^[\p{Script=Greek}-]+$/u : /^[\p{Script=Cyrillic}\u02bc-]+$/u;
    for (let n = 0; n < 200; n++) {
      const { nativeName, fullName } = draw(n, id);
      expect(nativeName?.givenNames).toMatch(script);
      expect(nativeName?.surname).toMatch(script);
      expect(fullName).toMatch(/^[A-Za-z -]+$/);
    }
  });
});

describe('a forged zone', () => {
  it('differs from the right one in a single sign, which its check digits betray', () => {
    for (const { passport } of peopleOf('en-US').slice(0, 200)) {
      const digits = parseMrz(withWrongDigit(passport.mrz), RECEIVED_ON)?.checkDigits ?? {};
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
  it('was issued after birth and has expired by the day the packet comes in', () => {
    for (const person of peopleOf('en-GB').slice(0, 500)) {
      const { issueDate, expiryDate } = issuePassport(person, keyed('old'), 2015);
      expect([person.dateOfBirth, issueDate, expiryDate, RECEIVED_ON]).toEqual(
        [person.dateOfBirth, issueDate, expiryDate, RECEIVED_ON].sort(),
      );
    }
  });
});

const addressesOf = ({ address, employer, bank, landlord, company }: Persona) => [
  address,
  ...[employer, bank, landlord, company].map((party) => party.address),
];

/** Words that two names have in common, but for particles. */
const shared = (one: string, other: string): string[] =>
  one.split(/[\s-]/).filter((word) => word.length > 3 && other.split(/[\s-]/).includes(word));

/** How many names of the list, each another one, the text consists of; 0 where it holds anything else. */
function spelledFrom(text: string, list: readonly string[]): number {
  if (list.includes(text)) return 1;
  const second = list.find((name) => text.endsWith(` ${name}`) && list.includes(text.slice(0, -name.length - 1)));
  return second === undefined || `${second} ${second}` === text ? 0 : 2;
}
