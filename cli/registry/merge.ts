import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Regime, regimes } from '../../domain/compartment.ts';
import type { Registry } from '../../registry/folder.ts';
import { type MergedPeriod, mergeAll } from '../../registry/merge/merge-all.ts';
import { makeMergeSecret, mergeSecret } from '../../registry/merge/secret.ts';
import {
  type ListedMunicipality,
  readMunicipalities,
  regionsIn,
} from '../../registry/municipalities.ts';
import { periodOf } from '../../statistics/period.ts';
import type { TextFiles } from '../../statistics/release-files.ts';
import type { Outcome, Place } from '../command.ts';
import { type Typed, UsageError } from '../options.ts';
import { needed, refusing } from '../protect.ts';
import { checkEmpty, textOfFile } from '../release-folders.ts';
import { mergeText } from './merge-texts.ts';
import { onlyFolder, type Part, withRegistry } from './registry-part.ts';
import { registryText } from './texts.ts';

/** `luwte registry merge`: totals of everything that was sent. Ends with 1 when there is not one. */
export const merge: Part = {
  options: ['period', 'regime', 'municipalities', 'out', 'new-key'],
  run: async (typed, place) => {
    const folder = onlyFolder(typed);
    const out = resolve(needed(typed, 'out'));
    const wanted = { ...regimeIn(typed), ...periodIn(typed) };
    return withList(typed, place, (list) => {
      checkEmpty(out);
      return withRegistry(folder, async (registry) => {
        if (typed.options.has('new-key')) await makeMergeSecret(folder);
        const made = await mergedOf(registry, wanted, list, place);
        for (const { files } of made) writeFiles(out, files);
        return outcomeOf(made, out, place);
      });
    });
  },
};

/** @throws UsageError */
function regimeIn({ options }: Typed): { readonly regime?: Regime } {
  const typed = options.get('regime');
  if (typed === undefined) return {};
  const regime = regimes.find((one) => one === typed);
  if (regime === undefined) throw new UsageError('badRegime');
  return { regime };
}

/** @throws UsageError */
function periodIn({ options }: Typed): { readonly period?: string } {
  const period = options.get('period');
  if (period === undefined) return {};
  if (periodOf(period) === null) throw new UsageError('badPeriod');
  return { period };
}

/** Does something with the list of municipalities, and says what is wrong with it. */
export function withList(
  typed: Typed,
  place: Place,
  work: (list: readonly ListedMunicipality[]) => Promise<Outcome>,
): Promise<Outcome> {
  const path = typed.options.get('municipalities');
  if (path === undefined) return work([]);
  return refusing(path, place, async () => work(readMunicipalities(textOfFile(path))));
}

async function mergedOf(
  { folder, storage, solver }: Registry,
  wanted: Parameters<typeof mergeAll>[1],
  list: readonly ListedMunicipality[],
  { today, version }: Place,
): Promise<MergedPeriod[]> {
  const made: MergedPeriod[] = [];
  const merging = {
    ...{ solver, version, madeOn: today, secret: mergeSecret(folder) },
    regionOf: regionsIn(list),
  };
  for await (const one of mergeAll(storage, wanted, merging)) made.push(one);
  return made;
}

/** Writes files into a folder, each in a folder of its own where its name says so. */
export function writeFiles(out: string, files: TextFiles): void {
  for (const [name, text] of files) {
    const path = join(out, ...name.split('/'));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

function lineOf(
  { regime, period, refusal, isUnchanged, keptOf, municipalities }: MergedPeriod,
  place: Place,
) {
  const { language } = place;
  const about = { whose: registryText(language, regime), period };
  if (refusal !== null) {
    const { reason, least, earlier, municipalities: those } = refusal;
    const fillings = { least, earlier: earlier ?? 0, municipalities: those };
    const why = mergeText(language, reason, fillings);
    return keptOf === null
      ? mergeText(language, 'refused', { ...about, reason: why })
      : mergeText(language, 'kept', { ...about, reason: why, day: keptOf });
  }
  return mergeText(language, isUnchanged ? 'unchanged' : 'merged', { ...about, municipalities });
}

function outcomeOf(made: readonly MergedPeriod[], folder: string, place: Place): Outcome {
  const { language } = place;
  const isAny = made.some(({ files }) => files.size > 0);
  const end = isAny ? 'written' : made.length === 0 ? 'nothing' : 'none';
  const lines = made.map((one) => lineOf(one, place));
  const out = [...lines, mergeText(language, end, { folder })].join('');
  return { code: isAny ? 0 : 1, out, err: '' };
}
