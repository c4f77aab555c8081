import { parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { useRef } from 'react';
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
import './ComboField.css';
import './DateField.css';

/** `YYYY-MM-DD` as a value of the calendar, or null while it is not a date. */
function calendarDate(iso: string) {
  try {
    return parseDate(iso);
  } catch {
    return null;
  }
}

const parts = [
  { type: 'year', digits: 4 },
  { type: 'month', digits: 2 },
  { type: 'day', digits: 2 },
] as const;

/** The day as it stands in the three parts, which may be one that does not exist. */
function typedDay(group: HTMLElement): string {
  const typed = parts.map(({ type, digits }) => {
    const part = group.querySelector(`[data-type="${type}"]`);
    return (part?.getAttribute('aria-valuenow') ?? '').padStart(digits, '0');
  });
  return typed.join('-');
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
  const group = useRef<HTMLDivElement>(null);
  /** On leaving, React Aria makes 28 February of the 31st. What was typed goes to the schema instead. */
  const literally = (day: string) => {
    const parted = group.current;
    if (parted === null || parted.contains(document.activeElement)) return day;
    const typed = typedDay(parted);
    return calendarDate(typed) === null ? typed : day;
  };
  return (
    <DatePicker
      className="field"
      data-width="short"
      data-field={name}
      value={calendarDate(value)}
      onChange={(day) => onChange(day ? literally(day.toString()) : '')}
      {...(onBlur ? { onBlur } : {})}
      shouldForceLeadingZeros
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel optional={optional}>{label}</FieldLabel>
      <FieldHint>{hint}</FieldHint>
      <FieldProblem>{error}</FieldProblem>
      <Group ref={group} className="control date-control">
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
