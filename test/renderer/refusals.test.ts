import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';

const renderer = join(import.meta.dirname, '../../renderer');

/** What ends or stops something: there is nothing to say when that is not needed any more. */
const endings = /'(vault\.lock|work\.stop|shell\.practiseStop|officer\.closeLog)'/;

/** What a file asks of the vault without showing, saying or passing on that it was refused. */
const swallowed = (text: string) =>
  [...text.matchAll(/const (\w+) = useAction\(([^)]*)\)/g)]
    .filter(([, name = '', command = '']) => {
      const asks = new RegExp(`\\b${name}\\.mutate\\(`).test(text);
      const shows = new RegExp(`\\b${name}\\.error\\b`).test(text);
      return asks && !shows && !endings.test(command) && !text.includes('onError:');
    })
    .map(([, , command = '']) => command);

test('what the vault refuses is said, whatever the button', () => {
  const files = globSync('**/*.{ts,tsx}', { cwd: renderer });
  const silent = files.flatMap((file) =>
    swallowed(readFileSync(join(renderer, file), 'utf8')).map((one) => `${basename(file)}: ${one}`),
  );
  expect(files.length).toBeGreaterThan(300);
  expect(silent).toEqual([]);
});

test('a refusal that nobody shows is found', () => {
  const silent = "const end = useAction('series.end');\n<Button onPress={() => end.mutate({})} />";
  expect(swallowed(silent)).toEqual(["'series.end'"]);
  expect(swallowed(`${silent}{end.error && <Problem error={end.error} />}`)).toEqual([]);
});
