import { counterThreat } from '../api/support.ts';
import { type Counsellor, counsellor, stick } from './exchange-fixture.ts';
import { ask, makeVault } from './support/vault.ts';

/** Two counsellors who compared their fingerprints, and the stick between them. */
export interface Pair {
  readonly anna: Counsellor;
  readonly bram: Counsellor;
  readonly folder: string;
  /** The cases in Anna's vault, by alias. */
  readonly cases: Readonly<Record<string, string>>;
}

/** Anna with a case for each alias, and Bram with a reporter called Linde of his own. */
export async function pair(...aliases: readonly string[]): Promise<Pair> {
  const folder = stick();
  const [annas, brams] = [
    await vaultWith('Anna de Wit', aliases),
    await vaultWith('Bram Visser', ['Linde']),
  ];
  const anna = await counsellor('Anna de Wit', annas.folder);
  const bram = await counsellor('Bram Visser', brams.folder);
  for (const [one, other] of [
    [anna, bram],
    [bram, anna],
  ] as const) {
    const { file } = await ask(other.desk, 'identity.writeCard', { name: other.name, folder });
    const { id } = await ask(one.desk, 'colleagues.add', { folder, name: file });
    await ask(one.desk, 'colleagues.markCompared', { id });
  }
  return { anna, bram, folder, cases: annas.filled };

  function vaultWith(name: string, told: readonly string[]) {
    return makeVault({
      fill: async (tell) => {
        const made: Record<string, string> = {};
        for (const alias of told) {
          const { caseId } = await tell('reports.record', {
            ...counterThreat,
            reporter: {
              kind: 'new',
              alias,
              name: '',
              contact: '',
              position: { regime: 'staff', department: 'work_income', functionGroup: null },
            },
          });
          await tell('notes.add', { caseId, text: `Eerste gesprek met ${alias}, door ${name}.` });
          made[alias] = caseId;
        }
        return made;
      },
    });
  }
}

/** Goes to the page on hand-over, as one does from the settings. */
export async function goToHandover({ desk: { page } }: Counsellor): Promise<void> {
  await page.keyboard.press('Control+7');
  await page.getByRole('button', { name: 'Overdracht openen' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Overdracht' }).waitFor();
}
