import { useContext, useEffect, useRef, useState } from 'react';
import {
  NumberField as AriaNumberField,
  Input,
  NumberFieldStateContext,
} from 'react-aria-components';
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

/** A number that is being typed, and the one the field holds until it is left. */
interface Typing {
  readonly held: number | null;
  readonly typed: number | null;
}

/**
 * A number. Empty is null; whether it may be is the schema's business. It counts at every key, because a
 * lock may come before the field is left; it is written anew only on leaving.
 */
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
  const [typing, setTyping] = useState<Typing | null>(null);
  // Given to the field, a number that is half typed would be written anew under the hands of who types.
  const held = typing !== null && Object.is(typing.typed, value) ? typing.held : value;
  const count = (typed: number | null) => {
    if (Object.is(typed, value)) return;
    setTyping({ held, typed });
    onChange(typed);
  };
  return (
    <AriaNumberField
      className="field"
      data-field={name}
      value={held ?? Number.NaN}
      onChange={(number) => {
        setTyping(null);
        onChange(Number.isNaN(number) ? null : number);
      }}
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
        <Counting onCount={count} />
        {unit && <span>{unit}</span>}
      </div>
    </AriaNumberField>
  );
}

/** Tells what number stands in the field whenever its text changes; half a number is none yet. */
function Counting({ onCount }: { readonly onCount: (typed: number | null) => void }) {
  const state = useContext(NumberFieldStateContext);
  const text = state?.inputValue ?? '';
  const number = state?.numberValue ?? Number.NaN;
  const told = useRef(text);
  useEffect(() => {
    if (text === told.current) return;
    told.current = text;
    if (text === '') onCount(null);
    else if (!Number.isNaN(number)) onCount(number);
  }, [text, number, onCount]);
  return null;
}
