/** The classes of the recogniser that may be read, and what each is written as. */
export interface Alphabet {
  readonly members: readonly { readonly index: number; readonly text: string; readonly weight: number }[];
  /** The class that stands for a space, where this alphabet has one. */
  readonly space?: number;
}

/** Latin print: ASCII, Latin letters with accents, and the usual signs; full-width forms are written as plain ones. */
export const latin = remembered((classes) =>
  alphabet(classes, (key) => {
    const text = LOOK_ALIKE[key] ?? key.normalize('NFKC');
    return /^(?:[\x20-\x7e\u00a3\u00a5\u20ac\u00a7\u00b0\u2013\u2014\u2022]|\p{Script=Latin})$/u.test(text)
      ? text
      : undefined;
  }),
);

/**
 * How much more than its likelihood a class counts against the blank, which the recogniser prefers where letters stand as
 * wide apart as in a zone; fillers the more, as it has hardly seen them and in a zone they are the commonest character.
 * Measured on real documents: `cautious` errs less, `eager` finds letters that `cautious` loses.
 */
const ZONE_WEIGHTS = { cautious: { letter: 1, filler: 12 }, eager: { letter: 8, filler: 24 } } as const;

/** ICAO Doc 9303-3, 4.3: capital letters, digits and the filler; angle quotes are fillers as the recogniser sees them. */
export function mrzAlphabet(classes: readonly string[], manner: keyof typeof ZONE_WEIGHTS): Alphabet {
  const weights = ZONE_WEIGHTS[manner];
  const written = (key: string) => {
    const text = /^[<«‹〈《＜]$/.test(key) ? '<' : key.normalize('NFKC');
    return /^[A-Z0-9<]$/.test(text) ? text : undefined;
  };
  return alphabet(classes, written, (text) => (text === '<' ? weights.filler : weights.letter));
}

/** Chinese punctuation of the dictionary that stands for a Latin sign when Latin print is read. */
const LOOK_ALIKE: Readonly<Record<string, string>> = { '。': '.', '、': ',', '“': '"', '”': '"', '‘': "'", '’': "'" };

function alphabet(
  classes: readonly string[],
  written: (key: string) => string | undefined,
  weightOf: (text: string) => number = () => 1,
): Alphabet {
  const all = classes.flatMap((key, index) => {
    const text = key === '' ? undefined : written(key);
    return text === undefined ? [] : [{ index, text, weight: weightOf(text) }];
  });
  const space = all.findLast(({ text }) => text === ' ');
  return { members: all, ...(space && { space: space.index }) };
}

/** An alphabet is the same for a model's whole life, and made of thousands of classes. */
function remembered(make: (classes: readonly string[]) => Alphabet): (classes: readonly string[]) => Alphabet {
  const made = new WeakMap<readonly string[], Alphabet>();
  return (classes) => {
    const alphabet = made.get(classes) ?? make(classes);
    made.set(classes, alphabet);
    return alphabet;
  };
}
