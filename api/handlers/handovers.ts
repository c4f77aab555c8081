import { fingerprintOf } from '../../db/handover/fingerprint.ts';
import { casesToHandOver, countOwnOpen } from '../../db/repositories/cases.ts';
import { colleaguesIn } from '../../db/repositories/colleagues.ts';
import {
  answerHandoverCase,
  casesOfHandover,
  handoverById,
  handoversIn,
  type StoredHandover,
  setHandedOver,
  settleHandover,
} from '../../db/repositories/handovers.ts';
import { isSealedAway } from '../../db/repositories/sealed-away.ts';
import { keeperOf } from '../../domain/compartment.ts';
import { LuwteError } from '../contract/errors.ts';
import type { handoverCommands } from '../contract/handovers.ts';
import { ownIdentity } from './handover-desk.ts';
import type { Handlers, OpenVault } from './open-vault.ts';

/** Cases, and hand-overs, that are shown at most. */
const most = 1000;

/** Commands on hand-overs that wait for a file or for what opens it. */
export type HandoverFileName = Exclude<
  keyof typeof handoverCommands,
  'handovers.prepare' | 'handovers.withdraw' | 'handovers.list' | 'handovers.certificate'
>;

/** Answers to the commands on hand-overs that need no file. */
export const handoverHandlers: Handlers<Exclude<keyof typeof handoverCommands, HandoverFileName>> =
  {
    'handovers.prepare': ({ database, compartment, today }) => ({
      today,
      colleagues: colleaguesIn(database)
        .filter(({ comparedOn }) => comparedOn !== null)
        .map(({ id, name, elsewhere }) => ({ id, name, role: keeperOf[elsewhere ?? compartment] })),
      cases: casesToHandOver(database, most).map(({ handedOver, owner, ...listed }) => ({
        ...listed,
        hands: handedOver !== null ? 'waiting' : owner !== null ? 'copy' : 'own',
      })),
      open: countOwnOpen(database),
    }),

    'handovers.withdraw': (vault, { id }) => {
      const { database, now } = vault;
      const handover = handoverById(database, id);
      if (handover?.direction !== 'sent') throw new LuwteError('handover.notFound');
      if (handover.settledAt !== null) throw new LuwteError('handover.settled');
      if (isSealedAway(database, id)) throw new LuwteError('handover.sealedAway');
      for (const { caseId } of casesOfHandover(database, id)) {
        answerHandoverCase(database, {
          handoverId: id,
          caseId,
          otherNumber: null,
          counts: 0,
          answer: 'withdrawn',
        });
        if (handover.kind === 'transfer') setHandedOver(database, { caseId, handoverId: null });
        vault.audit('handover.withdraw', 'case', caseId);
      }
      settleHandover(database, { id, at: now });
      return {};
    },

    'handovers.list': (vault) => ({
      handovers: handoversIn(vault.database, most).map((handover) => listed(vault, handover)),
    }),

    'handovers.certificate': (vault, { id }) => {
      const { database, compartment } = vault;
      const handover = handoverById(database, id);
      if (!handover || handover.settledAt === null) throw new LuwteError('handover.notFound');
      const { ownName, colleagueName, colleagueRecipient, colleagueSigningKey, elsewhere } =
        handover;
      const other = { recipient: colleagueRecipient, signingKey: colleagueSigningKey };
      return {
        ...listed(vault, handover),
        own: { name: ownName, fingerprint: [...fingerprintOf(compartment, ownIdentity(vault))] },
        other: {
          name: colleagueName,
          fingerprint: [...fingerprintOf(elsewhere ?? compartment, other)],
        },
        openLeft: countOwnOpen(database),
      };
    },
  };

function listed({ database, compartment }: OpenVault, handover: StoredHandover) {
  const { id, direction, madeAt, settledAt, colleagueName, elsewhere } = handover;
  const isReferral = handover.kind === 'copy' && elsewhere !== null;
  const cases = casesOfHandover(database, id).map(({ number, otherNumber, answer }) => ({
    number,
    otherNumber,
    answer,
  }));
  return {
    id,
    direction,
    kind: isReferral ? ('referral' as const) : handover.kind,
    madeAt,
    settledAt,
    colleague: colleagueName,
    role: keeperOf[elsewhere ?? compartment],
    isSealedAway: isSealedAway(database, id),
    cases,
  };
}
