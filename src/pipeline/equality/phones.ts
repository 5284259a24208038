// ITU E.164 country codes. One that is a beginning of another does not exist, so the first that fits is the one.
const COUNTRY_CODE =
  /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|2[1-68-9]\d|3[578]\d|42\d|5[09]\d|6[7-9]\d|80[08]|85\d|87\d|88\d|9[679]\d)/;
/** What is dialled before a national number inside a country: 0 in most, 8 in the east; a North American 1 is its country code. */
const TRUNK = /^(?:0+|8(?=\d{10}$)|1(?=\d{10}$))/;
const EXTENSION = /[\s,;]*(?:ext(?:ension|n)?|x|durchwahl|dw|poste|int)\.?\s*\d{1,6}$/i;

interface Phone {
  readonly country?: string;
  readonly national: string;
}

/** Whether two numbers ring one telephone: country codes must agree where both are given, and what follows them to the digit. */
export function samePhone(a: string, b: string): boolean {
  const [one, other] = [phoneOf(a), phoneOf(b)];
  if (one.country && other.country && one.country !== other.country) return false;
  return one.national === other.national;
}

function phoneOf(text: string): Phone {
  const printed = text.replace(EXTENSION, '').replace(/\(0\)/g, '').trim();
  const digits = printed.replace(/\D/g, '');
  if (!/^\s*\(?\s*(?:\+|00)/.test(printed)) return { national: digits.replace(TRUNK, '') };
  const whole = printed.includes('+') ? digits : digits.replace(/^00/, '');
  const country = COUNTRY_CODE.exec(whole)?.[0] ?? '';
  return { country, national: whole.slice(country.length).replace(/^0+/, '') }; // Italians keep the 0 behind +39, others do not
}
