import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { type BaseSyntheticEvent, useCallback, useEffect, useState } from 'react';
import {
  type DefaultValues,
  type FieldErrors,
  type FieldValues,
  type UseFormReturn,
  useForm,
} from 'react-hook-form';
import type { z } from 'zod';
import {
  errorText,
  type LuwteErrorValue,
  problemOf,
  problemTexts,
} from '../../api/contract/errors.ts';
import { useLanguage } from '../locales/index.tsx';
import { errorValueOf } from '../vault/client.ts';
import { type FormPlace, fits, type Kept, type Typed, useKept } from './kept.ts';

/** A problem of one field, in words. */
export interface FieldProblemLine {
  readonly name: string | null;
  readonly problem: string;
}

/** A form over a schema of the contract, ready for `<Form>` and `<Field>`. */
export interface DeskForm<V extends FieldValues, P> {
  readonly fields: UseFormReturn<V, unknown, P>;
  /** The sentences of what is wrong after the last attempt, in the order of the form. */
  readonly problems: readonly FieldProblemLine[];
  /** Counts the failed attempts. */
  readonly attempt: number;
  readonly isPending: boolean;
  readonly submit: (event?: BaseSyntheticEvent) => Promise<void>;
  /** What the vault keeps of it until it is recorded; null when nothing is kept. */
  readonly kept: Pick<Kept, 'saveNow'> | null;
  /** Whether `Ctrl+S` records it. */
  readonly isSetting: boolean;
  /** What was typed earlier and stands in it again; null when nothing came back. */
  readonly back: Pick<Typed, 'savedAt'> | null;
  /** Throws away what was typed, and starts anew. */
  readonly discard: () => void;
}

/** The paths of all errors, with their messages. */
function flatten(errors: object, path = ''): { name: string; message: string }[] {
  return Object.entries(errors).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value !== 'object' || value === null || key === 'ref') return [];
    const name = key === 'root' ? path : path === '' ? key : `${path}.${key}`;
    if ('type' in value && 'message' in value && typeof value.message === 'string') {
      return [{ name, message: value.message }];
    }
    return flatten(value, name);
  });
}

/**
 * Declares a form: validated by a schema of the contract, on leaving a field and then on every
 * change. What the vault refuses lands at the fields it names; anything else on top of the form.
 */
export function useDeskForm<S extends z.ZodObject | z.ZodType<FieldValues, FieldValues>>(
  schema: S,
  options: {
    /** Under which name the vault keeps what is typed until it is recorded; null to keep nothing. */
    readonly keep: string | FormPlace | null;
    /** Whether `Ctrl+S` records it, as is right for a setting; a fact is only recorded on purpose. */
    readonly isSetting?: boolean;
    readonly start: DefaultValues<z.input<S> & FieldValues>;
    readonly onSubmit: (values: z.output<S>) => Promise<unknown>;
  },
): DeskForm<z.input<S> & FieldValues, z.output<S>> {
  type Values = z.input<S> & FieldValues;
  const language = useLanguage();
  const [attempt, setAttempt] = useState(0);
  const [refusal, setRefusal] = useState<LuwteErrorValue | null>(null);
  const { keep, start, isSetting = false } = options;
  const kept = useKept(typeof keep === 'string' ? { caseId: null, form: keep } : keep, start);
  const [back, setBack] = useState(() =>
    kept.typed && fits(start, kept.typed.values) ? kept.typed : null,
  );
  const fields = useForm<Values, unknown, z.output<S>>({
    // Safe: the resolver is made of the schema that Values and the output are inferred from.
    resolver: standardSchemaResolver(schema) as never,
    defaultValues: start,
    // Safe: it was typed in this very form, and has the fields of it. What it started with stays that.
    ...(back ? { values: back.values as Values, resetOptions: { keepDefaultValues: true } } : {}),
    mode: 'onBlur',
    reValidateMode: 'onChange',
    shouldFocusError: false,
  });
  const { handleSubmit, setError, subscribe } = fields;
  useEffect(() => kept.follow({ subscribe }), [kept, subscribe]);
  const { onSubmit } = options;

  const submit = useCallback(
    async (event?: BaseSyntheticEvent) => {
      const fail = () => setAttempt((times) => times + 1);
      setRefusal(null);
      await handleSubmit(
        async (values) => {
          try {
            await onSubmit(values);
            kept.discard();
            setBack(null);
          } catch (thrown) {
            const refused = errorValueOf(thrown);
            for (const issue of refused.issues) {
              // Safe: the vault parsed the same schema, so its paths are paths of this form.
              setError(issue.path.join('.') as never, { type: 'vault', message: issue.problem });
            }
            setRefusal(refused);
            fail();
          }
        },
        () => fail(),
      )(event);
    },
    [handleSubmit, onSubmit, setError, kept],
  );

  const errors: FieldErrors<Values> = fields.formState.errors;
  const atFields = attempt === 0 ? [] : flatten(errors);
  const problems: FieldProblemLine[] = [
    ...(refusal && refusal.issues.length === 0
      ? [{ name: null, problem: errorText(refusal, language) }]
      : []),
    ...atFields.map(({ name, message }) => ({
      name,
      problem: problemTexts[problemOf(message)][language],
    })),
  ];
  const discard = () => {
    fields.reset(start);
    kept.discard();
    setBack(null);
  };
  return {
    fields,
    problems,
    attempt,
    isPending: fields.formState.isSubmitting,
    submit,
    kept: keep === null ? null : kept,
    isSetting,
    back,
    discard,
  };
}
