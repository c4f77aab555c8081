import { resolve } from 'node:path';
import { findMachinePolicy, machinePolicyFile } from '../api/machine-policy.ts';
import type { ReadMachinePolicy } from '../domain/machine-policy.ts';
import type { Command, Outcome, Place } from './command.ts';
import { type Typed, UsageError } from './options.ts';
import { policyText } from './policy-texts.ts';
import { oneLine } from './texts.ts';

/** `luwte policy check`: whether Luwte would take a policy file for a computer as it is written. */
export const policyCommand: Command = { options: ['json'], run };

/** Ends with 0 when it is in order, with 1 when it is not, with 2 when there is none. */
async function run({ words, options }: Typed, place: Place): Promise<Outcome> {
  const [, part, path, more] = words;
  if (part !== 'check' || path === undefined)
    return { code: 2, out: '', err: `luwte: ${policyText(place.language, 'part')}\n` };
  if (more !== undefined) throw new UsageError('extraWord', { word: more });
  const file = resolve(path);
  const isInPlace = file === machinePolicyFile;
  // Whose a file is that is only tried out says nothing.
  const { read } = isInPlace ? findMachinePolicy() : findMachinePolicy(file, () => false);
  const told = options.has('json')
    ? JSON.stringify({ file, ...read }, null, 2)
    : [said(file, read, place), ...(isInPlace ? [] : [elsewhere(place)])].join('\n');
  return { code: codes[read.state], out: `${told}\n`, err: '' };
}

const codes = { read: 0, wrong: 1, none: 2 } as const;

const elsewhere = ({ language }: Place) =>
  policyText(language, 'elsewhere', { place: machinePolicyFile });

function said(file: string, read: ReadMachinePolicy, { language }: Place): string {
  const name = oneLine(file);
  if (read.state === 'none') return policyText(language, 'none', { file: name });
  if (read.state === 'wrong') {
    const places = oneLine(read.places.join(', '));
    return policyText(language, read.fault, { file: name, places });
  }
  const named = (part: object) => Object.keys(part).join(', ') || policyText(language, 'nothing');
  const { limits, defaults } = read.policy;
  return policyText(language, 'read', {
    file: name,
    limits: named(limits),
    defaults: named(defaults),
  });
}
