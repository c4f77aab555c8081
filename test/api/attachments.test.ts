import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Input } from '../../api/contract/index.ts';
import { CANARY, sample } from '../db/attachments/samples.ts';
import {
  counterThreat,
  passphrase,
  startOpenDesk,
  type TestDesk,
  temporaryFolder,
} from './support.ts';

const monday = '2026-05-04T08:30:00.000Z';
const threat = Buffer.from('Ik weet waar je woont, KANARIE.');

async function deskWithCase() {
  const desk = await startOpenDesk(monday);
  const { caseId } = await desk.ask('reports.record', counterThreat);
  return { desk, caseId };
}

type Told = Partial<Input<'attachments.begin'>>;

/** Adds a file as the window does, in pieces. */
async function add(desk: TestDesk, caseId: string, content: Buffer, told: Told = {}) {
  const file = { caseId, name: 'dreiging.txt', bytes: content.length, leaveMetadata: false };
  const { adding } = await desk.ask('attachments.begin', { ...file, ...told });
  for (let at = 0; at < content.length; at += 700_000) {
    const piece = content.subarray(at, at + 700_000).toString('base64');
    await desk.ask('attachments.append', { adding, piece });
  }
  return desk.ask('attachments.finish', { adding });
}

async function read(desk: TestDesk, id: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (let from = 0; ; ) {
    const { piece, ended } = await desk.ask('attachments.read', { id, from });
    if (ended) return Buffer.concat(pieces);
    const bytes = Buffer.from(piece, 'base64');
    pieces.push(bytes);
    from += bytes.length;
  }
}

const files = ({ folder }: TestDesk) => {
  const attachments = join(folder, 'staff.attachments');
  return existsSync(attachments) ? readdirSync(attachments) : [];
};

const actions = async (desk: TestDesk) => {
  const { lines } = await desk.ask('log.read', {});
  return lines.map(({ action }) => action).filter((action) => action.startsWith('attachment.'));
};

const everyFile = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

const renameFile = (folder: string, from: string, to: string) =>
  renameSync(join(folder, from), join(folder, to));

async function unlock(desk: TestDesk): Promise<void> {
  const { slots } = await desk.ask('vault.describe', {});
  await desk.ask('vault.unlock', { slot: slots[0]?.id ?? '', passphrase });
}

const close = (desk: TestDesk, caseId: string) =>
  desk.ask('cases.close', {
    caseId,
    reason: 'resolved',
    checks: { feedbackGiven: 'yes', policeNews: 'not_applicable', consentReviewed: 'yes' },
    feedbackWaiver: 'nothing_to_tell',
  });

