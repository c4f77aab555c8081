import { setImmediate } from 'node:timers/promises';
import { expect } from 'vitest';
import type { CommandName, Input, Output } from '../../api/contract/index.ts';
import type { TestDesk } from './support.ts';

export const noon = '2026-05-04T10:00:00Z';

/** Three reports of a year that is over, as a counsellor kept them in a spreadsheet. */
export const kept = `Datum melding;Schuilnaam;Afdeling;Soort;Ernst;Waar;Datum incident;Verhaal;Gesloten op;Afloop
12-03-2026;Linde;Werk en Inkomen;Schreeuwen of schelden;3;Balie;2026-03-11;"Zij schreeuwde; ik bleef rustig.";;
46100;linde;Werk en Inkomen;Dreigen met fysiek geweld;Zeer ernstig;Telefoon;18/3/2026;Hij zou me opwachten.;;
2025-11-06;Iep;Vergunningen;threat_violence;s2;Straat of openbare ruimte;;Café;15-1-2026;Opgelost
`;

/** What the rows of a spreadsheet can be. */
type Subject = Input<'imports.read'>['subject'];

/** Sends a spreadsheet to the vault and has it read. */
export async function send(
  desk: TestDesk,
  content: string | Uint8Array,
  subject: Subject = 'reports',
) {
  const bytes = Buffer.from(content);
  const { reading } = await desk.ask('imports.begin', { bytes: bytes.length });
  for (let at = 0; at < bytes.length; at += 700_000) {
    const piece = bytes.subarray(at, at + 700_000).toString('base64');
    await desk.ask('imports.append', { reading, piece });
  }
  return { reading, ...(await desk.ask('imports.read', { reading, subject })) };
}

type Check = Input<'imports.check'>;

/** Reads a spreadsheet with the columns that are proposed, and says what would become of its rows. */
export async function check(
  desk: TestDesk,
  content: string | Uint8Array,
  {
    subject,
    ...how
  }: Partial<Pick<Check, 'values' | 'takeDoubles' | 'columns'>> & { subject?: Subject } = {},
) {
  const read = await send(desk, content, subject);
  const { reading, columns } = read;
  const input: Check = { reading, columns, values: [], takeDoubles: false, ...how };
  return { input, read, checked: await desk.ask('imports.check', input) };
}

/** Reads a spreadsheet and records it. */
export async function record(
  desk: TestDesk,
  content: string | Uint8Array,
  how: Parameters<typeof check>[2] = {},
) {
  const { input, checked } = await check(desk, content, how);
  return desk.ask('imports.record', { ...input, expected: { taken: checked.taken } });
}

/** Begins to record, and waits until some rows are. */
export async function halfway(
  desk: TestDesk,
  content: string,
  rows: number,
  how: Parameters<typeof check>[2] = {},
) {
  const { input, checked } = await check(desk, content, how);
  expect(await desk.ask('work.progress', {})).toEqual({ share: null });
  const asked = { ...input, expected: { taken: checked.taken } };
  const outcome = desk.ask('imports.record', asked).then(
    () => 'recorded',
    (error: Error) => error.message,
  );
  let share: Output<'work.progress'>['share'] = null;
  while ((share?.done ?? 0) === 0) {
    await setImmediate();
    ({ share } = await desk.ask('work.progress', {}));
  }
  expect(share?.total).toBe(rows);
  expect(share?.done).toBeLessThan(rows);
  return { outcome, how: asked };
}

/** Every case, with everything in it, by number. */
export async function everyCase(desk: TestDesk): Promise<Output<'cases.get'>[]> {
  const { cases } = await desk.ask('cases.list', { sort: 'received', direction: 'up' });
  const all = await Promise.all(cases.map(({ id }) => desk.ask('cases.get', { caseId: id })));
  return all.sort((one, other) => one.number.localeCompare(other.number));
}

/** The fields that were refused, as `path: problem`. */
export async function refused<N extends CommandName>(desk: TestDesk, command: N, input: Input<N>) {
  const response = await desk.desk.handle({ command, input });
  if (response.ok) return [];
  return response.error.issues.map(({ path, problem }) => `${path.join('.')}: ${problem}`);
}
