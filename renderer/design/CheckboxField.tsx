import { Check, CircleAlert } from 'lucide-react';
import { useId } from 'react';
import { Checkbox } from 'react-aria-components';
import { useText } from '../locales/index.tsx';
import { type FieldProps, Optional } from './field.tsx';
import './CheckboxField.css';

/** One thing to tick. */
export function CheckboxField({
  label,
  hint,
  error,
  optional,
  name,
  value,
  onChange,
  onBlur,
}: FieldProps<boolean>) {
  const t = useText();
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : '']
    .filter(Boolean)
    .join(' ');
  return (
    <div className="field" data-field={name} {...(error ? { 'data-invalid': true } : {})}>
      {error && (
        <p id={`${id}-error`} className="field-problem">
          <CircleAlert aria-hidden size={18} />
          <span>
            <span className="visually-hidden">{t('desk.error')}: </span>
            {error}
          </span>
        </p>
      )}
      <Checkbox
        className="checkbox"
        isSelected={value}
        onChange={onChange}
        {...(onBlur ? { onBlur } : {})}
        isInvalid={error !== undefined}
        validationBehavior="aria"
        aria-describedby={described}
      >
        <span className="checkbox-box">
          <Check aria-hidden size={18} strokeWidth={3} />
        </span>
        <span>
          {label} <Optional when={optional} />
        </span>
      </Checkbox>
      {hint && (
        <p id={`${id}-hint`} className="field-hint checkbox-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
