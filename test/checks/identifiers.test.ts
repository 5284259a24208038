import { describe, expect, test } from 'vitest';
import { aba, hasAssignedAbaPrefix } from '../../src/checks/aba.ts';
import { einStructure, hasAssignedEinPrefix } from '../../src/checks/ein.ts';
import { gbCompanyNumber } from '../../src/checks/gb-company-number.ts';
import { iban } from '../../src/checks/iban.ts';
import { itinStructure } from '../../src/checks/itin.ts';
import { luhn } from '../../src/checks/luhn.ts';
import { nationalIdDigits } from '../../src/checks/national-id.ts';
import { ninoStructure } from '../../src/checks/nino.ts';
import { sortCodeStructure } from '../../src/checks/sort-code.ts';
import { ssnStructure } from '../../src/checks/ssn.ts';

type Row = readonly [text: string, expected: boolean | undefined, why: string];

const TABLES: readonly (readonly [name: string, check: (text: string) => boolean | undefined, rows: readonly Row[]])[] =
  [
    [
      'iban',
      iban,
      [
        ['GB33BUKB20201555555555', true, 'the example of the UK Payments Council'],
        ['GB33 BUKB 2020 1555 5555 55', true, 'printed in groups'],
        ['DE75512108001245126199', true, 'digits only'],
        ['GB33BUKB20201555555556', false, 'a wrong digit'],
        ['GB33BUKB2020155555555', false, 'too short for its country'],
        ['XX33BUKB20201555555555', false, 'no country of the registry'],
        ['', false, 'nothing'],
      ],
    ],
    [
      'luhn',
      luhn,
      [
        ['4242 4242 4242 4242', true, 'a test card'],
        ['4242 4242 4242 4241', false, 'a wrong check digit'],
        ['4x42', false, 'a letter'],
        ['', false, 'nothing'],
      ],
    ],
    [
      'ssn',
      ssnStructure,
      [
        ['900-12-3456', true, 'the range of invented people'],
        ['000-12-3456', false, 'area 000'],
        ['666-12-3456', false, 'area 666'],
        ['900-00-3456', false, 'group 00'],
        ['900-12-0000', false, 'serial 0000'],
        ['078-05-1120', false, 'the number of the wallet advertisement'],
        ['QQ123456C', undefined, 'no SSN at all'],
      ],
    ],
    [
      'ein',
      einStructure,
      [
        ['12-3456789', true, 'an assigned prefix'],
        ['07-3456789', true, 'a prefix for invented employers'],
        ['00-0000000', false, 'all zero'],
        ['123-456789', false, 'grouped like an SSN'],
      ],
    ],
    [
      'ein prefix',
      hasAssignedEinPrefix,
      [
        ['12-3456789', true, 'assigned'],
        ['07-3456789', false, 'never assigned'],
      ],
    ],
    [
      'aba',
      aba,
      [
        ['011000015', true, 'the Federal Reserve Bank of Boston'],
        ['011000016', false, 'a wrong check digit'],
        ['000000000', false, 'all zero, though its sum fits'],
        ['01100001', false, 'eight digits'],
      ],
    ],
    [
      'aba prefix',
      hasAssignedAbaPrefix,
      [
        ['011000015', true, 'a Federal Reserve district'],
        ['990000002', false, 'a prefix for invented banks'],
      ],
    ],
    [
      'nino',
      ninoStructure,
      [
        ['QQ 12 34 56 C', true, 'HMRC’s own example'],
        ['AB123456C', true, 'letters in use'],
        ['DA123456C', false, 'D is no first letter'],
        ['AO123456C', false, 'O is no second letter'],
        ['GB123456A', false, 'a prefix out of use'],
        ['AB123456E', false, 'no such suffix'],
        ['900-12-3456', undefined, 'an SSN'],
      ],
    ],
    [
      'itin',
      itinStructure,
      [
        ['912-90-3456', true, 'a middle of ITINs'],
        ['912-90-0000', false, 'serial 0000'],
        ['900-12-3456', undefined, 'a middle kept for invented people'],
        ['123-45-6789', undefined, 'no 9xx number'],
      ],
    ],
    [
      'national id',
      nationalIdDigits,
      [
        ['12 345 678 995', true, 'a German tax number'],
        ['12345678903', false, 'all ten digits differ'],
        ['00123456789', undefined, 'a German number kept for invented people'],
        ['99999990007', true, 'a Greek number kept for invented people: its Luhn digit is right'],
        ['99999990008', false, 'and here it is wrong'],
        ['99999999R', true, 'the test number of the Spanish mint'],
        ['99999999T', false, 'a wrong letter'],
        ['999138765432154', false, 'a French number with a wrong key'],
        ['QQ123456C', undefined, 'a NINO has no check digit'],
        ['900-12-3456', undefined, 'nor has an SSN'],
      ],
    ],
    [
      'company number of the UK',
      gbCompanyNumber,
      [
        ['01234567', true, 'England and Wales'],
        ['SC123456', true, 'Scotland'],
        ['ZZ123456', true, 'kept for invented companies'],
        ['QX123456', false, 'no prefix of the register'],
        ['HRB 12345', undefined, 'a German one'],
      ],
    ],
    [
      'sort code',
      sortCodeStructure,
      [
        ['12-34-56', true, 'three pairs'],
        ['00-00-00', false, 'all zero'],
        ['12-34-5', false, 'a digit short'],
      ],
    ],
  ];

describe.each(TABLES)('%s', (_name, check, rows) => {
  test.each(rows)('%s is %s: %s', (text, expected) => {
    expect(check(text)).toBe(expected);
  });
});
