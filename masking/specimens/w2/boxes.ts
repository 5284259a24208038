import { oneLine } from '../../address.ts';
import type { Keyed } from '../../keyed.ts';
import { deducted, yearlyGross } from '../../pay.ts';
import type { Persona } from '../../persona.ts';
import { decimal } from '../../printed.ts';
import { wording } from '../../says.ts';
import type { Sheet, Style } from '../sheet.ts';
import { fitted, repeated } from '../text.ts';

/** What the boxes of a W-2 say, by field. */
export interface Boxes {
  readonly persona: Persona;
  readonly values: Readonly<Record<BoxField, string>>;
  /** What box 12a says: code D and the pay put by for old age, by which box 1 is lower than boxes 3 and 5; empty where nothing is. */
  readonly code12a: string;
}

export type BoxField =
  | 'taxYear'
  | 'employeeSsn'
  | 'employerEin'
  | 'controlNumber'
  | 'wages'
  | 'federalTaxWithheld'
  | 'socialSecurityWages'
  | 'socialSecurityTax'
  | 'medicareWages'
  | 'medicareTax'
  | 'state'
  | 'employerStateId'
  | 'stateWages'
  | 'stateTax';

/** Boxes 4 and 6 are 6.2 and 1.45 per cent of 3 and 5 (26 U.S.C. 3101), as the persona's pay is made so. */
export function boxesOf(persona: Persona, from: Keyed, { defers = false } = {}): Boxes {
  const { pay, nationalId, employer, address, employeeId } = persona;
  const gross = yearlyGross(pay);
  const deferred = defers ? Math.round(gross / 100) * (2 + from.integer('deferred', 5)) : 0;
  const yearly = (kind: 'federalTax' | 'socialSecurity' | 'medicare' | 'stateTax') => decimal(12 * deducted(pay, kind));
  return {
    persona,
    code12a: deferred > 0 ? `D  ${decimal(deferred)}` : '',
    values: {
      taxYear: '2025',
      employeeSsn: nationalId,
      employerEin: employer.ein,
      controlNumber: `${employeeId.slice(2)}-${10 + from.integer('control', 90)}`,
      wages: decimal(gross - deferred),
      federalTaxWithheld: yearly('federalTax'),
      socialSecurityWages: decimal(gross),
      socialSecurityTax: yearly('socialSecurity'),
      medicareWages: decimal(gross),
      medicareTax: yearly('medicare'),
      state: address.region.code,
      employerStateId: employer.stateId,
      stateWages: decimal(gross - deferred),
      stateTax: yearly('stateTax'),
    },
  };
}

/** Puts what the boxes say on the paper: noted as truth, or once more on the copies of a page that repeats itself. */
export interface Pen {
  put(field: BoxField, x: number, y: number, room: number, style: Style): void;
  employer(x: number, y: number, room: number, leading: number, style: Style): void;
  employee(x: number, y: number, room: number, leading: number, style: Style): void;
}

export function penOf(sheet: Sheet, { persona, values }: Boxes, { copy = false } = {}): Pen {
  const write = (field: string, value: string, x: number, y: number, room: number, style: Style) => {
    const look = fitted(sheet, value, room, style);
    if (copy) repeated(sheet, [field, value, value], x, y, look);
    else sheet.value(field, value, value, x, y, look);
  };
  const address = (
    field: string,
    { address: at }: Pick<Persona, 'address'>,
    x: number,
    y: number,
    leading: number,
    style: Style,
  ) => {
    if (!copy) return sheet.lines(field, oneLine(at), at.lines, x, y, leading, style);
    const lines = wording(field, oneLine(at), at.lines.join('\n'))?.printed.split('\n') ?? [];
    for (const [index, line] of lines.entries()) sheet.write(line, x, y + index * leading, style);
  };
  return {
    put: (field, x, y, room, style) => write(field, values[field], x, y, room, style),
    employer(x, y, room, leading, style) {
      write('employerName', persona.employer.name, x, y, room, style);
      address('employerAddress', persona.employer, x, y + leading, leading, style);
    },
    employee(x, y, room, leading, style) {
      write('employeeName', persona.fullName, x, y, room, style);
      address('employeeAddress', persona, x, y + leading, leading, style);
    },
  };
}
