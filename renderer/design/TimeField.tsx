import { parseTime } from '@internationalized/date';
import { TimeField as AriaTimeField, DateInput, DateSegment } from 'react-aria-components';
import { FieldHint, FieldLabel, FieldProblem, type FieldProps } from './field.tsx';
import './DateField.css';

/** A time of day in 24 hours. The value is `HH:MM`, or empty while incomplete. */
export function TimeField({
  label,
  hint,
  error,
  optional,
  name,
  value,
  onChange,
  onBlur,
}: FieldProps<string>) {
  return (
    <AriaTimeField
      className="field"
      data-width="short"
      data-field={name}
      value={/^\d{2}:\d{2}/.test(value) ? parseTime(value) : null}
      onChange={(time) => onChange(time ? time.toString().slice(0, 5) : '')}
      {...(onBlur ? { onBlur } : {})}
      hourCycle={24}
      shouldForceLeadingZeros
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel optional={optional}>{label}</FieldLabel>
      <FieldHint>{hint}</FieldHint>
      <FieldProblem>{error}</FieldProblem>
      <DateInput className="control date-control">
        {(segment) => <DateSegment segment={segment} className="date-segment" />}
      </DateInput>
    </AriaTimeField>
  );
}
