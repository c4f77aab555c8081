import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../cli/run.ts';
import { header, place, policy, protecting, sound } from './protecting.ts';

const { at, write, protect } = protecting();
const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** Changes a line of the table of the release, with the checksum that belongs to it. */
function changeTable(from: string, to: string): void {
  const table = at('release/unit_by_nature.csv');
  const before = readFileSync(table, 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  const release = readFileSync(at('release/release.json'), 'utf8');
  writeFileSync(at('release/release.json'), release.replace(digest(before), digest(after)));
  writeFileSync(table, after);
}

describe('luwte protect, attack and tabulate', () => {
  test('a protected release is whole, and withstands the attack with the truth', async () => {
    expect(await protect(sound)).toMatchObject({ code: 0, err: '' });
    expect(readdirSync(at('release')).sort()).toEqual([
      'certificate.json',
      'release.json',
      'unit_by_nature.csv',
    ]);
    const attack = ['attack', at('release'), '--truth', at('counts.csv')];
    expect(await run(attack, place)).toMatchObject({ code: 0, err: '' });
  });

  test('a release too large to work through from its files alone is not called safe', async () => {
    const codes = Array.from({ length: 45 }, (_, index) => index);
    const rows = codes.flatMap((unit) =>
      codes.map((nature) => {
        const count = ((unit * 7 + nature * 13) % 40) + 3;
        return `u${unit},n${nature},${count},${count},1`;
      }),
    );
    await protect([header, ...rows, ''].join('\n'), { ...policy, method: 'rounding' });
    const alone = await run(['attack', at('release')], place);
    expect(alone).toMatchObject({ code: 1, err: '' });
    expect(alone.out).toContain('Not proven.');
    const known = await run(['attack', at('release'), '--truth', at('counts.csv')], place);
    expect(known).toMatchObject({ code: 0, err: '' });
  });

  test('the certificate says what was checked, and of no cell that it was sensitive', async () => {
    await protect(sound);
    const certificate = JSON.parse(readFileSync(at('release/certificate.json'), 'utf8'));
    expect(certificate).toMatchObject({
      verdict: 'safe',
      checked: { releases: 1, cells: 9, sums: 6, exact: true },
    });
    expect(readFileSync(at('release/unit_by_nature.csv'), 'utf8')).toContain(
      'a,y,,hidden,protected',
    );
    expect(JSON.stringify(certificate)).not.toMatch(/few|dominated|sensitive"/);
  });

  describe('codes that are mostly thin', () => {
    const broader = { t1: 'd1', t2: 'd1', t3: 'd1', d1: null, d2: null };
    const teams = {
      ...{
        dimensions: ['unit'],
        tables: [['unit']],
        method: 'hiding',
        hierarchies: { unit: broader },
      },
    };
    const thin = 'unit,incidents,reporters,largest\nt1,7,7,1\nt2,2,2,1\nt3,1,1,1\nd2,30,30,1\n';
    const certificate = () => JSON.parse(readFileSync(at('release/certificate.json'), 'utf8'));

    test('stay rows of their own unless somebody asks to merge them: which are merged would tell', async () => {
      await protect(thin, teams);
      const rows = readFileSync(at('release/unit.csv'), 'utf8');
      expect(rows).toContain('t2,,hidden');
      expect(certificate().limits).toEqual([]);
    });

    test('are merged when asked, and the certificate and the report say what that tells', async () => {
      const { out } = await protect(thin, { ...teams, rollUp: true });
      expect(readFileSync(at('release/unit.csv'), 'utf8')).not.toContain('t2');
      expect(certificate().limits).toEqual([
        {
          kind: 'merged',
          dimension: 'unit',
          codes: ['t1', 't2', 't3'],
          says: expect.stringContaining('more than half'),
        },
      ]);
      expect(out).toContain('more than half of the numbers of t1, t2, t3');
    });
  });

  test('the same counts give the same bytes, with a key and without', async () => {
    const key = write('key', '00112233445566778899aabbccddeeff');
    for (const more of [[], ['--key', key]]) {
      const rounding = { ...policy, method: 'rounding' };
      const read = () =>
        readdirSync(at('release')).map((name) => readFileSync(join(at('release'), name), 'utf8'));
      await protect(sound, rounding, ...more);
      const first = read();
      rmSync(at('release'), { recursive: true });
      await protect(sound, rounding, ...more);
      expect(read()).toEqual(first);
      rmSync(at('release'), { recursive: true });
    }
  });

  test('a release that says too much is found out: exit code 2 and the cell', async () => {
    await protect(sound);
    changeTable('b,y,,hidden,protected', 'b,y,14,shown,large_enough');
    const { code, out } = await run(['attack', at('release'), '--truth', at('counts.csv')], place);
    expect(code).toBe(2);
    expect(out).toContain('EXPOSED nature=y&unit=a: an outsider knows between 0 and 3');
  });

  test('a small number that is shown is found without the truth as well', async () => {
    await protect(sound);
    changeTable('a,y,,hidden,protected', 'a,y,3,shown,large_enough');
    const { code, out } = await run(['attack', at('release')], place);
    expect(code).toBe(2);
    expect(out).toContain('EXPOSED nature=y&unit=a: surely exactly 3');
  });

  test('counts of something else are no truth: what they cannot be of is not judged by them', async () => {
    await protect(sound);
    const other = write('other.csv', sound.replace('a,x,12,12,1', 'a,x,40,40,1'));
    const { code, err } = await run(['attack', at('release'), '--truth', other], place);
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringContaining('none of the releases'),
    });
  });

  test('the truth of one release is not taken for that of another', async () => {
    await protect(sound, { ...policy, scope: { period: '2026-Q1' } });
    renameSync(at('release'), at('first'));
    const second = sound.replace('b,x,9,8,2', 'b,x,90,80,2');
    await protect(second, { ...policy, scope: { period: '2026-Q2' } });
    changeTable('a,y,,hidden,protected', 'a,y,3,shown,large_enough');
    const first = write('first.csv', sound);
    const { code, out } = await run(
      ['attack', at('first'), at('release'), '--truth', first],
      place,
    );
    expect(code).toBe(2);
    expect(out).toContain('EXPOSED nature=y&period=2026-Q2&unit=a: surely exactly 3');
  });

  test('a file that was changed afterwards is no release any more', async () => {
    await protect(sound);
    writeFileSync(at('release/unit_by_nature.csv'), 'unit,nature,value,status,reason\n');
    const { code, err } = await run(['attack', at('release')], place);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('was changed') });
  });

  test('a ledger remembers, and a small correction of an exact number is refused', async () => {
    const total = { ...policy, tables: [[]] };
    expect((await protect(sound, total, '--ledger', at('ledger'))).code).toBe(0);
    rmSync(at('release'), { recursive: true });
    const more = sound.replace('b,y,14,11,3', 'b,y,15,12,3');
    const { code, err } = await protect(more, total, '--ledger', at('ledger'));
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringContaining('38 was published before'),
    });
    expect(readdirSync(at('ledger'))).toEqual(['0001']);
    expect(readdirSync(at('.'))).not.toContain('release');
  });

  test('a ledger of which a release is missing is refused, and half a release in it is none', async () => {
    const ledger = at('ledger');
    for (const period of ['2026-Q1', '2026-Q2']) {
      await protect(sound, { ...policy, scope: { period } }, '--ledger', ledger);
      rmSync(at('release'), { recursive: true });
    }
    cpSync(join(ledger, '0002'), join(ledger, '0003.part-7'), { recursive: true });
    const third = { ...policy, scope: { period: '2026-Q3' } };
    expect(await protect(sound, third, '--ledger', ledger)).toMatchObject({ code: 0 });
    rmSync(at('release'), { recursive: true });
    rmSync(join(ledger, '0002'), { recursive: true });
    const { code, err } = await protect(sound, policy, '--ledger', ledger);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('0003') });
    expect(existsSync(at('release'))).toBe(false);
  });

  test('tables in a circle too large to judge are never called safe', async () => {
    const codes = (count: number, name: string) =>
      Array.from({ length: count }, (_, place) => `${name}${place}`);
    const dimensions = ['unit', 'nature', 'year'];
    const lists = { unit: codes(20, 'u'), nature: codes(15, 'n'), year: codes(10, 'y') };
    const rules = (...table: string[]) => ({
      ...{ dimensions, tables: [table], method: 'rounding', codes: lists },
    });
    const counts = `${dimensions},incidents,reporters,largest\nu1,n1,y1,40,40,1\n`;
    const pairs = [
      ['unit', 'nature'],
      ['nature', 'year'],
      ['unit', 'year'],
    ];
    for (const [place, pair] of pairs.entries()) {
      expect(await protect(counts, rules(...pair))).toMatchObject({ code: 0 });
      renameSync(at('release'), at(`apart${place}`));
    }
    const folders = pairs.map((_, place) => at(`apart${place}`));
    const { code, out } = await run(['attack', ...folders], place);
    expect(code).toBe(1);
    expect(out).toContain('unit_by_nature, nature_by_year, unit_by_year close a circle');
    const ledger = ['--ledger', at('ledger')];
    for (const pair of pairs.slice(0, 2)) {
      await protect(counts, rules(...pair), ...ledger);
      rmSync(at('release'), { recursive: true });
    }
    const third = await protect(counts, rules('unit', 'year'), ...ledger);
    expect(third).toMatchObject({ code: 1, err: expect.stringContaining('close a circle') });
  });

  test('records are counted with each person once, also in the margins', async () => {
    const records = 'reporter,unit,nature\np1,a,x\np1,a,y\np2,a,x\np2,b,x\n';
    const args = [
      write('records.csv', records),
      '--policy',
      write('p.json', JSON.stringify(policy)),
    ];
    const { code, out } = await run(['tabulate', ...args], place);
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual(
      expect.arrayContaining([
        header,
        'a,x,2,2,1',
        'b,y,0,0,0',
        'a,total,3,2,2',
        'total,total,4,2,2',
      ]),
    );
    expect((await protect(out)).code).toBe(0);
    expect(out).not.toContain('p1');
  });
});
