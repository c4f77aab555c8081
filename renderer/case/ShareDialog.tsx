import { z } from 'zod';
import { filledText, id } from '../../domain/fields.ts';
import { useCounterparts } from '../clerk/use-counterparts.ts';
import { Button } from '../design/Button.tsx';
import { CheckboxField } from '../design/CheckboxField.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
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
import { useSession } from '../vault/session.tsx';
import { useCase } from './case-room.ts';

const schema = z.object({
  colleagueId: typed(id),
  consent: z.boolean().refine((yes) => yes, 'share.noConsent'),
  folder: filledText(4000),
});

/** Seals a copy of the case for a second counsellor, once the reporter agreed. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const say = useUndo();
  const { view } = useCase();
  const { role } = useSession();
  const { options, isNone } = useCounterparts([role]);
  const { mutateAsync } = useAction('handovers.share');
  const form = useDeskForm(schema, {
    keep: whileOpen('share', view.id),
    start: { colleagueId: '', consent: false, folder: '' },
    onSubmit: async ({ colleagueId, folder }) => {
      const shared = { caseId: view.id, colleagueId, folder, consent: true as const };
      const { file } = await mutateAsync(shared);
      onClose();
      say({ text: t('handover.shareWritten', { file }) });
    },
  });
  return (
    <Dialog title={t('handover.shareTitle')} isOpen onClose={onClose}>
      <p>{t('handover.shareAbout')}</p>
      {isNone && <p>{t('handover.noColleagueAbout')}</p>}
      <Form form={form}>
        <Field of={form} name="colleagueId">
          {(field) => <SelectField {...field} label={t('handover.colleague')} options={options} />}
        </Field>
        <Field of={form} name="consent">
          {(field) => (
            <CheckboxField
              {...field}
              label={t('handover.shareConsent')}
              hint={t('handover.shareConsentHint')}
            />
          )}
        </Field>
        <Field of={form} name="folder">
          {(field) => (
            <FolderField {...field} label={t('handover.target')} hint={t('handover.targetHint')} />
          )}
        </Field>
        <Actions>
          <Button type="submit" kind="primary" isPending={form.isPending}>
            {t('handover.shareSend')}
          </Button>
          <CancelButton form={form} onClose={onClose} />
        </Actions>
      </Form>
    </Dialog>
  );
}