describe('a file that is added to a case', () => {
  it('stands in the case, and comes back as it was', async () => {
    const { desk, caseId } = await deskWithCase();
    const { id } = await add(desk, caseId, threat);
    const { attachments } = await desk.ask('cases.get', { caseId });
    expect(attachments).toEqual([
      {
        id,
        addedAt: monday,
        name: 'dreiging.txt',
        mediaType: 'text/plain',
        bytes: threat.length,
        metadata: 'nothingFound',
      },
    ]);
    expect((await read(desk, id)).equals(threat)).toBe(true);
    expect(await actions(desk)).toEqual(['attachment.view', 'attachment.add']);
  });

  it('is still there when the vault is opened again', async () => {
    const { desk, caseId } = await deskWithCase();
    const content = Buffer.alloc(2_500_000, 'Kijk uit. ');
    const { id } = await add(desk, caseId, content);
    const again = desk.restart();
    await unlock(again);
    expect((await read(again, id)).equals(content)).toBe(true);
  });

  it('stands nowhere in the folder of the vault in clear, nor does its name', async () => {
    const { desk, caseId } = await deskWithCase();
    await add(desk, caseId, threat, { name: 'KANARIE.txt' });
    await add(desk, caseId, sample('photo.jpg'), { leaveMetadata: true, name: 'KANARIE.jpg' });
    for (const path of everyFile(desk.folder)) {
      expect(path).not.toContain(CANARY);
      expect(readFileSync(path).includes(CANARY)).toBe(false);
    }
    expect(files(desk)).toHaveLength(2);
  });

  it('loses what it tells of its maker, unless the user wants it left', async () => {
    const { desk, caseId } = await deskWithCase();
    const photo = sample('photo.jpg');
    const stripped = await add(desk, caseId, photo);
    expect(stripped).toMatchObject({ mediaType: 'image/jpeg', metadata: 'stripped' });
    expect((await read(desk, stripped.id)).includes(CANARY)).toBe(false);
    const left = await add(desk, caseId, photo, { leaveMetadata: true });
    expect(left).toMatchObject({ mediaType: 'image/jpeg', metadata: 'left' });
    expect((await read(desk, left.id)).equals(photo)).toBe(true);
  });

  it('is refused when more or less of it comes than was said, and nothing is left of it', async () => {
    const { desk, caseId } = await deskWithCase();
    for (const bytes of [threat.length - 1, threat.length + 1]) {
      await expect(add(desk, caseId, threat, { bytes })).rejects.toThrow('attachment.cutOff');
    }
    expect(files(desk)).toEqual([]);
    expect((await desk.ask('cases.get', { caseId })).attachments).toEqual([]);
  });

  it('is refused in a case that is closed, or that is not there', async () => {
    const { desk, caseId } = await deskWithCase();
    await close(desk, caseId);
    await expect(add(desk, caseId, threat)).rejects.toThrow('case.closed');
    const nowhere = '4a0e5f0c-9a55-4f4e-8c1c-6f1c3a0e7a10';
    await expect(add(desk, nowhere, threat)).rejects.toThrow('case.notFound');
  });

  it('of which half came in leaves nothing, whether it is cancelled, locked away or replaced', async () => {
    const { desk, caseId } = await deskWithCase();
    const begin = async () => {
      const file = { caseId, name: 'half', bytes: 9, leaveMetadata: true };
      const { adding } = await desk.ask('attachments.begin', file);
      await desk.ask('attachments.append', { adding, piece: 'aGFsZg==' });
      return adding;
    };
    await desk.ask('attachments.cancel', { adding: await begin() });
    expect(files(desk)).toEqual([]);

    const former = await begin();
    await begin();
    expect(files(desk)).toHaveLength(1);
    await expect(desk.ask('attachments.finish', { adding: former })).rejects.toThrow(
      'attachment.interrupted',
    );
    desk.restart();
    expect(files(desk)).toEqual([]);
  });
});

describe('what a crash left', () => {
  it('goes at the next opening, and what was confirmed gets its name', async () => {
    const { desk, caseId } = await deskWithCase();
    const { id } = await add(desk, caseId, threat);
    const attachments = join(desk.folder, 'staff.attachments');
    const half = '4a0e5f0c-9a55-4f4e-8c1c-6f1c3a0e7a10';
    writeFileSync(join(attachments, `${half}.new`), 'half');
    writeFileSync(join(attachments, `${half}.removed`), 'removed');
    desk.desk.close();
    renameFile(attachments, id, `${id}.new`);
    const again = desk.restart();
    await unlock(again);
    expect(files(again)).toEqual([id]);
    expect((await read(again, id)).equals(threat)).toBe(true);
  });
});

describe('a file in a case', () => {
  it('can be called otherwise', async () => {
    const { desk, caseId } = await deskWithCase();
    const { id } = await add(desk, caseId, threat);
    await desk.ask('attachments.rename', { id, name: 'Brief van maandag' });
    const { attachments } = await desk.ask('cases.get', { caseId });
    expect(attachments.map(({ name }) => name)).toEqual(['Brief van maandag']);
  });

  it('that is removed is gone, from the case and from the disk', async () => {
    const { desk, caseId } = await deskWithCase();
    const { id } = await add(desk, caseId, threat);
    await desk.ask('attachments.remove', { id });
    expect(files(desk)).toEqual([]);
    expect((await desk.ask('cases.get', { caseId })).attachments).toEqual([]);
    await expect(read(desk, id)).rejects.toThrow('attachment.notFound');
  });

  it('that was changed or taken away on disk is told so', async () => {
    const { desk, caseId } = await deskWithCase();
    const { id } = await add(desk, caseId, threat);
    const other = await add(desk, caseId, Buffer.from('Iets anders van dezelfde.......'));
    const attachments = join(desk.folder, 'staff.attachments');
    const whole = readFileSync(join(attachments, id));
    writeFileSync(join(attachments, id), Buffer.concat([whole.subarray(0, -1), Buffer.from('x')]));
    await expect(read(desk, id)).rejects.toThrow('attachment.damaged');
    writeFileSync(join(attachments, id), readFileSync(join(attachments, other.id)));
    await expect(read(desk, id)).rejects.toThrow('attachment.damaged');
    renameFile(attachments, other.id, 'elsewhere');
    await expect(read(desk, other.id)).rejects.toThrow('attachment.missing');
  });
});

