import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { run } from '../../cli/run.ts';

const readSecret = () => Promise.reject(new Error('a secret was asked'));
/** Where the command line runs. */
export const place = {
  language: 'en',
  today: '2026-11-25',
  version: '9.8.7',
  limits: {},
  readSecret,
} as const;
/** The columns of counts by unit and nature. */
export const header = 'unit,nature,incidents,reporters,largest';
/** Counts of which one is small. */
export const sound = `${header}\na,x,12,12,1\na,y,3,3,1\nb,x,9,8,2\nb,y,14,11,3\n`;
/** One table of both, by hiding. */
export const policy = {
  dimensions: ['unit', 'nature'],
  tables: [['unit', 'nature']],
  method: 'hiding',
};

/** A folder of its own for each test of a file, and what protects counts in it. */
export function protecting() {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'luwte-anonymity-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const at = (name: string) => join(folder, name);
  const write = (name: string, text: string) => {
    writeFileSync(at(name), text);
    return at(name);
  };
  /** Protects an input under a policy, into `release`. */
  const protect = (input: string, rules: object = policy, ...more: string[]) => {
    const files = [
      write('counts.csv', input),
      '--policy',
      write('policy.json', JSON.stringify(rules)),
    ];
    return run(['protect', ...files, '--out', at('release'), ...more], place);
  };
  return { at, write, protect };
}
