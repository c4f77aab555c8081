import type { Page } from 'playwright-core';
import type { VaultRole } from '../../api/contract/command.ts';
import type { TestDesk } from './support/desk.ts';
import { choose, type Keys, press, type } from './support/fields.ts';
import { expectAccessible, screenSizes, shot } from './support/look.ts';
import { ask, monday, startLocked, unlock } from './support/vault.ts';

/** What the counsellor types in story S-01, field by field, with the keyboard alone. */
export const counterThreatTyped: readonly (readonly [string, Keys])[] = [
  ['rulesDiscussed', press('Space')],
  // When and how it came is filled in already; it is folded until somebody wants to change it.
  ['maandag 4 mei 2026', press('Enter')],
  ['receivedOn', type('04052026')],
  ['receivedAt', type('1030')],
  ['receivedVia', type('ges')],
  ['reporter.alias', type('Linde')],
  ['reporter.position.department', choose('werk')],
  ['Meer over de melder', press('Enter')],
  ['reporter.position.functionGroup', choose('consulent')],
  ['incident.occurred.on', type('01052026')],
  ['incident.nature', choose('dreigen met fysiek')],
  ['incident.channel', choose('balie')],
  ['incident.severity', press('Space', 'ArrowDown', 'ArrowDown', 'ArrowDown')],
  ['incident.perpetratorKnown', press('Space', 'ArrowDown')],
  ['Meer over het incident', press('Enter')],
  ['incident.extraNatures', choose('schreeuwen')],
  ['incident.workProcess', choose('uitkering')],
  ['incident.corrected', press('ArrowUp')],
  ['incident.perpetratorKind', choose('cliënt')],
  ['wish', press('Space', 'ArrowDown')],
];

/** What a test may ask of the desk it starts. */
interface Opening {
  readonly role?: VaultRole;
  readonly language?: 'nl' | 'en';
}

/** An open desk on the morning of S-01, with a window whose clock says the same. */
export async function openDeskOnMonday(opening: Opening = {}): Promise<TestDesk> {
  const { role = 'counsellor_staff', language = 'nl' } = opening;
  const desk = await startLocked(role);
  await unlock(desk, language);
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
  await desk.page.getByRole('button', { name: 'Verdergaan' }).click();
}

/** Roles of what can be filled in, each as one question: a choice of a few and the parts of a day are one. */
const asked =
  'input[type="text"], input:not([type]), textarea, [role="combobox"], [role="radiogroup"], ' +
  'input[type="checkbox"]:not([role="switch"]), [aria-haspopup="listbox"], [role="spinbutton"]';

/** The twelve questions of the page (domain study, §2.2); "Alleen luisteren" is the way around them. */
export const firstQuestions = (unit: string): string[] =>
  [
    'rulesDiscussed',
    'reporter.kind',
    'reporter.alias',
    'reporter.capacity',
    unit,
    'incident.occurred.on',
    'incident.nature',
    'incident.channel',
    'incident.severity',
    'incident.perpetratorKnown',
    'incident.narrative',
    'wish',
  ].toSorted();

/** The questions that stand on the page at first, by the fields they are asked in. */
export const askedAtFirst = (page: Page): Promise<string[]> =>
  page.locator('form').evaluate((form, roles) => {
    const seen = [...form.querySelectorAll<HTMLElement>(roles)].filter((control) =>
      control.closest('[data-field]')?.checkVisibility(),
    );
    return [...new Set(seen.map((one) => one.closest<HTMLElement>('[data-field]')?.dataset.field))]
      .filter((name) => name !== undefined)
      .toSorted();
  }, asked);

/** Records with the key, and says in which case it ended. */
export async function record(desk: TestDesk): Promise<string> {
  await press('Control+Enter')(desk.page);
  await desk.page.getByText(/^Melding .+ is vastgelegd\.$/).waitFor();
  const { cases } = await ask(desk, 'cases.list', {});
  const [newest] = cases;
  if (newest === undefined) throw new Error('nothing was recorded');
  return newest.id;
}

/** Leaves pictures of a state of the screen, and fails on what keeps people out of it. */
export async function look(page: Page, state: string): Promise<void> {
  for (const size of screenSizes) {
    await page.setViewportSize(size);
    await shot(page, `report-${state}-${size.width}`);
  }
  await expectAccessible(page);
}
