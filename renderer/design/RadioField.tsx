import { useId } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { FieldLabel, FieldProblem, type FieldProps, GroupHint } from './field.tsx';
import type { Option } from './options.tsx';
import './RadioField.css';

export interface RadioFieldProps extends FieldProps<string> {
  readonly options: readonly Option[];
  /** `cards` for choices that need a sentence; `row` for a few short words. */
  readonly look?: 'list' | 'row' | 'cards';
}

/** One choice of a few, all in sight. The empty string means nothing chosen yet. */
export function RadioField({
  label,
  hint,
  error,
  optional,
  name,
  value,
  onChange,
  onBlur,
  options,
  look = 'list',
}: RadioFieldProps) {
  const hintId = useId();
  return (
    <RadioGroup
      className="field radio-field"
      data-width="wide"
      data-field={name}
      value={value === '' ? null : value}
      onChange={onChange}
      {...(onBlur ? { onBlur } : {})}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      {...(hint ? { 'aria-describedby': hintId } : {})}
    >
      <FieldLabel optional={optional}>{label}</FieldLabel>
      <GroupHint id={hintId}>{hint}</GroupHint>
      <FieldProblem>{error}</FieldProblem>
      <div className="radios" data-look={look}>
        {options.map((option) => (
          <Radio key={option.code} value={option.code} className="radio">
            <span className="radio-dot" />
            <span className="radio-words">
              <span className="radio-label">{option.label}</span>
              {option.description && (
                <span className="radio-description">{option.description}</span>
              )}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
