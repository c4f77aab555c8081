import { TextField as AriaTextField, Input } from 'react-aria-components';
import { FieldHint, FieldLabel, FieldProblem, type FieldProps } from './field.tsx';

export interface TextFieldProps extends FieldProps<string> {
  readonly type?: 'text' | 'search' | 'tel' | 'email';
  readonly width?: 'short' | 'normal' | 'wide';
  readonly autoComplete?: string;
  readonly autoFocus?: boolean;
}

/** One line of text. */
export function TextField({
  label,
  hint,
  error,
  optional,
  name,
  width = 'normal',
  onBlur,
  autoComplete = 'off',
  ...rest
}: TextFieldProps) {
  return (
    <AriaTextField
      {...rest}
      {...(onBlur ? { onBlur } : {})}
      className="field"
      data-width={width}
      data-field={name}
      autoComplete={autoComplete}
      spellCheck="false"
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel optional={optional}>{label}</FieldLabel>
      <FieldHint>{hint}</FieldHint>
      <FieldProblem>{error}</FieldProblem>
      <Input className="control" />
    </AriaTextField>
  );
}
