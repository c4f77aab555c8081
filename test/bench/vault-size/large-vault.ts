import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenCompartment } from '../../../db/compartment.ts';
import { insertContact, insertNote } from '../../../db/repositories/handling.ts';
import { putPerson } from '../../../db/repositories/persons.ts';
import { setRetention } from '../../../db/repositories/retention.ts';
import { lookAtVault } from '../../../db/sight.ts';
import { unlockVault } from '../../../db/vault.ts';
import { addCase, addReporter, addTask } from '../../db/stored-cases.ts';
import { type MadeUpCase, madeUpCases } from './made-up-cases.ts';
import { encryptedSide, now, passphrase } from './sides.ts';

/** Years over which the cases are spread, the last of them the one before now. */
const years = 10;
/** Of so many cases, two are closed: one of them long enough ago that something of it is destroyed. */
const closedIn = 5;
/** One case of so many has a perpetrator who is known. */
const perpetratorIn = 4;
/** So many of those cases have the same perpetrator. */
const sameIn = 5;
const families = ['Jansen', 'de Vries', 'van den Berg', 'Bakker', 'Visser', 'Smit', 'Mulder'];

/**
 * Opens a vault of many years: reporters, reports, notes, contacts, tasks, perpetrators, days of
 * destruction, and four lines of the log for each case. Made once: a folder that has one keeps it.
 */
export async function largeVault(folder: string, cases: number): Promise<OpenCompartment> {
  const isThere = existsSync(join(folder, 'header.json'));
  if (!isThere) {
    mkdirSync(folder, { recursive: true });
    await encryptedSide(folder, 'sqlcipher');
  }
  const slotId = lookAtVault(folder)?.slots[0]?.id ?? '';
  const opened = await unlockVault({ folder, slotId, secret: passphrase, now });
  if (isThere) return opened;
  const made = madeUpCases(cases, 1, 'first');
  opened.database.transaction(() => {
    for (const [index, one] of made.entries()) addWhole(opened, one, index);
  })();
  return opened;

  function addWhole({ database, audit }: OpenCompartment, one: MadeUpCase, index: number): void {
    const year = 2016 + Math.floor((index * years) / cases);
    const receivedOn = one.receivedOn.replace('2026', `${year}`);
    const isClosed = index % closedIn < 2;
    const closedOn = `${year + 1}${one.receivedOn.slice(4)}`;
    const caseId = addCase(database, {
      receivedOn,
      stored: {
        reporterId: addReporter(database, one.alias),
        unit: one.unit,
        ...(isClosed ? { status: 'closed', closedOn, closingReason: 'resolved' } : {}),
      },
      report: { reporterKind: 'victim', wish: 'advice' },
      incident: { nature: one.nature, severity: one.severity, narrative: one.narrative },
    });
    const recordedAt = `${receivedOn}T12:00:00.000Z`;
    insertNote(database, { id: randomUUID(), caseId, recordedAt, text: one.note });
    insertContact(database, {
      ...{ id: randomUUID(), caseId, recordedAt, on: receivedOn, kind: 'phone' },
      ...{ wellbeing: 6, note: one.note, reached: 1, closing: 0, duration: null, referral: null },
      person: null,
    });
    if (isClosed) {
      const due = `${year + (index % 2 === 0 ? 12 : 4)}${one.receivedOn.slice(4)}`;
      setRetention(database, { caseId, rule: 'counsellor_notes', baseOn: closedOn, due });
    } else addTask(database, caseId, { target: one.nextOn, due: one.nextOn });
    if (index % perpetratorIn === 0) putPerpetrator(opened, caseId, { index, cases });
    for (const action of ['case.create', 'case.view', 'note.create', 'care.contact'] as const) {
      audit.append({
        ...{ at: recordedAt, role: 'counsellor_staff', action },
        ...{ objectKind: 'case', objectId: caseId },
      });
    }
  }
}

function putPerpetrator(
  { database }: OpenCompartment,
  caseId: string,
  { index, cases }: { readonly index: number; readonly cases: number },
): void {
  putPerson(database, {
    ...{ id: randomUUID(), caseId, role: 'perpetrator', kind: 'citizen' },
    recordedAt: now,
    identity: {
      alias: `Veroorzaker ${index}`,
      name: `${String.fromCharCode(65 + (index % 26))}. ${families[index % families.length]}-${index % 9000}`,
      ...{
        email: `${index % Math.ceil(cases / sameIn)}@voorbeeld.nl`,
        phone: '',
        relation: '',
        birthYear: null,
      },
    },
  });
}
