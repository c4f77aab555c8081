import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPackage } from '../../envelope/open-package.ts';
import { contentsOf } from '../../registry/check/contents.ts';
import { receiveEach } from '../../registry/receive.ts';
import { Forgery } from './forged-packages.ts';
import {
  type Made,
  type OtherFacts,
  packedFiles,
  samplePackage,
  sampleRelease,
  sampleSender,
} from './packages.ts';
import { newPaths } from './places.ts';
import { receiveBytes, rowCounts, sampleRegistry, sent, today, welcome } from './registries.ts';

const newPath = newPaths();
const newRegistry = () => sampleRegistry(newPath('registry'), newPath('unused'));
const nothing = { packages: 0, contributions: 0, release_files: 0, policy_indicators: 0 };

const sender = sampleSender();
const made = await sampleRelease(sender);
const bare = 'vpt-aggregate-1.0_GM9999_staff_2026';

/** What somebody did who has the key of a sender, and what the registry says of it. */
type Forged = readonly [reason: string, forge: (forgery: Forgery) => Forgery, facts?: OtherFacts];

const firstNumber = (text: string) => text.replace(/,\d+,rounded/, ',1000,rounded');
const inRelease = (from: string | RegExp, to: string) => (forgery: Forgery) =>
  forgery.change('certificate/release.json', (text) => text.replace(from, to));

const forged: Readonly<Record<string, Forged>> = {
  'a number in the CSV file that the JSON file does not have': [
    'exchange.cell',
    (forgery) => forgery.change(`${bare}.csv`, firstNumber),
  ],
  'a number in the file for spreadsheets alone': [
    'exchange.cell',
    (forgery) =>
      forgery.write(
        `${bare}_semicolon.csv`,
        forgery.text(`${bare}_semicolon.csv`).replace(/;\d+;rounded/, ';1000;rounded'),
      ),
  ],
  'a file that no release has': [
    'fileUnexpected',
    (forgery) => forgery.write(`${bare}_names.csv`, 'who\nJan\n'),
  ],
  'a file that is called after something else': [
    'manifestInvalid',
    (forgery) => forgery.write('names.csv', 'who\nJan\n'),
  ],
  'a file beside the certificate': [
    'fileUnexpected',
    (forgery) => forgery.write('certificate/more.csv', 'x\n'),
  ],
  'a number in the workbook alone': [
    'exchange.cell',
    (forgery) => forgery.workbook((part) => part.replace(/(<c r="C2" s="\d+"><v>)\d+/, '$11000')),
  ],
  'a formula in the workbook': [
    'exchange.notWorkbook',
    (forgery) => forgery.workbook((part) => part.replace('<v>', '<f>1+1</f><v>')),
  ],
  'a sheet in the workbook that is hidden': [
    'exchange.notWorkbook',
    (forgery) =>
      forgery.workbook((part) => part.replace('sheetId="2"', 'sheetId="2" state="hidden"')),
  ],
  'a workbook that is none': [
    'exchange.notWorkbook',
    (forgery) => forgery.write(`${bare}.xlsx`, 'PK'),
  ],
  'another day in the manifest than in the files': [
    'manifestDisagrees',
    (forgery) => forgery,
    { created: '2027-01-05' },
  ],
  'no workbook': [
    'exchange.fileMissing',
    (forgery) => forgery.drop((name) => name.endsWith('.xlsx')),
  ],
  'numbers without a certificate': [
    'certificateMissing',
    (forgery) => forgery.drop((name) => name.startsWith('certificate/')),
  ],
  'a table of the certificate that was changed': [
    'certificateUnreadable',
    (forgery) =>
      forgery.write(
        'certificate/total.csv',
        forgery.text('certificate/total.csv').replace(/\d+,/, '5,'),
      ),
  ],
  'a certificate of other numbers': [
    'certificateDisagrees',
    (forgery) => forgery.change('certificate/nature.csv', firstNumber),
  ],
  'a certificate that says more than there is': [
    'certificateFalse',
    (forgery) =>
      forgery.write(
        'certificate/certificate.json',
        forgery.text('certificate/certificate.json').replace(/"most": \d+/, '"most": 999'),
      ),
  ],
  'a certificate with more room for one cell': [
    'certificateFalse',
    (forgery) =>
      forgery.write(
        'certificate/certificate.json',
        forgery
          .text('certificate/certificate.json')
          .replace(/"most": \d+(?=\s*\}\s*\]\s*\})/, '"most": 999'),
      ),
  ],
  'a certificate of an attack on more releases': [
    'certificateFalse',
    (forgery) =>
      forgery.write(
        'certificate/certificate.json',
        forgery.text('certificate/certificate.json').replace('"releases": 1', '"releases": 2'),
      ),
  ],
  'a threshold under the lowest': [
    'certificateDisagrees',
    inRelease('"threshold": 5', '"threshold": 6'),
  ],
  'rules under which a sensitive nature is like any other': [
    'rulesWeaker',
    inRelease('"discrimination",', ''),
  ],
  'departments without a size in it': ['rulesWeaker', inRelease('"work_income": 50,', '')],
  'codes that add up in another way': ['rulesWeaker', inRelease('"Q2": null', '"Q2": "Q1"')],
  'a release of officeholders in the certificate': [
    'regimesMixed',
    inRelease('"compartment": "staff"', '"compartment": "political"'),
  ],
  'a manifest of another period': ['manifestInvalid', (forgery) => forgery, { period: '2025' }],
};

