import type { DocumentType } from '../documents/define.ts';
import type { Evidence, Extraction, Reading } from '../domain/extraction.ts';

/** Print that contradicts a machine-readable zone whose own check digit holds. */
export const AGAINST_ZONE = 'printed-against-mrz';

/** Whether a date was printed otherwise than its zone tells it, both read beyond doubt: a misread digit is no forgery, and neither are words taken for another field's. */
export function contradictsZone({ readings }: Extraction, type: DocumentType): boolean {
  return Object.entries(readings).some(([field, reading]) => {
    if (type.fields[field]?.kind !== 'date' || reading.status !== 'found') return false;
    const said = new Map(reading.checks.map(({ check, passed }) => [check, passed]));
    return (
      said.get('printed-agrees-with-mrz') === false &&
      said.get('mrz-check-digit') === true &&
      reading.evidence.every(isSure) &&
      !isOfTheSameNumbers(reading.evidence[0]?.text ?? '', String(reading.value)) &&
      !isElsewhere(reading.evidence[0], field, readings)
    );
  });
}

/** A text layer says what it says; of a picture two readers must say the same. */
const isSure = ({ engine, second }: Evidence): boolean => engine === 'text-layer' || second?.agrees === true;

/** 08/01/2026 is the eighth of January or the first of August: the zone may well mean what is printed. */
const isOfTheSameNumbers = (printed: string, date: string): boolean => numbersIn(printed) === numbersIn(date);

const numbersIn = (text: string): string =>
  [...text.matchAll(/\d+/g)]
    .map(([number]) => Number(number) % 100)
    .sort((a, b) => a - b)
    .join(' ');

const isElsewhere = (
  printed: Evidence | undefined,
  field: string,
  readings: Readonly<Record<string, Reading>>,
): boolean =>
  Object.entries(readings).some(
    ([other, reading]) =>
      other !== field &&
      reading.status === 'found' &&
      reading.evidence.some(({ page, box }) => page === printed?.page && String(box) === String(printed.box)),
  );
