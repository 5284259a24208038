/** A UK sort code's form (Pay.UK): three pairs of digits, not all zero. Which bank holds it is not tested: that table is licensed. */
export const sortCodeStructure = (text: string): boolean => /^\d{2}-?\d{2}-?\d{2}$/.test(text) && !/^[0-]+$/.test(text);
