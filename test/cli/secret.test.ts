import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { readNewSecret, readSecret } from '../../cli/secret.ts';

/** A keyboard, or a file when it is none, and what is seen of it. */
function terminal(isTTY: boolean) {
  const input = Object.assign(new PassThrough(), { isTTY, setRawMode: () => input });
  const output = new PassThrough();
  return { input, output, seen: () => String(output.read() ?? '') };
}

test('What is typed at a keyboard is asked for, and not shown', async () => {
  const { input, output, seen } = terminal(true);
  const secret = readSecret({ input, output }, 'Wachtzin: ');
  for (const key of 'vijf gietrs') input.write(key);
  input.write('\u007f\u007frs');
  input.write('\r');
  expect(await secret).toBe('vijf gietrs');
  expect(seen()).toBe('Wachtzin: \n');
});

test('A line from a file or another program is read without a question', async () => {
  const { input, output, seen } = terminal(false);
  input.end('  vijf gieters ë  \r\nwhat follows\n');
  expect(await readSecret({ input, output }, 'Wachtzin: ')).toBe('  vijf gieters ë  ');
  expect(seen()).toBe('');
});

test('A last line needs no end', async () => {
  const { input, output } = terminal(false);
  input.end('vijf gieters');
  expect(await readSecret({ input, output }, '')).toBe('vijf gieters');
});

test('Nothing at all is an empty line', async () => {
  const { input, output } = terminal(false);
  input.end();
  expect(await readSecret({ input, output }, '')).toBe('');
});

test('Ctrl+C breaks it off', async () => {
  const { input, output } = terminal(true);
  const secret = readSecret({ input, output }, '');
  input.write('half\u0003');
  expect(await secret).toBe('');
});

test('A new secret is asked for twice at a keyboard, and has to be the same', async () => {
  for (const [second, expected] of [
    ['gieters', 'gieters'],
    ['gietres', 'differs'],
  ] as const) {
    const { input, output } = terminal(true);
    let seen = '';
    output.on('data', (piece) => {
      seen += String(piece);
      if (String(piece) === 'Nog eens: ') input.write(`${second}\r`);
    });
    const secret = readNewSecret({ input, output }, 'Kies: ', 'Nog eens: ').catch(
      (error: Error) => error.message,
    );
    input.write('gieters\r');
    expect(await secret).toBe(expected);
    expect(seen).toBe('Kies: \nNog eens: \n');
  }
});

test('A new secret from a file is read once', async () => {
  const { input, output } = terminal(false);
  input.end('vijf gieters\n');
  expect(await readNewSecret({ input, output }, '', '')).toBe('vijf gieters');
});
