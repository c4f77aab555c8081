import { z } from 'zod';
import type { Input } from '../../api/contract/index.ts';
import { codeSchema, disclosureMedium, role } from '../../domain/code-lists/index.ts';
import { text } from '../../domain/fields.ts';
import { dutyConditions, fieldGroups, toWhom } from '../../domain/records/sharing.ts';
import type { DeskForm } from '../forms/form.ts';
import { typed } from '../forms/typed.ts';

/** How something leaves, in the order in which it is offered. */
export const media = ['print', 'conversation', 'sealed_passphrase', 'sealed_recipient'] as const;

const values = z.object({
  recipient: typed(codeSchema(role)),
  consentId: z.string(),
  groups: fieldGroups,
  toWhom,
  /** That it rests on a conflict of duties. */
  without: z.boolean(),
  ground: z.object({ conditions: z.array(z.enum(dutyConditions)), reason: text(5000) }),
  medium: z.object({
    kind: typed(codeSchema(disclosureMedium)),
    folder: z.string(),
    recipient: z.string(),
    passphrase: z.string(),
  }),
});

/** Who gets what: enough to show what would leave. */
export const whoAndWhat = values.pick({ recipient: true, groups: true });

/** What the screen asks before something is shared. */
export const shareValues = values.superRefine(({ without, ground, medium }, context) => {
  const require = (value: string, ...path: string[]) => {
    if (value.trim() !== '') return;
    context.addIssue({ code: 'custom', message: 'text.empty', path });
  };
  if (without) require(ground.reason, 'ground', 'reason');
  if (medium.kind.startsWith('sealed')) require(medium.folder, 'medium', 'folder');
  if (medium.kind === 'sealed_recipient') require(medium.recipient, 'medium', 'recipient');
  if (medium.kind === 'sealed_passphrase') require(medium.passphrase, 'medium', 'passphrase');
});

/** What was chosen, complete. */
type Shared = z.output<typeof shareValues>;
/** The form of the screen on which something is shared. */
export type ShareFormState = DeskForm<z.input<typeof shareValues>, Shared>;

/** Nothing chosen yet. */
export const unshared: z.input<typeof shareValues> = {
  recipient: '',
  consentId: '',
  groups: [],
  toWhom: '',
  without: false,
  ground: { conditions: [], reason: '' },
  medium: { kind: '', folder: '', recipient: '', passphrase: '' },
};

/** What the vault is asked to share. */
export function wishOf(caseId: string, values: Shared): Input<'disclosures.make'> {
  const { recipient, groups, consentId, without, ground } = values;
  return {
    caseId,
    recipient,
    toWhom: values.toWhom,
    groups,
    ground: without ? { kind: 'duty', ...ground } : { kind: 'consent', consentId },
    medium: mediumOf(values),
  };
}

function mediumOf({ medium }: Shared): Input<'disclosures.make'>['medium'] {
  const { kind, recipient, passphrase } = medium;
  const folder = medium.folder.trim();
  switch (kind) {
    case 'sealed_recipient':
      return { kind, folder, recipient };
    case 'sealed_passphrase':
      return { kind, folder, passphrase };
    default:
      return { kind };
  }
}
