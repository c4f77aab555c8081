/** What a sender signs who should not, with every sum right. */
import { pick, type Random, whole } from '../../demo/random.ts';
import { type Column, columns } from '../../statistics/exchange.ts';
import type { PolicyColumn } from '../../statistics/exchange-policy.ts';
import { csvOf, semicolonCsvOf, type TableRows } from '../../statistics/formats/csv.ts';
import { sdmxOf } from '../../statistics/formats/sdmx.ts';
import type { Forgery } from '../registry/forged-packages.ts';

/** Changes the files of a release; says how, or null when nothing came of it. */
type Forge = (random: Random, forgery: Forgery) => string | null;

/** Puts another number in the place of one of those in a file, with the sums that name the file. */
const otherNumber =
  (end: string, pattern: RegExp): Forge =>
  (random, forgery) => {
    const name = forgery.named(end);
    const found = [...forgery.text(name).matchAll(pattern)];
    if (found.length === 0) return null;
    const one = pick(random, found);
    const digits = one[1] ?? '';
    const other = String(5 * whole(random, 0, 60));
    if (other === digits) return null;
    const at = one.index + one[0].indexOf(digits);
    forgery.change(name, (text) => text.slice(0, at) + other + text.slice(at + digits.length));
    return `${name}: ${digits} at ${at} became ${other}`;
  };

interface NumberRow extends Record<Column, string | number | null> {
  value: number | null;
  dim1_code: string;
}

interface Numbers {
  readonly rows: readonly NumberRow[];
  readonly policy: TableRows<PolicyColumn>;
}

/** Another number in every file that has it, but for the certificate; or in its table as well. */
const everywhere =
  (alsoInCertificate: boolean): Forge =>
  (random, forgery) => {
    const { stem } = forgery;
    // Safe: what a desk wrote just now.
    const { rows, policy } = JSON.parse(forgery.text(`${stem}.json`)) as Numbers;
    const row = pick(
      random,
      rows.filter(({ value }) => value !== null),
    );
    const before = row.value ?? 0;
    const other = before + 5 * whole(random, 1, 20);
    const places = ['total', 'nature', 'channel', 'severity', 'quarter', 'office', 'department'];
    if (alsoInCertificate) {
      for (const place of places) {
        const name = `certificate/${place}.csv`;
        if (!forgery.files.some((file) => file.name === name)) continue;
        const line = new RegExp(`^(${row.dim1_code},)${before},`, 'm');
        forgery.change(name, (text) => text.replace(line, `$1${other},`));
      }
    }
    const index = rows.indexOf(row);
    row.value = other;
    let at = -1;
    forgery.change(`${stem}.json`, (text) =>
      text.replace(/"value": (?:\d+|null)/g, (found) => {
        at += 1;
        return at === index ? `"value": ${other}` : found;
      }),
    );
    forgery.change(`${stem}.csv`, () => csvOf(columns, rows));
    forgery.write(`${stem}_semicolon.csv`, semicolonCsvOf(columns, rows));
    forgery.write(`${stem}_sdmx.csv`, sdmxOf(rows, policy));
    return `${row.dim1_code}: ${before} became ${other} everywhere`;
  };

const leftOut: Forge = (random, forgery) => {
  const name = pick(random, forgery.files).name;
  forgery.drop((one) => one === name);
  return `${name} left out`;
};

const added: Forge = (random, forgery) => {
  const name = pick(random, ['more.csv', 'certificate/more.csv', `${forgery.stem}_more.csv`]);
  forgery.write(name, 'x\n');
  return `${name} added`;
};

const swapped: Forge = (random, forgery) => {
  const names = forgery.files.map(({ name }) => name).filter((name) => !name.endsWith('.xlsx'));
  const [one, other] = [pick(random, names), pick(random, names)];
  const [first, second] = [forgery.text(one), forgery.text(other)];
  if (first === second) return null;
  forgery.write(one, second).write(other, first);
  return `${one} and ${other} changed places`;
};

const weakerRules: Forge = (random, forgery) => {
  const [from, to] = pick(random, [
    [/"threshold": \d+/, '"threshold": 50'],
    [/"dominance": \d+/, '"dominance": 10'],
    [/"zeros": "always"/, '"zeros": "small-groups"'],
    [/"discrimination",/, ''],
    [/"total": \d+/, '"total": 20'],
    [/"municipality": "GM\d+"/, '"municipality": "GM0001"'],
    [/"period": "[^"]+"/, '"period": "2020"'],
    [/"reach": \d+/, '"reach": 9'],
  ] as const);
  const name = 'certificate/release.json';
  const before = forgery.text(name);
  forgery.change(name, (text) => text.replace(from, to));
  return forgery.text(name) === before ? null : `release.json: ${to}`;
};

/** Every way there is. */
export const forgeries: readonly Forge[] = [
  otherNumber('-Q1.csv', /,(\d+),(?:rounded|ok)/g),
  otherNumber('certificate/nature.csv', /,(\d+),rounded/g),
  otherNumber('certificate/channel.csv', /,(\d+),rounded/g),
  otherNumber('certificate/certificate.json', /"(?:least|most)": (\d+)/g),
  otherNumber('_semicolon.csv', /;(\d+);rounded/g),
  otherNumber('_sdmx.csv', /,(\d+),/g),
  otherNumber('-Q1.json', /"(?:value|threshold|base|reach|correction)": (\d+)/g),
  everywhere(false),
  everywhere(true),
  leftOut,
  added,
  swapped,
  weakerRules,
];
