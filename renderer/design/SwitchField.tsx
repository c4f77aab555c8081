import { useId } from 'react';
import { Switch } from 'react-aria-components';
import type { FieldProps } from './field.tsx';
import './SwitchField.css';

/** Something that is on or off and works at once. */
export function SwitchField({
  label,
  hint,
  name,
  value,
  onChange,
  onBlur,
  isFixed = false,
}: FieldProps<boolean> & {
  /** Whether it is shown and read out, and cannot be changed. */
  readonly isFixed?: boolean;
}) {
  const id = useId();
  return (
    <div className="field" data-field={name}>
      <Switch
        className="switch"
        isSelected={value}
        isReadOnly={isFixed}
        onChange={onChange}
        {...(onBlur ? { onBlur } : {})}
        {...(hint ? { 'aria-describedby': id } : {})}
      >
        <span className="switch-track">
          <span className="switch-thumb" />
        </span>
        <span className="switch-label">{label}</span>
      </Switch>
      {hint && (
        <p id={id} className="field-hint switch-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
