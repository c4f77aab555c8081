import { useId } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { FieldLabel, FieldProblem, type FieldProps, GroupHint } from '../design/field.tsx';
import { useText } from '../locales/index.tsx';

const grades = Array.from({ length: 11 }, (_, grade) => String(grade));

/** How somebody feels, 0 to 10 in one row, or not asked. */
export function WellbeingField({
  label,
  hint,
  error,
  name,
  value,
  onChange,
  onBlur,
}: FieldProps<number | null>) {
  const t = useText();
  const hintId = useId();
  return (
    <RadioGroup
      className="field"
      data-width="wide"
      data-field={name}
      value={value === null ? '' : String(value)}
      onChange={(grade) => onChange(grade === '' ? null : Number(grade))}
      {...(onBlur ? { onBlur } : {})}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      {...(hint ? { 'aria-describedby': hintId } : {})}
      orientation="horizontal"
    >
      <FieldLabel>{label}</FieldLabel>
      <GroupHint id={hintId}>{hint}</GroupHint>
      <FieldProblem>{error}</FieldProblem>
      <div className="wellbeing-scale">
        <div className="stack-small">
          <div className="wellbeing-grades">
            {grades.map((grade) => (
              <Radio key={grade} value={grade} className="wellbeing-grade">
                {grade}
              </Radio>
            ))}
          </div>
          <p className="wellbeing-ends small subtle" aria-hidden>
            <span>{t('case.wellbeingWorst')}</span>
            <span>{t('case.wellbeingBest')}</span>
          </p>
        </div>
        <Radio value="" className="wellbeing-grade">
          {t('case.wellbeingNotAsked')}
        </Radio>
      </div>
    </RadioGroup>
  );
}
