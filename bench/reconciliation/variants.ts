import { LOCALES, type LocaleId } from '../../masking/locales/index.ts';
import type { AttributeName } from '../../src/domain/attribute.ts';

/** Another way to write the same, as a paper of that country might; undefined where it has none for this value. */
export interface Variant {
  readonly name: string;
  readonly attribute: AttributeName;
  write(value: string, locale: LocaleId): string | undefined;
}

/** Short forms by which people of these countries are called; written down for this bench from memory of phone books, not taken from the tables that are measured. */
export const CALLED: Readonly<Record<LocaleId, Readonly<Record<string, string>>>> = {
  'en-US': pairs(
    'Theodore:Ted Josephine:Josie Nathaniel:Nate Winifred:Winnie Philippa:Pippa Cornelius:Neil Leopold:Leo Beatrice:Bea Augustus:Gus Eleanor:Nell Harriet:Hattie Clementine:Clem Virginia:Ginny Leonora:Nora Frederick:Fred Ernest:Ernie Rosalind:Roz Wilhelmina:Mina',
  ),
  'en-GB': pairs(
    'Theodore:Ted Harriet:Hattie Philippa:Pip Rosamund:Ros Bartholomew:Bart Frederick:Freddie Eleanor:Ellie Beatrice:Bea Barnaby:Barney Winifred:Win Reginald:Reg Archibald:Archie Wilfred:Wilf Leopold:Leo Josephine:Jo Octavia:Tavy',
  ),
  'de-DE': pairs(
    'Joachim:Achim Margarete:Grete Günter:Günther Friederike:Rike Leopold:Poldi Klaus:Claus Wilhelmine:Minna Ursula:Uschi Gottfried:Friedel Ulrike:Ulla Hannelore:Hanne Veronika:Vroni Ingeborg:Inge Lieselotte:Lilo Magda:Magdalena Gertrud:Trude Petra:Peti Ferdinand:Ferdi Theodor:Theo Konstantin:Konni Jürgen:Georg',
  ),
  'fr-FR': pairs(
    'Marguerite:Margot Élisabeth:Babette Frédéric:Fred Théodore:Théo Clémence:Clem Joséphine:Jo Bertrand:Bert Ferdinand:Ferdi Mathilde:Tilde Geneviève:Ginette Madeleine:Mado Suzanne:Suzon Édouard:Ed Barthélemy:Barth Guillaume:Gui Antoinette:Toinette Augustin:Auguste Ludovic:Ludo Rosalie:Rose Philippe:Phil',
  ),
  'es-ES': pairs(
    'Dolores:Lola Remedios:Reme Encarnación:Encarna Concepción:Concha Rosario:Charo Consuelo:Chelo Asunción:Asun Purificación:Puri Gregorio:Goyo Leopoldo:Polo Anastasio:Tasio Fermín:Fermin Eusebio:Sebio Soledad:Sole Milagros:Mila Inmaculada:Inma Begoña:Bego Ignacio:Nacho Jacinto:Cinto Isidro:Isi Bartolomé:Bartolo Teodoro:Teo Custodio:Custo Felicidad:Feli',
  ),
  'el-GR': pairs(
    'Athanasios:Thanos Georgios:Giorgos Konstantinos:Kostas Dimitrios:Dimitris Vasiliki:Vaso Foteini:Fofi Despoina:Depy Evangelos:Vangelis Eleftheria:Ria Gerasimos:Makis Theodora:Dora Apostolos:Tolis Grigorios:Grigoris Eleftherios:Lefteris Evgenia:Nia Pinelopi:Popi Charikleia:Chara Stylianos:Stelios Styliani:Stella Polyxeni:Xenia Chrysanthi:Anthi Panagiotis:Panos Aristeidis:Aris Zacharias:Zachos Dionysia:Deni Afroditi:Afro',
  ),
  'uk-UA': pairs(
    'Oleksandr:Sashko Volodymyr:Vova Mykola:Kolya Kateryna:Katria Nataliia:Natalka Hanna:Ania Dmytro:Mytro Yevhen:Zhenia Iryna:Ira Solomiia:Solia Tetiana:Tania Bohdan:Danko Hryhorii:Hryts Mykhailo:Mykhas Anastasiia:Nastia Oksana:Ksenia Yelyzaveta:Liza Maksym:Maks Stepan:Stepko Vasyl:Vasylko Petro:Petryk Andrii:Andriiko Yaroslav:Yarko Daryna:Darka',
  ),
};

/** How people write the words of their streets when there is little room. */
const WRITTEN: Readonly<Record<LocaleId, readonly (readonly [RegExp, string])[]>> = {
  'en-US': swaps('Street:St. Road:Rd Avenue:Ave. Boulevard:Blvd. Drive:Dr. Lane:Ln. Court:Ct. Circle:Cir. Place:Pl. Terrace:Ter. Parkway:Pkwy Trail:Trl Way:Wy'),
  'en-GB': swaps('Street:St Road:Rd Avenue:Ave Lane:La Close:Cl Crescent:Cres. Drive:Drv Gardens:Gdns Grove:Gr. Court:Ct Square:Sq. Terrace:Terr Hill:Hl'),
  'de-DE': [[/straße\b/, 'str.'], [/-Straße\b/, '-Str.'], [/platz\b/, 'pl.'], [/\bSankt\b/, 'St.'], [/\bObere\b/, 'Ob.']],
  'fr-FR': swaps('rue:r. avenue:av. boulevard:bd chemin:ch. impasse:imp. place:pl. allée:all. route:rte passage:pass. cour:crs quai:qu.'),
  'es-ES': swaps('Calle:C/ Avenida:Avda. Plaza:Pza. Paseo:Pº Camino:Cno. Travesía:Trva. Ronda:Rda. Cuesta:Cta. Alameda:Al.'),
  'el-GR': swaps('Odos:Od. Plateia:Pl. Leoforos:Leof.'),
  'uk-UA': swaps('vul.:vulytsia prov.:provulok bulv.:bulvar'),
}; // biome-ignore format: tables

