import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { VaultRole } from '../../api/contract/command.ts';
import type { Input } from '../../api/contract/index.ts';
import type { Department, Office } from '../../domain/code-lists/index.ts';
import type { Organisation } from '../../domain/records/organisation.ts';
import { counterThreat } from '../api/support.ts';
import type { TestDesk } from './support/desk.ts';
import { type Ask, emptyVault, startOn, unlock, vaultMadeOnce } from './support/vault.ts';

type NewReport = Input<'reports.record'>;

/** When the reports of the fixture come in. */
export const inDecember = '2026-12-01T10:00:00.000Z';
/** When the year they belong to is over. */
export const inJanuary = '2027-01-11T10:00:00.000Z';

/** When and how a test wants to see the vault. */
interface Opening {
  readonly now: string;
  readonly language?: 'nl' | 'en';
}

/** A vault that knows its organisation, filled in December. */
const organisedVault = (
  role: VaultRole,
  organisation: Partial<Organisation>,
  fill: (ask: Ask) => Promise<unknown>,
) =>
  vaultMadeOnce({
    role,
    at: inDecember,
    fill: async (ask) => {
      await ask('settings.update', { ...(await ask('settings.get', {})), ...organisation });
      await fill(ask);
    },
  });

/** Opens the desk on a vault and unlocks it. */
async function open(
  vault: ReturnType<typeof organisedVault>,
  { now, language = 'nl' }: Opening,
): Promise<TestDesk> {
  const { folder } = await vault();
  const desk = await startOn(folder, now);
  await unlock(desk, language);
  return desk;
}

/** Records so many incidents by so many reporters who stand in the same place. */
async function recordAll(
  ask: Ask,
  position: Extract<NewReport['reporter'], { kind: 'anonymous' }>['position'],
  unit: string,
  { incidents, reporters }: { readonly incidents: number; readonly reporters: number },
): Promise<void> {
  for (let index = 0; index < incidents; index += 1) {
    const alias = `${unit} ${index % reporters}`;
    const known = await ask('reporters.find', { alias });
    const [found] = known.reporters;
    const reporter: NewReport['reporter'] = found
      ? { kind: 'known', id: found.id }
      : { kind: 'new', alias, name: '', contact: '', position };
    await ask('reports.record', { ...counterThreat, reporter });
  }
}

const sizes = [
  { department: 'social_district_teams', size: 80 },
  { department: 'work_income', size: 90 },
  { department: 'civil_affairs', size: 60 },
  { department: 'permits', size: 55 },
] as const;

const overviewVault = (permits: number) =>
  organisedVault(
    'counsellor_staff',
    { staffSize: 420, method: 'hiding', units: [...sizes] },
    async (ask) => {
      const record = (department: Department, incidents: number, reporters: number) =>
        recordAll(ask, { regime: 'staff', department, functionGroup: null }, department, {
          incidents,
          reporters,
        });
      await record('social_district_teams', 9, 7);
      await record('work_income', 6, 5);
      await record('civil_affairs', 4, 4);
      await record('permits', permits, 1);
    },
  );

const overviews = { withPermits: overviewVault(1), withoutPermits: overviewVault(0) };

/** Story S-09: staff 420; 20 incidents by 17 reporters. */
export const overview = (opening: Opening) => open(overviews.withPermits, opening);

/** The variant of S-09 without a report from permits: 19 incidents by 16 reporters. */
export const overviewWithoutPermits = (opening: Opening) => open(overviews.withoutPermits, opening);

const councilVault = organisedVault(
  'counsellor_political',
  { councilSeats: 27, aldermen: 4 },
  async (ask) => {
    const record = (office: Office, incidents: number) =>
      recordAll(ask, { regime: 'political', office }, office, { incidents, reporters: incidents });
    await record('council_member', 4);
    await record('alderman', 1);
  },
);

/** Story S-10: a council of 27; five reports by four members and an alderman. */
export const council = (opening: Opening) => open(councilVault, opening);

/** A desk on a vault that was never told how many people work there. */
export async function openWithoutSizes({ now, language = 'nl' }: Opening): Promise<TestDesk> {
  const desk = await startOn(emptyVault(), now);
  await unlock(desk, language);
  return desk;
}

/** Goes to a screen by its key: `5` Cijfers, `6` Export. */
export async function goTo({ page }: TestDesk, key: '5' | '6' | '7', title: string): Promise<void> {
  await page.keyboard.press(`Control+${key}`);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** Walks the export from the year to the last step before files are written. */
export async function reviewYear(desk: TestDesk, year: string): Promise<void> {
  const { page } = desk;
  await goTo(desk, '6', 'Export');
  await page.getByRole('radio', { name: new RegExp(`^${year}`) }).check({ force: true });
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByRole('heading', { name: `Dit gaat er van ${year} naar buiten` }).waitFor();
}

/** Fills in the last step before files are written, and asks for them. */
export async function writeTo({ page }: TestDesk, folder: string): Promise<void> {
  await page.getByLabel('Map voor de bestanden').fill(folder);
  const looked = page.getByRole('checkbox', { name: 'Ik heb de cijfers bekeken' });
  if (!(await looked.isChecked())) await looked.check({ force: true });
  await page.getByRole('button', { name: /opslaan$/ }).click();
}

/** What the rows of a table on the screen say: its number, or that there is none and why. */
export async function rowsOf({ page }: TestDesk, table: string): Promise<Record<string, string>> {
  const found = page.getByRole('table', { name: table });
  await found.waitFor();
  const rows = found.getByRole('row');
  const words = await rows.evaluateAll((all) =>
    all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
  );
  return Object.fromEntries(
    words.slice(1).map(([name = '', number = '', why = '']) => [name, `${number} ${why}`.trim()]),
  );
}

/** Files by their names, those of the certificate too. */
export function filesIn(folder: string): Record<string, Buffer> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(join(folder, name))]),
  );
}

/** The one file whose name ends like this, as text. */
export function textOf(folder: string, ending: RegExp): string {
  const names = Object.keys(filesIn(folder)).filter((name) => ending.test(name));
  expect(names).toHaveLength(1);
  return readFileSync(join(folder, names[0] ?? ''), 'utf8');
}
