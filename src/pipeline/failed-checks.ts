import type { DocumentType } from '../documents/define.ts';
import type { Extraction } from '../domain/extraction.ts';
import { isAboutReading, RESERVED } from '../domain/profile.ts';

export interface FailedCheck {
  readonly field: string;
  readonly check: string;
  readonly aboutReading: boolean;
}

/** Every check of a document that did not pass; of fields that its type still has. A misread digit of an invented number is not one: no such check runs in production, and where a packet goes must not hang on it. */
export function failedChecksOf({ readings }: Extraction, type: DocumentType): FailedCheck[] {
  return Object.entries(readings).flatMap(([field, reading]) =>
    reading.status === 'absent' || !type.fields[field]
      ? []
      : reading.checks
          .filter(({ check, passed }) => !passed && check !== RESERVED)
          .map(({ check }) => ({ field, check, aboutReading: isAboutReading(check) })),
  );
}
