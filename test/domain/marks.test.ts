import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedIn, type Selection, toggleMark, withoutMarks } from '../../domain/records/marks.ts';
import { passagesOf } from '../../domain/records/passages.ts';

const stretches = (text: string) => markedIn(text).map(({ text, mark }) => [mark, text]);
const select = (text: string, words: string): Selection => {
  const from = text.indexOf(words);
  return { text, from, until: from + words.length };
};

describe('marks in what was told', () => {
  it('say of words that they are about somebody else, or confidential', () => {
    expect(stretches('Zij zei dat [[derde: Piet]] ziek is. [[vertrouwelijk: Zij ook.]]')).toEqual([
      [null, 'Zij zei dat '],
      ['third', 'Piet'],
      [null, ' ziek is. '],
      ['confidential', 'Zij ook.'],
    ]);
  });

  it('are read in English and over several lines too', () => {
    expect(stretches('[[Third: one\ntwo]]')).toEqual([['third', 'one\ntwo']]);
  });

  it.each([
    '[[derde: zonder einde',
    'zonder begin]]',
    '[[derde:]]',
    '[[vierde: iets]]',
    '[derde: iets]',
    '[[derde iets]]',
  ])('that are malformed are harmless text: %s', (text) => {
    expect(withoutMarks(text)).toBe(text);
  });

  it('inside a mark that has no end count on their own', () => {
    expect(stretches('[[derde: a [[vertrouwelijk: b]] c')).toEqual([
      [null, '[[derde: a '],
      ['confidential', 'b'],
      [null, ' c'],
    ]);
  });
});

describe('marking a selection', () => {
  it('puts the signs around the words and not around the room beside them', () => {
    const marked = toggleMark(select('Zij noemde Piet ook.', ' Piet '), 'third');
    expect(marked?.text).toBe('Zij noemde [[derde: Piet]] ook.');
  });

  it('takes the mark away again when it is the same', () => {
    const text = 'Zij noemde [[derde: Piet]] ook.';
    expect(toggleMark(select(text, 'Piet'), 'third')?.text).toBe('Zij noemde Piet ook.');
    expect(toggleMark({ text, from: 20, until: 20 }, 'third')?.text).toBe('Zij noemde Piet ook.');
  });

  it('changes a mark of the other kind, and takes in one that it touches', () => {
    const text = 'Zij noemde [[derde: Piet]] en Jan.';
    expect(toggleMark(select(text, 'Piet'), 'confidential')?.text).toBe(
      'Zij noemde [[vertrouwelijk: Piet]] en Jan.',
    );
    expect(toggleMark(select(text, 'et]] en Jan'), 'third')?.text).toBe(
      'Zij noemde [[derde: Piet en Jan]].',
    );
  });

  it('does nothing when nothing is selected, or only room', () => {
    expect(toggleMark({ text: 'Zij kwam.', from: 3, until: 3 }, 'third')).toBeNull();
    expect(toggleMark({ text: 'Zij kwam.', from: 3, until: 4 }, 'third')).toBeNull();
  });

  it('covers all that was selected, whatever is in it', () => {
    const piece = fc.constantFrom('a', ' ', '\n', '[', ']', '[[', ']]', '[[derde: x]]', ':', 'é');
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
        fc.nat(40),
        fc.nat(40),
        (text, one, other) => {
          const from = Math.min(one, other, text.length);
          const until = Math.min(Math.max(one, other), text.length);
          const within = markedIn(text).some(
            ({ mark, from: start, until: end }) => mark !== null && start <= from && until <= end,
          );
          const marked = within ? null : toggleMark({ text, from, until }, 'confidential');
          if (marked === null) return;
          const inside = marked.text.slice(marked.from, marked.until);
          const bare = markedIn(inside).filter(({ mark }) => mark === null);
          expect(bare.map((stretch) => stretch.text.trim()).join('')).toBe('');
        },
      ),
    );
  });
});

describe('passages', () => {
  it('are sentences, lines, and what stands under one mark', () => {
    const passages = passagesOf(
      'Zij kwam om 9.30 uur. Hij schreeuwde!\nNiemand [[derde: behalve Jo]] hielp.',
    );
    expect(passages.map(({ text }) => text)).toEqual([
      'Zij kwam om 9.30 uur. ',
      'Hij schreeuwde!\n',
      'Niemand ',
      'behalve Jo',
      ' hielp.',
    ]);
  });

  it('put together are the text without its marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(
          passagesOf(text)
            .map((passage) => passage.text)
            .join(''),
        ).toBe(withoutMarks(text));
      }),
    );
  });
});
