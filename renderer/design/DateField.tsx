import { parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
} from 'react-aria-components';
import { FieldHint, FieldLabel, FieldProblem, type FieldProps } from './field.tsx';
import './DateField.css';

/** `YYYY-MM-DD` as a value of the calendar, or null while it is not a date. */
function calendarDate(iso: string) {
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) ? parseDate(iso) : null;
}

/** A day: typed in three parts, or picked. The value is `YYYY-MM-DD`, or empty while incomplete. */
export function DateField({
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
    <DatePicker
      className="field"
      data-width="short"
      data-field={name}
      value={calendarDate(value)}
      onChange={(day) => onChange(day?.toString() ?? '')}
      {...(onBlur ? { onBlur } : {})}
      shouldForceLeadingZeros
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel optional={optional}>{label}</FieldLabel>
      <FieldHint>{hint}</FieldHint>
      <FieldProblem>{error}</FieldProblem>
      <Group className="control date-control">
        <DateInput className="date-input">
          {(segment) => <DateSegment segment={segment} className="date-segment" />}
        </DateInput>
        <Button className="combo-button">
          <CalendarDays aria-hidden size={18} />
        </Button>
      </Group>
      <Popover className="popover calendar-popover" offset={4}>
        <Dialog className="calendar-dialog">
          <Calendar firstDayOfWeek="mon">
            <header className="calendar-head">
              <Button slot="previous" className="calendar-step">
                <ChevronLeft aria-hidden size={20} />
              </Button>
              <Heading className="calendar-title" />
              <Button slot="next" className="calendar-step">
                <ChevronRight aria-hidden size={20} />
              </Button>
            </header>
            <CalendarGrid className="calendar-grid">
              <CalendarGridHeader>
                {(day) => <CalendarHeaderCell className="calendar-day">{day}</CalendarHeaderCell>}
              </CalendarGridHeader>
              <CalendarGridBody>
                {(date) => <CalendarCell date={date} className="calendar-cell" />}
              </CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
