import type { DefaultValues, FieldValues } from 'react-hook-form';
import type { z } from 'zod';
import { useUndo } from '../design/Undo.tsx';
import { useCase } from './case-room.ts';
import { type KeptForm, useKeptForm } from './use-kept-form.ts';

/** The form of a dialog: records, says so, and closes; when the vault refuses, it stays open. */
export function useRecording<S extends z.ZodObject | z.ZodType<FieldValues, FieldValues>>(
  form: string,
  schema: S,
  options: {
    readonly start: DefaultValues<z.input<S> & FieldValues>;
    readonly record: (values: z.output<S>) => Promise<unknown>;
    /** What is said once it is recorded. */
    readonly said: string;
    /** Takes it back, where that can be done. */
    readonly undo?: () => Promise<unknown>;
    readonly onClose: () => void;
  },
): KeptForm<S> {
  const say = useUndo();
  const { view } = useCase();
  const { start, record, said, undo, onClose } = options;
  return useKeptForm({ caseId: view.id, form }, schema, {
    start,
    onSubmit: async (values) => {
      await record(values);
      onClose();
      say({ text: said, ...(undo ? { undo, redo: () => record(values) } : {}) });
    },
  });
}
