import type { Chance } from './chance.ts';
import { ibanFrom, withAba, withIso7064, withLuhn } from './check-digits.ts';

export type Country = 'USA' | 'GBR' | 'DEU' | 'FRA' | 'ESP' | 'GRC' | 'UKR';

/** What a country's offices and banks could have given out to somebody born on that day. */
export interface Numbers {
  readonly nationalId: string;
  readonly taxId?: string;
  readonly accountNumber: string;
  readonly iban?: string;
  readonly routingNumber?: string;
  readonly sortCode?: string;
  readonly phone: string;
  readonly documentNumber: string;
  readonly licenceNumber: string;
  readonly registrationNumber: string;
  /** What follows the house and the street. */
  readonly town: string;
}

type Born = { readonly date: string; readonly sex: 'F' | 'M' };
const pad = (value: number, width: number): string => String(value).padStart(width, '0');

export const COUNTRIES: Readonly<Record<Country, (chance: Chance, born: Born) => Numbers>> = {
  USA: (chance) => ({
    nationalId: `${socialArea(chance)}-${pad(chance.between(1, 99), 2)}-${pad(chance.between(1, 9999), 4)}`,
    taxId: `${chance.pick(['12', '13', '20', '27', '36', '45', '58', '74', '81', '94'])}-${chance.digits(7)}`,
    accountNumber: chance.pick(['1', '2', '4', '7']) + chance.digits(chance.between(7, 11)),
    routingNumber: withAba(chance.pick(['01', '02', '05', '11', '12', '21', '26', '31', '32']) + chance.digits(6)),
    phone: `+1${chance.pick(['206', '312', '415', '617', '713', '917'])}${chance.between(2, 4)}${chance.digits(6)}`,
    documentNumber: chance.pick(['A', '4', '5', '6']) + chance.digits(8),
    licenceNumber: chance.letters(1, 'ADFNY') + chance.digits(7),
    registrationNumber: `C${chance.digits(7)}`,
    town: chance.pick(['Fresno, CA 937', 'Tacoma, WA 984', 'Dayton, OH 454', 'Albany, NY 122']) + chance.digits(2),
  }),
  GBR: (chance) => {
    const sort = `${chance.pick(['20', '30', '40', '60', '77'])}${chance.digits(4)}`;
    const account = chance.pick(['1', '3', '6']) + chance.digits(7);
    return {
      nationalId: `${chance.pick(['AB', 'CE', 'JW', 'NH', 'PX', 'SL', 'WK'])}${chance.digits(6)}${chance.letters(1, 'ABCD')}`,
      accountNumber: account,
      iban: ibanFrom('GB', `${chance.letters(3, 'ABCDEFG')}${chance.letters(1, 'KLMN')}${sort}${account}`),
      sortCode: sort.replace(/(..)(..)(..)/, '$1-$2-$3'),
      phone: `+447${chance.pick(['4', '5', '8', '9'])}${chance.digits(8)}`,
      documentNumber: chance.pick(['1', '5']) + chance.digits(8),
      licenceNumber: `${chance.letters(5)}${chance.digits(6)}${chance.letters(2)}9${chance.letters(2)}`,
      registrationNumber: chance.pick(['0', '1']) + chance.digits(7),
      town: `${chance.pick(['Leeds LS', 'Bristol BS', 'Oxford OX'])}${chance.between(1, 9)} ${chance.below(10)}${chance.letters(2, 'ABDEFGHJLNPQRSTUWXYZ')}`,
    };
  },
  DEU: (chance) => {
    const account = chance.pick(['0', '1', '5']) + chance.digits(9);
    return {
      nationalId: withIso7064(germanTen(chance)),
      accountNumber: account,
      iban: ibanFrom('DE', `${chance.between(1, 8)}${chance.digits(7)}${account}`),
      phone: `+491${chance.pick(['51', '60', '70', '75'])}${chance.between(2, 8)}${chance.digits(7)}`,
      documentNumber: `${chance.pick(['C', 'F', 'H'])}${chance.digits(2)}${chance.letters(2, 'HJKLMNPRTV')}${chance.digits(4)}`,
      licenceNumber: `${chance.letters(1, 'BCFJN')}${chance.digits(3)}${chance.letters(2)}${chance.digits(5)}`,
      registrationNumber: `HRB ${chance.between(1000, 250_000)}`,
      town: `${chance.pick(['80', '50', '20', '04'])}${chance.digits(3)} ${chance.pick(['Neustadt', 'Altdorf'])}`,
    };
  },
  FRA: (chance, { date, sex }) => {
    const [bank, branch, account] = [
      `1${chance.digits(4)}`,
      chance.digits(5),
      `0${chance.between(1, 8)}${chance.digits(9)}`,
    ];
    const key = 97 - Number((89n * BigInt(bank) + 15n * BigInt(branch) + 3n * BigInt(account)) % 97n);
    const person = `${sex === 'M' ? 1 : 2}${date.slice(2, 4)}${date.slice(5, 7)}${pad(chance.between(21, 89), 2)}${pad(chance.between(1, 899), 3)}${pad(chance.between(1, 999), 3)}`;
    return {
      nationalId: person + pad(97 - (Number(person) % 97), 2),
      accountNumber: account,
      iban: ibanFrom('FR', bank + branch + account + pad(key, 2)),
      phone: `+33${chance.pick(['61', '62', '76', '14', '15'])}${chance.digits(7)}`,
      documentNumber: `${chance.digits(2)}${chance.letters(2)}${chance.digits(5)}`,
      licenceNumber: chance.between(1, 8) + chance.digits(11),
      registrationNumber: withLuhn(chance.between(3, 8) + chance.digits(7)),
      town: `${chance.pick(['75', '69', '33', '59'])}${chance.digits(3)} ${chance.pick(['Villeneuve', 'Saint-Martin'])}`,
    };
  },
  ESP: (chance) => {
    const [number, bank, account] = [
      chance.between(10_000_000, 79_999_999),
      `2${chance.digits(7)}`,
      `0${chance.digits(9)}`,
    ];
    const sum = (text: string): number => {
      const rest = [...text].reduce((total, digit, at) => total + Number(digit) * (2 ** at % 11), 0) % 11;
      return rest < 2 ? rest : 11 - rest;
    };
    return {
      nationalId: `${number}${'TRWAGMYFPDXBNJZSQVHLCKE'.charAt(number % 23)}`,
      accountNumber: account,
      iban: ibanFrom('ES', `${bank}${sum(`00${bank}`)}${sum(account)}${account}`),
      phone: `+34${chance.pick(['6', '7', '9'])}${chance.between(1, 8)}${chance.digits(7)}`,
      documentNumber: chance.letters(3) + chance.digits(6),
      licenceNumber: `${number}`,
      registrationNumber: `B${chance.digits(8)}`,
      town: `${chance.pick(['28', '08', '41', '46'])}${chance.digits(3)} ${chance.pick(['Villanueva', 'San Pedro'])}`,
    };
  },
  GRC: (chance, { date }) => {
    const account = `0${chance.digits(15)}`;
    return {
      nationalId: withLuhn(date.slice(8, 10) + date.slice(5, 7) + date.slice(2, 4) + chance.digits(4)),
      accountNumber: account,
      iban: ibanFrom('GR', `0${chance.between(10, 99)}${chance.digits(4)}${account}`),
      phone: `+3069${chance.between(3, 9)}${chance.digits(7)}`,
      documentNumber: `A${chance.letters(1, 'BEHKMT')}${chance.digits(7)}`,
      licenceNumber: chance.between(1, 9) + chance.digits(8),
      registrationNumber: chance.between(1, 9) + chance.digits(11),
      town: `${chance.pick(['10', '54', '26', '71'])}${chance.digits(1)} ${chance.digits(2)} ${chance.pick(['Neapoli', 'Kalamaria'])}`,
    };
  },
  UKR: (chance, { date }) => {
    const account = `2620${chance.digits(10)}`;
    const days = Math.round((Date.parse(date) - Date.parse('1899-12-31')) / 86_400_000);
    const person = pad(days, 5) + chance.digits(4);
    const weights = [-1, 5, 7, 9, 4, 6, 10, 5, 7];
    const check = [...person].reduce((total, digit, at) => total + Number(digit) * (weights[at] ?? 0), 0);
    return {
      nationalId: person + ((((check % 11) + 11) % 11) % 10),
      accountNumber: account,
      iban: ibanFrom('UA', `3${chance.digits(5)}${account.padStart(19, '0')}`),
      phone: `+380${chance.pick(['50', '63', '67', '93'])}${chance.digits(7)}`,
      documentNumber: `F${chance.letters(1, 'ABEKP')}${chance.digits(6)}`,
      licenceNumber: `BX${chance.digits(6)}`,
      registrationNumber: `3${chance.digits(7)}`,
      town: `${chance.pick(['Vyshneve', 'Stryi'])}, ${chance.pick(['08', '82', '36'])}${chance.digits(3)}`,
    };
  },
};

function socialArea(chance: Chance): string {
  const area = chance.between(1, 898);
  return pad(area === 666 || area === 78 || area === 219 ? 401 : area, 3);
}

/** Section 139b AO: of the first ten digits one stands twice and one is left out, and the first is not 0. */
function germanTen(chance: Chance): string {
  const left = [...'0123456789'];
  left.splice(chance.below(10), 1);
  left.push(chance.pick(left));
  let ten = '';
  while (left.length > 0) {
    const at = chance.below(left.length);
    if (ten !== '' || left[at] !== '0') ten += left.splice(at, 1)[0];
  }
  return ten;
}
