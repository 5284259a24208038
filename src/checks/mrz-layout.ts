/** ICAO Doc 9303: TD1 (part 5), TD2 (part 6), TD3 (part 4), visas MRV-A and MRV-B (part 7), and the French national card of 1988 to 2021, which follows none of them. */
export type MrzFormat = 'TD1' | 'TD2' | 'TD3' | 'MRV-A' | 'MRV-B' | 'FRA-ID';

/** What may stand at a position. `names` are letters and fillers like `alpha`, but have no state code in them. */
export type MrzClass = 'alpha' | 'digits' | 'any' | 'names' | 'sex';

/** A stretch of one line: `[line, start, end)`, counted from 0. */
export type Span = readonly [line: number, start: number, end: number];

export interface MrzCheckDigit {
  readonly name: 'documentNumber' | 'dateOfBirth' | 'expiryDate' | 'personalNumber' | 'composite';
  readonly digit: Span;
  readonly over: readonly Span[];
}

export interface MrzLayout {
  readonly lines: number;
  readonly width: number;
  readonly parts: Readonly<Partial<Record<MrzPart, Span>>>;
  readonly checkDigits: readonly MrzCheckDigit[];
}

export type MrzPart =
  | 'documentCode'
  | 'issuingState'
  | 'names'
  | 'givenNames'
  | 'documentNumber'
  | 'nationality'
  | 'dateOfBirth'
  | 'sex'
  | 'expiryDate'
  | 'optional'
  | 'optional2';

export const CLASS_OF: Readonly<Record<MrzPart, MrzClass>> = {
  documentCode: 'alpha',
  issuingState: 'alpha',
  names: 'names',
  givenNames: 'names',
  documentNumber: 'any',
  nationality: 'alpha',
  dateOfBirth: 'digits',
  sex: 'sex',
  expiryDate: 'digits',
  optional: 'any',
  optional2: 'any',
};

const head = (namesEnd: number) =>
  ({ documentCode: [0, 0, 2], issuingState: [0, 2, 5], names: [0, 5, namesEnd] }) as const;

/** The first 28 positions of the second line, which every format of two lines but the French shares. */
const second = {
  documentNumber: [1, 0, 9],
  nationality: [1, 10, 13],
  dateOfBirth: [1, 13, 19],
  sex: [1, 20, 21],
  expiryDate: [1, 21, 27],
} as const satisfies Partial<Record<MrzPart, Span>>;

const secondChecks: readonly MrzCheckDigit[] = [
  { name: 'documentNumber', digit: [1, 9, 10], over: [second.documentNumber] },
  { name: 'dateOfBirth', digit: [1, 19, 20], over: [second.dateOfBirth] },
  { name: 'expiryDate', digit: [1, 27, 28], over: [second.expiryDate] },
];

/** The composite digit at the end of the second line covers all of it but nationality, sex and itself. */
const composite = (width: number): MrzCheckDigit => ({
  name: 'composite',
  digit: [1, width - 1, width],
  over: [
    [1, 0, 10],
    [1, 13, 20],
    [1, 21, width - 1],
  ],
});

export const MRZ_LAYOUTS: Readonly<Record<MrzFormat, MrzLayout>> = {
  TD1: {
    lines: 3,
    width: 30,
    parts: {
      documentCode: [0, 0, 2],
      issuingState: [0, 2, 5],
      documentNumber: [0, 5, 14],
      optional: [0, 15, 30],
      dateOfBirth: [1, 0, 6],
      sex: [1, 7, 8],
      expiryDate: [1, 8, 14],
      nationality: [1, 15, 18],
      optional2: [1, 18, 29],
      names: [2, 0, 30],
    },
    checkDigits: [
      { name: 'documentNumber', digit: [0, 14, 15], over: [[0, 5, 14]] },
      { name: 'dateOfBirth', digit: [1, 6, 7], over: [[1, 0, 6]] },
      { name: 'expiryDate', digit: [1, 14, 15], over: [[1, 8, 14]] },
      {
        name: 'composite',
        digit: [1, 29, 30],
        over: [
          [0, 5, 30],
          [1, 0, 7],
          [1, 8, 15],
          [1, 18, 29],
        ],
      },
    ],
  },
  TD2: {
    lines: 2,
    width: 36,
    parts: { ...head(36), ...second, optional: [1, 28, 35] },
    checkDigits: [...secondChecks, composite(36)],
  },
  TD3: {
    lines: 2,
    width: 44,
    parts: { ...head(44), ...second, optional: [1, 28, 42] },
    checkDigits: [...secondChecks, { name: 'personalNumber', digit: [1, 42, 43], over: [[1, 28, 42]] }, composite(44)],
  },
  'MRV-A': { lines: 2, width: 44, parts: { ...head(44), ...second, optional: [1, 28, 44] }, checkDigits: secondChecks },
  'MRV-B': { lines: 2, width: 36, parts: { ...head(36), ...second, optional: [1, 28, 36] }, checkDigits: secondChecks },
  'FRA-ID': {
    lines: 2,
    width: 36,
    parts: {
      documentCode: [0, 0, 2],
      issuingState: [0, 2, 5],
      names: [0, 5, 30],
      optional: [0, 30, 36],
      documentNumber: [1, 0, 12],
      givenNames: [1, 13, 27],
      dateOfBirth: [1, 27, 33],
      sex: [1, 34, 35],
    },
    checkDigits: [
      { name: 'documentNumber', digit: [1, 12, 13], over: [[1, 0, 12]] },
      { name: 'dateOfBirth', digit: [1, 33, 34], over: [[1, 27, 33]] },
      {
        name: 'composite',
        digit: [1, 35, 36],
        over: [
          [0, 0, 36],
          [1, 0, 35],
        ],
      },
    ],
  },
};

/** The format that lines of exactly these lengths are written in; undefined where there is none. */
export function mrzFormatOf(lines: readonly string[]): MrzFormat | undefined {
  const width = lines[0]?.length;
  if (lines.some((line) => line.length !== width)) return undefined;
  const first = lines[0] ?? '';
  if (lines.length === 3) return width === 30 ? 'TD1' : undefined;
  if (lines.length !== 2) return undefined;
  if (width === 44) return first.startsWith('V') ? 'MRV-A' : 'TD3';
  if (width !== 36) return undefined;
  if (first.startsWith('V')) return 'MRV-B';
  return first.startsWith('IDFRA') ? 'FRA-ID' : 'TD2';
}

export const cut = (lines: readonly string[], [line, start, end]: Span): string =>
  (lines[line] ?? '').slice(start, end);
