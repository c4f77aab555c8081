import { Check } from 'lucide-react';
import { useId } from 'react';
import { Checkbox, CheckboxGroup } from 'react-aria-components';
import { FieldLabel, FieldProblem, type FieldProps, GroupHint } from './field.tsx';
import type { Option } from './options.tsx';
import './CheckboxField.css';
import './ChecksField.css';

export interface ChecksFieldProps<C extends string = string> extends FieldProps<C[]> {
  readonly options: readonly (Omit<Option, 'code' | 'group'> & { readonly code: C })[];
  /** `columns` for short words, side by side where there is room. */
  readonly look?: 'list' | 'columns';
}

/** Several choices of a few, all in sight. */
export function ChecksField<C extends string = string>({
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
}: ChecksFieldProps<C>) {
  const hintId = useId();
  return (
    <CheckboxGroup
      className="field"
      data-width="wide"
      data-field={name}
      value={[...value]}
      onChange={(chosen) =>
        onChange(options.filter(({ code }) => chosen.includes(code)).map(({ code }) => code))
      }
      {...(onBlur ? { onBlur } : {})}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      {...(hint ? { 'aria-describedby': hintId } : {})}
    >
      <FieldLabel optional={optional}>{label}</FieldLabel>
      <GroupHint id={hintId}>{hint}</GroupHint>
      <FieldProblem>{error}</FieldProblem>
      <div className="checks" data-look={look}>
        {options.map((option) => (
          <Checkbox key={option.code} value={option.code} className="checkbox">
            <span className="checkbox-box">
              <Check aria-hidden size={18} strokeWidth={3} />
            </span>
            <span className="checks-words">
              <span>{option.label}</span>
              {option.description && (
                <span className="checks-description">{option.description}</span>
              )}
            </span>
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}
