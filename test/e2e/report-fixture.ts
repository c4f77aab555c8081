import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { VaultRole } from '../../api/contract/command.ts';
import { passphrase } from '../api/support.ts';
import { ask, openAt } from './release-fixture.ts';
import { startDesk, type TestDesk } from './support/desk.ts';
import { expectAccessible, shot } from './support/look.ts';

/** Monday 4 May 2026, 10:35 in Amsterdam: the morning of story S-01. */
export const monday = '2026-05-04T08:35:00.000Z';

/** What a test may ask of the desk it starts. */
interface Opening {
  readonly role?: VaultRole;
  readonly language?: 'nl' | 'en';
}

/** An open desk on the morning of S-01, with a window whose clock says the same. */
export async function openDeskOnMonday(opening: Opening = {}): Promise<TestDesk> {
  const { role = 'counsellor_staff', language = 'nl' } = opening;
  const desk = await startDesk({ now: monday });
  onTestFinished(() => desk.close());
  const municipality = { code: 'GM9999', name: 'Waterveen' };
  await ask(desk, 'vault.create', { role, passphrase, municipality });
  await openAt(desk, monday, language);
  await desk.page.clock.setFixedTime(monday);
  return desk;
}

/** Opens the screen by its key. */
export async function startReport({ page }: TestDesk, title = 'Nieuwe melding'): Promise<void> {
  await page.keyboard.press('Control+n');
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** An open desk on which a new report has been started. */
export async function openReport(opening: Opening = {}): Promise<TestDesk> {
  const desk = await openDeskOnMonday(opening);
  await startReport(desk, opening.language === 'en' ? 'New report' : 'Nieuwe melding');
  return desk;
}

/** A form in which everything is filled in as in S-01. */
export const filledIn = {
  listenOnly: false,
  rulesDiscussed: true,
  receivedOn: '2026-05-04',
  receivedAt: '10:30',
  receivedVia: 'conversation',
  reporter: {
    kind: 'new',
    alias: 'Linde',
    capacity: 'staff',
    position: { department: 'work_income' },
  },
  reporterKind: 'victim',
  wish: 'advice',
  incident: {
    occurred: { kind: 'on', on: '2026-05-01' },
    nature: 'threat_violence',
    extraNatures: ['shouting_swearing'],
    channel: 'counter',
    severity: 's4',
    corrected: 'no',
    perpetratorKind: 'client',
    perpetratorKnown: 'known_not_named',
    narrative: 'Hij zei dat hij buiten zou wachten.',
  },
};

/** Opens the screen on a draft, so that a test need not type what it is not about. */
export async function continueDraft(
  desk: TestDesk,
  draft: Record<string, unknown> = filledIn,
): Promise<void> {
  await ask(desk, 'drafts.save', { draft });
  await startReport(desk);
  await desk.page.getByRole('button', { name: 'Verder gaan' }).click();
}

/** The field at a path of the form. */
export const field = (page: Page, name: string) => page.locator(`[data-field="${name}"]`);

/** Walks on with Tab until focus is in a field. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const isThere = () =>
    page.evaluate(
      (wanted) =>
        document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset.field === wanted,
      name,
    );
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press('Tab');
    if (await isThere()) return;
  }
  throw new Error(`Tab never came to ${name}`);
}

/** Something done with the keyboard alone. */
export type Keys = (page: Page) => Promise<void>;

/** Presses keys one after another. */
export const press =
  (...keys: readonly string[]): Keys =>
  async (page) => {
    for (const key of keys) await page.keyboard.press(key);
  };

/** Types at the pace of a quick hand: the parts of a date move on between two digits. */
export const type =
  (text: string): Keys =>
  (page) =>
    page.keyboard.type(text, { delay: 20 });

/** Types until a choice is found, and takes the first. */
export const choose =
  (text: string): Keys =>
  async (page) => {
    await page.keyboard.type(text);
    await page.getByRole('option').first().waitFor();
    await press('ArrowDown', 'Enter')(page);
  };

/** Puts a text in a field as pasting does, control characters included, and leaves the field. */
export async function paste(page: Page, name: string, text: string): Promise<void> {
  const box = field(page, name).locator('input, textarea');
  await box.evaluate((element: HTMLInputElement | HTMLTextAreaElement, value) => {
    const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value') ?? {};
    set?.call(element, value);
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
  await box.focus();
  await box.blur();
}

/** Records with the key, and says in which case it ended. */
export async function record(desk: TestDesk): Promise<string> {
  await press('Control+Enter')(desk.page);
  await desk.page.getByText(/^Melding .+ is vastgelegd\.$/).waitFor();
  const { cases } = await ask(desk, 'cases.list', {});
  const [newest] = cases;
  if (newest === undefined) throw new Error('nothing was recorded');
  return newest.id;
}

/** The window on a laptop, and on a large screen. */
const sizes = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];

/** Leaves pictures of a state of the screen, and fails on what keeps people out of it. */
export async function look(page: Page, state: string): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await shot(page, `report-${state}-${size.width}`);
  }
  await expectAccessible(page);
}
