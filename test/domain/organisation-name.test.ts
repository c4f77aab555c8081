import { expect, test } from 'vitest';
import { letterPage } from '../../api/paper/letter-page.ts';
import { inSentence, senderName } from '../../domain/organisation-name.ts';
import { letterText } from '../../domain/reaction/letter-file.ts';
import { fillIn, letterKinds } from '../../domain/reaction/letter-templates.ts';
import { standardLetters } from '../../domain/reaction/standard-letters.ts';

test.each([
  ['Waterveen', 'Gemeente Waterveen', 'Municipality of Waterveen', 'de gemeente Waterveen'],
  [
    'Gemeente Waterveen',
    'Gemeente Waterveen',
    'Municipality of Waterveen',
    'de gemeente Waterveen',
  ],
  [
    'gemeente  Waterveen ',
    'Gemeente Waterveen',
    'Municipality of Waterveen',
    'de gemeente Waterveen',
  ],
  [
    'GEMEENTE WATERVEEN',
    'Gemeente WATERVEEN',
    'Municipality of WATERVEEN',
    'de gemeente WATERVEEN',
  ],
  [
    'Gemeentehoven',
    'Gemeente Gemeentehoven',
    'Municipality of Gemeentehoven',
    'de gemeente Gemeentehoven',
  ],
  ['Gemeente', 'Gemeente Gemeente', 'Municipality of Gemeente', 'de gemeente Gemeente'],
  [
    '’s-Hertogenveen',
    'Gemeente ’s-Hertogenveen',
    'Municipality of ’s-Hertogenveen',
    'de gemeente ’s-Hertogenveen',
  ],
  ['waterschap Rijn', 'Waterschap Rijn', 'Waterschap Rijn', 'het waterschap Rijn'],
  ['Provincie Veenland', 'Provincie Veenland', 'Provincie Veenland', 'de provincie Veenland'],
  [
    'Municipality of Waterveen',
    'Municipality of Waterveen',
    'Municipality of Waterveen',
    'Municipality of Waterveen',
  ],
])('%s says once what it is', (name, sender, english, sentence) => {
  expect(senderName(name)).toBe(sender);
  expect(senderName(name, 'en')).toBe(english);
  expect(inSentence(name, 'de ')).toBe(sentence);
});

test.each(letterKinds)('a letter of the kind %s says gemeente once before the name', (kind) => {
  const filled = fillIn(standardLetters[kind].body, { gemeente: 'Gemeente Waterveen' });
  expect(filled).toBe(fillIn(standardLetters[kind].body, { gemeente: 'Waterveen' }));
  expect(filled).toContain('de gemeente Waterveen');
  expect(filled).not.toMatch(/gemeente gemeente/i);
});

test('text of one’s own keeps its article and its capital', () => {
  const fill = (text: string, gemeente: string) => fillIn(text, { gemeente });
  expect(fill('De gemeente {gemeente} besloot.', 'Waterschap Rijn')).toBe(
    'Het waterschap Rijn besloot.',
  );
  expect(fill('Groet,\nGemeente {gemeente}', 'Gemeente Waterveen')).toBe(
    'Groet,\nGemeente Waterveen',
  );
  expect(fill('onze gemeente {gemeente}', 'Gemeente Waterveen')).toBe('onze gemeente Waterveen');
});

test('the head of a letter says gemeente once', () => {
  const parts = { day: '4 mei 2026', addressee: [], subject: 'Gesprek', body: 'Dag.' };
  const letter = { municipality: 'Gemeente Waterveen', ...parts };
  expect(letterPage(letter)).toContain('>Gemeente Waterveen<');
  expect(letterText(letter)).toMatch(/^Gemeente Waterveen\n/);
});
