import { useState } from 'react';
import { errorText, type LuwteErrorValue } from '../../api/contract/errors.ts';
import { focusField } from '../design/ErrorSummary.tsx';
import { useLanguage } from '../locales/index.tsx';
import { errorValueOf } from '../vault/client.ts';

/** What is wrong with each field of a form, in words, in the order of the form. */
export type FieldProblems<N extends string> = { readonly [K in N]?: string | undefined };

/** What is wrong in a form with secrets: at its fields, or on top of it. */
export interface Refusals<N extends string> {
  readonly problems: FieldProblems<N>;
  /** What was refused and belongs to no field. */
  readonly refusal: LuwteErrorValue | null;
  /** Shows what is wrong, and puts focus in the first field concerned. */
  show(problems: FieldProblems<N>): void;
  /** Shows what the vault refused. */
  refuse(thrown: unknown): void;
  clear(): void;
}

/** Keeps what is wrong in a form whose refusals each belong to one field, or to none. */
export function useRefusals<N extends string>(
  fieldOf: (error: LuwteErrorValue) => N | undefined,
): Refusals<N> {
  const language = useLanguage();
  const [problems, setProblems] = useState<FieldProblems<N>>({});
  const [refusal, setRefusal] = useState<LuwteErrorValue | null>(null);
  const show = (found: FieldProblems<N>) => {
    setProblems(found);
    const [first] = Object.keys(found);
    if (first !== undefined) focusField(first);
  };
  return {
    problems,
    refusal,
    show,
    refuse: (thrown) => {
      const error = errorValueOf(thrown);
      // It was stopped, by whoever sits there or by the lock.
      if (error.code === 'vault.locked') return;
      const field = fieldOf(error);
      if (field === undefined) setRefusal(error);
      // Safe: the only key is the name of a field of this form.
      else show({ [field]: errorText(error, language) } as FieldProblems<N>);
    },
    clear: () => {
      setProblems({});
      setRefusal(null);
    },
  };
}