describe('a file that leaves the vault', () => {
  it('is written where the user wants it, under a name that fits what is in it', async () => {
    const { desk, caseId } = await deskWithCase();
    const { id } = await add(desk, caseId, threat, { name: '../geheim: plan.exe' });
    const folder = temporaryFolder();
    const names = [];
    for (let count = 0; count < 2; count += 1) {
      names.push((await desk.ask('attachments.export', { id, folder })).name);
    }
    expect(names).toEqual(['_geheim_ plan.exe.txt', '_geheim_ plan.exe (2).txt']);
    expect(readdirSync(folder).sort()).toEqual([...names].sort());
    expect(readFileSync(join(folder, names[0] ?? '')).equals(threat)).toBe(true);
    expect((await actions(desk)).slice(0, 2)).toEqual(['attachment.export', 'attachment.export']);
  });

  it('is not written half when it is damaged, nor to a folder that is not there', async () => {
    const { desk, caseId } = await deskWithCase();
    const { id } = await add(desk, caseId, Buffer.alloc(2_000_000));
    const path = join(desk.folder, 'staff.attachments', id);
    const content = readFileSync(path);
    content.writeUInt8(content.readUInt8(1_900_000) ^ 1, 1_900_000);
    writeFileSync(path, content);
    const folder = temporaryFolder();
    const exported = (to: string) => desk.ask('attachments.export', { id, folder: to });
    await expect(exported(folder)).rejects.toThrow('attachment.damaged');
    expect(readdirSync(folder)).toEqual([]);
    await expect(exported(join(folder, 'nowhere'))).rejects.toThrow('attachment.folderMissing');
    await expect(exported('nowhere')).rejects.toThrow('attachment.folderMissing');
    await expect(exported(desk.folder)).rejects.toThrow('attachment.folderIsVault');
  });
});

describe('when a case is closed', () => {
  it('its files are destroyed three months later, and what was told is still there', async () => {
    const { desk, caseId } = await deskWithCase();
    await add(desk, caseId, threat);
    await close(desk, caseId);
    desk.clock = '2026-08-05T08:00:00.000Z';
    const { parts } = await desk.ask('retention.list', {});
    const part = parts.find(({ rule }) => rule === 'evidence');
    expect(part).toMatchObject({ due: '2026-08-04', hold: null });
    await desk.ask('retention.destroy', { parts: [{ caseId, rule: 'evidence' }] });
    expect(files(desk)).toEqual([]);
    const { attachments, incident } = await desk.ask('cases.get', { caseId });
    expect(attachments).toEqual([]);
    expect(incident.narrative).toBe(counterThreat.incident.narrative);
  });

  it('files that are kept longer keep the case, and outlive what was told in it', async () => {
    const { desk, caseId } = await deskWithCase();
    const { id } = await add(desk, caseId, threat);
    await close(desk, caseId);
    desk.clock = '2027-05-05T08:00:00.000Z';
    const evidence = { caseId, rule: 'evidence' as const };
    const reviewOn = '2027-09-01';
    await desk.ask('retention.hold', { ...evidence, reason: 'prosecution', reviewOn });
    const destroy = (rule: 'counsellor_notes' | 'counsellor_case') =>
      desk.ask('retention.destroy', { parts: [{ caseId, rule }] });
    await destroy('counsellor_notes');
    await expect(destroy('counsellor_case')).rejects.toThrow('retention.evidenceHeld');
    expect((await read(desk, id)).equals(threat)).toBe(true);
    await desk.ask('retention.release', evidence);
    await destroy('counsellor_case');
    expect(files(desk)).toEqual([]);
  });

  it('without files there are none to destroy', async () => {
    const { desk, caseId } = await deskWithCase();
    await close(desk, caseId);
    const { retention } = await desk.ask('cases.get', { caseId });
    expect(retention.map(({ rule }) => rule).sort()).toEqual([
      'counsellor_case',
      'counsellor_notes',
    ]);
  });
});
