import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run as runLuwte } from '../../cli/run.ts';
import { organisationOf } from '../../demo/municipality.ts';
import { type Contribution, contributions } from '../../registry/storage/contributions.ts';
import { openStorage } from '../../registry/storage/open.ts';
import { sentPackages } from '../../registry/storage/sent.ts';
import { samplePackage, sampleRelease, sampleSender } from '../registry/packages.ts';
import { hasPostgres, type Server, startPostgres, whyNoPostgres } from '../registry/postgres.ts';
import { deskWithRegistry } from './package-fixture.ts';
import { publish } from './release-fixture.ts';
import { making, opening, run, whyNoTools } from './stock-tools.ts';
import { temporaryFolder } from './support.ts';

const place = {
  language: 'en',
  today: '2027-01-12',
  version: '0.0.0',
  limits: {},
  readSecret: () => Promise.reject(new Error('a secret was asked')),
} as const;

/** What somebody types; gives what is said, and throws when it was not done. */
async function luwte(...args: string[]): Promise<string> {
  const { code, out, err } = await runLuwte(args, place);
  if (code !== 0) throw new Error(`${args.join(' ')}: ${code} ${out}${err}`);
  return out;
}

/** A registry: its folder, what it hands out, and its database. */
interface Home {
  readonly folder: string;
  readonly recipient: string;
  readonly database: string;
}

async function newRegistry(server: string | null): Promise<Home> {
  const folder = join(temporaryFolder(), 'registry');
  const out = await luwte('registry', 'init', folder, ...(server ? ['--database', server] : []));
  const recipient = /age1\w{58}/.exec(out)?.[0] ?? '';
  return { folder, recipient, database: server ?? join(folder, 'registry.db') };
}

const others = [
  { code: 'GM1001', incidents: 24 },
  { code: 'GM1002', incidents: 32 },
  { code: 'GM1003', incidents: 40 },
  { code: 'GM1004', incidents: 28 },
] as const;

/** A package as it lies in the post, with the key that is handed over beside it. */
interface Posted {
  readonly file: string;
  readonly municipality: string;
  readonly pem: string;
}

/** Others that have Luwte send what their desks made. */
async function postOf(code: string, incidents: number, recipient: string): Promise<Posted> {
  const sender = sampleSender(code);
  const release = await sampleRelease(sender, { incidents });
  const { name, bytes } = await samplePackage(sender, release, recipient);
  const folder = temporaryFolder();
  const [file, pem] = [join(folder, name), join(folder, 'sender.pem')];
  writeFileSync(file, bytes);
  writeFileSync(pem, sender.pem);
  return { file, municipality: code, pem };
}

/** One has no Luwte that packs: it has its files, and signs, packs and seals them with ordinary tools. */
async function postByTools(home: Home): Promise<Posted> {
  const code = 'GM1005';
  const name = `vpt-aggregate-1.0_${code}_staff_2026.tar.age`;
  const posted = await postOf(code, 36, home.recipient);
  const folder = temporaryFolder();
  copyFileSync(posted.file, join(folder, name));
  copyFileSync(join(home.folder, 'identity.txt'), join(folder, 'key.txt'));
  run(opening.replaceAll('GM9999', code), folder);
  const files = join(folder, 'package');
  for (const made of ['sender.pem', 'manifest.json.sig']) rmSync(join(files, made));
  run(making.replaceAll('GM9999', code), files, { RECIPIENT: home.recipient });
  return { file: join(files, name), municipality: code, pem: join(files, 'sender.pem') };
}

/** Everything in a folder, by the name it has there. */
const filesIn = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [relative(folder, path), readFileSync(path, 'utf8')]),
  );

/** Every cell and every package of a registry, in its own order. */
async function tablesOf({ database }: Home) {
  const storage = await openStorage(database);
  const cells: Contribution[] = [];
  for await (const cell of contributions(storage)) cells.push(cell);
  const packages = await sentPackages(storage);
  await storage.destroy();
  return { cells, packages };
}

