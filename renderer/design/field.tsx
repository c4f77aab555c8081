import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { useText } from '../locales/index.tsx';
import './field.css';

/** What every field of a form takes. */
export interface FieldProps<V> {
  readonly label: string;
  readonly hint?: ReactNode;
  /** The sentence of what is wrong; undefined when nothing is. */
  readonly error?: string | undefined;
  /** Optional fields say "(niet verplicht)"; required ones say nothing. */
  readonly optional?: boolean;
  /** The path in the form; the error summary finds the field by it. */
  readonly name?: string;
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly onBlur?: (() => void) | undefined;
}

/** Name of a field, with "(niet verplicht)" where it may stay empty. */
export function FieldLabel({
  children,
  optional,
}: {
  readonly children: string;
  readonly optional?: boolean | undefined;
}) {
  return (
    <Label className="field-label">
      {children} <Optional when={optional} />
    </Label>
  );
}

/** The words that mark an optional field. */
export function Optional({ when }: { readonly when: boolean | undefined }) {
  const t = useText();
  return when ? <span className="field-optional">{t('desk.optional')}</span> : null;
}

/** Help under the label. */
export function FieldHint({ children }: { readonly children: ReactNode }) {
  return children ? (
    <Text slot="description" className="field-hint">
      {children}
    </Text>
  ) : null;
}

/**
 * Help under the label of a group: said of the group, and not again of each choice in it. The group is
 * given `aria-describedby` with the same `id`.
 */
export function GroupHint({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return children ? (
    <span id={id} className="field-hint">
      {children}
    </span>
  ) : null;
}

/** What is wrong, under the hint, with an icon and the word "Fout". */
export function FieldProblem({ children }: { readonly children: string | undefined }) {
  const t = useText();
  return (
    <FieldError className="field-problem">
      <CircleAlert aria-hidden size={18} />
      <span>
        <span className="visually-hidden">{t('desk.error')}: </span>
        {children}
      </span>
    </FieldError>
  );
}
