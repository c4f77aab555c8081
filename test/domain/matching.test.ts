import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  matchTexts,
  mayBeOne,
  nameParts,
  normalEmail,
  normalPhone,
} from '../../domain/matching.ts';

const velde = { initial: 'j', family: 'velde' };

describe('a name', () => {
  it.each([
    'Jan Willem van der Velde',
    'J.W. van der Velde',
    'JW van de Velde',
    'j w v.d. velde',
    'Velde, Jan van der',
    'Van der Velde, J.W.',
    '  JAN   VAN DEN VELDE ',
    'Dhr. J. v/d Velde',
    'Ján van der Vêlde',
    'Jan vd Velde',
  ])('%s is the same person', (name) => {
    expect(nameParts(name)).toMatchObject(velde);
  });

  it.each([
    ["Piet van 't Hof", { initial: 'p', prefix: 'van het', family: 'hof' }],
    ['T. Jansen', { initial: 't', prefix: '', family: 'jansen' }],
    ['S. Bakker', { initial: 's', prefix: '', family: 'bakker' }],
    ['V.D. Berg', { initial: 'v', prefix: '', family: 'berg' }],
    ["H. 's-Gravenzande", { initial: 'h', prefix: 'des', family: 'gravenzande' }],
    ['De Vries', { initial: '', prefix: 'de', family: 'vries' }],
    ['Vries', { initial: '', prefix: '', family: 'vries' }],
    ['Fatima El Amrani', { initial: 'f', prefix: 'el', family: 'amrani' }],
    ['M. Jansen-de Boer', { initial: 'm', prefix: 'de', family: 'boer' }],
    ['Bjørn Åse', { initial: 'b', prefix: '', family: 'ase' }],
    ['', { initial: '', prefix: '', family: '' }],
    ['van', { initial: '', prefix: 'van', family: 'van' }],
  ])('%s is taken apart', (name, parts) => {
    expect(nameParts(name)).toEqual(parts);
  });

  const word = fc.stringMatching(/^[a-z]{4,12}$/);
  const birthYear = fc.integer({ min: 1920, max: 2010 });
  const prefix = fc.constantFrom(
    '',
    'van ',
    'de ',
    'van der ',
    'van den ',
    'ten ',
    'v.d. ',
    "van 't ",
  );
  const keyOf = (name: string, year: number) =>
    matchTexts({ name, birthYear: year, email: '', phone: '' }, 'citizen')[0]?.text;

  it('is found again however it is typed', () => {
    fc.assert(
      fc.property(word, word, birthYear, prefix, prefix, (given, family, year, one, other) => {
        const typed = keyOf(`${given} ${one}${family}`, year);
        expect(typed).toBeDefined();
        for (const name of [
          `${given.toUpperCase()}  ${other}${family.toUpperCase()}`,
          `${given.charAt(0)}. ${other}${family}`,
          `${family}, ${given} ${other}`,
          `mevr. ${given} ${other}${family}`.normalize('NFD'),
        ]) {
          expect(keyOf(name, year)).toBe(typed);
        }
      }),
    );
  });

  it('of another family, with another initial or of another year is somebody else', () => {
    fc.assert(
      fc.property(word, word, word, birthYear, (given, family, another, year) => {
        fc.pre(family !== another && given.charAt(0) !== another.charAt(0));
        const typed = keyOf(`${given} ${family}`, year);
        expect(keyOf(`${given} ${another}`, year)).not.toBe(typed);
        expect(keyOf(`${another} ${family}`, year)).not.toBe(typed);
        expect(keyOf(`${given} ${family}`, year + 1)).not.toBe(typed);
      }),
    );
  });

  it('of a person without a year of birth is not compared; that of a company is', () => {
    const nobody = { birthYear: null, email: '', phone: '' };
    expect(matchTexts({ ...nobody, name: 'Jan de Vries' }, 'citizen')).toEqual([]);
    const [firm] = matchTexts({ ...nobody, name: 'De Vries Sloopwerken B.V.' }, 'company');
    const [same] = matchTexts({ ...nobody, name: 'de vries sloopwerken bv' }, 'company');
    expect(firm).toEqual(same);
  });
});

describe('an address', () => {
  it('is one whatever its case and spaces, and none without an at', () => {
    expect(normalEmail(' Jan@Voorbeeld.NL ')).toBe('jan@voorbeeld.nl');
    expect(normalEmail('jan op voorbeeld')).toBeNull();
  });

  it.each([
    '06 12 34 56 78',
    '06-12345678',
    '+31 6 12345678',
    '+31 (0)6 12345678',
    '0031612345678',
    '31612345678',
  ])('%s is one telephone number', (phone) => {
    expect(normalPhone(phone)).toBe('0612345678');
  });

  it('of another country keeps its plus, and the number of a desk is none', () => {
    expect(normalPhone('00 49 30 1234567')).toBe('+49301234567');
    expect(normalPhone('14 0345')).toBeNull();
  });

  it('is stable: what was made comparable does not change again', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const once = normalPhone(typed);
        expect(once === null || normalPhone(once) === once).toBe(true);
        const address = normalEmail(typed);
        expect(address === null || normalEmail(address) === address).toBe(true);
      }),
    );
  });
});

describe('two people', () => {
  const called = (alias: string, name = '') => ({ alias, name });

  it('may be one by the same alias, or by a family name with the same initial', () => {
    expect(mayBeOne(called('Linde'), called('linde '))).toBe(true);
    expect(mayBeOne(called('Linde', 'Piet de Groot'), called('chef', 'P. Groot'))).toBe(true);
    expect(mayBeOne(called('P. de Groot'), called('x', 'Piet Groot'))).toBe(true);
  });

  it('are not one by a family name alone, or by nothing', () => {
    expect(mayBeOne(called('Linde', 'Piet Groot'), called('chef', 'Anna Groot'))).toBe(false);
    expect(mayBeOne(called('a', ''), called('b', ''))).toBe(false);
  });
});
