import type { Check } from './check.ts';

/** A signature stands where one is asked for. */
export const signed: Check = (value) => (typeof value === 'boolean' ? value : undefined);
