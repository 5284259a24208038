/** Values that belong to nobody: where invented identifiers come from, and how they are told from live ones. */
export interface ReservedSpace {
  readonly means: string;
  /** Who says that these values are never given out; `convention` where nobody reserves any. */
  readonly source: string;
  /** Why such a value alone is no proof that it is invented: another issuer gives out numbers of this form. */
  readonly shared?: string;
  /** Check digits do not count: masked copies keep the faults of their sources, and a number with a wrong one is nobody's either. */
  holds(value: string): boolean;
}

/** A space whose values can be counted: `at` is one-to-one from 0 up to `size`. */
export interface CountedSpace extends ReservedSpace {
  readonly size: number;
  at(ordinal: number): string;
}

export const digits = (value: number, width: number): string => String(value).padStart(width, '0');

interface Form extends Pick<ReservedSpace, 'means' | 'source' | 'shared'> {
  /** What every value begins with. */
  readonly lead: string;
  /** Digits that count. */
  readonly free: number;
  /** Check digits or letters that follow from the rest. */
  readonly close?: (stem: string) => string;
}

/** A space of one beginning, digits that count, and what follows from both. */
export function counted({ lead, free, close = () => '', ...said }: Form): CountedSpace {
  const whole = (stem: string): string => stem + close(stem);
  const form = new RegExp(`^${lead.replaceAll('+', '\\+')}\\d{${free}}`);
  return {
    ...said,
    size: 10 ** free,
    at: (n) => whole(lead + digits(n, free)),
    holds: (value) => form.test(value) && whole(value.slice(0, lead.length + free)).length === value.length,
  };
}

/** The ranges that a regulator keeps for fiction, one after the other. */
export function ranges(
  said: Pick<ReservedSpace, 'means' | 'source'>,
  leads: readonly string[],
  free: number,
): CountedSpace {
  const parts = leads.map((lead) => counted({ ...said, lead, free }));
  const each = 10 ** free;
  return {
    ...said,
    size: parts.length * each,
    at: (n) => parts[Math.floor(n / each)]?.at(n % each) ?? '',
    holds: (value) => parts.some((part) => part.holds(value)),
  };
}
