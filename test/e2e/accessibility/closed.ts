import { sendEmpty } from './forms.ts';
import { settled } from './inside.ts';
import { look, type Matrix } from './matrix.ts';

/** Presses buttons one after another, and looks at what each of them shows. */
async function lookBehind(
  matrix: Matrix,
  state: string,
  buttons: readonly string[],
): Promise<void> {
  const { page } = matrix;
  await look(matrix, state);
  for (const [index, name] of buttons.entries()) {
    await page.getByRole('button', { name, exact: true }).click();
    await settled(page);
    const here = [state, ...buttons.slice(0, index + 1)].join(', ');
    await look(matrix, here);
    await sendEmpty(matrix, here);
  }
}

/** What the window shows where a vault is that is closed: the buttons that lead there and back. */
const closed = [
  ['Wachtzin vergeten?', 'Terug naar openen'],
  ['Reservekopie terugzetten', 'Terug'],
  [
    'Voor de functionaris gegevensbescherming',
    'Mijn sleutel maken',
    'Terug',
    'Een logboek bekijken',
  ],
] as const;

/** Looks at every screen of a window in which no vault is open. */
export async function lookAtClosed(matrix: Matrix): Promise<void> {
  await sendEmpty(matrix, 'opening a vault');
  for (const buttons of closed) await lookBehind(matrix, 'a closed vault', buttons);
}

/** Looks at the steps in which a first vault is made. */
export async function lookAtMaking(matrix: Matrix): Promise<void> {
  const { page } = matrix;
  await lookBehind(matrix, 'no vault', ['Verder']);
  await page.getByLabel('Naam van de gemeente').fill('Waterveen');
  await page.getByLabel('Gemeentecode').fill('GM9999');
  await page.keyboard.press('Enter');
  await page.getByText('Stap 3 van 3').waitFor();
  await look(matrix, 'no vault, the passphrase');
  await sendEmpty(matrix, 'no vault, the passphrase');
}
