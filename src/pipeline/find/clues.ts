/** What speaks for or against a candidate, by name: each a number that a person can check, mostly 0 to 1. What is not there is 0. */
export type Clues = Readonly<Record<string, number>>;
