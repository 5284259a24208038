import { byPattern, type FindValues } from './value.ts';

const upper = (text: string): string => text.replace(/[\s\u00a0]+/g, '').toUpperCase();
const digits = (text: string): string => text.replace(/\D/g, '');

/** SSN and ITIN as `900-12-3456`; a NINO as `QQ123456C`; other national numbers without spaces. */
export const findNationalIds: FindValues = (text, conventions) => {
  const american = byPattern(
    /(?<![\d-])(\d{3})[-\s–_.]{0,3}(\d{2})[-\s–_.]{0,3}(\d{4})(?![\d-])/,
    ([, a, b, c]) => `${a}-${b}-${c}`,
  )(text, conventions);
  if (american.length > 0) return american;
  const british = byPattern(/\b[A-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b/i, ([whole]) => upper(whole))(
    text,
    conventions,
  );
  return british.length > 0 ? british : findCodes(text, conventions);
};

/** EIN as `12-3456789`; other tax numbers without spaces. */
export const findTaxIds: FindValues = (text, conventions) => {
  const ein = byPattern(/(?<![\d-])(\d{2})\s?[-–]?\s?(\d{7})(?![\d-])/, ([, a, b]) => `${a}-${b}`)(text, conventions);
  return ein.length > 0 ? ein : findCodes(text, conventions);
};

/** Account numbers, digits only, printed in groups or not; masked leading digits are dropped. */
export const findAccountNumbers = byPattern(
  /(?<![\d.,$£€/])(?:[*xX•·]{2,}[-\s]?)*\d[\d\s-]{2,26}\d(?![\d.,/]\d)/,
  ([whole]) => (digits(whole).length >= 4 && digits(whole).length <= 20 ? digits(whole) : undefined),
);

/** IBAN without spaces, by shape alone (ISO 13616: two letters, two digits, up to 30 more). */
export const findIbans = byPattern(/\b([A-Z]{2}\s?\d{2}(?:\s?[A-Z0-9]{2,4}){2,8}(?:\s?[A-Z0-9]{1,4})?)\b/, ([whole]) =>
  upper(whole).length >= 15 && upper(whole).length <= 34 ? upper(whole) : undefined,
);

/** ABA routing number: nine digits. */
export const findRoutingNumbers = byPattern(
  /(?<!\d)(\d{3}\s?\d{3}\s?\d{3}|\d{4}[-\s]\d{4}[-\s]\d)(?![\d-])/,
  ([whole]) => digits(whole),
);

/** UK sort code as `12-34-56`. */
export const findSortCodes = byPattern(
  /(?<![\d-])(\d{2})[-\s–]?(\d{2})[-\s–]?(\d{2})(?![\d-])/,
  ([, a, b, c]) => `${a}-${b}-${c}`,
);

/** Phone numbers in E.164 where the country is known, otherwise digits as printed. */
export const findPhones = byPattern(
  /(?<![\d-])(\+|00)?\(?\d[\d\s().–-]{6,18}\d(?!\d)/,
  ([whole, international], { callingCode }) => {
    const number = digits(whole).replace(/^00/, '');
    if (number.length < 7 || number.length > 15) return undefined;
    if (international) return `+${number}`;
    if (callingCode === undefined) return number;
    return number.startsWith(callingCode) && number.length > 10
      ? `+${number}`
      : `+${callingCode}${number.replace(/^0/, '')}`;
  },
);

export const findEmails = byPattern(/[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u, ([whole]) => whole.toLowerCase());

/** A short code as printed, such as a document, registration, employee or control number: letters and digits with at least one digit. */
export const findCodes = byPattern(
  /(?<![\p{L}\d$£€.,-])(?=[A-Z\d/.-]*\d)[A-Z\d](?:[A-Z\d/.-]{1,24}[A-Z\d])(?![\p{L}\d])/iu,
  ([whole]) => (/^\d+[.,]\d{2}$|^\d{1,2}([/.-])\d{1,2}\1\d{2,4}$/.test(whole) ? undefined : whole.toUpperCase()), // an amount, a date
);
