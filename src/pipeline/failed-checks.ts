import type { DocumentType } from '../documents/define.ts';
import type { Extraction } from '../domain/extraction.ts';

export interface FailedCheck {
  readonly field: string;
  readonly check: string;
  /** An expired document is read well and is expired all the same: its claims are none the weaker. */
  readonly aboutReading: boolean;
}

/** Every check of a document that did not pass; of fields that its type still has. */
export function failedChecksOf({ readings }: Extraction, type: DocumentType): FailedCheck[] {
  return Object.entries(readings).flatMap(([field, reading]) =>
    reading.status === 'absent' || !type.fields[field]
      ? []
      : reading.checks
          .filter(({ passed }) => !passed)
          .map(({ check }) => ({ field, check, aboutReading: check !== 'not-expired' })),
  );
}
