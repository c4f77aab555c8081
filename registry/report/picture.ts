/** The national picture as data: what the report shows, from published totals and from who sent what. */
import { label } from '../../domain/code-lists/code.ts';
import type { Regime } from '../../domain/compartment.ts';
import { indicators } from '../../statistics/indicators.ts';
import { periodOf } from '../../statistics/period.ts';
import { publishedTables } from '../../statistics/published-tables.ts';
import { untoldCode } from '../merge/figures.ts';
import { type PublishedMerge, publishedMerges, takingPartIn } from '../merge/ledger.ts';
import { mergeRules } from '../merge/rules.ts';
import { regionDimension, unlistedRegion } from '../merge/tally.ts';
import type { ListedMunicipality } from '../municipalities.ts';
import type { Storage } from '../storage/open.ts';
import { type ReportLanguage, words } from './words.ts';

/** A figure with everything that is said beside it. */
export interface Figure {
  readonly code: string;
  readonly label: string;
  /** Null when it is withheld. */
  readonly value: number | null;
  readonly standardError: number | null;
  readonly systematic: number | null;
  /** Null when so few sent that it would say who hides it. */
  readonly municipalities: number | null;
  readonly hidden: number | null;
}

/** Figures of one table. */
export interface FigureTable {
  readonly dimension: string;
  readonly figures: readonly Figure[];
}

/** Who took part in a period. */
export interface Coverage {
  /** Municipalities on the list; null without a list. */
  readonly listed: number | null;
  readonly withNumbers: number;
  /** Sent, but not one number may leave. They are not named: that would say that few people reported. */
  readonly mayNot: number;
  readonly silent: number | null;
  readonly twoSenders: number;
  readonly tookPart: readonly string[];
  readonly silentNames: readonly string[];
  /** Whether somebody came or went who is not, or still, named: see decision 55. */
  readonly namesWait: boolean;
}

/** A policy indicator over all municipalities that sent it. */
export interface IndicatorFigure {
  readonly measure: string;
  readonly indicator: string;
  readonly label: string;
  readonly municipalities: number;
  readonly average: number;
  /** How many have more than nothing. */
  readonly present: number;
}

/** One regime: its last period in full, and the totals of every period. */
export interface RegimePicture {
  readonly regime: Regime;
  readonly period: string;
  readonly madeOn: string;
  readonly base: number;
  readonly leastMunicipalities: number;
  readonly total: Figure;
  readonly trend: readonly {
    readonly kind: 'year' | 'quarter' | 'years';
    readonly figures: readonly Figure[];
  }[];
  readonly tables: readonly FigureTable[];
  readonly regions: readonly Figure[];
  readonly coverage: Coverage;
  readonly indicators: readonly IndicatorFigure[];
}

/** Everything the report says. */
export interface Picture {
  readonly language: ReportLanguage;
  readonly madeOn: string;
  readonly version: string;
  readonly regimes: readonly RegimePicture[];
}

const kindOf = (period: string) => periodOf(period)?.kind ?? 'year';

/** The last year of a regime, or else its last period. */
function shownOf(merges: readonly PublishedMerge[]): PublishedMerge | undefined {
  return merges.findLast(({ period }) => kindOf(period) === 'year') ?? merges.at(-1);
}

type Cell = PublishedMerge['cells'][number];

const figureOf = (cell: Cell, code: string, text: string): Figure => ({
  ...{ code, label: text, value: cell.value },
  ...{ standardError: cell.standardError, systematic: cell.systematic },
  ...{ municipalities: cell.municipalities, hidden: cell.hidden },
});

const totalOf = ({ period, cells }: PublishedMerge): Figure | undefined => {
  const cell = cells.find(({ key }) => key === '');
  return cell === undefined ? undefined : figureOf(cell, period, period);
};

function tablesOf({ regime, cells }: PublishedMerge, language: ReportLanguage): FigureTable[] {
  return publishedTables[regime].flatMap(({ dimension, list }) => {
    if (dimension === null) return [];
    const figures = cells.flatMap((cell): Figure[] => {
      const code = cell.codes[dimension];
      if (code === undefined || cell.codes[regionDimension] !== undefined) return [];
      const text = code === untoldCode ? words[language].notTold : label(list, code, language);
      return [figureOf(cell, code, text)];
    });
    return figures.length === 0 ? [] : [{ dimension, figures }];
  });
}

function regionsOf({ cells }: PublishedMerge, language: ReportLanguage): Figure[] {
  return cells.flatMap((cell): Figure[] => {
    const region = cell.codes[regionDimension];
    if (region === undefined || Object.keys(cell.codes).length > 1) return [];
    const text = region === unlistedRegion ? words[language].unlisted : region;
    return [figureOf(cell, region, text)];
  });
}

