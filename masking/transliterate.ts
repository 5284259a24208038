const GREEK: Readonly<Record<string, string>> = {
  ...letters('αβγδεζηθικλμνξοπρσςτυφχψω', 'a v g d e z i th i k l m n x o p r s s t y f ch ps o'),
  ...{ γγ: 'ng', γξ: 'nx', γχ: 'nch', ου: 'ou', ϊ: 'i', ϋ: 'y' },
};

const UKRAINIAN: Readonly<Record<string, string>> = {
  ...letters('абвгґдежзиіклмнопрстуфхцчшщ', 'a b v h g d e zh z y i k l m n o p r s t u f kh ts ch sh shch'),
  ...{ є: 'ie', ї: 'i', й: 'i', ю: 'iu', я: 'ia', ь: '', ʼ: '' },
};
const UKRAINIAN_FIRST: Readonly<Record<string, string>> = { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' };

/** A name of another script in Latin letters: Ukrainian by ICAO 9303-3, table 6-B; Greek, which ICAO leaves open, by ELOT 743 (ISO 843). */
export function inLatin(name: string, from: 'el' | 'uk'): string {
  const latin = from === 'el' ? greek : ukrainian;
  return name
    .split(/(?<=[\s-])/)
    .map((part) => capitalised(latin(part.toLowerCase())))
    .join('');
}

/** Signs of the machine-readable zone: ICAO 9303-3, table 6-A (of its choices the one most states take), and 4.6 for marks between names. */
export const inZone = (name: string): string =>
  [...name.normalize('NFC').toUpperCase()]
    .map((sign) => ZONE[sign] ?? sign)
    .join('')
    .normalize('NFD')
    .replace(/\p{M}|['\u2019]/gu, '')
    .replace(/[^A-Z]+/g, '<');

const ZONE: Readonly<Record<string, string>> = letters('ÄÖÜÅÆØŒÐÞŁĐ', 'AE OE UE AA AE OE OE D TH L D');

function greek(part: string): string {
  const plain = part.normalize('NFD').replaceAll('\u0301', '').normalize('NFC');
  return plain
    .replace(/([αεη])υ(?=[θκξπσςτφχψ]|$)/g, (_, vowel: string) => `${GREEK[vowel]}f`)
    .replace(/([αεη])υ/g, (_, vowel: string) => `${GREEK[vowel]}v`)
    .replace(/^μπ/, 'b')
    .replace(/γγ|γξ|γχ|ου|./gu, (sign) => GREEK[sign] ?? sign);
}

const ukrainian = (part: string): string =>
  [...part].map((sign, at) => (at === 0 ? UKRAINIAN_FIRST[sign] : undefined) ?? UKRAINIAN[sign] ?? sign).join('');

function letters(signs: string, latin: string): Readonly<Record<string, string>> {
  const into = latin.split(' ');
  return Object.fromEntries([...signs].map((sign, at) => [sign, into[at] ?? '']));
}

const capitalised = (part: string): string => part.charAt(0).toUpperCase() + part.slice(1);
