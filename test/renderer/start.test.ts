import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { textsAtStart } from '../../renderer/locales/at-start.ts';
import { messages } from '../../renderer/locales/messages.ts';

const root = join(import.meta.dirname, '../..');

const withoutComments = (source: string) => source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

/** What a source imports when it runs: no types, and nothing that is fetched later. */
function importedBy(source: string): string[] {
  return [...source.matchAll(/^(?:import|export)\s+(?:([^;']*?)\s+from\s+)?'([^']+)';/gm)]
    .filter(([, names = '']) => {
      const isOfTypes = /^type\b/.test(names) || /^\{(\s*type \w+,?)+\s*\}$/.test(names);
      return !isOfTypes;
    })
    .map(([, , from = '']) => from);
}

/** Every source of ours that runs before a passphrase can be asked for, and every package. */
function startOf(main: string) {
  const sources = new Map<string, string>();
  const packages = new Set<string>();
  const add = (file: string): void => {
    if (sources.has(file) || !/\.tsx?$/.test(file)) return;
    const source = withoutComments(readFileSync(file, 'utf8'));
    sources.set(file, source);
    for (const from of importedBy(source)) {
      if (!from.startsWith('.')) packages.add(from);
      else if (existsSync(join(dirname(file), from))) add(join(dirname(file), from));
      else throw new Error(`${relative(root, file)} imports ${from}, which is not there`);
    }
  };
  add(join(root, main));
  return { sources, packages };
}

const { sources, packages } = startOf('renderer/main.tsx');
const names = [...sources.keys()].map((file) => relative(root, file));

test('The screen that asks for a passphrase starts with what it shows, and nothing of the desk', () => {
  expect(names).toContain('renderer/unlock/PassphraseForm.tsx');
  expect([...packages]).toContain('react-dom/client');
  expect(names.length).toBeLessThan(90);
  // Schemas check what is typed in the desk; no form is sent before.
  expect([...packages]).not.toContain('zod');
  expect(names).not.toContain('api/contract/errors.ts');
  expect(names.filter((name) => name.startsWith('renderer/forms/'))).toEqual([]);
});

test('What is fetched later waits for all texts', () => {
  const lazy = names.filter((name) => /\blazy\(/.test(sources.get(join(root, name)) ?? ''));
  expect(lazy).toEqual(['renderer/later.ts']);
});

test('It shows no text that comes later', () => {
  const atStart = textsAtStart('nl');
  const later = Object.keys(messages.nl).filter((key) => !Object.hasOwn(atStart, key));
  const asked = names.flatMap((name) => {
    const source = sources.get(join(root, name)) ?? '';
    return [...source.matchAll(/['`]([a-z]\w*\.[\w.]*)(\$\{|['`])/gi)]
      .filter(([, key = '', end]) =>
        later.some((one) => (end === '${' ? one.startsWith(key) : one === key)),
      )
      .map(([, key]) => `${name}: ${key}`);
  });
  expect(asked).toEqual([]);
  expect(later.length).toBeGreaterThan(10 * Object.keys(atStart).length);
});
