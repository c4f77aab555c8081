import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { languageOf } from '../../cli/options.ts';
import { run } from '../../cli/run.ts';
import { texts } from '../../cli/texts.ts';

const readSecret = () => Promise.reject(new Error('a secret was asked'));
const dutch = {
  language: 'nl',
  today: '2026-11-25',
  version: '9.8.7',
  limits: {},
  readSecret,
} as const;
const english = { ...dutch, language: 'en' } as const;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'luwte-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('luwte', () => {
  test('explains itself in the language of the user', async () => {
    expect(await run(['--help'], dutch)).toMatchObject({ code: 0, err: '' });
    expect((await run(['--help'], dutch)).out).toContain('Gebruik:');
    expect((await run(['demo', '-h'], english)).out).toContain('Usage:');
  });

  test('says its version', async () => {
    expect(await run(['--version'], dutch)).toEqual({ code: 0, out: '9.8.7\n', err: '' });
  });

  test('has the same texts, with the same words to fill in, in both languages', () => {
    const wordsOf = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([word]) => word).sort();
    expect(Object.keys(texts.en)).toEqual(Object.keys(texts.nl));
    for (const [name, text] of Object.entries(texts.nl)) {
      // Safe: the keys were just shown to be the same.
      expect(wordsOf(texts.en[name as keyof typeof texts.en]), name).toEqual(wordsOf(text));
    }
  });

  test.each([
    ['nl_NL.UTF-8', [], 'nl'],
    ['NL', [], 'nl'],
    ['en_US.UTF-8', [], 'en'],
    ['de_DE', [], 'en'],
    ['', [], 'en'],
    ['nl_NL', ['--language', 'en'], 'en'],
    ['en_GB', ['demo', '--language=nl'], 'nl'],
    ['nl_NL', ['--language', 'fr'], 'nl'],
  ])('on a computer of %j with %j speaks %s', (computer, args, language) => {
    expect(languageOf(args, computer)).toBe(language);
  });
});

describe('what was typed wrong is refused in one sentence, and nothing is written', () => {
  const inFolder = (...args: string[]) => ['demo', '--out', join(folder, 'vault'), ...args];

  test.each([
    ['no command', () => [], 'Zeg wat u wilt doen'],
    ['an unknown command', () => ['dmeo'], '"dmeo"'],
    ['a command that every object has', () => ['toString'], '"toString"'],
    ['a word too many', () => inFolder('more'), '"more"'],
    ['an unknown option', () => inFolder('--sede', '3'), '--sede'],
    ['an unknown short option', () => inFolder('-x'), '-x'],
    ['no folder', () => ['demo'], '--out'],
    ['an empty folder name', () => ['demo', '--out', ''], '--out'],
    ['an option for a folder', () => ['demo', '--out', '--json'], '--out'],
    ['an option without its value', () => inFolder('--cases'), '--cases'],
    ['no number', () => inFolder('--cases', 'veel'), '--cases'],
    ['half a number', () => inFolder('--cases', '1.5'), '--cases'],
    ['a number below the least', () => inFolder('--cases', '1'), '2'],
    ['a negative number', () => inFolder('--cases=-5'), '--cases'],
    ['a number above the most', () => inFolder('--cases', '100001'), '100000'],
    ['a number in another notation', () => inFolder('--seed', '1e3'), '--seed'],
    ['a seed that is too large', () => inFolder('--seed', '4294967296'), '--seed'],
    ['a day that does not exist', () => inFolder('--today', '2026-02-29'), '--today'],
    ['a day in another notation', () => inFolder('--today', '25-11-2026'), '--today'],
    ['a day before there were reports', () => inFolder('--today', '1999-01-01'), '2001-01-01'],
    ['a value for a switch', () => inFolder('--json=yes'), '--json'],
    ['an option of no use here', () => ['verify', folder, '--out', folder], '--out'],
    ['no folder to verify', () => ['verify'], 'MAP'],
    ['a folder too many', () => ['verify', folder, 'more'], '"more"'],
    ['a language that is not there', () => inFolder('--language', 'fr'), '--language'],
  ])('%s', async (_, args, mentioned) => {
    const { code, out, err } = await run(args(), dutch);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^luwte: .+[.]\n$/);
    expect(err).toContain(mentioned);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a folder in which something stands', async () => {
    writeFileSync(join(folder, 'letter.txt'), 'hello');
    const { code, err } = await run(['demo', '--out', folder], english);
    expect({ code, err }).toEqual({
      code: 2,
      err: `luwte: The folder ${folder} is not empty. Choose an empty or a new folder.\n`,
    });
    expect(readdirSync(folder)).toEqual(['letter.txt']);
  });

  test('a file instead of a folder', async () => {
    const file = join(folder, 'letter.txt');
    writeFileSync(file, 'hello');
    expect(await run(['demo', '--out', file], dutch)).toMatchObject({ code: 2, out: '' });
  });
});

describe('luwte demo', () => {
  test('writes a vault and says how to open it', async () => {
    const vault = join(folder, 'new', 'vault');
    const { code, out, err } = await run(['demo', '--out', vault, '--cases', '6'], dutch);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(vault);
    expect(out).toContain('Vertrouwenspersoon ambtenaren\n    aantal dossiers: 5');
    expect(out).toMatch(/wachtzin: \w+( \w+){4,}/);
    expect(readdirSync(vault)).toEqual(
      expect.arrayContaining(['header.json', 'policy.db', 'political.db', 'staff.db']),
    );
  }, 60_000);

  test('says it to machines too', async () => {
    const vault = join(folder, 'empty');
    mkdirSync(vault);
    const options = ['--cases', '4', '--seed', '7', '--today', '2026-02-28', '--json'];
    const { code, out } = await run(['demo', '--out', vault, ...options], english);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      folder: vault,
      municipality: { code: 'GM9999', name: 'Gemeente Waterveen' },
      seed: 7,
      today: '2026-02-28',
      compartments: [
        { compartment: 'staff', cases: 3, passphrase: expect.any(String) },
        { compartment: 'political', cases: 1, passphrase: expect.any(String) },
        { compartment: 'council', cases: 3, passphrase: expect.any(String) },
        { compartment: 'policy', cases: 0, passphrase: expect.any(String) },
      ],
    });
  }, 60_000);
});
