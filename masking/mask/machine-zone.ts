import { type Mrz, type MrzFields, parseMrz } from '../../src/checks/mrz.ts';
import { MRZ_LAYOUTS } from '../../src/checks/mrz-layout.ts';
import type { PlainDate } from '../../src/domain/plain-date.ts';
import { type MrzContent, mrvA, td1, td3 } from '../mrz.ts';

/** What is needed to say a zone's contents otherwise. */
export interface ZoneMasking {
  name(text: string): string;
  number(text: string): string | null;
  personalNumber(text: string): string | null;
  country(text: string): string | null;
  birth(iso: string): string | null;
  date(iso: string): string | null;
}

/** The zone of a masked copy: its own contents, its own check digits, and those wrong that were wrong. Null where the lines are no zone. */
export function maskedZone(text: string, today: PlainDate, masking: ZoneMasking): string | null {
  const mrz = parseMrz(text.split('\n'), today);
  const content = mrz && contentOf(mrz.fields, masking);
  if (!mrz || !content) return null;
  const { format, lines } = zoneOf(mrz, content);
  return spoil(lines, format, mrz.checkDigits).join('\n');
}

function contentOf(fields: MrzFields, masking: ZoneMasking): MrzContent | undefined {
  const { surname, givenNames, dateOfBirth, expiryDate, documentNumber, sex } = fields;
  const [birth, expiry] = [dateOfBirth && masking.birth(dateOfBirth), expiryDate && masking.date(expiryDate)];
  if (!birth || !expiry || !surname) return undefined;
  return {
    state: 'UTO',
    nationality: (fields.nationality && masking.country(fields.nationality)) ?? 'UTO',
    surname: masking.name(surname),
    givenNames: masking.name(givenNames ?? ''),
    documentNumber: (documentNumber && masking.number(documentNumber)) ?? '',
    dateOfBirth: birth,
    sex: sex === 'F' || sex === 'M' ? sex : 'X',
    expiryDate: expiry,
    personalNumber: (fields.personalNumber && masking.personalNumber(fields.personalNumber)) ?? '',
  };
}

/** The formats that specimens are drawn in; a card or visa of another format becomes one of these. */
function zoneOf(
  { format }: Mrz,
  content: MrzContent,
): { readonly format: 'TD1' | 'TD3' | 'MRV-A'; readonly lines: readonly string[] } {
  if (format === 'TD3') return { format, lines: td3(content) };
  if (format === 'MRV-A' || format === 'MRV-B') return { format: 'MRV-A', lines: mrvA(content) };
  return { format: 'TD1', lines: td1(content) };
}

function spoil(lines: readonly string[], format: 'TD1' | 'TD3' | 'MRV-A', held: Mrz['checkDigits']): readonly string[] {
  return MRZ_LAYOUTS[format].checkDigits.reduce(
    (zone, { name, digit: [line, start] }) =>
      held[name] === false ? zone.map((text, index) => (index === line ? withOtherDigit(text, start) : text)) : zone,
    lines,
  );
}

const withOtherDigit = (text: string, at: number): string =>
  `${text.slice(0, at)}${(Number(text.charAt(at)) + 3) % 10}${text.slice(at + 1)}`;
