import { rmSync } from 'node:fs';
import { type RowKind, rowKinds } from '../../db/handover/case-parts.ts';
import type { TravellingCase } from '../../db/handover/travelling-case.ts';
import { isAskedFor } from '../../db/repositories/access.ts';
import { insertHandover, setHandedOver } from '../../db/repositories/handovers.ts';
import { keepReferral, referralOf } from '../../db/repositories/referrals.ts';
import { LuwteError } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import { comparedColleague, type HandoverDesk, ownIdentity } from './handover-desk.ts';
import { handoverCase, handoverRow, seal } from './handover-seal.ts';
import { openCase } from './open-case.ts';
import type { OpenVault } from './open-vault.ts';
import { sealedReferral } from './referral-view.ts';
import { folderOutside } from './target-folder.ts';

type Referring = Parsed<'referrals.send'>;

/** Answers to the command by which the clerk refers a reporter to the counsellor of officeholders. */
export function referringHandlers(desk: HandoverDesk) {
  return { 'referrals.send': (input: Referring) => refer(desk, input) };
}

async function refer(
  desk: HandoverDesk,
  { caseId, colleagueId, folder, mode, ...allowed }: Referring,
): Promise<Output<'referrals.send'>> {
  const vault = desk.vault();
  const target = folderOutside(folder, desk);
  const identity = ownIdentity(vault);
  const counsellor = comparedColleague(vault, colleagueId);
  if (counsellor.elsewhere !== 'political') throw new LuwteError('referral.notCounsellor');
  const found = openCase(vault, caseId);
  refuseSealed(vault, caseId);
  if (isAskedFor(vault.database, caseId)) throw new LuwteError('handover.askedFor');
  const kind = mode === 'transfer' ? 'transfer' : 'referral';
  const part = mode === 'transfer' ? whole : reportAlone;
  const { id, sha256, file, path } = await seal(desk, identity, counsellor, target, {
    kind,
    caseIds: [caseId],
    shape: {
      case: (travelling) => part(allowedOf(allowed, travelling)),
      reporter: (reporter) =>
        allowed.identity ? reporter : { ...reporter, name: '', contact: '' },
    },
  });
  const stored = mode === 'transfer' ? 'transfer' : 'copy';
  try {
    vault.database.transaction(() => {
      const row = handoverRow(vault, identity, counsellor, { id, kind: stored, sha256 });
      insertHandover(vault.database, row, [
        { ...handoverCase(vault, found), consentOn: vault.today },
      ]);
      if (mode === 'transfer') setHandedOver(vault.database, { caseId, handoverId: id });
      if (!referralOf(vault.database, caseId))
        keepReferral(vault.database, { caseId, offeredOn: vault.today, declinedOn: null });
      vault.audit('referral.send', 'case', caseId);
    })();
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
  return { file };
}

function refuseSealed(vault: OpenVault, caseId: string): void {
  const sealed = sealedReferral(vault, caseId);
  if (sealed?.answer === 'waiting' || sealed?.answer === 'accepted')
    throw new LuwteError('referral.alreadySent');
}

/** What the reporter allows to go along. */
type Allowed = Pick<Referring, 'identity' | 'persons' | 'notes'>;

/** A case without what the reporter does not allow. */
function allowedOf(
  { identity, persons, notes }: Allowed,
  travelling: TravellingCase,
): TravellingCase {
  const corrections = identity
    ? travelling.corrections
    : travelling.corrections.map((one) => ({ ...one, formerReporter: null }));
  const told = notes
    ? { ...travelling, corrections }
    : {
        ...travelling,
        corrections,
        notes: [],
        contacts: travelling.contacts.map((contact) => ({ ...contact, note: null })),
      };
  return persons ? told : withoutPersons(told);
}

/** A case in which nobody stands beside its reporter, nor what was done for him. */
function withoutPersons(travelling: TravellingCase): TravellingCase {
  const isOfReporter = ({ person }: { readonly person: string | null }) => person === null;
  return {
    ...travelling,
    persons: [],
    perpetrators: [],
    perpetratorKey: null,
    personCare: [],
    personOffers: [],
    personConsequences: [],
    contacts: travelling.contacts.filter(isOfReporter),
    tasks: travelling.tasks.filter(isOfReporter),
  };
}

const whole = (travelling: TravellingCase): TravellingCase => ({ ...travelling, referrals: [] });

/** What the counsellor may begin with, beside report and incident. */
const ofReport: readonly RowKind[] = ['notes', 'persons', 'perpetrators'];

/** Report, incident, notes and persons: both have a case of their own from then on. */
function reportAlone(travelling: TravellingCase): TravellingCase {
  const left = Object.fromEntries(
    rowKinds.map((kind) => [kind, ofReport.includes(kind) ? travelling[kind] : []]),
  );
  // Safe: of every kind it has either the rows there were, or none.
  const rows = left as Pick<TravellingCase, RowKind>;
  const { case: row } = travelling;
  return {
    ...travelling,
    ...rows,
    case: { ...row, status: 'open', careScheduled: 0 },
    attachmentKey: null,
    fileIds: [],
  };
}
