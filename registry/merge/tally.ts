/** What the senders of a period have together in each cell, nationally and per region. */
import { type Codes, keyOf } from '../../statistics/linked/counts.ts';
import { type PeriodFigures, type SenderFigures, untoldCode } from './figures.ts';
import { roundingVariance } from './rounding-error.ts';

/** The dimension of a table per region. */
export const regionDimension = 'region';
/** The region of a municipality that the list does not have, as one that merged with another. */
export const unlistedRegion = 'not_listed';
/** The tables that are also made per region, besides the total. */
export const regionalDimensions: readonly string[] = ['nature', 'channel'];

/** A municipality in a merge: what all its senders have together. Cells without anything are left out. */
export interface MunicipalityFigures {
  readonly region: string | null;
  readonly cells: ReadonlyMap<string, number>;
}

/** A cell of all municipalities together. */
export interface TalliedCell {
  readonly codes: Codes;
  readonly incidents: number;
  /** How many municipalities have something in it. */
  readonly nonzero: number;
  /** What the municipality with the most has. */
  readonly largest: number;
  /** How many municipalities have a number, also when it is 0. */
  readonly told: number;
  /** How many have a sender that does not tell it. */
  readonly hidden: number;
  /** How many sent anything that this cell is of: those who tell it and those who do not. */
  readonly sent: number;
  /** Of the sum, by how the numbers in it were rounded. */
  readonly variance: number;
  /** How much the true sum can be below the numbers told, and above. */
  readonly below: number;
  readonly above: number;
}

/** Everything of a period that a merge is made from. */
export interface Tally {
  readonly municipalities: ReadonlyMap<string, MunicipalityFigures>;
  /** Everybody who took part, also without a number → the manifests of what was sent. */
  readonly sent: ReadonlyMap<string, string>;
  /** Key of the codes → cell, every cell of every table, in the order of the tables. */
  readonly cells: ReadonlyMap<string, TalliedCell>;
  readonly regions: readonly string[];
}

/** What is known of those who send. */
export interface Senders {
  /** Municipality → region; null when nothing is told per region. */
  readonly regionOf: ReadonlyMap<string, string> | null;
  /** How many numbers a number of a sender is the sum of, as a year of quarters sent before. */
  readonly roundsOf: (ledger: number) => number;
}

/** The codes of every national cell: the total, and the rows of each table. */
export function nationalCells({ dimensions }: PeriodFigures): Codes[] {
  const rows = [...dimensions].flatMap(([dimension, { codes }]) =>
    [...codes, untoldCode].map((code) => ({ [dimension]: code })),
  );
  return [{}, ...rows];
}

/** What a sender has in a national cell; null when it does not tell. */
function numberOf({ total, tables }: SenderFigures, codes: Codes): number | null {
  const [dimension] = Object.entries(codes);
  if (dimension === undefined) return total;
  const [name, code] = dimension;
  return tables.get(name)?.get(code) ?? null;
}

interface Collecting {
  readonly codes: Codes;
  readonly perMunicipality: Map<string, number>;
  readonly hiddenBy: Set<string>;
  variance: number;
  below: number;
  above: number;
}

function addTo(
  cell: Collecting,
  sender: SenderFigures,
  value: number | null,
  rounds: number,
): void {
  const { municipality, base, reach } = sender;
  if (value === null) {
    cell.hiddenBy.add(municipality);
    return;
  }
  cell.perMunicipality.set(municipality, (cell.perMunicipality.get(municipality) ?? 0) + value);
  if (base === null) return;
  const slack = base * reach;
  cell.variance += rounds * roundingVariance(base, reach);
  cell.below += slack;
  cell.above += slack - 1;
}

