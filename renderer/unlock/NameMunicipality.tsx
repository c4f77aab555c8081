import { useEffect, useRef } from 'react';
import { z } from 'zod';
import { line } from '../../domain/fields.ts';
import { municipalityCode } from '../../domain/records/municipality-code.ts';
import { Button } from '../design/Button.tsx';
import { focusField } from '../design/ErrorSummary.tsx';
import { TextField } from '../design/TextField.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { useText } from '../locales/index.tsx';

const schema = z.object({ name: line(100), code: municipalityCode });
/** The municipality of a vault. */
export type NamedMunicipality = z.infer<typeof schema>;

/** Asks which municipality the vault is of. */
export function NameMunicipality({
  start,
  onDone,
  onBack,
}: {
  readonly start: NamedMunicipality;
  readonly onDone: (municipality: NamedMunicipality) => void;
  readonly onBack?: () => void;
}) {
  const t = useText();
  const form = useDeskForm(schema, { keep: null, start, onSubmit: async (named) => onDone(named) });
  useFocusOnOpen('name');
  return (
    <Form form={form} label={t('unlock.stepMunicipality')}>
      <Field of={form} name="name">
        {(field) => (
          <TextField
            {...field}
            label={t('unlock.municipalityName')}
            hint={t('unlock.municipalityNameHint')}
          />
        )}
      </Field>
      <Field of={form} name="code">
        {({ onChange, ...field }) => (
          <TextField
            {...field}
            onChange={(code) => onChange(code.toUpperCase().trim())}
            label={t('unlock.municipalityCode')}
            hint={t('unlock.municipalityCodeHint')}
            width="short"
          />
        )}
      </Field>
      <div className="row">
        <Button type="submit" kind="primary">
          {t('unlock.next')}
        </Button>
        {onBack && <Button onPress={onBack}>{t('unlock.back')}</Button>}
      </div>
    </Form>
  );
}

/** Puts focus in the first field of a step, once. */
function useFocusOnOpen(field: string) {
  const done = useRef(false);
  useEffect(() => {
    if (done.current) return;
    done.current = true;
    focusField(field);
  }, [field]);
}
