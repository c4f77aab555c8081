import { expect, test } from 'vitest';
import { namesInWords } from '../../domain/names-in-words.ts';

test('names stand in a sentence as a language puts them', () => {
  expect(namesInWords(['Balie'], 'nl')).toBe('Balie');
  expect(namesInWords(['Balie', 'Sociaal domein'], 'nl')).toBe('Balie en Sociaal domein');
  expect(namesInWords(['Desk', 'Permits', 'Parks'], 'en')).toBe('Desk, Permits, and Parks');
});
