import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import type { DefaultValues, FieldValues } from 'react-hook-form';
import type { z } from 'zod';
import { type DeskForm, useDeskForm } from '../forms/form.ts';

/** A form that survives being closed, with a way to throw away what was typed. */
export interface KeptForm<S extends z.ZodType> {
  readonly form: DeskForm<z.input<S> & FieldValues, z.output<S>>;
  readonly discard: () => void;
}

/**
 * A form whose text is still there after another tab, screen or a closed dialog. It stands beside
 * the answers of the vault in memory, so that a lock wipes it with them.
 */
export function useKeptForm<S extends z.ZodObject | z.ZodType<FieldValues, FieldValues>>(
  place: { readonly caseId: string; readonly form: string },
  schema: S,
  options: {
    readonly start: DefaultValues<z.input<S> & FieldValues>;
    readonly onSubmit: (values: z.output<S>) => Promise<unknown>;
  },
): KeptForm<S> {
  const client = useQueryClient();
  const { caseId, form: name } = place;
  const key = useMemo(() => ['typed', caseId, name], [caseId, name]);
  const { start, onSubmit } = options;
  const forget = useCallback(
    () => client.removeQueries({ queryKey: key, exact: true }),
    [client, key],
  );
  const form: KeptForm<S>['form'] = useDeskForm(schema, {
    start: client.getQueryData<typeof start>(key) ?? start,
    onSubmit: async (values) => {
      await onSubmit(values);
      form.fields.reset(start);
      forget();
    },
  });
  const { subscribe } = form.fields;
  useEffect(() => {
    client.setQueryDefaults(['typed'], { gcTime: Number.POSITIVE_INFINITY });
    return subscribe({
      formState: { values: true },
      callback: ({ values }) => client.setQueryData(key, values),
    });
  }, [client, key, subscribe]);
  return { form, discard: forget };
}
