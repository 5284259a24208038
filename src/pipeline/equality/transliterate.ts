/** Letters of one script to Latin ones, as one published system has it. */
type Letters = Readonly<Record<string, string>>;

const letters = (signs: string, latin: string): Letters => {
  const into = latin.split(' ');
  return Object.fromEntries([...signs].map((sign, at) => [sign, into[at] ?? '']));
};

// Russian by ICAO 9303-3, table 6-B, with the letters that only other Slavic alphabets have.
const ICAO: Letters = {
  ...letters(
    'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЭЮЯ',
    'A B V G D E E ZH Z I I K L M N O P R S T U F KH TS CH SH SHCH IE Y E IU IA',
  ),
  ...letters('ІЇЄҐЎЂЈЉЊЋЏЃЅЌ', 'I I IE G U D J LJ NJ C DZ G DZ K'),
  ...letters('Ьʼ’ʹ', ''),
};
/** As Russian passports had it before, and English maps: BGN/PCGN. */
const ENGLISH: Letters = { ...ICAO, ...letters('ЁЙЪЮЯ', 'YO Y  YU YA') };
/** ISO 9 and its kin, their marks left out. */
const SCHOLARLY: Letters = { ...ICAO, ...letters('ЖЙХЦЧШЩЪЮЯЄЇ', 'Z J H C C S SC  JU JA JE JI') };
/** Ukraine, resolution 55 of 2010, and the older way beside it. */
const UKRAINIAN: Letters = { ...ICAO, ...letters('ГИ', 'H Y') };
const UKRAINIAN_FIRST: Letters = letters('ЄЇЙЮЯ', 'YE YI Y YU YA');
const UKRAINIAN_ENGLISH: Letters = { ...UKRAINIAN, ...UKRAINIAN_FIRST };
/** Bulgaria, law of 2009. */
const BULGARIAN: Letters = { ...ENGLISH, ...letters('ХЩЪЬ', 'H SHT A Y') };
const SERBIAN: Letters = { ...SCHOLARLY, ...letters('ЂЋЉЊ', 'DJ C LJ NJ') };

// ELOT 743, which is ISO 843 type 2; then as people write what they hear, and as libraries write Ancient Greek.
const ELOT: Letters = letters('ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ', 'A V G D E Z I TH I K L M N X O P R S T Y F CH PS O');
const HEARD: Letters = { ...ELOT, ...letters('ΥΧΞ', 'I H KS') };
const CLASSICAL: Letters = { ...ELOT, ...letters('ΒΗΦ', 'B E PH') };

const CYRILLIC_SYSTEMS: readonly ((word: string) => string)[] = [
  (word) => spelt(word, ICAO),
  (word) => spelt(word.replace(/(?<![А-Я])Е|(?<=[АЕИОУЫЭЮЯЪЬ])Е/g, 'ЙЕ'), ENGLISH),
  (word) => spelt(word, ENGLISH),
  (word) => spelt(word.replace(/ИЙ$/, 'Й'), ENGLISH),
  (word) => spelt(word, SCHOLARLY),
  (word) => ukrainian(word),
  (word) => spelt(word, UKRAINIAN_ENGLISH),
  (word) => spelt(word, BULGARIAN),
  (word) => spelt(word, SERBIAN),
];

const GREEK_SYSTEMS: readonly ((word: string) => string)[] = [
  (word) => spelt(greekPairs(word, 'MP', 'NT'), ELOT),
  (word) => spelt(greekPairs(word, 'MP', 'NT').replace(/^ΝΤ/, 'D').replace(/^ΓΚ/, 'G'), ELOT), // as forms are filled in
  (word) => spelt(greekPairs(word, 'MB', 'ND').replace(/^ΝΤ/, 'D').replace(/ΓΚ/g, 'G'), HEARD),
  (word) =>
    spelt(
      word
        .replace(/ΟΥ/g, 'OU')
        .replace(/ΓΓ/g, 'NG')
        .replace(/([ΑΕ])Υ/g, '$1U'),
      CLASSICAL,
    ),
];

const FOREIGN = /[\u0370-\u03ff\u0400-\u04ff\u1f00-\u1fff]/;
const FOREIGN_WORD = /[\u0370-\u03ff\u0400-\u04ff\u1f00-\u1fffʼ’]+/g;

/** A text in Latin letters by every common system, the official one first; a text that is Latin already stays alone as it is. */
export function romanised(text: string): readonly string[] {
  if (!FOREIGN.test(text)) return [text];
  const plain = text.toUpperCase().normalize('NFC');
  const systems = /[\u0400-\u04ff]/.test(plain) ? CYRILLIC_SYSTEMS : GREEK_SYSTEMS;
  return [...new Set(systems.map((system) => plain.replace(FOREIGN_WORD, (word) => system(bare(word)))))];
}

/** Without the marks that do not change a letter: a tonos does not, the bow of `Й` and the dots of `Ї` do. */
const bare = (word: string): string =>
  /[\u0400-\u04ff]/.test(word)
    ? word
    : word
        .normalize('NFD')
        .replace(/[\u0300\u0301\u0313\u0314\u0342\u0345]/g, '')
        .normalize('NFC');

const spelt = (word: string, system: Letters): string =>
  [...word].map((sign) => system[sign] ?? system[sign.normalize('NFD').charAt(0)] ?? sign).join('');

function ukrainian(word: string): string {
  const first = UKRAINIAN_FIRST[word.charAt(0)];
  return (first ?? '') + spelt((first ? word.slice(1) : word).replace(/ЗГ/g, 'ZGH'), UKRAINIAN);
}

/** Letters that sound together: ΑΥ before a voiceless one is AF, elsewhere AV; ΜΠ begins a word as B. */
const greekPairs = (word: string, mp: string, nt: string): string =>
  word
    .replace(/ΟΥ/g, 'OU')
    .replace(/([ΑΕΗ])Υ(?=[ΘΚΞΠΣΤΦΧΨ]|$)/g, '$1F')
    .replace(/([ΑΕΗ])Υ/g, '$1V')
    .replace(/^ΜΠ/, 'B')
    .replace(/ΜΠ/g, mp)
    .replace(/(?!^)ΝΤ/g, nt)
    .replace(/Γ(?=[ΓΞΧ])/g, 'N');
