import { expect, test } from 'vitest';
import { passphrase, startOpenDesk, type TestDesk } from './support.ts';

const clock = '2026-05-04T08:00:00.000Z';
const fresh = 'gieter paraplu snorfiets tosti kwartel';
const tenMinutes = 600_000;

/** Lets the desk's clock go on until nobody has to wait any more. */
function sitOut(desk: TestDesk): void {
  desk.clock = new Date(Date.parse(desk.clock) + tenMinutes).toISOString();
}

async function unlock(desk: TestDesk, secret: string) {
  const [slot] = (await desk.ask('vault.describe', {})).slots;
  return desk.ask('vault.unlock', { slot: slot?.id ?? '', passphrase: secret });
}

const recover = (desk: TestDesk, words: readonly string[]) =>
  desk.ask('vault.recover', {
    compartment: 'staff',
    from: { kind: 'recovery', words: words.join(' ') },
    passphrase: fresh,
  });

async function newWords(desk: TestDesk): Promise<readonly string[]> {
  return (await desk.ask('keys.beginRecovery', { passphrase })).words;
}

/** A locked desk whose vault a code on paper opens, that code, and one that opens nothing. */
async function lockedWithCode() {
  const desk = await startOpenDesk(clock);
  const wrong = await newWords(desk);
  const words = await newWords(desk);
  await desk.ask('keys.finishRecovery', { typed: words.join(' ') });
  return { desk: desk.restart(), words, wrong };
}

/** How often each line of the log says that somebody tried in vain, the newest first. */
async function triesIn(desk: TestDesk) {
  const { lines } = await desk.ask('log.read', {});
  return lines.flatMap(({ action, times }) => (action === 'vault.unlockFailed' ? [times] : []));
}

test('Guesses of a code on paper are in the log once the passphrase opened the vault, and once', async () => {
  const { desk, wrong } = await lockedWithCode();
  for (let time = 0; time < 3; time += 1)
    await expect(recover(desk, wrong)).rejects.toThrow('recovery.wrong');
  await unlock(desk, passphrase);
  expect(await triesIn(desk)).toEqual([3]);
  const again = desk.restart();
  await unlock(again, passphrase);
  expect(await triesIn(again)).toEqual([3]);
});

test('Who guesses at a code waits on, though the passphrase opened the vault meanwhile', async () => {
  const { desk, words, wrong } = await lockedWithCode();
  for (let time = 0; time < 5; time += 1) {
    await expect(recover(desk, wrong)).rejects.toThrow('recovery.wrong');
    if (time < 4) sitOut(desk);
  }
  await unlock(desk, passphrase);
  const again = desk.restart();
  const wait = await recover(again, words).catch(({ cause }) => cause);
  expect(wait).toMatchObject({ code: 'passphrase.wait', params: { seconds: 8 } });
  sitOut(again);
  await expect(recover(again, wrong)).rejects.toThrow('recovery.wrong');
  // The next one costs twice as much: nothing of the first five was forgiven.
  const longer = await recover(again, words).catch(({ cause }) => cause);
  expect(longer).toMatchObject({ params: { seconds: 16 } });
  sitOut(again);
  await recover(again, words);
  expect(await triesIn(again)).toEqual([1, 5]);
});

test('Who opens the vault with paper finds in the log how often the passphrase was tried', async () => {
  const { desk, words } = await lockedWithCode();
  for (const wrong of ['een', 'twee'])
    await expect(unlock(desk, wrong)).rejects.toThrow('passphrase.wrong');
  await recover(desk, words);
  expect(await triesIn(desk)).toEqual([2]);
});

test('Wrong passphrases at an open desk are in the log, at the right one or the next opening', async () => {
  const desk = await startOpenDesk(clock);
  const prove = (secret: string) => desk.ask('keys.beginRecovery', { passphrase: secret });
  for (let time = 0; time < 4; time += 1) {
    await expect(prove('niet de goede')).rejects.toThrow('passphrase.wrong');
    sitOut(desk);
  }
  await prove(passphrase);
  expect(await triesIn(desk)).toEqual([4]);
  await expect(prove('weer niet')).rejects.toThrow('passphrase.wrong');
  const again = desk.restart();
  await unlock(again, passphrase);
  expect(await triesIn(again)).toEqual([1, 4]);
});
