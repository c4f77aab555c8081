import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { VaultRole } from '../../domain/compartment.ts';
import { counterThreat } from '../api/support.ts';
import { goTo, settled } from './accessibility/inside.ts';
import { openFull } from './accessibility/walk.ts';
import type { TestDesk } from './support/desk.ts';
import { shot } from './support/look.ts';
import { ask } from './support/vault.ts';

/** A screen on which a story or a tricky case of the domain study (§8) is to be seen. */
interface Sight {
  readonly of: string;
  readonly name: string;
  /** The path of the screen, or how to find it. */
  readonly at: string | ((desk: TestDesk) => Promise<string>);
  readonly tab?: RegExp;
  /** What is done there before the picture. */
  readonly doing?: (page: Page) => Promise<unknown>;
}

/** The case of somebody, by his alias. */
const caseOf = (query: string) => async (desk: TestDesk) => {
  const { cases } = await ask(desk, 'cases.list', { query });
  return `/cases/${cases[0]?.id ?? ''}`;
};

/** The newest case of a kind of incident. */
const caseAbout = (nature: string) => async (desk: TestDesk) => {
  const { cases } = await ask(desk, 'cases.list', { nature });
  return `/cases/${cases[0]?.id ?? ''}`;
};

const linde = caseOf('Linde');
/** An envelope that was refused, told just now. */
async function refusedBribe(desk: TestDesk): Promise<string> {
  const { reporter, incident } = counterThreat;
  const { caseId } = await ask(desk, 'reports.record', {
    ...counterThreat,
    reporter: { ...reporter, kind: 'new', alias: 'Zandloper', ...unnamed },
    incident: {
      ...incident,
      nature: 'bribery_offer',
      extraNatures: [],
      severity: 's2',
      urgency: 'cannot_wait',
      perpetratorKind: 'company',
      bribe: { means: 'money', aim: 'obtain_permit', response: 'refused' },
    },
  });
  return `/cases/${caseId}`;
}

const unnamed = {
  name: '',
  contact: '',
  position: { regime: 'staff', department: 'permits', functionGroup: null },
} as const;

const firstRequest = async (desk: TestDesk) =>
  `/access/${(await ask(desk, 'access.list', {})).requests[0]?.id ?? ''}`;
const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name }).first().click();
const choose = (name: string | RegExp) => (page: Page) =>
  page.getByRole('radio', { name }).check({ force: true });

const sights: Readonly<Partial<Record<VaultRole, readonly Sight[]>>> = {
  counsellor_staff: [
    { of: 'S-01', name: 'today', at: '/' },
    { of: 'S-01', name: 'tasks', at: linde, tab: /^Taken/ },
    { of: 'S-02', name: 'consent', at: linde, tab: /^Toestemming/ },
    { of: 'S-02', name: 'share', at: async (desk) => `${await linde(desk)}/share` },
    { of: 'S-03', name: 'aftercare', at: linde, tab: /^Nazorg/ },
    { of: 'S-03', name: 'closing', at: linde, doing: press('Dossier sluiten') },
    { of: 'S-05', name: 'series', at: '/series' },
    { of: 'S-06', name: 'duty', at: refusedBribe, tab: /^Integriteit/ },
    { of: 'S-07', name: 'police', at: linde, tab: /^Politie/ },
    { of: 'S-08', name: 'damage', at: linde, tab: /^Schade/ },
    { of: 'S-08', name: 'claim', at: linde, tab: /^Schade/, doing: press('Stand bijwerken') },
    { of: 'S-09', name: 'figures', at: '/statistics' },
    { of: 'S-09', name: 'release', at: '/release' },
    { of: 'TC-01', name: 'search', at: '/cases?query=Jan%20Willem%20van%20der%20Velde' },
    { of: 'TC-02', name: 'capacity', at: '/report', doing: choose(/^Beide/) },
    { of: 'TC-03', name: 'withdraw', at: linde, tab: /^Toestemming/, doing: press(/^Intrekken/) },
    { of: 'TC-04', name: 'camera', at: linde, tab: /^Incident/ },
    { of: 'TC-05', name: 'hand-over', at: '/handover' },
    { of: 'TC-05', name: 'leaving', at: '/handover/send' },
    { of: 'TC-06', name: 'together', at: linde, doing: press('Delen met een collega') },
    { of: 'TC-07', name: 'requests', at: '/access' },
    { of: 'TC-07', name: 'parts', at: firstRequest },
    { of: 'TC-08', name: 'retention', at: '/retention' },
    { of: 'S-01', name: 'pressing', at: '/cases?due=pressing' },
  ],
  counsellor_political: [
    { of: 'S-10', name: 'annual', at: '/annual' },
    { of: 'TC-09', name: 'figures', at: '/statistics' },
    { of: 'TC-09', name: 'release', at: '/release' },
  ],
  griffier: [
    { of: 'S-04', name: 'clerk', at: '/' },
    { of: 'S-04', name: 'member', at: caseAbout('aggression'), tab: /^Raadslid/ },
    {
      of: 'TC-10',
      name: 'involved',
      at: caseAbout('aggression'),
      tab: /^Raadslid/,
      doing: press('Ik ben betrokken'),
    },
  ],
};

/** No picture is taller: it would show nothing that a person looks at. */
const tallest = 2200;

async function look(desk: TestDesk, { of, name, at, tab, doing }: Sight): Promise<void> {
  const { page } = desk;
  await page.setViewportSize({ width: 1280, height: 720 });
  await goTo(page, typeof at === 'string' ? at : await at(desk));
  if (tab !== undefined) await page.getByRole('tab', { name: tab }).click();
  await doing?.(page);
  await settled(page);
  const hidden = await page.evaluate(() => {
    const main = document.querySelector('main');
    return main === null ? 0 : main.scrollHeight - main.clientHeight;
  });
  await page.setViewportSize({ width: 1280, height: Math.min(720 + hidden, tallest) });
  await settled(page);
  await shot(page, `story-${of}-${name}`);
  if (doing !== undefined) await page.keyboard.press('Escape');
}

// Only with LUWTE_PICTURES: nothing is compared with the pictures, they are there to be looked at.
test.each(Object.entries(sights))(
  'every story and tricky case has its screen: %s',
  { timeout: 600_000 },
  async (role, seen) => {
    // Safe: the names of the table are roles.
    const desk = await openFull(role as VaultRole);
    for (const sight of seen) await look(desk, sight);
    expect(desk.complaints).toEqual([]);
  },
);

test('the walk passes by all of them', () => {
  const seen = new Set(Object.values(sights).flatMap((some) => some.map(({ of }) => of)));
  const numbers = Array.from({ length: 10 }, (_, index) => String(index + 1).padStart(2, '0'));
  const asked = numbers.flatMap((number) => [`S-${number}`, `TC-${number}`]);
  expect(asked.filter((code) => !seen.has(code))).toEqual([]);
});
