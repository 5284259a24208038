// Prefixes that no IRS campus has assigned; invented employers are taken from them.
const UNASSIGNED = new Set('00 07 08 09 17 18 19 28 29 49 69 70 78 79 89 96 97'.split(' '));

/** An EIN's form (IRS publication 1635): two digits, seven digits, not all zero. Prefixes that are never assigned pass: they are reserved for invented employers. */
export function einStructure(text: string): boolean {
  return /^\d{2}-?\d{7}$/.test(text) && !/^0{2}-?0{7}$/.test(text);
}

/** Whether an EIN's prefix is one that the IRS assigns. */
export const hasAssignedEinPrefix = (text: string): boolean => einStructure(text) && !UNASSIGNED.has(text.slice(0, 2));
