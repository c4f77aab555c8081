import { join } from 'node:path';
import { z } from 'zod';
import { endings, shortText, writeForOthers } from '../../db/handover/exchange-folder.ts';
import { readSetting, writeSetting } from '../../db/repositories/settings.ts';
import {
  type Benchmark,
  benchmark,
  benchmarksWith,
  expectedPeople,
  mostBenchmarks,
} from '../../domain/benchmarks/benchmark.ts';
import { shippedBenchmarks } from '../../domain/benchmarks/shipped.ts';
import { benchmarkPopulation } from '../../domain/code-lists/index.ts';
import type { Regime } from '../../domain/compartment.ts';
import { date } from '../../domain/fields.ts';
import { benchmarkCsvOf, readBenchmarks } from '../../statistics/formats/benchmark-csv.ts';
import type { benchmarkCommands } from '../contract/benchmarks.ts';
import { LuwteError } from '../contract/errors.ts';
import type { Handlers, OpenVault } from './open-vault.ts';
import { folderOutside, folderThere } from './target-folder.ts';

/** Bytes in the longest file: a thousand figures. */
const LONGEST = 1024 * 1024;
const setting = 'benchmarks';

const kept = z.strictObject({
  readOn: date.nullable(),
  figures: z.array(benchmark).max(mostBenchmarks),
});
type Kept = z.infer<typeof kept>;

/** Answers to the commands on national figures. */
export const benchmarkHandlers: Handlers<keyof typeof benchmarkCommands> = {
  'benchmarks.get': (vault) => {
    const { readOn } = keptIn(vault);
    const figures = elsewhereFor(vault);
    return { figures, readOn, expected: expectedOf(vault) };
  },

  'benchmarks.read': (vault, { folder, name }) => {
    const read = readBenchmarks(shortText(join(folderThere(folder), name), LONGEST));
    if ('fault' in read) throw refusal(read);
    keep(vault, { readOn: vault.today, figures: [...read.figures] });
    return { read: read.figures.length };
  },

  'benchmarks.forget': (vault) => {
    keep(vault, { readOn: null, figures: [] });
    return {};
  },

  'benchmarks.write': (vault, { folder }) => {
    const target = folderOutside(folder, vault);
    const file = `${vault.today}${endings.benchmarks}`;
    const figures = figuresIn(vault).map(
      ({ basis: _, note, ...one }): Benchmark => ({ ...one, note: note.nl }),
    );
    writeForOthers(join(target, file), benchmarkCsvOf(figures));
    return { file };
  },
};

/** National figures about the people of this vault, the newest first. */
export const elsewhereFor = (vault: OpenVault) =>
  figuresIn(vault)
    .filter(({ population }) => isAbout(vault.regime, population))
    .toSorted((one, other) => lastYear(other).localeCompare(lastYear(one)));

function keptIn({ database }: OpenVault): Kept {
  const text = readSetting(database, setting);
  return text === undefined ? { readOn: null, figures: [] } : kept.parse(JSON.parse(text));
}

function keep(vault: OpenVault, figures: Kept): void {
  writeSetting(vault.database, setting, JSON.stringify(figures));
  vault.audit('settings.update', 'settings', setting);
}

const figuresIn = (vault: OpenVault) => benchmarksWith(shippedBenchmarks, keptIn(vault).figures);
const lastYear = ({ year }: { readonly year: string }) => year.slice(-4);

function isAbout(regime: Regime, population: string): boolean {
  const about = benchmarkPopulation.codes.find(({ code }) => code === population)?.broader;
  return about === regime || about === 'both';
}

/** What a year brings elsewhere, by the newest figure of it that is a number. */
function expectedOf(vault: OpenVault): number | null {
  const { regime, organisation } = vault;
  const [newest] = figuresIn(vault)
    .filter(
      ({ indicator, value, population }) =>
        indicator === 'threatened_1y' && value !== null && isAbout('staff', population),
    )
    .toSorted((one, other) => lastYear(other).localeCompare(lastYear(one)));
  if (regime !== 'staff' || organisation.staffSize === null || newest?.value == null) return null;
  return expectedPeople(organisation.staffSize, newest.value);
}

function refusal(wrong: Exclude<ReturnType<typeof readBenchmarks>, { figures: unknown }>) {
  if (wrong.fault !== 'cell') return new LuwteError(`benchmarkFile.${wrong.fault}`);
  return new LuwteError('benchmarkFile.cell', { line: wrong.line, column: wrong.column });
}
