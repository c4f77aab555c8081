import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import {
  type FieldPath,
  type FieldPathValue,
  type FieldValues,
  useController,
} from 'react-hook-form';
import { problemOf, problemTexts } from '../../api/contract/errors.ts';
import { ErrorSummary, type SummaryLine } from '../design/ErrorSummary.tsx';
import { useLanguage } from '../locales/index.tsx';
import { BackNotice } from './BackNotice.tsx';
import type { DeskForm, FieldProblemLine } from './form.ts';
import { whenReleased } from './pressed.ts';
import { useSaving } from './saving.ts';

/** The words of the label of a field, as the page shows them. */
function labelOf(form: HTMLElement, name: string): string | null {
  const field = form.querySelector(`[data-field="${CSS.escape(name)}"]`);
  const label = field?.querySelector('.field-label, .checkbox, .switch-label');
  return label?.textContent?.replace(/\s*\((niet verplicht|optional)\)\s*$/, '').trim() ?? null;
}

/**
 * In the order of the page, each with the words of its label. What the page does not ask yet is said
 * when it does, unless there is nothing else to say.
 */
function summaryLines(form: HTMLElement, problems: readonly FieldProblemLine[]): SummaryLine[] {
  const order = [...form.querySelectorAll<HTMLElement>('[data-field]')].map(
    (field) => field.dataset.field,
  );
  const asked = problems.filter(({ name }) => name === null || order.includes(name));
  const said = asked.length > 0 ? asked : problems.map((one) => ({ ...one, name: null }));
  return said
    .map(({ name, problem }) => ({
      name,
      problem,
      label: name === null ? null : labelOf(form, name),
    }))
    .sort((one, other) => order.indexOf(one.name ?? '') - order.indexOf(other.name ?? ''));
}

/** What is typed is rounded, and a day that does not exist told, once one leaves the field: leaves it and comes back. */
function settle(field: EventTarget) {
  if (!(field instanceof HTMLElement)) return;
  field.blur();
  field.focus();
}

/**
 * A form: the summary of errors on top, `Ctrl+Enter` submits, `Ctrl+S` saves, nothing destructive on `Enter`.
 * `autoComplete` off keeps the browser from remembering fields on disk to restore them after a crash.
 */
export function Form<V extends FieldValues, P>({
  form,
  children,
  label,
}: {
  readonly form: DeskForm<V, P>;
  readonly children: ReactNode;
  /** Names the form for who does not see the heading above it. */
  readonly label?: string;
}) {
  const element = useRef<HTMLFormElement>(null);
  const [lines, setLines] = useState<readonly SummaryLine[]>([]);
  const { problems, attempt } = form;
  const shown = JSON.stringify(problems);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` stands for `problems`, which is new on every render
  useEffect(() => {
    if (element.current) setLines(summaryLines(element.current, problems));
  }, [shown]);
  // Before the fields see it: some of them keep Enter to themselves.
  const { save, said } = useSaving(form);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey)) return;
    const act = event.key === 'Enter' ? () => void form.submit() : event.key === 's' ? save : null;
    if (act === null) return;
    event.preventDefault();
    event.stopPropagation();
    settle(event.target);
    act();
  };
  return (
    <form
      ref={element}
      className="stack"
      onSubmit={form.submit}
      onKeyDownCapture={onKeyDown}
      autoComplete="off"
      noValidate
      {...(label ? { 'aria-label': label } : {})}
    >
      {form.back && <BackNotice savedAt={form.back.savedAt} onDiscard={form.discard} />}
      <ErrorSummary lines={lines} attempt={attempt} />
      {children}
      {said !== '' && (
        <p className="small subtle" role="status">
          {said}
        </p>
      )}
    </form>
  );
}

/** What a field of the design takes from a form. */
export interface Binding<T> {
  readonly name: string;
  readonly value: T;
  readonly error: string | undefined;
  readonly onChange: (value: T) => void;
  readonly onBlur: () => void;
}

/**
 * Ties one field of the design to one path of a form:
 * `<Field of={form} name="alias">{(field) => <TextField {...field} label={…} />}</Field>`.
 */
export function Field<V extends FieldValues, P, N extends FieldPath<V>>({
  of,
  name,
  children,
}: {
  readonly of: DeskForm<V, P>;
  readonly name: N;
  readonly children: (field: Binding<FieldPathValue<V, N>>) => ReactNode;
}) {
  const language = useLanguage();
  const { field, fieldState } = useController<V, N, P>({ control: of.fields.control, name });
  const message = fieldState.error?.message ?? fieldState.error?.root?.message;
  return children({
    name,
    value: field.value,
    error:
      fieldState.error === undefined
        ? undefined
        : problemTexts[problemOf(message ?? 'field.invalid')][language],
    onChange: field.onChange,
    // Who passes by an untouched field is not told off for it.
    onBlur: () => {
      if (fieldState.isDirty || of.attempt > 0) whenReleased(field.onBlur);
    },
  });
}
