/** French tax reference (numéro SPI; DGFiP, OECD tax identification numbers: France): thirteen digits, the last three the remainder of the first ten modulo 511. Undefined where it is not written like one. */
export function frTaxId(text: string): boolean | undefined {
  const digits = text.replace(/\s/g, '');
  if (!/^[0-3]\d{12}$/.test(digits)) return undefined;
  return Number(digits.slice(0, 10)) % 511 === Number(digits.slice(10));
}
