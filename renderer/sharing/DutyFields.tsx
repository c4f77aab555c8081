import { useWatch } from 'react-hook-form';
import { dutyConditions } from '../../domain/records/sharing.ts';
import { CheckboxField } from '../design/CheckboxField.tsx';
import { ChecksField } from '../design/ChecksField.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { TextArea } from '../design/TextArea.tsx';
import { Field } from '../forms/Form.tsx';
import { useText } from '../locales/index.tsx';
import type { ShareFormState } from './share-form.ts';

/** The one way to share without consent: a conflict of duties, of which everything is true (§1.3). */
export function DutyFields({ form }: { readonly form: ShareFormState }) {
  const t = useText();
  const { control, setValue } = form.fields;
  const without = useWatch({ control, name: 'without' });
  return (
    <Disclosure title={t('sharing.duty')}>
      <div className="stack">
        <p>{t('sharing.dutyAbout')}</p>
        <Field of={form} name="without">
          {(field) => (
            <CheckboxField
              {...field}
              label={t('sharing.dutyChosen')}
              onChange={(chosen) => {
                field.onChange(chosen);
                setValue('groups', []);
              }}
            />
          )}
        </Field>
        {without && (
          <>
            <Field of={form} name="ground.conditions">
              {(field) => (
                <ChecksField<(typeof dutyConditions)[number]>
                  {...field}
                  label={t('sharing.dutyConditions')}
                  options={dutyConditions.map((code) => ({ code, label: t(`sharing.${code}`) }))}
                />
              )}
            </Field>
            <Field of={form} name="ground.reason">
              {(field) => (
                <TextArea
                  {...field}
                  label={t('sharing.dutyReason')}
                  hint={t('sharing.dutyReasonHint')}
                />
              )}
            </Field>
          </>
        )}
      </div>
    </Disclosure>
  );
}
