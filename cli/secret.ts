import { createInterface } from 'node:readline';
import { type Readable, Writable } from 'node:stream';
import { UsageError } from './options.ts';

/** Where a secret is read from, and where the question for it is seen. */
export interface Terminal {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable;
}

/**
 * Reads one line. At a keyboard it is asked for, and what is typed is not shown; a file or another
 * program is not asked.
 * @returns the line without its end; empty when there is none, or when it was broken off.
 */
export async function readSecret({ input, output }: Terminal, question: string): Promise<string> {
  const terminal = input.isTTY === true;
  if (terminal) output.write(question);
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: unseen, terminal, historySize: 0 });
  try {
    return await new Promise((resolve) => {
      lines.once('line', resolve);
      for (const end of ['close', 'SIGINT']) lines.once(end, () => resolve(''));
    });
  } finally {
    lines.close();
    if (terminal) output.write('\n');
  }
}

/**
 * Reads a secret that was just thought of: at a keyboard twice, because nobody sees what is typed.
 * @throws UsageError when it was not the same both times.
 */
export async function readNewSecret(
  terminal: Terminal,
  question: string,
  again: string,
): Promise<string> {
  const secret = await readSecret(terminal, question);
  const isTyped = terminal.input.isTTY === true && secret !== '';
  if (isTyped && (await readSecret(terminal, again)) !== secret) throw new UsageError('differs');
  return secret;
}
