import { NumberField as AriaNumberField, Input } from 'react-aria-components';
import { FieldHint, FieldLabel, FieldProblem, type FieldProps } from './field.tsx';
import './NumberField.css';

export interface NumberFieldProps extends FieldProps<number | null> {
  /** Words after the number, such as "minuten". */
  readonly unit?: string;
  /** Two decimals and a euro sign; the value is then in euros. */
  readonly money?: boolean;
  /** A number that is no quantity, such as a year: without marks between its digits. */
  readonly plain?: boolean;
}

const ungrouped = { useGrouping: false } as const;
const euros = { style: 'currency', currency: 'EUR' } as const;

/** A number. Empty is null; whether it may be is the schema's business. */
export function NumberField({
  label,
  hint,
  error,
  optional,
  name,
  value,
  onChange,
  onBlur,
  unit,
  money = false,
  plain = false,
}: NumberFieldProps) {
  return (
    <AriaNumberField
      className="field"
      data-field={name}
      value={value ?? Number.NaN}
      onChange={(number) => onChange(Number.isNaN(number) ? null : number)}
      {...(onBlur ? { onBlur } : {})}
      {...(money ? { formatOptions: euros } : {})}
      {...(plain ? { formatOptions: ungrouped } : {})}
      isWheelDisabled
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel optional={optional}>{label}</FieldLabel>
      <FieldHint>{hint}</FieldHint>
      <FieldProblem>{error}</FieldProblem>
      <div className="number">
        <Input className="control number-input" />
        {unit && <span>{unit}</span>}
      </div>
    </AriaNumberField>
  );
}
