/** Directive 2006/126/EC article 4, in its order, and the national ones of tractors and the like. */
const CLASSES = ['AM', 'A1', 'A2', 'A', 'B1', 'B', 'BE', 'C1', 'C1E', 'C', 'CE', 'D1', 'D1E', 'D', 'DE', 'T', 'L', 'M'];
const NATIONAL = new Set(['T', 'L', 'M']);
const LETTERS_OF_ONE = /(?<=[A-D])[lI|]/g;

const known = (word: string): string => word.replace(LETTERS_OF_ONE, '1').toUpperCase();

/** The classes that begin a line, without words of other things behind them: `B SPECIMEN` is class B. A line that goes on with a number or with more classes (`B B96 BE`) is not understood. */
export function leadingClasses(text: string): string | undefined {
  const words = text.split(' ');
  const end = words.findIndex((word) => !splitClasses(word));
  const [classes, rest] = end < 0 ? [words, []] : [words.slice(0, end), words.slice(end)];
  if (rest.some((word) => /\d/.test(word) || splitClasses(word))) return undefined;
  return classes.flatMap((word) => splitClasses(word) ?? []).join(' ') || undefined;
}

/** Classes that were read as one word: the fewest that make it up, each but once. Undefined where it is no class. */
export function splitClasses(word: string): string[] | undefined {
  const whole = known(word.replace(/[,;/]$/, ''));
  if (CLASSES.includes(whole)) return [whole];
  return CLASSES.filter((first) => whole.startsWith(first) && whole.length > first.length)
    .flatMap((first) => {
      const rest = splitClasses(whole.slice(first.length));
      return rest && !rest.includes(first) && !rest.some(isNational) ? [[first, ...rest]] : [];
    })
    .sort((a, b) => a.length - b.length)[0];
}

/** A letter that stands alone on worn print is as soon a speck as a class of tractors. */
export const isNational = (word: string): boolean => NATIONAL.has(word);
