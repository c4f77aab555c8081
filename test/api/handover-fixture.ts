import type { VaultRole } from '../../api/contract/command.ts';
import type { Input } from '../../api/contract/index.ts';
import type { Printer } from '../../api/desk-options.ts';
import { type CountRow, countBetween } from '../../db/repositories/counts.ts';
import { lookAtVault } from '../../db/sight.ts';
import { unlockVault } from '../../db/vault.ts';
import {
  counterThreat,
  passphrase,
  startOpenDesk,
  type TestDesk,
  temporaryFolder,
} from './support.ts';

/** The morning on which cases are handed over. */
export const morning = '2026-05-04T08:35:00Z';

/** A counsellor with a vault of his own, and his card in a folder that all can reach. */
export interface Counsellor {
  readonly name: string;
  readonly desk: TestDesk;
  readonly card: { readonly folder: string; readonly name: string };
}

/** A counsellor with a vault of his own. */
export async function counsellor(
  name: string,
  folder: string,
  role?: VaultRole,
  printer?: Printer,
): Promise<Counsellor> {
  const desk = await startOpenDesk(morning, role, printer);
  const { file } = await desk.ask('identity.writeCard', { name, folder });
  return { name, desk, card: { folder, name: file } };
}

/** Lets one counsellor know another, fingerprint compared; gives the other's identifier there. */
export async function knows(one: Counsellor, other: Counsellor): Promise<string> {
  const { id } = await one.desk.ask('colleagues.add', other.card);
  await one.desk.ask('colleagues.markCompared', { id });
  return id;
}

/** Two counsellors who compared their fingerprints, and the stick between them. */
export interface Pair {
  readonly stick: string;
  readonly anna: Counsellor;
  readonly bram: Counsellor;
  /** What Bram is in Anna's vault, and Anna in Bram's. */
  readonly bramId: string;
  readonly annaId: string;
}

/** Two counsellors who compared their fingerprints. */
export async function pair(printer?: Printer): Promise<Pair> {
  const stick = temporaryFolder();
  const anna = await counsellor('Anna de Wit', stick, undefined, printer);
  const bram = await counsellor('Bram', stick);
  const bramId = await knows(anna, bram);
  const annaId = await knows(bram, anna);
  return { stick, anna, bram, bramId, annaId };
}

/** Records a case under an alias; gives its identifier. */
export async function record(
  { desk }: Counsellor,
  alias: string,
  change: Partial<Input<'reports.record'>> = {},
): Promise<string> {
  const { caseId } = await desk.ask('reports.record', {
    ...counterThreat,
    reporter: {
      kind: 'new',
      alias,
      name: `${alias} Zuidhof`,
      contact: '06 12345678',
      position: { regime: 'staff', department: 'work_income', functionGroup: null },
    },
    ...change,
  });
  return caseId;
}

/** Seals cases for Bram; gives where the file stands. */
export async function sendToBram(
  { anna, bramId, stick }: Pair,
  caseIds: readonly string[],
): Promise<{ folder: string; name: string }> {
  const { file } = await anna.desk.ask('handovers.send', {
    colleagueId: bramId,
    folder: stick,
    answers: caseIds.map((caseId) => ({ caseId, answer: 'transfer' as const })),
  });
  return { folder: stick, name: file ?? '' };
}

/** Lets Bram accept some cases of a file; gives where the receipt stands. */
export async function accept(
  { bram, stick }: Pair,
  file: { folder: string; name: string },
  accepted: readonly string[],
): Promise<{ folder: string; name: string }> {
  const { receipt } = await bram.desk.ask('handovers.answer', {
    ...file,
    accepted: [...accepted],
    target: stick,
  });
  return { folder: stick, name: receipt ?? '' };
}

/** How many incidents of 2026 a vault counts; its desk is closed and opened again for that. */
export async function counted(counsellor: { readonly desk: TestDesk }): Promise<number> {
  const rows = await countedRows(counsellor);
  return rows.reduce((sum, { incidents }) => sum + incidents, 0);
}

/** The incidents of 2026 as a vault counts them; its desk is closed and opened again for that. */
export async function countedRows({ desk }: { readonly desk: TestDesk }): Promise<CountRow[]> {
  desk.desk.close();
  const slotId = lookAtVault(desk.folder)?.slots[0]?.id ?? '';
  const { folder } = desk;
  const opened = await unlockVault({
    folder,
    slotId,
    secret: passphrase,
    now: '2027-01-05T10:00:00Z',
  });
  const rows = countBetween(opened.database, {
    ...{ from: '2026-01-01', until: '2026-12-31', today: '2027-01-05' },
  });
  opened.close();
  return rows;
}
