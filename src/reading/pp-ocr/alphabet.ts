/** The classes of the recogniser that may be read, and what each is written as. */
export interface Alphabet {
  readonly members: readonly { readonly index: number; readonly text: string; readonly weight: number }[];
}

/** Latin print: ASCII, Latin letters with accents, and the usual signs; full-width forms are written as plain ones. */
export const latin = (classes: readonly string[]): Alphabet =>
  alphabet(classes, (key) => {
    const text = LOOK_ALIKE[key] ?? key.normalize('NFKC');
    return /^(?:[\x20-\x7e\u00a3\u00a5\u20ac\u00a7\u00b0\u2013\u2014\u2022]|\p{Script=Latin})$/u.test(text)
      ? text
      : undefined;
  });

/** ICAO Doc 9303-3, 4.3: capital letters, digits and the filler; angle quotes are fillers as the recogniser sees them. */
export const mrzAlphabet = (classes: readonly string[]): Alphabet =>
  alphabet(
    classes,
    (key) => {
      const text = /^[<«‹〈《＜]$/.test(key) ? '<' : key.normalize('NFKC');
      return /^[A-Z0-9<]$/.test(text) ? text : undefined;
    },
    { '<': FILLER_WEIGHT },
  );

/** The recogniser has hardly seen fillers, and in a zone they are the commonest character: its doubts count for them. */
const FILLER_WEIGHT = 12;

/** Chinese punctuation of the dictionary that stands for a Latin sign when Latin print is read. */
const LOOK_ALIKE: Readonly<Record<string, string>> = { '。': '.', '、': ',', '“': '"', '”': '"', '‘': "'", '’': "'" };

function alphabet(
  classes: readonly string[],
  written: (key: string) => string | undefined,
  weights: Readonly<Record<string, number>> = {},
): Alphabet {
  return {
    members: classes.flatMap((key, index) => {
      const text = key === '' ? undefined : written(key);
      return text === undefined ? [] : [{ index, text, weight: weights[text] ?? 1 }];
    }),
  };
}
