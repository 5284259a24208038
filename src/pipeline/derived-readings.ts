import { cents } from '../checks/cents.ts';
import type { DocumentType } from '../documents/define.ts';
import type { AttributeName } from '../domain/attribute.ts';
import type { Extraction, FoundReading } from '../domain/extraction.ts';
import type { FieldKind } from '../domain/field.ts';
import { daysBetween, PlainDate } from '../domain/plain-date.ts';

/** A text reading that speaks for an attribute. */
export interface SpeakingReading {
  readonly attribute: AttributeName;
  /** The field it comes from, or several joined with `+`. */
  readonly field: string;
  readonly kind: FieldKind;
  readonly reading: { readonly value: string; readonly confidence: number };
}

/**
 * Every reading of a document that speaks for an attribute. Most fields name theirs; three things are put together
 * here and nowhere else: a full name from surname and given names, a yearly income from one period's gross pay, and a
 * month's net income from one period's net pay.
 */
export function derivedReadings(extraction: Extraction, type: DocumentType): SpeakingReading[] {
  const named = Object.entries(type.fields).flatMap(([field, { attribute, kind }]): SpeakingReading[] => {
    const reading = textOf(extraction, field);
    return attribute && reading ? [{ attribute, field, kind, reading }] : [];
  });
  const periods = payPeriodsPerYear(extraction);
  // Where the length of the pay period is unknown, what a slip pays says nothing of a month.
  const direct = named.filter(({ attribute, field }) => !(attribute === 'monthlyNetIncome' && field === 'netPay'));
  const name = named.some(({ attribute }) => attribute === 'fullName') ? [] : fullName(extraction, type);
  return [
    ...direct,
    ...name,
    ...scaled(extraction, 'grossPay', 'annualIncome', periods),
    ...scaled(extraction, 'netPay', 'monthlyNetIncome', periods && periods / 12),
  ];
}

/** Which attributes a type's papers can speak for, and by which kind of field. */
export function attributesOf({
  fields,
}: DocumentType): { readonly attribute: AttributeName; readonly kind: FieldKind }[] {
  const named = Object.values(fields).flatMap(({ attribute, kind }) => (attribute ? [{ attribute, kind }] : []));
  const isNamed = fields.givenNames && fields.surname?.kind === 'personName';
  return [
    ...named,
    ...(isNamed ? [{ attribute: 'fullName', kind: 'personName' } as const] : []),
    ...(fields.grossPay && fields.payPeriodEnd ? [{ attribute: 'annualIncome', kind: 'money' } as const] : []),
  ];
}

function fullName(extraction: Extraction, type: DocumentType): SpeakingReading[] {
  const [given, surname] = [textOf(extraction, 'givenNames'), textOf(extraction, 'surname')];
  if (!given || !surname || type.fields.surname?.kind !== 'personName') return [];
  const reading = {
    value: `${given.value} ${surname.value}`,
    confidence: Math.min(given.confidence, surname.confidence),
  };
  return [{ attribute: 'fullName', field: 'givenNames+surname', kind: 'personName', reading }];
}

function scaled(
  extraction: Extraction,
  field: string,
  attribute: 'annualIncome' | 'monthlyNetIncome',
  factor: number | undefined,
): SpeakingReading[] {
  const reading = textOf(extraction, field);
  const amount = cents(reading?.value);
  if (!reading || amount === undefined || factor === undefined) return [];
  const value = ((amount * factor) / 100).toFixed(2);
  return [{ attribute, field, kind: 'money', reading: { value, confidence: reading.confidence } }];
}

/** Told from the first and last day of the pay period: a week, a fortnight, half a month or a month. */
function payPeriodsPerYear(extraction: Extraction): number | undefined {
  const start = PlainDate.safeParse(textOf(extraction, 'payPeriodStart')?.value);
  const end = PlainDate.safeParse(textOf(extraction, 'payPeriodEnd')?.value);
  if (!start.success || !end.success) return undefined;
  const days = daysBetween(start.data, end.data) + 1;
  if (days === 7) return 52;
  if (days === 14) return 26;
  // Half-month periods of 13 days end in February, of 15 and 16 everywhere else.
  if (days === 13 || days === 15 || days === 16) return 24;
  return days >= 28 && days <= 31 ? 12 : undefined;
}

function textOf({ readings }: Extraction, field: string): { value: string; confidence: number } | undefined {
  const reading: FoundReading | undefined = found(readings[field]);
  return typeof reading?.value === 'string' ? { value: reading.value, confidence: reading.confidence } : undefined;
}

const found = (reading: Extraction['readings'][string] | undefined): FoundReading | undefined =>
  reading?.status === 'found' ? reading : undefined;
