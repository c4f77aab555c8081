import type { z } from 'zod';
import { useOptions } from '../codes.ts';
import { DateField } from '../design/DateField.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { Field } from '../forms/Form.tsx';
import type { DeskForm } from '../forms/form.ts';
import { useText } from '../locales/index.tsx';
import type { measureForm, TypedMeasure } from './measure-form.ts';

const days = ['letterSentOn', 'informedOn', 'feedbackOn', 'reviewOn'] as const;

/** What is known of a decision besides what it is: who, on what ground, heard, told. */
export function DecisionFields({
  form,
}: {
  readonly form: DeskForm<TypedMeasure, z.output<typeof measureForm>>;
}) {
  const t = useText();
  const none = { code: '', label: t('reaction.notKnown') };
  const roles = [none, ...useOptions('role')];
  const grounds = [none, ...useOptions('legal_ground')];
  const answers = [none, ...useOptions('heard')];
  return (
    <div className="stack">
      <div className="fields-beside">
        <Field of={form} name="decidedBy">
          {(field) => (
            <SelectField
              {...field}
              label={t('reaction.decidedBy')}
              options={roles}
              placeholder={none.label}
              optional
            />
          )}
        </Field>
        <Field of={form} name="legalGround">
          {(field) => (
            <SelectField
              {...field}
              label={t('reaction.legalGround')}
              hint={t('reaction.legalGroundHint')}
              options={grounds}
              placeholder={none.label}
              optional
            />
          )}
        </Field>
      </div>
      <div className="fields-beside">
        <Field of={form} name="heard">
          {(field) => (
            <SelectField
              {...field}
              label={t('reaction.heard')}
              options={answers}
              placeholder={none.label}
              optional
            />
          )}
        </Field>
        <Field of={form} name="objection">
          {(field) => (
            <RadioField
              {...field}
              onChange={(value) => field.onChange(value === 'yes' || value === 'no' ? value : '')}
              label={t('reaction.objection')}
              look="row"
              options={[
                { code: 'yes', label: t('case.answer_yes') },
                { code: 'no', label: t('case.answer_no') },
              ]}
              optional
            />
          )}
        </Field>
      </div>
      <div className="case-days">
        {days.map((name) => (
          <Field key={name} of={form} name={name}>
            {(field) => <DateField {...field} label={t(`reaction.${name}`)} optional />}
          </Field>
        ))}
      </div>
    </div>
  );
}
