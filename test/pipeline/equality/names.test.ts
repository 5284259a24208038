import { describe, expect, test } from 'vitest';
import { sameName } from '../../../src/pipeline/equality/names.ts';

describe('sameName', () => {
  test.each([
    ['Anna Maria Eriksson', 'ERIKSSON ANNA MARIA', 'order and case'],
    ['Eriksson, Anna Maria', 'Anna Maria Eriksson', 'comma form'],
    ['A. M. Eriksson', 'Anna Maria Eriksson', 'initials'],
    ['Anna Eriksson', 'Anna Maria Eriksson', 'a middle name left out'],
    ['Jürgen Müller', 'JUERGEN MUELLER', 'transliteration by ICAO'],
    ['Jürgen Müller', 'Jurgen Muller', 'marks left out'],
    ['Søren Ørsted', 'SOEREN OERSTED', 'Danish letters'],
    ['Łukasz Wałęsa', 'LUKASZ WALESA', 'Polish letters'],
    ['María Peña', 'MARIA PENXXA', 'Ñ as NXX'],
    ['Shaun O’Brien', 'SHAUN OBRIEN', 'an apostrophe'],
    ['Jean-Luc Dupont', 'JEAN LUC DUPONT', 'a hyphen'],
    ['Jean-Luc Dupont', 'JEANLUC DUPONT', 'a hyphen joined'],
    ['Dr. Anna Eriksson', 'Anna Eriksson', 'a title'],
    ['John Smith Jr.', 'John Smith', 'a generation on one side'],
    ['Bob Example', 'Robert Example', 'a short form'],
    ['Wm. Example', 'William Example', 'an old register’s abbreviation'],
    ['Sepp Beispiel', 'Josef Beispiel', 'a German short form'],
    ['Pepe Ejemplo García', 'José Ejemplo García', 'a Spanish one'],
    ['Mª Carmen Ejemplo', 'María Carmen Ejemplo', 'a Spanish abbreviation'],
    ['Beppe Esempio', 'Giuseppe Esempio', 'an Italian one'],
    ['Margot Exemple', 'Marguerite Exemple', 'a French one'],
    ['Kostas Papadopoulos', 'Κωνσταντίνος Παπαδόπουλος', 'a Greek one, in the other alphabet'],
    ['Ευάγγελος Παπαδόπουλος', 'EVANGELOS PAPADOPOULOS', 'Greek by ELOT 743'],
    ['Χαράλαμπος Άγγελου', 'Haralambos Angelou', 'Greek as it is heard'],
    ['Юрий Щербаков', 'IURII SHCHERBAKOV', 'Russian by ICAO'],
    ['Юрий Щербаков', 'Yuriy Shcherbakov', 'Russian as maps have it'],
    ['Євген Згурський', 'Yevhen Zghurskyi', 'Ukrainian by its own law'],
    ['Олександр Петренко', 'Александр Петренко', 'Ukrainian and Russian forms of one name'],
    ['Oleksandr Petrenko', 'Alexander Petrenko', 'the same in Latin letters'],
    ['Đorđe Marić', 'Ђорђе Марић', 'Serbian in its two alphabets'],
  ])('%s is %s: %s', (a, b) => {
    expect([sameName(a, b), sameName(b, a)]).toEqual([true, true]);
  });

  test.each([
    ['John Smith', 'Jane Smith', 'another given name'],
    ['John Smith', 'John Smyth', 'another spelling'],
    ['J Smith', 'Mary Smith', 'another initial'],
    ['John Smith Jr', 'John Smith Sr', 'another generation'],
    ['Smith', 'John Smith', 'one part alone'],
    ['J S', 'John Smith', 'initials alone'],
    ['', 'John Smith', 'nothing'],
    ['Bill Example', 'Bob Example', 'short forms of two names'],
    ['Олена Петренко', 'Olha Petrenko', 'another name in another alphabet'],
    ['Νίκος Παπαδόπουλος', 'Konstantinos Papadopoulos', 'another Greek name'],
  ])('%s is not %s: %s', (a, b) => {
    expect([sameName(a, b), sameName(b, a)]).toEqual([false, false]);
  });
});
