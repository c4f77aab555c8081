import { z } from 'zod';
import { filledText, id } from '../../domain/fields.ts';
import { useCase } from '../case/case-room.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { CheckboxField } from '../design/CheckboxField.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { CancelButton } from '../forms/CancelButton.tsx';
import { FolderField } from '../forms/FolderField.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { whileOpen } from '../forms/kept.ts';
import { typed } from '../forms/typed.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { useCounterparts } from './use-counterparts.ts';

const schema = z.object({
  colleagueId: typed(id),
  mode: z.enum(['both', 'transfer']),
  identity: z.boolean(),
  persons: z.boolean(),
  notes: z.boolean(),
  consent: z.boolean().refine((yes) => yes, 'referral.noConsent'),
  folder: filledText(4000),
});

const allowed = ['identity', 'persons', 'notes'] as const;

/** Seals a case for the counsellor of officeholders, with what the council member allows. */
export function ReferDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const say = useUndo();
  const { view } = useCase();
  const { options, isNone } = useCounterparts(['counsellor_political']);
  const { mutateAsync } = useAction('referrals.send');
  const form = useDeskForm(schema, {
    keep: whileOpen('refer', view.id),
    start: {
      colleagueId: '',
      mode: 'both',
      identity: false,
      persons: false,
      notes: false,
      consent: false,
      folder: '',
    },
    onSubmit: async (chosen) => {
      const { file } = await mutateAsync({ ...chosen, caseId: view.id, consent: true });
      onClose();
      say({ text: t('handover.shareWritten', { file }) });
    },
  });
  const modes = (['both', 'transfer'] as const).map((code) => ({
    code,
    label: t(`clerk.mode_${code}`),
    description: t(`clerk.mode_${code}About`),
  }));
  return (
    <Dialog title={t('clerk.referTitle')} size="wide" isOpen onClose={onClose}>
      {isNone && <Alert kind="warning" title={t('clerk.noCounsellor')} />}
      <Form form={form} label={t('clerk.referTitle')}>
        <Field of={form} name="colleagueId">
          {(field) => <SelectField {...field} label={t('clerk.counsellor')} options={options} />}
        </Field>
        <Field of={form} name="mode">
          {(field) => (
            <RadioField
              {...field}
              label={t('clerk.mode')}
              options={modes}
              onChange={(code) => field.onChange(code === 'transfer' ? 'transfer' : 'both')}
            />
          )}
        </Field>
        <p>{t('clerk.allowed')}</p>
        {allowed.map((name) => (
          <Field key={name} of={form} name={name}>
            {(field) => <CheckboxField {...field} label={t(`clerk.allow_${name}`)} />}
          </Field>
        ))}
        <Field of={form} name="consent">
          {(field) => <CheckboxField {...field} label={t('clerk.referConsent')} />}
        </Field>
        <Field of={form} name="folder">
          {(field) => (
            <FolderField {...field} label={t('handover.target')} hint={t('handover.targetHint')} />
          )}
        </Field>
        <Actions>
          <Button type="submit" kind="primary" isPending={form.isPending} keys="Ctrl+Enter">
            {t('clerk.referSend')}
          </Button>
          <CancelButton form={form} onClose={onClose} />
        </Actions>
      </Form>
    </Dialog>
  );
}