function talliedOf({ codes, perMunicipality, hiddenBy, ...rest }: Collecting): TalliedCell {
  const values = [...perMunicipality.values()];
  return {
    codes,
    incidents: values.reduce((sum, value) => sum + value, 0),
    nonzero: values.filter((value) => value > 0).length,
    largest: values.reduce((most, value) => Math.max(most, value), 0),
    told: perMunicipality.size,
    hidden: hiddenBy.size,
    sent: new Set([...perMunicipality.keys(), ...hiddenBy]).size,
    ...rest,
  };
}

/** The regions of a period, those of the list first. */
function regionsOf(figures: PeriodFigures, regionOf: Senders['regionOf']): string[] {
  if (regionOf === null) return [];
  const isUnlisted = figures.senders.some(({ municipality }) => !regionOf.has(municipality));
  const listed = [...new Set(regionOf.values())].sort();
  return isUnlisted ? [...listed, unlistedRegion] : listed;
}

const isRegional = (codes: Codes) =>
  Object.keys(codes).every((name) => regionalDimensions.includes(name));

const emptyCell = (codes: Codes): Collecting => ({
  ...{ codes, perMunicipality: new Map(), hiddenBy: new Set<string>() },
  ...{ variance: 0, below: 0, above: 0 },
});

/** A national cell with the cells of each region that are parts of it. */
interface Place {
  readonly codes: Codes;
  readonly key: string;
  readonly cell: Collecting;
  readonly perRegion: ReadonlyMap<string, Collecting>;
}

function placesOf(figures: PeriodFigures, regions: readonly string[]): Place[] {
  return nationalCells(figures).map((codes) => ({
    ...{ codes, key: keyOf(codes), cell: emptyCell(codes) },
    perRegion: new Map(
      (isRegional(codes) ? regions : []).map((region) => [
        region,
        emptyCell({ ...codes, [regionDimension]: region }),
      ]),
    ),
  }));
}

/** Adds what a sender has to a cell, to that of its region, and to what its municipality has. */
function addSender(
  { codes, key, cell, perRegion }: Place,
  sender: SenderFigures,
  own: { readonly region: string | null; readonly cells: Map<string, number> },
  rounds: number,
): void {
  const value = numberOf(sender, codes);
  if (value !== null && value > 0) own.cells.set(key, (own.cells.get(key) ?? 0) + value);
  addTo(cell, sender, value, rounds);
  const inRegion = perRegion.get(own.region ?? '');
  if (inRegion !== undefined) addTo(inRegion, sender, value, rounds);
}

/** Of everybody who sent, what: the manifests of all senders of a municipality, in order. */
function sentIn({ senders }: PeriodFigures): ReadonlyMap<string, string> {
  const perMunicipality = Map.groupBy(senders, ({ municipality }) => municipality);
  return new Map(
    [...perMunicipality].map(([municipality, own]) => [
      municipality,
      own
        .map(({ manifest }) => manifest)
        .sort()
        .join(' '),
    ]),
  );
}

/** Adds up the senders of a period. */
export function tally(figures: PeriodFigures, { regionOf, roundsOf }: Senders): Tally {
  const regions = regionsOf(figures, regionOf);
  const places = placesOf(figures, regions);
  const municipalities = new Map<string, { region: string | null; cells: Map<string, number> }>();
  for (const sender of figures.senders) {
    const { municipality, ledger, total } = sender;
    const region = regionOf === null ? null : (regionOf.get(municipality) ?? unlistedRegion);
    const own = municipalities.get(municipality) ?? { region, cells: new Map<string, number>() };
    if (total !== null) municipalities.set(municipality, own);
    const rounds = roundsOf(ledger);
    for (const place of places) addSender(place, sender, own, rounds);
  }
  const national = places.map(({ cell }) => cell);
  const regional = regions.flatMap((region) =>
    places.flatMap(({ perRegion }) => perRegion.get(region) ?? []),
  );
  return {
    municipalities,
    sent: sentIn(figures),
    regions,
    cells: new Map([...national, ...regional].map((cell) => [keyOf(cell.codes), talliedOf(cell)])),
  };
}
