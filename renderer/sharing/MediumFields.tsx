import { useWatch } from 'react-hook-form';
import { useLabel } from '../codes.ts';
import { RadioField } from '../design/RadioField.tsx';
import { TextField } from '../design/TextField.tsx';
import { FolderField } from '../forms/FolderField.tsx';
import { Field } from '../forms/Form.tsx';
import { useText } from '../locales/index.tsx';
import { PassphraseField } from '../unlock/PassphraseField.tsx';
import { StrengthMeter } from '../unlock/StrengthMeter.tsx';
import { useSession } from '../vault/session.tsx';
import { media, type ShareFormState } from './share-form.ts';

/** How it leaves, and what has to be known for that. */
export function MediumFields({ form }: { readonly form: ShareFormState }) {
  const t = useText();
  const label = useLabel();
  const kind = useWatch({ control: form.fields.control, name: 'medium.kind' });
  return (
    <>
      <Field of={form} name="medium.kind">
        {(field) => (
          <RadioField
            {...field}
            label={t('sharing.medium')}
            options={media.map((code) => ({
              code,
              label: label('disclosure_medium', code),
              description: t(`sharing.mediumAbout_${code}`),
            }))}
          />
        )}
      </Field>
      {kind === 'sealed_recipient' && (
        <Field of={form} name="medium.recipient">
          {(field) => (
            <TextField
              {...field}
              label={t('sharing.key')}
              hint={t('sharing.keyHint')}
              width="wide"
            />
          )}
        </Field>
      )}
      {kind === 'sealed_passphrase' && <Passphrase form={form} />}
      {kind.startsWith('sealed') && (
        <Field of={form} name="medium.folder">
          {(field) => (
            <FolderField {...field} label={t('sharing.folder')} hint={t('sharing.folderHint')} />
          )}
        </Field>
      )}
    </>
  );
}

function Passphrase({ form }: { readonly form: ShareFormState }) {
  const t = useText();
  const { municipality } = useSession();
  const passphrase = useWatch({ control: form.fields.control, name: 'medium.passphrase' });
  return (
    <div className="stack-small">
      <Field of={form} name="medium.passphrase">
        {({ onBlur: _, ...field }) => (
          <PassphraseField
            {...field}
            label={t('sharing.passphrase')}
            hint={t('sharing.passphraseHint')}
            purpose="new-password"
          />
        )}
      </Field>
      <StrengthMeter passphrase={passphrase} municipality={municipality} />
    </div>
  );
}
