import type { SecondReading } from '../domain/page.ts';

interface Read {
  readonly engine: string;
  readonly second?: (Pick<SecondReading, 'engine' | 'agrees'> & { readonly text?: string | undefined }) | undefined;
}

/** Who read a value, in words: the first reader, and the other one where it was asked. */
export function readersOf({ engine, second }: Read): string {
  if (!second) return engine;
  if (second.agrees) return `${engine} and ${second.engine}`;
  return second.text === undefined
    ? `${engine}, not ${second.engine}`
    : `${engine}; ${second.engine} reads “${second.text}”`;
}