describe('what somebody signs who should not', () => {
  it.each(Object.entries(forged))('%s is put aside, and no row of it is kept', async (_, one) => {
    const [reason, forge, facts = {}] = one;
    const registry = await newRegistry();
    await welcome(registry, sender);
    const { files } = forge(await Forgery.of(made));
    expect(await sent(registry, sender, made, { files, facts })).toMatchObject({
      outcome: 'quarantined',
      fault: { reason },
    });
    expect(await rowCounts(registry)).toEqual({ ...nothing, quarantine: 1 });
  });

  it('a period that was not over when it was made is put aside: half of it would count as all', async () => {
    const registry = await newRegistry();
    await welcome(registry, sender);
    const early = await sampleRelease(sender, { period: '2027-Q1' });
    expect(await sent(registry, sender, early)).toMatchObject({
      outcome: 'quarantined',
      fault: { reason: 'periodOpen', where: '2027-Q1' },
    });
    expect(await rowCounts(registry)).toEqual({ ...nothing, quarantine: 1 });
  });

  it('a package of officeholders with the key of the staff is put aside', async () => {
    const registry = await newRegistry();
    const political = sampleSender('GM9999', 'political');
    await welcome(registry, sender);
    const other = await sampleRelease(political);
    const receipt = await sent(registry, { ...sender, regime: 'political' }, other);
    expect(receipt).toMatchObject({ fault: { reason: 'senderOther' } });
    const mixed = (await packedFiles(other.made)).map(({ name, bytes }) => ({
      name: name.replace('_political_', '_staff_'),
      bytes,
    }));
    expect(await sent(registry, sender, made, { files: mixed })).toMatchObject({
      fault: { reason: 'exchange.name' },
    });
    expect(await rowCounts(registry)).toMatchObject(nothing);
  });

  it('a year that gives its quarter away together with what was sent before is put aside', async () => {
    const registry = await newRegistry();
    await welcome(registry, sender);
    const quarters: Made[] = [];
    for (const period of ['2026-Q1', '2026-Q2', '2026-Q3']) {
      const quarter = await sampleRelease(sender, { period, method: 'hiding', earlier: quarters });
      expect(await sent(registry, sender, quarter)).toMatchObject({ outcome: 'taken' });
      quarters.push(quarter);
    }
    // Made as if nothing had been published: three in the last quarter follow from the difference.
    const year = await sampleRelease(sender, { method: 'hiding', lastQuarter: 3 });
    expect(await sent(registry, sender, year)).toMatchObject({ fault: { reason: 'exposed' } });
    expect(await rowCounts(registry)).toMatchObject({ packages: 3, quarantine: 1 });
  });
});

it('a manifest is believed no more than the files it names', async () => {
  const registry = await newRegistry();
  const { bytes } = await samplePackage(sender, made, registry.recipient);
  const opened = await openPackage(bytes, registry.identity);
  if ('refused' in opened) throw new Error(opened.refused);
  const { manifest } = opened;
  const said = (other: OtherFacts) =>
    contentsOf({ ...opened, manifest: { ...manifest, ...other } });
  await expect(said({ regime: 'political' })).rejects.toThrow('regimesMixed');
  await expect(said({ period: '2025' })).rejects.toThrow('manifestDisagrees');
  await expect(said({ municipality_code: 'GM0001' })).rejects.toThrow('manifestDisagrees');
  await expect(said({})).resolves.toMatchObject({ exchange: { header: { period: '2026' } } });
});

describe('what is no package', () => {
  it('is put aside with the reason: of another registry, cut short, a picture, nothing at all', async () => {
    const [registry, other] = [await newRegistry(), await newRegistry()];
    await welcome(registry, sender);
    const { bytes } = await samplePackage(sender, made, registry.recipient);
    const elsewhere = await samplePackage(sender, made, other.recipient);
    const files: readonly (readonly [string, Uint8Array])[] = [
      ['otherRecipient', elsewhere.bytes],
      ['damaged', bytes.subarray(0, bytes.length - 1)],
      ['damaged', bytes.map((byte, at) => (at === bytes.length - 100 ? byte ^ 1 : byte))],
      ['notPackage', Buffer.from('\u0089PNG\r\n')],
      ['notPackage', new Uint8Array()],
    ];
    for (const [reason, content] of files) {
      expect(await receiveBytes(registry, 'a.tar.age', content)).toMatchObject({
        fault: { reason },
      });
    }
    expect(await rowCounts(registry)).toEqual({ ...nothing, quarantine: files.length });
  });

  it('of a gigabyte of zeros is refused without reading it into memory, and is not kept', async () => {
    const registry = await newRegistry();
    const path = join(registry.inbox, 'zeros.tar.age');
    writeFileSync(path, '');
    // A hole: no disk is filled.
    truncateSync(path, 1024 ** 3);
    const before = process.memoryUsage().arrayBuffers;
    for await (const receipt of receiveEach(registry, [path], today))
      expect(receipt).toMatchObject({ fault: { reason: 'tooLarge' } });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 ** 2);
    expect(await rowCounts(registry)).toEqual({ ...nothing, quarantine: 1 });
  });
});
