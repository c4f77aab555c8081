import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readCard } from '../../db/handover/card.ts';
import { forger, letterOf } from './forged-letters.ts';
import { type Counsellor, counsellor } from './handover-fixture.ts';
import { temporaryFolder } from './support.ts';

/** Bram, and somebody he trusts who seals what no Luwte would. */
export async function bramAndVera() {
  const folder = temporaryFolder();
  const bram = await counsellor('Bram', folder);
  const vera = await forger(bram, folder);
  const to = targetOf(bram);
  return { bram, vera, to, letter: letterOf(vera, to) };
}

/** What a counsellor is to who seals for him, as his card says it. */
export function targetOf({ card }: Counsellor) {
  const { recipient, signingKey } = readCard(
    readFileSync(join(card.folder, card.name), 'utf8'),
    'staff',
  );
  return { recipient, signingKey };
}

/** Opening and answering a file both end in this refusal, and nothing of it is kept. */
export async function refused(
  { desk }: Counsellor,
  file: { folder: string; name: string },
  code: string,
): Promise<void> {
  await expect(desk.ask('handovers.open', file)).rejects.toThrow(code);
  const answer = { ...file, accepted: [], target: file.folder };
  await expect(desk.ask('handovers.answer', answer)).rejects.toThrow(code);
  expect((await desk.ask('handovers.list', {})).handovers).toEqual([]);
  expect((await desk.ask('cases.list', {})).total).toBe(0);
}