/** What a registry does with what came: from the first sender to the national picture. */
async function received({ folder }: Home, post: readonly Posted[]) {
  for (const { municipality, pem } of post) {
    await luwte(
      ...['registry', 'sender', 'add', folder, '--key', pem],
      ...['--municipality', municipality, '--regime', 'staff', '--role', 'counsellor'],
    );
  }
  const said = await luwte('registry', 'receive', folder, ...post.map(({ file }) => file));
  expect(said.match(/: received \(/g)).toHaveLength(post.length);
  const out = temporaryFolder();
  for (const part of ['merge', 'report']) {
    mkdirSync(join(out, part));
    await luwte('registry', part, folder, '--out', join(out, part));
  }
  return filesIn(out);
}

let server: Server | null = null;
beforeAll(() => {
  if (hasPostgres) server = startPostgres();
}, 60_000);
afterAll(() => server?.stop());

test.skipIf(whyNoTools !== '' || !hasPostgres)(
  `A year of the demonstration municipality goes from its desk to the national picture, with ordinary tools at both ends, the same on SQLite and on PostgreSQL${whyNoTools}${whyNoPostgres}`,
  async () => {
    if (server === null) throw new Error('The server did not start.');
    const here = await newRegistry(null);

    const desk = await deskWithRegistry();
    const { municipality } = organisationOf('staff');
    await desk.ask('settings.update', {
      ...(await desk.ask('settings.get', {})),
      municipality,
    });
    await desk.ask('registry.keep', { name: 'Landelijk register', recipient: here.recipient });
    const folder = temporaryFolder();
    const { file: pem } = await desk.ask('registry.writeSender', { folder });
    const made = await publish(desk, { period: '2026', folder, pack: true });
    const { sender } = await desk.ask('registry.describe', {});

    // The receiver opens it without Luwte: who signed it, and whether every file is as it was signed.
    const file = made.package?.name ?? '';
    const bench = temporaryFolder();
    copyFileSync(join(folder, file), join(bench, file));
    copyFileSync(join(here.folder, 'identity.txt'), join(bench, 'key.txt'));
    const opened = run(opening, bench);
    expect(opened).toContain(sender?.fingerprint);
    expect(opened).toContain('Signature Verified Successfully');
    expect(opened).not.toContain('FAILED');
    const csv = file.replace('.tar.age', '.csv');
    expect(readFileSync(join(bench, 'package', csv))).toEqual(readFileSync(join(folder, csv)));

    const post = [
      { file: join(folder, file), municipality: municipality.code, pem: join(folder, pem) },
      ...(await Promise.all(
        others.map(({ code, incidents }) => postOf(code, incidents, here.recipient)),
      )),
      await postByTools(here),
    ];
    const onFile = await received(here, post);

    // The same registry on a server: its two keys are what a copy is kept of.
    const there = await newRegistry(await server.newDatabase());
    for (const key of ['identity.txt', 'merge-key.txt'])
      copyFileSync(join(here.folder, key), join(there.folder, key));
    const onServer = await received(there, post);
    expect(onServer).toEqual(onFile);
    const tables = await tablesOf(here);
    expect(tables.packages.map((one) => one.municipality)).toContain('GM9999');
    expect(tables.cells.length).toBeGreaterThan(250);
    expect(await tablesOf(there)).toEqual(tables);

    // Whoever reads the totals checks them without Luwte as well.
    const total = 'merge/vpt-national-1.0_NL_staff_2026';
    const { header, rows } = JSON.parse(onFile.get(`${total}.json`) ?? '');
    writeFileSync(join(bench, 'total.csv'), onFile.get(`${total}.csv`) ?? '');
    expect(run('sha256sum total.csv', bench)).toContain(header.checksum);
    expect(header.municipalities).toBe(6);
    expect(rows[0].value % 10).toBe(0);
    expect(onFile.get('report/index.html')).toContain(String(rows[0].value));
    // The share within terms went along from the desks: so many in time, so many late, in percent.
    expect(onFile.get('report/staff-terms.csv')).toMatch(/^first_talk_term,\d+,\d+,\d+,[\d.]+,/m);
  },
  60_000,
);
