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
    ['address', '12 rue de la Paix, 75002 Paris', '12 R. DE LA PAIX, F-75002 PARIS, France', true],
    ['address', '12 bis rue de la Paix, 75002 Paris', '12bis, rue de la Paix, 75002 Paris', true],
    ['address', '12 rue de la Paix, 75002 Paris', '12 bis rue de la Paix, 75002 Paris', false],
    ['address', 'Bd Exemple 10, 75011 Paris', 'Boulevard Exemple 10, 75011 Paris', true],
    ['address', 'Calle Mayor 5, 2º A, 28013 Madrid', 'C/ Mayor, 5, 2A, 28013 Madrid', true],
    ['address', 'Calle Mayor nº 5, piso 2, puerta A, 28013 Madrid', 'C/ Mayor, 5, 2º A, 28013 Madrid', true],
    ['address', 'Calle Mayor 5, 2º B, 28013 Madrid', 'C/ Mayor, 5, 2º A, 28013 Madrid', false],
    ['address', 'Via Roma 5, int. 3, 00100 Roma', 'V. Roma n. 5 interno 3, 00100 Rome', true],
    ['address', 'Beispielweg 10A, 10115 Berlin', 'Beispielweg 10 a, D-10115 Berlin, Deutschland', true],
    ['address', 'Beispielweg 10A, 10115 Berlin', 'Beispielweg 10 B, 10115 Berlin', false],
    ['address', 'Sankt-Quirin-Straße 5, 62115 Erlstadt', 'St.-Quirin-Str. 5, 62115 Erlstadt', true],
    ['address', '10115 Berlin, Beispielstr. 5', 'Beispielstraße 5, 10115 Berlin', true],
    ['address', '100 Fifth Avenue, New York, New York 10001', '100 5th Ave, New York, NY 10001', true],
    ['address', 'One Example Plaza, Springfield, IL', '1 Example Plz, Springfield, Illinois', true],
    ['address', '100 Fifth Avenue, New York, NY 10001', '100 6th Ave, New York, NY 10001', false],
    ['address', 'Flat 3, 10 High Street, London SW1A 1AA', '3/10 High St, London SW1A1AA', true],
    ['address', '100 Example Place, Springfield, IL 62701', '100 Example Plaza, Springfield, IL 62701', false],
    ['address', 'Λεωφ. Παραδείγματος 15, 104 31 Αθήνα', 'Leoforos Paradeigmatos 15, 10431 Athens, Greece', true],
    ['address', 'Παραδείγματος 15, 104 31 Αθήνα', 'Paradeigmatos 16, 104 31 Athina', false],
    ['address', 'вул. Прикладна, буд. 10, кв. 5, м. Київ, 01001', 'Prykladna 10/5, Kyiv, 01001, Ukraine', true],
    ['address', 'ул. Примерная, д. 10, кв. 5, Москва, 101000', 'Primernaia 10-5, Moscow 101000', true],
    ['employerName', 'ООО Ромашка', 'Romashka LLC', true],
    ['employerName', 'Beispiel & Söhne GmbH & Co. KG', 'Beispiel und Soehne', true],
    ['employerName', 'Example Intl Mfg Ltd', 'Example International Manufacturing', true],
    ['phone', '+442071838750', '+332071838750', false],
    ['phone', '+442071838750', '020 7183 8750', true],
    ['phone', '+44 (0)20 7183 8750 ext. 12', '0044 20 7183 8750', true],
    ['phone', '+39 06 1234567', '06 1234567', true],
    ['phone', '+7 495 1234567', '8 (495) 123-45-67', true],
    ['nationality', 'GB', 'GBR', true],
    ['nationality', 'British', 'United Kingdom', true],
    ['nationality', 'Україна', 'UKR', true],
    ['nationality', 'GBR', 'IRL', false],
    ['sex', 'female', 'F', true],
    ['annualIncome', '62400.00', '5200 per month', true],
    ['annualIncome', '62400.00', 'EUR 5.200,00 monatlich', true],
    ['annualIncome', '62400.00', '5200.00', false],
    ['monthlyNetIncome', '3900.00', '46,800 p.a.', true],
    ['dateOfBirth', '1974-08-12', '12.08.1974', true],
    ['dateOfBirth', '1974-08-12', '08.12.1974', false],
  ])('%s: %s and %s: %s', (attribute, a, b, same) => {
    expect([COMPARISONS[attribute].same(a, b), COMPARISONS[attribute].same(b, a)]).toEqual([same, same]);
  });

  test('numbers of different systems contradict nothing', () => {
    const { comparable } = COMPARISONS.nationalId;
    expect([comparable('900-12-3456', '900-12-9999'), comparable('900-12-3456', 'QQ123456C')]).toEqual([true, false]);
  });
});
