import { type ReactNode, useEffect, useState } from 'react';
import { type FieldPath, get } from 'react-hook-form';
import { Disclosure } from '../design/Disclosure.tsx';
import type { ReportFormState } from './report-form.ts';
import { type ReportValues, untold } from './values.ts';

/** Whether the questions that can wait stand on the page at once, as where a report is put right. */
export type MoreLook = 'folded' | 'open';

/** A question of the form, by its path. */
export type Question = FieldPath<ReportValues>;

/** Unfolded where something was answered already, as in a draft: what somebody typed is to be seen. */
export function lookOf({ fields: { getValues } }: ReportFormState, names: readonly Question[]) {
  const nothing = untold('staff');
  const isTold = names.some(
    (name) => JSON.stringify(getValues(name)) !== JSON.stringify(get(nothing, name)),
  );
  return isTold ? 'open' : 'folded';
}

/** Questions that can wait, folded; they unfold by themselves when something is wrong with one of them. */
export function MoreFields({
  form,
  names,
  title,
  look = 'folded',
  children,
}: {
  readonly form: ReportFormState;
  /** The fields in it that can be wrong. */
  readonly names: readonly Question[];
  readonly title: string;
  readonly look?: MoreLook;
  readonly children: ReactNode;
}) {
  const { getFieldState, formState } = form.fields;
  const isWrong =
    form.attempt > 0 && names.some((name) => getFieldState(name, formState).error !== undefined);
  const [isOpen, setOpen] = useState(look === 'open');
  useEffect(() => {
    if (isWrong) setOpen(true);
  }, [isWrong]);
  return (
    <Disclosure title={title} isOpen={isOpen} onChange={setOpen}>
      <div className="stack">{children}</div>
    </Disclosure>
  );
}
