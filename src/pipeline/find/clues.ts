/** What speaks for or against a candidate, by name: each a number that a person can check, mostly 0 to 1. What is not there is 0. */
export type Clues = Readonly<Record<string, number>>;

/** Clues that only what is known of a country's postcodes tells. */
export const ENDS_WELL = 'ends like an address';
export const ANOTHER_ENDS = 'another ends like an address';
export const BY_POSTCODE: readonly string[] = [ENDS_WELL, ANOTHER_ENDS];
