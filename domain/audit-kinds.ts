import type { AuditAction } from './records/audit.ts';

/** What somebody who looks a log over asks for: the kinds of acts, in the order they are shown in. */
export const auditKinds = [
  'failure',
  'opening',
  'key',
  'viewing',
  'recording',
  'disclosure',
  'destruction',
  'backup',
  'settings',
  'other',
] as const;
/** A kind of act in the log. */
export type AuditKind = (typeof auditKinds)[number];

/**
 * Of which kind each act is (domain study, §4.4). A disclosure is whatever leaves the vault for
 * somebody else's eyes: a case, a file, numbers, the log itself.
 */
const kindByAction: Readonly<Record<AuditAction, AuditKind>> = {
  'vault.create': 'opening',
  'vault.unlock': 'opening',
  'vault.unlockFailed': 'failure',
  'vault.acceptOlder': 'failure',
  'key.change': 'key',
  'key.add': 'key',
  'key.revoke': 'key',
  'key.renew': 'key',
  'key.recover': 'key',
  'key.bind': 'key',
  'key.free': 'key',
  'case.create': 'recording',
  'case.view': 'viewing',
  'case.print': 'disclosure',
  'case.correct': 'recording',
  'case.moveReporter': 'recording',
  'case.pause': 'recording',
  'case.resume': 'recording',
  'case.startClosing': 'recording',
  'case.close': 'recording',
  'case.reopen': 'recording',
  'note.create': 'recording',
  'attachment.add': 'recording',
  'attachment.view': 'viewing',
  'attachment.rename': 'recording',
  'attachment.remove': 'destruction',
  'attachment.export': 'disclosure',
  'care.offer': 'recording',
  'care.schedule': 'recording',
  'care.plan': 'recording',
  'care.contact': 'recording',
  'care.begin': 'recording',
  'care.end': 'recording',
  'care.circle': 'recording',
  'care.consequences': 'recording',
  'measure.create': 'recording',
  'measure.change': 'recording',
  'letter.write': 'disclosure',
  'police.create': 'recording',
  'police.report': 'recording',
  'police.facts': 'recording',
  'police.sheet': 'disclosure',
  'evidence.save': 'recording',
  'camera.request': 'disclosure',
  'duty.check': 'recording',
  'wbk.record': 'recording',
  'damage.create': 'recording',
  'claim.change': 'recording',
  'payment.create': 'recording',
  'damage.correct': 'recording',
  'damage.remove': 'recording',
  'payment.correct': 'recording',
  'payment.remove': 'recording',
  'camera.update': 'recording',
  'location.update': 'recording',
  'person.create': 'recording',
  'person.update': 'recording',
  'person.remove': 'recording',
  'conflict.answer': 'recording',
  'series.create': 'recording',
  'series.update': 'recording',
  'series.end': 'recording',
  'series.remove': 'recording',
  'series.stack': 'disclosure',
  'series.askContact': 'disclosure',
  'series.share': 'disclosure',
  'series.readShared': 'recording',
  'consent.create': 'recording',
  'consent.withdraw': 'recording',
  'disclosure.make': 'disclosure',
  'disclosure.withoutConsent': 'disclosure',
  'involved.update': 'recording',
  'task.add': 'recording',
  'task.change': 'recording',
  'task.complete': 'recording',
  'task.skip': 'recording',
  'task.reopen': 'recording',
  'consultation.create': 'recording',
  'release.publish': 'disclosure',
  'release.write': 'disclosure',
  'package.make': 'disclosure',
  'registry.keep': 'settings',
  'registry.forget': 'settings',
  'registry.writeSender': 'settings',
  'overview.write': 'disclosure',
  'figures.write': 'disclosure',
  'retention.hold': 'recording',
  'retention.release': 'recording',
  'retention.destroy': 'destruction',
  'certificate.write': 'disclosure',
  'settings.update': 'settings',
  'backup.make': 'backup',
  'backup.restore': 'backup',
  'identity.make': 'key',
  'card.write': 'settings',
  'colleague.add': 'settings',
  'colleague.compare': 'settings',
  'colleague.remove': 'settings',
  'handover.send': 'disclosure',
  'handover.withdraw': 'disclosure',
  'handover.accept': 'recording',
  'handover.refuse': 'recording',
  'handover.leave': 'destruction',
  'handover.comeBack': 'recording',
  'case.share': 'disclosure',
  'case.sendUpdate': 'disclosure',
  'case.merge': 'recording',
  'case.sealAway': 'disclosure',
  'referral.offer': 'recording',
  'referral.decline': 'recording',
  'referral.send': 'disclosure',
  'meeting.plan': 'recording',
  'meeting.settle': 'recording',
  'meeting.remove': 'recording',
  'export.make': 'disclosure',
  'export.take': 'recording',
  'import.record': 'recording',
  'import.undo': 'destruction',
  'officer.keep': 'settings',
  'log.seal': 'disclosure',
  'log.drop': 'destruction',
  'policy.create': 'recording',
  'policy.update': 'recording',
  'policy.end': 'recording',
  'policy.reopen': 'recording',
  'policy.remove': 'destruction',
  'policy.import': 'recording',
  'policy.export': 'disclosure',
  'policy.count': 'disclosure',
  'policy.readCount': 'recording',
  'access.record': 'recording',
  'access.update': 'recording',
  'access.extend': 'recording',
  'access.decide': 'recording',
  'access.write': 'disclosure',
  'access.lift': 'recording',
  'access.settle': 'recording',
  'signal.save': 'recording',
  'signal.tell': 'recording',
  'signal.remove': 'recording',
  'signal.write': 'disclosure',
  'annual.save': 'recording',
  'annual.write': 'disclosure',
  'poster.write': 'disclosure',
  'rules.write': 'disclosure',
  'breach.record': 'recording',
  'breach.settle': 'recording',
  'breach.remove': 'destruction',
  'calendar.write': 'disclosure',
};

/** Whether an act is one that this version of Luwte knows. */
export const isAuditAction = (action: string): action is AuditAction =>
  Object.hasOwn(kindByAction, action);

/** Of which kind an act is; one of a later version of Luwte is another. */
export const kindOfAction = (action: string): AuditKind =>
  isAuditAction(action) ? kindByAction[action] : 'other';

/** A line of a log, as far as it is counted. */
interface CountedLine {
  readonly action: string;
  readonly objectId: string;
}

/** How often something was done, where a line stands for more than one time: wrong passphrases. */
export const timesOf = ({ action, objectId }: CountedLine): number | null =>
  action === 'vault.unlockFailed' ? Number(objectId) : null;

/** Lines per kind, and how often a wrong passphrase was entered. */
export function countLines(lines: Iterable<CountedLine>): {
  readonly kinds: Readonly<Record<AuditKind, number>>;
  readonly wrongPassphrases: number;
} {
  const kinds = new Map<AuditKind, number>(auditKinds.map((kind) => [kind, 0]));
  let wrongPassphrases = 0;
  for (const line of lines) {
    const kind = kindOfAction(line.action);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    wrongPassphrases += timesOf(line) ?? 0;
  }
  // Safe: the map was made of every kind there is.
  return { kinds: Object.fromEntries(kinds) as Record<AuditKind, number>, wrongPassphrases };
}
