/** Prefixes of Companies House (uniform resource identifiers, customer guide), beside numbers of eight digits. */
const PREFIXES = new Set(
  'AC BR CE CS ES FC FE GE GN GS IC IP LP NA NC NF NI NL NO NP NR NV OC OE PC R0 RC RS SA SC SE SF SG SI SL SO SP SR SZ ZC'.split(
    ' ',
  ),
);

/** UK company number: eight digits, or a prefix of the register and six digits. It has no check digit. ZZ passes: it is kept for invented companies. Undefined where it is not written like one. */
export function gbCompanyNumber(text: string): boolean | undefined {
  const compact = text.replace(/\s/g, '').toUpperCase();
  if (/^\d{8}$/.test(compact)) return !/^0+$/.test(compact);
  const prefix = /^([A-Z][A-Z0])\d{6}$/.exec(compact)?.[1];
  if (prefix === undefined) return undefined;
  return prefix === 'ZZ' || PREFIXES.has(prefix);
}