export const VARIANTS: readonly Variant[] = [
  name('capitals', (value) => value.toUpperCase()),
  name('surname first', (value) => turned(value, ' ')),
  name('surname first, with a comma', (value) => turned(value, ', ')),
  name('initial', (value) => value.replace(/^(\p{L})\S+/u, '$1.')),
  name('middle name left out', (value) => (value.split(' ').length > 2 ? value.split(' ').toSpliced(1, 1).join(' ') : undefined)),
  name('middle initial', (value) => value.replace(/^(\S+ \p{L})[^\s.-]+(?= \S)/u, '$1.')),
  name('title', (value) => `Dr ${value}`),
  name('marks left out', (value) => unmarked(value)),
  name('umlauts as two letters', (value) => value.replace(/[äöüßÄÖÜ]/g, (letter) => TWO_LETTERS[letter] ?? letter)),
  name('hyphen left out', (value) => value.replace(/-/g, ' ')),
  name('own alphabet', (value, locale) => ownScript(value, locale)),
  address('street words shortened', (value, locale) => WRITTEN[locale].reduce((text, [word, short]) => text.replace(word, short), value)),
  address('capitals', (value) => value.toUpperCase()),
  address('marks left out', (value) => unmarked(value)),
  address('country behind it', (value, locale) => `${value}, ${LOCALES[locale].countryName}`),
  address('commas left out', (value) => value.replace(/,/g, '')),
  address('house letter apart', (value) => value.replace(/\b(\d{1,3})([A-Za-z])\b/, '$1 $2')),
  address('number sign', (value, locale) => (locale === 'es-ES' ? value.replace(/, (\d+)/, ', nº $1') : undefined)),
  address('postcode left out', (value, locale) => (locale.startsWith('en') ? value.replace(/\s[\dA-Z-]+(?: \d[A-Z]{2})?$/, '') : undefined)),
  address('country before the postcode', (value, locale) => {
    const sign = { 'de-DE': 'D', 'fr-FR': 'F', 'es-ES': 'E' }[locale as string];
    return sign && value.replace(/\b(\d{5})\b/, `${sign}-$1`);
  }),
  address('own alphabet’s street and town', (value, locale) => cyrillicOrGreek(value, locale)),
  employer('capitals', (value) => value.toUpperCase()),
  employer('legal form left out', (value) => value.replace(/,? (?:Inc\.?|LLC|Ltd|Limited|GmbH|AG|KG|SA|SARL|SAS|S\.L\.|S\.A\.|AE|EPE|TOV|PrAT|plc|Co\.?)$/, '')),
  employer('marks left out', (value) => unmarked(value)),
  employer('& written out', (value, locale) => value.replace('&', { 'de-DE': 'und', 'fr-FR': 'et', 'es-ES': 'y' }[locale as string] ?? 'and')),
]; // biome-ignore format: one a line

type Write = Variant['write'];
function name(name: string, write: Write): Variant {
  return { name, attribute: 'fullName', write };
}
function address(name: string, write: Write): Variant {
  return { name, attribute: 'address', write };
}
function employer(name: string, write: Write): Variant {
  return { name, attribute: 'employerName', write };
}

const TWO_LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' };

const unmarked = (value: string): string => value.normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss');

function turned(value: string, between: string): string {
  const words = value.split(' ');
  return `${words.at(-1)}${between}${words.slice(0, -1).join(' ')}`;
}

/** Each word of the name as its own alphabet has it. */
function ownScript(value: string, locale: LocaleId): string | undefined {
  const script: Readonly<Record<string, string>> | undefined = LOCALES[locale].lexicon.script;
  return (
    script &&
    value
      .split(' ')
      .map((word) => script[word] ?? word)
      .join(' ')
  );
}

/** Official romanisations undone letter by letter, where that is unambiguous enough for a clerk's keyboard. */
function cyrillicOrGreek(value: string, locale: LocaleId): string | undefined {
  if (locale !== 'uk-UA') return undefined;
  const letters: readonly (readonly [string, string])[] =
    'shch:щ zh:ж kh:х ts:ц ch:ч sh:ш ye:є yi:ї yu:ю ya:я ia:я iu:ю ie:є a:а b:б v:в h:г g:ґ d:д e:е z:з y:и i:і k:к l:л m:м n:н o:о p:п r:р s:с t:т u:у f:ф'
      .split(' ')
      .map((pair) => [pair.split(':')[0] ?? '', pair.split(':')[1] ?? '']);
  return letters.reduce((text, [latin, own]) => text.replaceAll(latin, own), value.toLowerCase());
}

function pairs(text: string): Record<string, string> {
  return Object.fromEntries(text.split(' ').map((pair) => pair.split(':')));
}

function swaps(text: string): [RegExp, string][] {
  return text.split(' ').map((pair) => {
    const [word = '', short = ''] = pair.split(':');
    return [new RegExp(`(?<!\\p{L})${word.replace('.', '\\.')}(?!\\p{L})`, 'u'), short];
  });
}
