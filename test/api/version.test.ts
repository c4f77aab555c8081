import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { CommandName, Input, Output } from '../../api/contract/index.ts';
import { openDesk } from '../../api/desk.ts';
import type { Publisher } from '../../api/version/publisher.ts';
import { downloads, filesOf, newPublisher, publishInto } from '../version/samples.ts';
import { temporaryFolder } from './support.ts';

/** A desk without a vault, of version 1.4.0, that knows a publisher. */
function deskOf(publisher?: Publisher) {
  const desk = openDesk({
    folder: temporaryFolder(),
    version: '1.4.0',
    publisher,
    now: () => '2026-11-26T09:00:00Z',
  });
  onTestFinished(() => desk.close());
  return async <N extends CommandName>(command: N, input: Input<N>) => {
    const response = await desk.handle({ command, input });
    // Safe: the desk parses what it answers with the schema of the command.
    if (response.ok) return response.output as Output<N>;
    throw new Error(response.error.code);
  };
}

test('What was fetched is checked before any vault is open, every file by itself', async () => {
  const ours = newPublisher('Stichting Luwte (verzonnen)');
  const ask = deskOf(ours.publisher);
  const { publisher } = await ask('version.publisher', {});
  expect(publisher).toMatchObject({ name: 'Stichting Luwte (verzonnen)' });
  expect(publisher?.fingerprints[0]).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);

  const folder = downloads();
  const { files } = await publishInto(folder, '1.3.0', ours);
  writeFileSync(join(folder, 'Luwte setup.exe'), 'of somebody else');
  writeFileSync(join(folder, 'factuur.exe'), 'is not looked at');
  const checked = await ask('version.check', { folder });
  expect(checked.files.map(({ file, verdict, version }) => [file, verdict, version?.age])).toEqual([
    ['Luwte setup.exe', 'notListed', undefined],
    ...filesOf('1.3.0').map((name) => [name, 'genuine', 'older']),
  ]);
  expect(files).toHaveLength(2);
});

test('A build without a publisher says so, and says of nothing that it is genuine', async () => {
  const ask = deskOf();
  const folder = downloads();
  await publishInto(folder, '1.5.0', newPublisher());
  const { publisher } = await ask('version.publisher', {});
  const { files } = await ask('version.check', { folder });
  const verdicts = files.map(({ verdict }) => verdict);
  expect(verdicts).toHaveLength(2);
  expect(new Set(verdicts)).toEqual(new Set([publisher === null ? 'noPublisher' : 'otherKey']));
});

test('A folder that is not there is said to be', async () => {
  await expect(deskOf()('version.check', { folder: '/not/there' })).rejects.toThrow(
    'export.folderMissing',
  );
});
