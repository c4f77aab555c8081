import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { NoFile } from '../../registry/files.ts';
import { type Receipt, receiveEach } from '../../registry/receive.ts';
import type { Outcome, Place } from '../command.ts';
import { type Typed, UsageError } from '../options.ts';
import { oneLine } from '../texts.ts';
import { reasonText } from './reasons.ts';
import { folderAnd, type Part, withRegistry } from './registry-part.ts';
import { registryText } from './texts.ts';

/** `luwte registry receive`: takes packages in, or puts them aside. Ends with 1 when one was put aside. */
export const receive: Part = { options: ['json'], run };

async function run(typed: Typed, place: Place): Promise<Outcome> {
  const [folder, files] = folderAnd(typed);
  if (files.length === 0) throw new UsageError('registryFiles');
  const paths = files.map((file) => resolve(file));
  const missing = paths.find((path) => !existsSync(path));
  if (missing !== undefined) throw new NoFile(missing);
  const came: { readonly file: string; readonly receipt: Receipt }[] = [];
  await withRegistry(folder, async (registry) => {
    for await (const receipt of receiveEach(registry, paths, place.today)) {
      came.push({ file: files[came.length] ?? '', receipt });
    }
  });
  const isAside = came.some(({ receipt }) => receipt.outcome === 'quarantined');
  const out = typed.options.has('json')
    ? `${JSON.stringify(
        came.map(({ file, receipt }) => ({ file, ...receipt })),
        null,
        2,
      )}\n`
    : came.map(({ file, receipt }) => lineOf(file, receipt, place)).join('');
  return { code: isAside ? 1 : 0, out, err: '' };
}

function lineOf(path: string, receipt: Receipt, { language }: Place): string {
  const file = oneLine(basename(path));
  if (receipt.outcome === 'known') return registryText(language, 'known', { file });
  if (receipt.outcome === 'quarantined') {
    const reason = oneLine(reasonText(receipt.fault, language));
    return registryText(language, 'aside', { file, reason });
  }
  const { municipality_code: municipality, regime, period, correction } = receipt.manifest;
  const whose = registryText(language, regime);
  return registryText(language, correction > 0 ? 'takenCorrection' : 'taken', {
    ...{ file, municipality, whose, period, correction },
  });
}
