/**
 * What can be done to a vault, as the log knows it: the act and the object, never the content
 * (domain study, §4.4).
 */
export const auditActions = [
  'vault.create',
  'vault.unlock',
  'vault.unlockFailed',
  'vault.acceptOlder',
  'key.change',
  'key.add',
  'key.revoke',
  'key.renew',
  'key.recover',
  'case.create',
  'case.view',
  'case.close',
  'note.create',
  'care.offer',
  'care.schedule',
  'care.contact',
  'measure.create',
  'police.create',
  'damage.create',
  'camera.update',
  'task.complete',
  'task.skip',
  'task.reopen',
  'consultation.create',
  'release.publish',
  'release.write',
  'retention.hold',
  'retention.release',
  'retention.destroy',
  'settings.update',
  'backup.make',
  'backup.restore',
] as const;
/** An act in the log. */
export type AuditAction = (typeof auditActions)[number];
