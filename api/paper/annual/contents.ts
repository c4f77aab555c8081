/**
 * What an annual report of a counsellor says (domain study, §5): the numbers of the release that was
 * published of the year, what the counsellor wrote beside them, and nothing else of the vault.
 */
import { type AnnualSection, annualSection } from '../../../domain/code-lists/index.ts';
import type { Regime } from '../../../domain/compartment.ts';
import { dutchDay } from '../../../domain/dutch.ts';
import type { DateString } from '../../../domain/time.ts';
import type { Release } from '../../../statistics/release.ts';
import type { Published } from '../release-figures.ts';
import { accountBlocks } from './account.ts';
import { type Advice, adviceBlocks } from './advice.ts';
import type { Block, Part, ReportDocument } from './document.ts';
import { comparisonWith, type Elsewhere } from './elsewhere.ts';
import { noNumbers, numbersIn, tablesIn } from './numbers.ts';
import { preventionIn } from './prevention.ts';
import { blocksOf } from './written.ts';

/** What an annual report is made of. */
export interface AnnualReport extends Published {
  readonly year: number;
  readonly regime: Regime;
  readonly today: DateString;
  readonly practice: boolean;
  /** What was published of three years together, this one the last; null when nothing was. */
  readonly together: Release | null;
  readonly written: ReadonlyMap<string, string>;
  readonly advice: Advice;
  readonly elsewhere: readonly Elsewhere[];
}

const groups = { staff: 'ambtenaren', political: 'politieke ambtsdragers' } as const;

/** The report, section by section; what has nothing to say is left out. */
export function annualReport(report: AnnualReport): ReportDocument {
  const { year, regime, today, practice, release } = report;
  const parts = annualSection.codes.flatMap(({ code, nl }): Part[] => {
    const blocks = [...blocksOf(report.written.get(code) ?? ''), ...ofLuwte[code](report)];
    return blocks.length === 0 ? [] : [{ code, title: nl, blocks }];
  });
  return {
    title: `Jaarverslag ${year}`,
    of: `Vertrouwenspersoon ${groups[regime]}`,
    municipality: release.municipality.name,
    made: `Gemaakt op ${dutchDay(today)}. De cijfers zijn die van de uitgifte van ${year}, en geen andere.`,
    warning: practice ? 'Oefenkluis: alles in dit verslag is verzonnen.' : null,
    parts,
  };
}

const inTimeElsewhere =
  'Of het eerste gesprek en de reactie op tijd waren, staat bij Doorlooptijd.';

const nothing = (): readonly Block[] => [];

/** What a section says besides what was written in it. */
const ofLuwte: Readonly<Record<AnnualSection, (report: AnnualReport) => readonly Block[]>> = {
  foreword: nothing,
  role: nothing,
  numbers: numbersIn,
  nature: (report) => tablesIn(report, ['T2_nature']),
  where: (report) => tablesIn(report, ['T3_channel', 'T4_department', 'T5_office']),
  perpetrator: () => noNumbers('Wie de veroorzakers waren'),
  severity: (report) => [
    ...tablesIn(report, ['T6_severity']),
    ...noNumbers('Wat een incident met iemand deed'),
  ],
  handling: () => [
    ...noNumbers('Wat er na een melding gebeurde, met nazorg, maatregelen, politie en schade'),
    { kind: 'paragraph', look: 'note', words: inTimeElsewhere },
  ],
  duration: (report) => [
    ...tablesIn(report, ['T7_first_talk', 'T8_reaction']),
    ...noNumbers('Hoeveel dagen iets duurde'),
  ],
  signals: nothing,
  prevention: ({ release }) => preventionIn(release),
  comparison: ({ elsewhere }) => comparisonWith(elsewhere),
  recommendations: ({ advice }) => adviceBlocks(advice),
  expertise: nothing,
  account: accountBlocks,
};
