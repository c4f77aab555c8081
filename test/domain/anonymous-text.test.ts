import { expect, it } from 'vitest';
import { anonymousText } from '../../domain/anonymous-text.ts';

const text = anonymousText(2000);

it.each([
  'bel j.jansen@voorbeeld.nl',
  'bel 06-12345678',
  'burgerservicenummer 123456782',
  'NL91 ABNA 0417 1643 00',
])('a text that points at somebody is refused: %s', (told) => {
  expect(text.safeParse(told).error?.issues.map(({ message }) => message)).toEqual([
    'text.pointsAtSomebody',
  ]);
});

it('a text that is far too long is refused at once, without being searched', () => {
  const began = performance.now();
  const refused = text.safeParse('x'.repeat(1_000_000));
  expect(refused.error?.issues.map(({ message }) => message)).toEqual(['text.tooLong']);
  expect(performance.now() - began).toBeLessThan(1000);
});
