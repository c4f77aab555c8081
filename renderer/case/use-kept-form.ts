import type { DefaultValues, FieldValues } from 'react-hook-form';
import type { z } from 'zod';
import { type DeskForm, useDeskForm } from '../forms/form.ts';

/** A form that survives being closed. */
export interface KeptForm<S extends z.ZodType> {
  readonly form: DeskForm<z.input<S> & FieldValues, z.output<S>>;
}

/** A form about a case whose text is still there after another tab, screen or a closed dialog. */
export function useKeptForm<S extends z.ZodObject | z.ZodType<FieldValues, FieldValues>>(
  { caseId, form: name }: { readonly caseId: string; readonly form: string },
  schema: S,
  options: {
    readonly start: DefaultValues<z.input<S> & FieldValues>;
    readonly onSubmit: (values: z.output<S>) => Promise<unknown>;
  },
): KeptForm<S> {
  const { start, onSubmit } = options;
  const form: KeptForm<S>['form'] = useDeskForm(schema, {
    keep: { caseId, form: name },
    start,
    onSubmit: async (values) => {
      await onSubmit(values);
      form.fields.reset(start);
    },
  });
  return { form };
}
