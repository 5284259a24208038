import { describe, expect, it } from 'vitest';
import { leadingClasses, splitClasses } from '../../src/documents/driving-licence/classes.ts';
import { drivingLicence } from '../../src/documents/driving-licence/definition.ts';
import { PlainDate } from '../../src/domain/plain-date.ts';
import { extract } from '../../src/pipeline/extract.ts';
import { type Printed, page } from '../support/page.ts';

const TODAY = PlainDate.parse('2026-03-31');
const licence = (...lines: readonly string[]) =>
  extract(drivingLicence, [page(lines.map((text, index) => ({ text, x: 60, y: 100 + index * 16 })))], TODAY);

describe('the numbers of a worn licence', () => {
  it('may be joined to what stands behind them', () => {
    const lines = ['4dDLN ZX00000012', '9 CLASS B BE', '3 DOB 12/08/1974', '1QUILL', '2ADA MARY', '4aISS 01/02/2020'];
    expect(licence(...lines, '8 12 ELM LANE', '5 DD 8613UT17')).toMatchObject({
      documentNumber: { value: 'ZX00000012' },
      surname: { value: 'QUILL' },
      givenNames: { value: 'ADA MARY' },
      issueDate: { value: '2020-02-01' },
    });
  });

  it('may be lost: order, dates and shape tell the fields, less surely', () => {
    const readings = licence(
      'DRIVING LICENCE',
      '2. ADA',
      '12.08.1974',
      '01.02.2020',
      '31.01.2030',
      'ZX00000012',
      'AM B',
    );
    const byOrder = { checks: expect.arrayContaining([{ check: 'told-by-order', passed: true }]) };
    expect(readings).toMatchObject({
      dateOfBirth: { value: '1974-08-12', ...byOrder },
      issueDate: { value: '2020-02-01', ...byOrder },
      expiryDate: { value: '2030-01-31', ...byOrder },
      documentNumber: { value: 'ZX00000012', ...byOrder },
      licenceClass: { value: 'AM B', ...byOrder },
    });
    expect(readings.givenNames).toMatchObject({ value: 'ADA', checks: [] });
    expect(readings.surname).toEqual({ status: 'absent' }); // a title is no name
  });

  it('may be lost from the surname alone: it stands over the given names', () => {
    const placed: Printed[] = [
      { text: 'DRIVING LICENCE', x: 60, y: 84 },
      { text: 'QUILL', x: 90, y: 100 },
      { text: '2.', x: 60, y: 116 },
      { text: 'ADA MARY', x: 90, y: 116 },
      { text: '3.', x: 60, y: 132 },
      { text: '12.08.1974', x: 90, y: 132 },
    ];
    expect(extract(drivingLicence, [page(placed)], TODAY).surname).toMatchObject({ value: 'QUILL' });
  });

  it('tell of no document number where two are printed', () => {
    expect(licence('DRIVING LICENCE', 'ZX00000012', 'ZX00000013').documentNumber).toEqual({ status: 'absent' });
  });
});

describe('classes of a licence', () => {
  it.each([
    ['AB', 'A B'],
    ['BBE', 'B BE'],
    ['AMB', 'AM B'],
    ['A1A', 'A1 A'],
    ['AlB', 'A1 B'],
    ['c', 'C'],
    ['B SPECIMEN', 'B'],
    ['C1E CE', 'C1E CE'],
  ])('%s is %s', (read, classes) => {
    expect(leadingClasses(read)).toBe(classes);
  });

  it('stay as they are printed where something else stands among them', () => {
    expect(['B B96 BE', 'B 95'].map(leadingClasses)).toEqual([undefined, undefined]);
  });

  it('are no other words, and none of them stands there twice', () => {
    expect(['ABLE', 'E', 'BB', 'DOB'].map(splitClasses)).toEqual([undefined, undefined, undefined, undefined]);
  });
});
