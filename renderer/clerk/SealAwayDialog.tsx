import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { filledText, id } from '../../domain/fields.ts';
import { useCase } from '../case/case-room.ts';
import { useLabel } from '../codes.ts';
import { Alert } from '../design/Alert.tsx';
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
import { useNavigation } from '../navigation.tsx';
import { useAction } from '../vault/queries.ts';
import { useCounterparts } from './use-counterparts.ts';

const schema = z.object({
  colleagueId: typed(id),
  consent: z.boolean(),
  folder: filledText(4000),
});

/** Seals a case for somebody else because the clerk is involved: it is gone here at once. */
export function SealAwayDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const label = useLabel();
  const say = useUndo();
  const { go } = useNavigation();
  const { view } = useCase();
  const { options, isNone } = useCounterparts(['counsellor_political', 'griffier']);
  const { mutateAsync } = useAction('cases.sealAway');
  const form = useDeskForm(schema, {
    keep: whileOpen('sealAway', view.id),
    start: { colleagueId: '', consent: false, folder: '' },
    onSubmit: async (chosen) => {
      const { file } = await mutateAsync({ ...chosen, caseId: view.id });
      onClose();
      go('/');
      say({ text: t('clerk.sealedAwayDone', { file }) });
    },
  });
  const chosen = useWatch({ control: form.fields.control, name: 'colleagueId' });
  const isDeputy = options.some(({ code, role }) => code === chosen && role === 'griffier');
  return (
    <Dialog title={t('clerk.involved')} isOpen onClose={onClose}>
      <p>{t('clerk.sealAwayAbout')}</p>
      {isNone && <Alert kind="warning" title={t('clerk.noRecipient')} />}
      <Form form={form} label={t('clerk.involved')}>
        <Field of={form} name="colleagueId">
          {(field) => (
            <SelectField
              {...field}
              label={t('clerk.sealFor')}
              options={options.map(({ code, label: name, role }) => ({
                code,
                label: `${name} (${label('role', role)})`,
              }))}
            />
          )}
        </Field>
        {isDeputy && (
          <Field of={form} name="consent">
            {(field) => <CheckboxField {...field} label={t('clerk.deputyConsent')} />}
          </Field>
        )}
        <Field of={form} name="folder">
          {(field) => (
            <FolderField {...field} label={t('handover.target')} hint={t('handover.targetHint')} />
          )}
        </Field>
        <Actions>
          <Button type="submit" kind="danger" isPending={form.isPending}>
            {t('clerk.sealAway')}
          </Button>
          <CancelButton form={form} onClose={onClose} />
        </Actions>
      </Form>
    </Dialog>
  );
}