function trendOf(merges: readonly PublishedMerge[]): RegimePicture['trend'] {
  return (['year', 'quarter', 'years'] as const).flatMap((kind) => {
    const figures = merges
      .filter(({ period }) => kindOf(period) === kind)
      .flatMap((one) => totalOf(one) ?? []);
    return figures.length === 0 ? [] : [{ kind, figures }];
  });
}

type TakingPart = Awaited<ReturnType<typeof takingPartIn>>;

/**
 * Who took part in the total. What came later is shown with the next one, and is named when enough came:
 * else a single name that is new, beside a count that is one more, would say who may not give a number.
 */
function coverageOf(
  { sent, named }: TakingPart,
  { municipalities, hidden }: Figure,
  list: readonly ListedMunicipality[],
): Coverage {
  const nameOf = new Map(list.map(({ code, name }) => [code, name]));
  const silent = list.filter(({ code }) => !named.has(code)).map(({ name }) => name);
  const withNumbers = municipalities ?? 0;
  return {
    listed: list.length === 0 ? null : list.length,
    withNumbers,
    // Of two senders of one municipality one may hide what the other tells.
    mayNot: Math.max(0, Math.min(hidden ?? 0, sent.size - withNumbers)),
    silent: list.length === 0 ? null : list.filter(({ code }) => !sent.has(code)).length,
    twoSenders: [...sent.values()].filter((manifests) => manifests.includes(' ')).length,
    tookPart: [...named].map((code) => nameOf.get(code) ?? code).sort(),
    silentNames: silent.sort(),
    namesWait: [...sent.keys()].some((code) => !named.has(code)) || sent.size !== named.size,
  };
}

/**
 * The indicators that enough municipalities had sent by the total: they are exact, so what came since
 * waits as well. They tell of the organisation, and of no person.
 */
async function indicatorsOf(
  storage: Storage,
  { regime, period }: PublishedMerge,
  { sent }: TakingPart,
  language: ReportLanguage,
): Promise<IndicatorFigure[]> {
  const manifests = new Set([...sent.values()].flatMap((own) => own.split(' ')));
  const all = await storage
    .selectFrom('packages')
    .select(['id', 'municipality', 'manifest'])
    .where('regime', '=', regime)
    .where('period', '=', period)
    .orderBy('id')
    .execute();
  const packages = all.filter(({ manifest }) => manifests.has(manifest));
  const values = new Map<string, Map<string, number>>();
  for (const { id, municipality } of packages) {
    const rows = await storage
      .selectFrom('policy_indicators')
      .select(['measure', 'indicator', 'value'])
      .where('package', '=', id)
      .execute();
    for (const { measure, indicator, value } of rows) {
      const key = `${measure} ${indicator}`;
      const known = values.get(key) ?? new Map<string, number>();
      values.set(key, known);
      if (value !== null) known.set(municipality, value);
    }
  }
  return indicators.flatMap(({ measure, code, words: text }): IndicatorFigure[] => {
    const found = [...(values.get(`${measure} ${code}`)?.values() ?? [])];
    if (found.length < mergeRules[regime].leastMunicipalities) return [];
    const sum = found.reduce((total, value) => total + value, 0);
    return [
      {
        ...{ measure, indicator: code, label: text[language], municipalities: found.length },
        average: sum / found.length,
        present: found.filter((value) => value > 0).length,
      },
    ];
  });
}

/** Gathers the picture; without a single total it has no regimes. */
export async function pictureOf(
  storage: Storage,
  list: readonly ListedMunicipality[],
  about: Omit<Picture, 'regimes'>,
): Promise<Picture> {
  const { language } = about;
  const all = await publishedMerges(storage);
  const regimes: RegimePicture[] = [];
  for (const regime of ['staff', 'political'] as const) {
    const merges = all.filter((one) => one.regime === regime);
    const shown = shownOf(merges);
    const total = shown === undefined ? undefined : totalOf(shown);
    if (shown === undefined || total === undefined) continue;
    const takingPart = await takingPartIn(storage, shown.sequence);
    regimes.push({
      ...{ regime, period: shown.period, madeOn: shown.madeOn, base: shown.base, total },
      leastMunicipalities: mergeRules[regime].leastMunicipalities,
      trend: trendOf(merges),
      tables: tablesOf(shown, language),
      regions: regionsOf(shown, language),
      coverage: coverageOf(takingPart, total, list),
      indicators: await indicatorsOf(storage, shown, takingPart, language),
    });
  }
  return { ...about, regimes };
}
