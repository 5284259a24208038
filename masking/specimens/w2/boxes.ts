import { oneLine } from '../../address.ts';
import type { Keyed } from '../../keyed.ts';
import { deducted, yearlyGross } from '../../pay.ts';
import type { Persona } from '../../persona.ts';
import { decimal } from '../../printed.ts';
import { wording } from '../../says.ts';
import type { Sheet, Style } from '../sheet.ts';
import { capitals, fitted, repeated } from '../text.ts';

/** What the boxes of a W-2 say, by field. */
export interface Boxes {
  readonly persona: Persona;
  readonly values: Readonly<Record<BoxField, string>>;
  /** Pay put by for old age, in cents: box 1 is lower by it than boxes 3 and 5, which box 12a tells under code D. */
  readonly deferred: number;
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
    deferred,
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

export const box12a = ({ deferred }: Boxes): string => (deferred > 0 ? `D  ${decimal(deferred)}` : '');

/** Puts what the boxes say on the paper: noted as truth, or once more on the copies of a page that repeats itself. */
export interface Pen {
  put(field: BoxField, x: number, y: number, room: number, style: Style): void;
  employer(x: number, y: number, room: number, leading: number, style: Style): void;
  /** `apart`: how many lines the address stands below the name. */
  employee(x: number, y: number, room: number, leading: number, style: Style, apart?: number): void;
}

/** Machines with one width for all letters type in capitals; a stop after a small letter would stand off from its word. */
const typedIn = ({ face }: Style, text: string): string =>
  face === 'mono' || face === 'typewriter' ? capitals(text) : text;

export function penOf(sheet: Sheet, { persona, values }: Boxes, { copy = false } = {}): Pen {
  const write = (field: string, value: string, x: number, y: number, room: number, style: Style) => {
    const printed = typedIn(style, value);
    const look = fitted(sheet, printed, room, style);
    if (copy) repeated(sheet, [field, value, printed], x, y, look);
    else sheet.value(field, value, printed, x, y, look);
  };
  const address = (
    field: string,
    { address: at }: Pick<Persona, 'address'>,
    x: number,
    y: number,
    leading: number,
    style: Style,
  ) => {
    if (!copy)
      return sheet.lines(
        field,
        oneLine(at),
        at.lines.map((line) => typedIn(style, line)),
        x,
        y,
        leading,
        style,
      );
    const lines = wording(field, oneLine(at), typedIn(style, at.lines.join('\n')))?.printed.split('\n') ?? [];
    for (const [index, line] of lines.entries()) sheet.write(line, x, y + index * leading, style);
  };
  return {
    put: (field, x, y, room, style) => write(field, values[field], x, y, room, style),
    employer(x, y, room, leading, style) {
      write('employerName', persona.employer.name, x, y, room, style);
      address('employerAddress', persona.employer, x, y + leading, leading, style);
    },
    employee(x, y, room, leading, style, apart = 1) {
      write('employeeName', persona.fullName, x, y, room, style);
      address('employeeAddress', persona, x, y + apart * leading, leading, style);
    },
  };
}
