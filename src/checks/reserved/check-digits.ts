/** ICAO 9303-3, 4.9: weights 7-3-1, letters from A = 10, the filler counts nothing. */
export function mrzCheckDigit(text: string): string {
  const sum = [...text].reduce((total, sign, index) => total + signValue(sign) * ([7, 3, 1][index % 3] ?? 0), 0);
  return String(sum % 10);
}

/** ABA routing number: weights 3-7-1 over nine digits add up to a multiple of ten. */
export function abaCheckDigit(eight: string): string {
  const sum = [...eight].reduce((total, digit, index) => total + Number(digit) * ([3, 7, 1][index % 3] ?? 0), 0);
  return String((10 - (sum % 10)) % 10);
}

/** ISO/IEC 7812-1, annex B: from the right, every other digit doubled, their digits added up to a multiple of ten. */
export function luhnDigit(stem: string): string {
  const sum = [...stem].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

/** ISO 13616: the two digits that make country, check and account number leave 1 when divided by 97 (ISO 7064). */
export function ibanCheckDigits(country: string, account: string): string {
  const digits = [...`${account}${country}00`].map((sign) => String(signValue(sign))).join('');
  return String(98n - (BigInt(digits) % 97n)).padStart(2, '0');
}

const signValue = (sign: string): number => (sign === '<' ? 0 : Number.parseInt(sign, 36));
