import { describe, expect, it } from 'vitest';
import { passphrase, startOpenDesk, type TestDesk } from './support.ts';

const clock = '2026-05-04T08:00:00.000Z';
const fresh = 'gieter paraplu snorfiets tosti kwartel';

async function slotOf({ ask }: TestDesk): Promise<string> {
  const { slots } = await ask('vault.describe', {});
  return slots[0]?.id ?? '';
}

const open = async (desk: TestDesk, secret: string) =>
  desk.ask('vault.unlock', { slot: await slotOf(desk), passphrase: secret });

/** A desk with a code on paper, and its words. */
async function withCode() {
  const desk = await startOpenDesk(clock);
  const { words } = await desk.ask('keys.beginRecovery', { passphrase });
  await desk.ask('keys.finishRecovery', { typed: words.join(' ') });
  return { desk, words };
}

const kindsOf = async ({ ask }: TestDesk) =>
  (await ask('keys.list', {})).slots.map(({ kind }) => kind).sort();

describe('the passphrase', () => {
  it('is changed by who knows it', async () => {
    const desk = await startOpenDesk(clock);
    await desk.ask('keys.changePassphrase', { current: passphrase, next: fresh });
    const later = desk.restart();
    await expect(open(later, passphrase)).rejects.toThrow('passphrase.wrong');
    expect((await open(later, fresh)).state).toBe('open');
  });

  it.each([
    ['anders', fresh, 'passphrase.wrong'],
    [passphrase, 'Waterveen 2026', 'passphrase.tooWeak'],
  ])('is not changed by %s to %s', async (current, next, code) => {
    const desk = await startOpenDesk(clock);
    await expect(desk.ask('keys.changePassphrase', { current, next })).rejects.toThrow(code);
    expect((await open(desk.restart(), passphrase)).state).toBe('open');
  });
});

describe('a code on paper', () => {
  it('is twelve words that open the vault when the passphrase is forgotten', async () => {
    const { desk, words } = await withCode();
    expect(words).toHaveLength(12);
    const later = desk.restart();
    const { slots } = await later.ask('vault.describe', {});
    expect(slots[0]?.onPaper).toEqual(['recovery']);
    const typed = words.map((word, at) => `${at + 1}. ${word.slice(0, 4).toUpperCase()}`);
    const described = await later.ask('vault.recover', {
      compartment: 'staff',
      from: { kind: 'recovery', words: typed.join('\n') },
      passphrase: fresh,
    });
    expect(described.state).toBe('open');
    expect((await open(later.restart(), fresh)).state).toBe('open');
  });

  it('opens nothing before its words were typed back', async () => {
    const desk = await startOpenDesk(clock);
    const { words } = await desk.ask('keys.beginRecovery', { passphrase });
    expect(await kindsOf(desk)).toEqual(['passphrase']);
    const act = desk.restart().ask('vault.recover', {
      compartment: 'staff',
      from: { kind: 'recovery', words: words.join(' ') },
      passphrase: fresh,
    });
    await expect(act).rejects.toThrow('recovery.wrong');
  });

  it('says what is wrong with what was typed', async () => {
    const desk = await startOpenDesk(clock);
    const finish = (typed: string) => desk.ask('keys.finishRecovery', { typed });
    const { words } = await desk.ask('keys.beginRecovery', { passphrase });
    await expect(finish(words.slice(1).join(' '))).rejects.toMatchObject({
      message: 'recovery.wrongCount',
      cause: { params: { found: 11, expected: 12 } },
    });
    await expect(finish(words.with(4, 'xyzzy').join(' '))).rejects.toMatchObject({
      message: 'recovery.unknownWords',
      cause: { params: { words: '5' } },
    });
    const { words: others } = await desk.ask('keys.beginRecovery', { passphrase });
    await expect(finish(words.join(' '))).rejects.toThrow('recovery.notTheSame');
    await finish(others.join(' '));
    await expect(finish(others.join(' '))).rejects.toThrow('recovery.nothingBegun');
  });

  it('of a former making opens nothing', async () => {
    const { desk, words } = await withCode();
    const { words: later } = await desk.ask('keys.beginRecovery', { passphrase });
    await desk.ask('keys.finishRecovery', { typed: later.join(' ') });
    const act = desk.restart().ask('vault.recover', {
      compartment: 'staff',
      from: { kind: 'recovery', words: words.join(' ') },
      passphrase: fresh,
    });
    await expect(act).rejects.toThrow('recovery.wrong');
  });

  it('is gone when it is revoked', async () => {
    const { desk } = await withCode();
    await desk.ask('keys.revoke', { kind: 'recovery', passphrase });
    expect(await kindsOf(desk)).toEqual(['passphrase']);
  });
});

