import { Plus, Trash2 } from 'lucide-react';
import { useId } from 'react';
import { useFieldArray } from 'react-hook-form';
import { useOptions } from '../codes.ts';
import { Button } from '../design/Button.tsx';
import { ComboField } from '../design/ComboField.tsx';
import { focusField } from '../design/ErrorSummary.tsx';
import { IconButton } from '../design/IconButton.tsx';
import { NumberField } from '../design/NumberField.tsx';
import { TextField } from '../design/TextField.tsx';
import { Field } from '../forms/Form.tsx';
import { useText } from '../locales/index.tsx';
import { useSession } from '../vault/session.tsx';
import type { SettingsForm } from './settings-form.ts';

/** How many people work in each department; rows come and go. */
export function UnitRows({
  form,
  about,
}: {
  readonly form: SettingsForm;
  /** What the departments are for. */
  readonly about: string;
}) {
  const t = useText();
  const id = useId();
  const { today } = useSession();
  const departments = useOptions('department', today);
  const units = useFieldArray({ control: form.fields.control, name: 'units' });
  const add = () => {
    units.append({ department: '', size: null, names: '' }, { shouldFocus: false });
    requestAnimationFrame(() => focusField(`units.${units.fields.length}.department`));
  };
  return (
    <section className="stack" aria-labelledby={id}>
      <div>
        <h3 id={id} className="card-title">
          {t('settings.units')}
        </h3>
        <p className="field-hint">{about}</p>
      </div>
      <UnitsProblem form={form} />
      {units.fields.length > 0 && (
        <ul className="unit-rows">
          {units.fields.map((row, index) => (
            <li key={row.id} className="unit-row">
              <Field of={form} name={`units.${index}.department`}>
                {(field) => (
                  <ComboField {...field} label={t('settings.department')} options={departments} />
                )}
              </Field>
              <Field of={form} name={`units.${index}.size`}>
                {(field) => (
                  <NumberField {...field} label={t('settings.size')} unit={t('settings.people')} />
                )}
              </Field>
              <Field of={form} name={`units.${index}.names`}>
                {({ value = '', ...field }) => (
                  <TextField {...field} value={value} label={t('settings.ownNames')} optional />
                )}
              </Field>
              <IconButton
                icon={Trash2}
                label={t('settings.removeUnit', { row: index + 1 })}
                onPress={() => units.remove(index)}
              />
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button icon={Plus} onPress={add}>
          {t('settings.addUnit')}
        </Button>
      </div>
    </section>
  );
}

/** What is wrong with the rows together: a department that stands there twice. */
function UnitsProblem({ form }: { readonly form: SettingsForm }) {
  const t = useText();
  const problem = form.fields.formState.errors.units;
  if (!problem?.root && problem?.message === undefined) return null;
  return (
    <p className="field-problem" role="alert" data-field="units">
      {t('settings.unitTwice')}
    </p>
  );
}
