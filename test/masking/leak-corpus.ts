import { liveShaped } from '../support/live-shaped.ts';

/** Planted values by class, each in a sentence, a caption, a table row or a file that tells what it is. Templates are the folds: none counts for another. */
export interface PlantedClass {
  readonly id: string;
  readonly floor: number;
  readonly values: readonly string[];
  readonly templates: Readonly<Record<string, (value: string) => string>>;
}

export const PER_CLASS = 600;

const people = (country?: Parameters<typeof liveShaped>[1]) =>
  Array.from({ length: PER_CLASS }, (_, n) => liveShaped(n * 7 + 3, country));
const grouped = (text: string): string => text.replaceAll(/(.{4})(?=.)/g, '$1 ');
const [americans, britons, germans, french, spaniards, all] = [
  people('USA'),
  people('GBR'),
  people('DEU'),
  people('FRA'),
  people('ESP'),
  people(),
];
const present = (values: readonly (string | undefined)[]): string[] => values.filter((value) => value !== undefined);

const around = (caption: string, more: PlantedClass['templates'] = {}): PlantedClass['templates'] => ({
  caption: (value) => `${caption}: ${value}`,
  sentence: (value) => `We hold your ${caption.toLowerCase()} ${value} on our file.`,
  row: (value) => `03/02/2026 ${caption} ${value} 1,204.50`,
  ...more,
});

export const CLASSES: readonly PlantedClass[] = [
  {
    id: 'ssn',
    floor: 0.99,
    values: americans.map((one) => one.nationalId),
    templates: around('Social security number', {
      spaced: (value) => `SSN ${value.replaceAll('-', ' ')}`,
      bare: (value) => `SSN ${value.replaceAll('-', '')}`,
      alone: (value) => value,
    }),
  },
  {
    id: 'ein',
    floor: 0.99,
    values: present(americans.map((one) => one.taxId)),
    templates: around('Employer identification number', { alone: (value) => value }),
  },
  {
    id: 'nino',
    floor: 0.99,
    values: britons.map((one) => one.nationalId),
    templates: around('National insurance number', {
      grouped: (value) => value.replace(/(..)(..)(..)(..)(.)/, '$1 $2 $3 $4 $5'),
      alone: (value) => value,
    }),
  },
  {
    id: 'iban',
    floor: 0.99,
    values: present(all.map((one) => one.iban)),
    templates: around('IBAN', { grouped: (value) => `Account ${grouped(value)}`, alone: (value) => value }),
  },
  {
    id: 'card',
    floor: 0.99,
    values: all.map((one) => one.card),
    templates: around('Card number', {
      grouped,
      dashed: (value) => grouped(value).replaceAll(' ', '-'),
      alone: (value) => value,
    }),
  },
  {
    id: 'phone',
    floor: 0.99,
    values: americans.map((one) => one.phone),
    templates: {
      national: (value) => `Phone ${value.replace(/^\+1(...)(...)(....)$/, '($1) $2-$3')}`,
      dotted: (value) => `Call ${value.replace(/^\+1(...)(...)(....)$/, '$1.$2.$3')}`,
      international: (value) => `phone: ${value}`,
    },
  },
  {
    id: 'phone-abroad',
    floor: 0.99,
    values: present(all.map((one) => (one.country === 'USA' ? undefined : one.phone))),
    templates: {
      caption: (value) => `phone: ${value}`,
      sentence: (value) => `Call us at ${value} today`,
      spaced: (value) => value.replace(/^(\+\d{2})(\d{3})(\d{3})/, '$1 $2 $3 '),
    },
  },
  {
    id: 'email',
    floor: 0.99,
    values: all.map((one) => one.email),
    templates: around('E-mail', {
      link: (value) => `<a href="mailto:${value}">`,
      capitals: (value) => value.toUpperCase(),
    }),
  },
  {
    id: 'mrz',
    floor: 0.99,
    values: all.map((one) => one.mrz),
    templates: {
      lines: (value) => value,
      truth: (value) => `mrz: ${value}`,
      second: (value) => value.split('\n')[1] ?? '',
    },
  },
  {
    id: 'routing',
    floor: 0.99,
    values: present(americans.map((one) => one.routingNumber)),
    templates: around('Routing number', { short: (value) => `ABA ${value}` }),
  },
  {
    id: 'sort-code',
    floor: 0.99,
    values: present(britons.map((one) => one.sortCode)),
    templates: around('Sort code', { bare: (value) => `Sort code ${value.replaceAll('-', '')}` }),
  },
  {
    id: 'dni',
    floor: 0.99,
    values: spaniards.map((one) => one.nationalId),
    templates: around('DNI', { alone: (value) => value }),
  },
  {
    id: 'nir',
    floor: 0.99,
    values: french.map((one) => one.nationalId),
    templates: around('Num\u00e9ro de s\u00e9curit\u00e9 sociale', {
      grouped: (value) => value.replace(/(.)(..)(..)(..)(...)(...)(..)/, '$1 $2 $3 $4 $5 $6 $7'),
    }),
  },
  {
    id: 'steuer-id',
    floor: 0.99,
    values: germans.map((one) => one.nationalId),
    templates: around('Steuer-ID', { grouped: (value) => value.replace(/(..)(...)(...)(...)/, '$1 $2 $3 $4') }),
  },
  {
    id: 'name',
    floor: 0.95,
    values: all.map((one) => one.fullName),
    templates: {
      caption: (value) => `Account holder ${value}`,
      sentence: (value) => `Dear ${value}, thank you for your payment.`,
      truth: (value) => `full name: ${value}`,
      capitals: (value) => value.toUpperCase(),
      comma: (value) => value.split(' ').reverse().join(', '),
    },
  },
  {
    id: 'address',
    floor: 0.95,
    values: all.map((one) => one.address),
    templates: {
      line: (value) => value,
      truth: (value) => `service address: ${value}`,
      street: (value) => `Address ${value.split(',')[0]}`,
      capitals: (value) => value.toUpperCase(),
    },
  },
];
