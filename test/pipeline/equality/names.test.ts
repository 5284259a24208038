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
  ])('%s is not %s: %s', (a, b) => {
    expect([sameName(a, b), sameName(b, a)]).toEqual([false, false]);
  });
});
