import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../cli/run.ts';
import { temporaryFolder } from '../api/support.ts';

const dutch = {
  language: 'nl',
  today: '2026-11-26',
  version: '1.4.0',
  limits: {},
  readSecret: async () => '',
} as const;
const english = { ...dutch, language: 'en' } as const;

/** Writes a policy, and checks it. */
async function checked(content: unknown, place: Parameters<typeof run>[1] = dutch) {
  const file = join(temporaryFolder(), 'policy.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return run(['policy', 'check', file], place);
}

const about = { format: 'luwte-machine-policy', version: 1 };

test('A policy that is in order is said to be, with what it fixes and proposes', async () => {
  const limits = { idleMinutes: 5, practiceVault: false };
  const { code, out, err } = await checked({ ...about, limits, defaults: { language: 'nl' } });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('in orde. Vastgezet: idleMinutes, practiceVault. Voorgesteld: language.');
  expect(out).toMatch(/Luwte leest het op deze computer als .*policy\.json/);
  expect((await checked(about, english)).out).toContain('Fixed: nothing. Proposed: nothing.');
});

test('One that is not is said to be, by its place', async () => {
  expect(await checked({ ...about, limits: { contentProtection: false } })).toMatchObject({
    code: 1,
    out: expect.stringContaining('dit klopt niet: limits.contentProtection'),
  });
  expect((await checked('{', english)).out).toContain('this is not JSON');
});

test.each([[['policy']], [['policy', 'check']], [['policy', 'check', 'a', 'b']]])(
  'luwte %j is not understood',
  async (given) => {
    const { code, out, err } = await run(given, dutch);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toBe('');
  },
);

test('One that is not there is said not to be, also to programs', async () => {
  const file = join(temporaryFolder(), 'none.json');
  expect(await run(['policy', 'check', file], dutch)).toMatchObject({ code: 2 });
  const { out } = await run(['policy', 'check', file, '--json'], dutch);
  expect(JSON.parse(out)).toEqual({ file, state: 'none' });
});
