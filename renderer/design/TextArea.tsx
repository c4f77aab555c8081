import { TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components';
import { FieldHint, FieldLabel, FieldProblem, type FieldProps } from './field.tsx';
import './TextArea.css';

export interface TextAreaProps extends FieldProps<string> {
  /** Lines shown when empty; it grows with its text. */
  readonly rows?: number;
  readonly autoFocus?: boolean;
}

/** Plain text of several lines. Grows with what is typed. */
export function TextArea({
  label,
  hint,
  error,
  optional,
  name,
  onBlur,
  rows = 4,
  ...rest
}: TextAreaProps) {
  return (
    <AriaTextField
      {...rest}
      {...(onBlur ? { onBlur } : {})}
      className="field"
      data-width="wide"
      data-field={name}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel optional={optional}>{label}</FieldLabel>
      <FieldHint>{hint}</FieldHint>
      <FieldProblem>{error}</FieldProblem>
      <AriaTextArea className="control text-area" rows={rows} autoComplete="off" />
    </AriaTextField>
  );
}
