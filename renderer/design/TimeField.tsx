import { useState } from 'react';
import { readTimeOfDay } from '../../domain/time.ts';
import type { FieldProps } from './field.tsx';
import { TextField } from './TextField.tsx';

/**
 * A time of day in 24 hours, typed as people write it. The value is `HH:MM` as soon as it is a time,
 * and otherwise what was typed: a time that does not exist stays in sight to be refused.
 */
export function TimeField({ value, onChange, onBlur, ...field }: FieldProps<string>) {
  /** While one is in the field, what one types stands there; afterwards the time it is. */
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      {...field}
      width="short"
      value={typed ?? value}
      onChange={(text) => {
        setTyped(text);
        onChange(readTimeOfDay(text));
      }}
      onBlur={() => {
        setTyped(null);
        onBlur?.();
      }}
    />
  );
}
