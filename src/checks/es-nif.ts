import { luhn } from './luhn.ts';

const LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';
const OF_FIRMS = 'JABCDEFGHI';

/**
 * Spanish tax number (NIF; Real Decreto 1065/2007, Orden EHA/451/2008): the DNI of a citizen, the NIE of a foreigner
 * (X, Y, Z count as 0, 1, 2), K, L, M of those who have neither, or that of a firm. The remainder modulo 23
 * gives the letter of people; a firm's digits close by Luhn, as a digit or as its letter. Undefined where it is not
 * written like one.
 */
export function esNif(text: string): boolean | undefined {
  const compact = text.replace(/[\s.-]/g, '').toUpperCase();
  const person = /^(\d|[XYZ]|[KLM])(\d{7})([A-Z])$/.exec(compact);
  if (person) return letterOf(person[1] ?? '', person[2] ?? '') === person[3];
  const firm = /^[ABCDEFGHJNPQRSUVW](\d{7})([0-9A-J])$/.exec(compact);
  return firm ? closesFirm(firm[1] ?? '', firm[2] ?? '') : undefined;
}

function letterOf(first: string, rest: string): string {
  const lead = { X: '0', Y: '1', Z: '2', K: '', L: '', M: '' }[first] ?? first;
  return LETTERS.charAt(Number(lead + rest) % 23);
}

/** As a digit or as its letter: which of them depends on the kind of firm, and papers do not keep to it. */
function closesFirm(digits: string, last: string): boolean {
  const check = [...'0123456789'].find((digit) => luhn(digits + digit)) ?? '';
  return last === check || last === OF_FIRMS.charAt(Number(check));
}
