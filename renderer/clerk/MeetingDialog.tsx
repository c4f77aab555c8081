import { z } from 'zod';
import { codeSchema, meetingKind, preventiveKind, role } from '../../domain/code-lists/index.ts';
import { date } from '../../domain/fields.ts';
import { useLabel, useOptions } from '../codes.ts';
import { Button } from '../design/Button.tsx';
import { ChecksField } from '../design/ChecksField.tsx';
import { DateField } from '../design/DateField.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { CancelButton } from '../forms/CancelButton.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { typed } from '../forms/typed.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';

const schema = z.object({
  heldOn: typed(date),
  kind: typed(codeSchema(meetingKind)),
  measures: z.array(codeSchema(preventiveKind)).min(1, 'choice.missing'),
  arrangedBy: typed(codeSchema(role)),
});

/** What of the preventive measures is arranged around a meeting. */
const around = [
  'risk_check_meeting',
  'guards',
  'access_policy',
  'house_rules',
  'alarm_button',
  'panic_app',
  'camera',
  'layout_public_area',
  'contact_police_om',
] as const;

/** Who can arrange something around a meeting. */
const arrangers = ['griffier', 'secretary', 'mayor', 'coordinator', 'police_contact'] as const;

/** Keeps a meeting that needs security, and what has to be arranged for it. No names. */
export function MeetingDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const label = useLabel();
  const say = useUndo();
  const { today } = useSession();
  const { mutateAsync } = useAction('meetings.plan');
  const kinds = useOptions('meeting_kind', today);
  const form = useDeskForm(schema, {
    keep: 'clerk.meeting',
    start: { heldOn: '', kind: '', measures: [], arrangedBy: 'griffier' },
    onSubmit: async ({ heldOn, kind, measures: chosen, arrangedBy }) => {
      await mutateAsync({
        heldOn,
        kind,
        measures: chosen.map((measure) => ({ kind: measure, arrangedBy })),
      });
      onClose();
      say({ text: t('clerk.meetingKept') });
    },
  });
  return (
    <Dialog title={t('clerk.meetingPlan')} isOpen onClose={onClose}>
      <p>{t('clerk.meetingAbout')}</p>
      <Form form={form} label={t('clerk.meetingPlan')}>
        <Field of={form} name="heldOn">
          {(field) => <DateField {...field} label={t('clerk.meetingOn')} />}
        </Field>
        <Field of={form} name="kind">
          {(field) => <SelectField {...field} label={t('clerk.meetingKind')} options={kinds} />}
        </Field>
        <Field of={form} name="measures">
          {(field) => (
            <ChecksField
              {...field}
              label={t('clerk.meetingMeasures')}
              look="columns"
              options={around.map((code) => ({ code, label: label('preventive_kind', code) }))}
            />
          )}
        </Field>
        <Field of={form} name="arrangedBy">
          {(field) => (
            <SelectField
              {...field}
              label={t('clerk.meetingBy')}
              options={arrangers.map((code) => ({ code, label: label('role', code) }))}
            />
          )}
        </Field>
        <Actions>
          <Button type="submit" kind="primary" isPending={form.isPending} keys="Ctrl+Enter">
            {t('clerk.meetingKeep')}
          </Button>
          <CancelButton form={form} onClose={onClose} />
        </Actions>
      </Form>
    </Dialog>
  );
}
