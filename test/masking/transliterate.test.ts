import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../masking/locales/index.ts';
import { inLatin, inZone } from '../../masking/transliterate.ts';

describe('a name in Latin letters', () => {
  it.each([
    ['Євгенія', 'Yevheniia'],
    ['Їжакевичук', 'Yizhakevychuk'],
    ['Юстина', 'Yustyna'],
    ['Йосип', 'Yosyp'],
    ['Вʼячеслав', 'Viacheslav'],
    ['Щавлюченко', 'Shchavliuchenko'],
    ['Мальва', 'Malva'],
    ['Ґанкоюк', 'Gankoiuk'],
    ['Волошкович-Гай', 'Voloshkovych-Hai'],
  ])('follows ICAO 9303-3, table 6-B, from Ukrainian: %s', (name, latin) => {
    expect(inLatin(name, 'uk')).toBe(latin);
  });

  it.each([
    ['Ευάγγελος', 'Evangelos'],
    ['Ευτέρπη', 'Efterpi'],
    ['Ναυσικά', 'Nafsika'],
    ['Ουρανία', 'Ourania'],
    ['Αγλαΐα', 'Aglaia'],
    ['Χρυσάνθη', 'Chrysanthi'],
    ['Τερψιχόρη', 'Terpsichori'],
    ['Μπουμπούκου', 'Boumpoukou'],
    ['Μαργαρίτου-Ιτέας', 'Margaritou-Iteas'],
  ])('follows ELOT 743 from Greek: %s', (name, latin) => {
    expect(inLatin(name, 'el')).toBe(latin);
  });
});

describe('a name in the machine-readable zone', () => {
  it.each([
    ['Müller-Kranichfeld', 'MUELLER<KRANICHFELD'],
    ['Süßholzer', 'SUESSHOLZER'],
    ['Françoise Zoë', 'FRANCOISE<ZOE'],
    ['Núñez', 'NUNEZ'],
    ["O'Brackenhill", 'OBRACKENHILL'],
    ['d\u2019Herbemont-Lys', 'DHERBEMONT<LYS'],
    ['St. John-Fennel', 'ST<JOHN<FENNEL'],
    ['von und zu Kiebitzhof', 'VON<UND<ZU<KIEBITZHOF'],
    ['Belœuvre', 'BELOEUVRE'],
    ['Ångström Øst', 'AANGSTROEM<OEST'],
  ])('follows ICAO 9303-3, table 6-A: %s', (name, zone) => {
    expect(inZone(name)).toBe(zone);
    expect(inZone(name.normalize('NFD'))).toBe(zone);
  });

  it.each(Object.values(LOCALES))('is made of A to Z and fillers between, for each name of $id', ({ lexicon }) => {
    const names = [...lexicon.femaleNames, ...lexicon.maleNames, ...lexicon.surnames].map(inZone);
    expect(names.filter((name) => !/^[A-Z]+(?:<[A-Z]+)*$/.test(name))).toEqual([]);
  });
});
