import { describe, expect, test } from 'vitest';
import type { AttributeName } from '../../../src/domain/attribute.ts';
import { COMPARISONS } from '../../../src/pipeline/equality/index.ts';

type Row = readonly [attribute: AttributeName, a: string, b: string, same: boolean];

describe('values of one attribute', () => {
  test.each<Row>([
    [
      'address',
      '100 Example Street, Apt 4, Springfield, IL 62701',
      '100 EXAMPLE ST #4 SPRINGFIELD IL 62701-1234',
      true,
    ],
    ['address', '100 Example Street, Springfield, Illinois 62701', '100 Example St., Springfield, IL 62701, USA', true],
    ['address', '100 Example Street, Apt 4, Springfield, IL 62701', '100 Example St, Springfield, IL 62701', true],
    ['address', '100 North Example Avenue, Springfield, IL', '100 N Example Ave, Springfield, IL 62701', true],
    ['address', '1 Example Road, London SW1A 1AA', '1 Example Rd, London, SW1A1AA, United Kingdom', true],
    ['address', 'Beispielstraße 5, 10115 Berlin', 'Beispielstr. 5, 10115 Berlin', true],
    [
      'address',
      '100 Example Street, Apt 4, Springfield, IL 62701',
      '100 Example Street, Apt 5, Springfield, IL 62701',
      false,
    ],
    ['address', '100 Example Street, Springfield, IL 62701', '102 Example Street, Springfield, IL 62701', false],
    ['address', '100 Example Street, Springfield, IL 62701', '100 Example Street, Springfield, IL 63701', true],
    ['address', '100 Example Street, Springfield, IL 62701', '100 Example Street, Springfield, IL 63702', false],
    ['address', '100 Example Street, 62701', '100 Example Street, Springfield, IL 62702', false],
    ['address', '100 Example Street, Springfield, IL 62701', '100 Sample Street, Springfield, IL 62701', false],
    ['address', '100 Example Street, Springfield, IL 62701', '100 Example Avenue, Springfield, IL 62701', false],
    ['employerName', 'Example Tools, Inc.', 'EXAMPLE TOOLS', true],
    ['employerName', 'Example Tools Inc', 'Example Tools of Springfield LLC', true],
    ['employerName', 'Smith & Sons Ltd', 'Smith and Sons', true],
    ['employerName', 'Example Tools', 'Example Foods', false],
    ['employerName', 'Example', 'Example Foods', false],
    ['nationalId', '900-12-3456', '900123456', true],
    ['nationalId', '900-12-3456', '3456', true],
    ['nationalId', '900-12-3456', '900-12-3457', false],
    ['phone', '+12015550123', '2015550123', true],
    ['phone', '+12015550123', '2015550124', false],
    ['email', 'Anna@Example.com', 'anna@example.com', true],
    ['annualIncome', '62400.00', '58000.00', true],
    ['annualIncome', '62400.00', '48000.00', false],
    ['dateOfBirth', '1974-08-12', '1974-12-08', false],
  ])('%s: %s and %s: %s', (attribute, a, b, same) => {
    expect([COMPARISONS[attribute].same(a, b), COMPARISONS[attribute].same(b, a)]).toEqual([same, same]);
  });

  test('numbers of different systems contradict nothing', () => {
    const { comparable } = COMPARISONS.nationalId;
    expect([comparable('900-12-3456', '900-12-9999'), comparable('900-12-3456', 'QQ123456C')]).toEqual([true, false]);
  });
});