describe('what opens the vault', () => {
  it('is made and revoked by who knows the passphrase only; a wrong one counts, and nothing changes', async () => {
    const { desk, words } = await withCode();
    const wrong = { passphrase: 'anders' };
    const acts = [
      () => desk.ask('keys.beginRecovery', wrong),
      () => desk.ask('keys.beginShares', wrong),
      () => desk.ask('keys.revoke', { kind: 'recovery', ...wrong }),
    ];
    for (const act of acts) await expect(act()).rejects.toThrow('passphrase.wrong');
    await expect(desk.ask('keys.beginShares', { passphrase })).rejects.toThrow('passphrase.wait');
    const finish = () => desk.ask('keys.finishRecovery', { typed: words.join(' ') });
    await expect(finish()).rejects.toThrow('recovery.nothingBegun');
    expect(await kindsOf(desk)).toEqual(['passphrase', 'recovery']);
  });
});

describe('three shares', () => {
  it('open the vault two by two, and not one alone', async () => {
    const desk = await startOpenDesk(clock);
    const { shares } = await desk.ask('keys.beginShares', { passphrase });
    const [one = '', two = '', three = ''] = shares.map((words) => words.join(' '));
    const finish = (first: string, second: string) =>
      desk.ask('keys.finishShares', { first, second });
    await expect(finish(one, one)).rejects.toThrow('recovery.sharesDiffer');
    await finish(one, three);
    const later = desk.restart();
    const recover = (first: string, second: string) =>
      later.ask('vault.recover', {
        compartment: 'staff',
        from: { kind: 'shares', first, second },
        passphrase: fresh,
      });
    await expect(recover(two, two)).rejects.toThrow('recovery.sharesDiffer');
    expect((await recover(two, one)).state).toBe('open');
  });

  it('say which of the two cannot be read', async () => {
    const desk = await startOpenDesk(clock);
    const { shares } = await desk.ask('keys.beginShares', { passphrase });
    const [one = '', two = ''] = shares.map((words) => words.join(' '));
    await expect(
      desk.ask('keys.finishShares', { first: one, second: `${two} xyzzy` }),
    ).rejects.toMatchObject({
      message: 'recovery.unknownWords',
      cause: { params: { words: '16' }, issues: [{ path: ['second'] }] },
    });
    const act = desk.restart().ask('vault.recover', {
      compartment: 'staff',
      from: { kind: 'shares', first: 'kachel', second: two },
      passphrase: fresh,
    });
    await expect(act).rejects.toMatchObject({
      message: expect.stringContaining('recovery.'),
      cause: { issues: [{ path: ['from', 'first'] }] },
    });
  });
});

describe('another key', () => {
  it('keeps the records and ends the codes on paper', async () => {
    const { desk } = await withCode();
    await desk.ask('keys.renew', { passphrase });
    expect(await kindsOf(desk)).toEqual(['passphrase']);
    const { municipality } = await desk.ask('settings.get', {});
    expect(municipality.name).toBe('Waterveen');
    const later = desk.restart();
    expect((await open(later, passphrase)).state).toBe('open');
    await expect(later.ask('keys.renew', { passphrase: 'anders' })).rejects.toThrow(
      'passphrase.wrong',
    );
  });
});

it('the other vault in the folder keeps its own keys', async () => {
  const { desk, words } = await withCode();
  const other = desk.restart();
  const municipality = { code: 'GM9999', name: 'Waterveen' };
  const role = 'counsellor_political';
  await other.ask('vault.create', { role, passphrase: fresh, municipality });
  expect(await kindsOf(other)).toEqual(['passphrase']);
  const act = other.restart().ask('vault.recover', {
    compartment: 'political',
    from: { kind: 'recovery', words: words.join(' ') },
    passphrase: fresh,
  });
  await expect(act).rejects.toThrow('recovery.wrong');
});

describe('§4.5: who keeps two vaults has two passphrases', () => {
  const municipality = { code: 'GM9999', name: 'Waterveen' };
  const role = 'counsellor_political';

  it('a new vault is not made with the passphrase of another in the folder', async () => {
    const desk = (await startOpenDesk(clock)).restart();
    const make = (chosen: string) =>
      desk.ask('vault.create', { role, passphrase: chosen, municipality });
    await expect(make(passphrase)).rejects.toThrow('passphrase.ofAnotherVault');
    expect((await desk.ask('vault.describe', {})).slots).toHaveLength(1);
    expect((await make(fresh)).session?.role).toBe(role);
  });

  it('nor is it changed to one, or recovered with one; nothing counts as a wrong try', async () => {
    const { desk, words } = await withCode();
    const second = desk.restart();
    await second.ask('vault.create', { role, passphrase: fresh, municipality });
    const toOther = { current: fresh, next: passphrase };
    await expect(second.ask('keys.changePassphrase', toOther)).rejects.toThrow(
      'passphrase.ofAnotherVault',
    );
    const back = second.restart();
    const from = { kind: 'recovery' as const, words: words.join(' ') };
    await expect(
      back.ask('vault.recover', { compartment: 'staff', from, passphrase: fresh }),
    ).rejects.toThrow('passphrase.ofAnotherVault');
    expect((await back.ask('vault.describe', {})).session).toBeNull();
    expect((await open(back, passphrase)).session?.compartment).toBe('staff');
    const { lines } = await back.ask('log.read', {});
    expect(lines.map(({ action }) => action)).not.toContain('vault.unlockFailed');
  });
});
