import { parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { useContext, useEffect, useRef, useState } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateFieldStateContext,
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

/** The day as it stands in the three parts: one that does not exist, or of which some parts are not there. */
function typedDay(group: HTMLElement): string {
  const typed = parts.map(({ type, digits }) => {
    const part = group.querySelector(`[data-type="${type}"]:not([data-placeholder])`);
    const number = part?.getAttribute('aria-valuenow') ?? '';
    return number === '' ? '' : number.padStart(digits, '0');
  });
  return typed.some((part) => part !== '') ? typed.join('-') : '';
}

/** The parts that are there of a day that is not whole; none of a day. */
function partsOf(value: string) {
  const numbers = value.split('-');
  if (numbers.length !== parts.length || calendarDate(value) !== null) return [];
  return parts.flatMap(({ type }, place) => {
    const number = numbers[place];
    return number ? [{ type, number: Number(number) }] : [];
  });
}

/**
 * Puts the parts of a day that is not whole back in their places, as after a lock: one at a turn, each beside
 * those before.
 */
function PartsBack({ value }: { readonly value: string }) {
  const state = useContext(DateFieldStateContext);
  const isThere = (type: string) =>
    state?.segments.some((segment) => segment.type === type && !segment.isPlaceholder);
  const missing = partsOf(value).find(({ type }) => !isThere(type));
  const [left, setLeft] = useState(0);
  useEffect(() => setLeft(partsOf(value).length), [value]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as long as there are parts left
  useEffect(() => {
    if (left === 0) return;
    if (missing) state?.setSegment(missing.type, missing.number);
    setLeft(left - 1);
  }, [left]);
  return null;
}

/**
 * A day: typed in three parts, or picked. The value is `YYYY-MM-DD`, empty when nothing was typed, and of a
 * day that is not whole the parts that are there (`-11-27`): no date, so that it is refused and not left out.
 */
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
  /** While there is no day yet: of one that was, React Aria keeps the rest until it is whole again. */
  const tellParts = () => {
    const typed = group.current === null ? value : typedDay(group.current);
    const isWhole = typed !== '' && typed.split('-').every((part) => part !== '');
    if (calendarDate(value) === null && !isWhole && typed !== value) onChange(typed);
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
      <Group ref={group} className="control date-control" onKeyUp={tellParts}>
        <DateInput className="date-input">
          {(segment) => (
            <>
              {segment.type === 'day' && <PartsBack value={value} />}
              <DateSegment segment={segment} className="date-segment" />
            </>
          )}
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
