import { useMemo } from 'react';
import { kindOf, type PolicyFacts, type PolicyKind } from '../../domain/policy/records.ts';
import { useUndo } from '../design/Undo.tsx';
import { Field } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { RecordDialog } from '../forms/RecordDialog.tsx';
import { useLanguage, useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { FactField } from './FactField.tsx';
import { factsForm, type TypedFacts } from './form.ts';
import type { ListedRecord } from './words.ts';

/** What a dialog is opened for: a new record of a kind, or one that is changed. */
export interface Asked {
  readonly kind: PolicyKind;
  readonly start: TypedFacts;
  /** The record that is changed; null for a new one. */
  readonly record: ListedRecord | null;
}

/** Under which name the vault keeps what is typed of a record, or of a new one of a kind. */
export const factsDialogForm = (kind: PolicyKind, id: string | null) =>
  `policy.${kind} ${id ?? 'new'}`;

/** Records something of a kind, or changes it. */
export function FactsDialog({
  asked,
  onClose,
}: {
  readonly asked: Asked;
  readonly onClose: () => void;
}) {
  const t = useText();
  const language = useLanguage();
  const kind = kindOf(asked.kind);
  const { words } = kind;
  const schema = useMemo(() => factsForm(kind), [kind]);
  const form = useDeskForm(schema, {
    keep: factsDialogForm(asked.kind, asked.record?.id ?? null),
    start: asked.start,
    onSubmit: useKeeping(asked, onClose),
  });
  const fields = Object.entries(kind.fields);
  const hasProse = fields.some(([, { shape }]) => shape.type === 'prose');
  return (
    <RecordDialog
      size="wide"
      title={
        asked.record ? t('policy.changeTitle', { kind: words.name[language] }) : words.add[language]
      }
      action={t('policy.keep')}
      kept={{ form }}
      onClose={onClose}
    >
      {hasProse && <p className="policy-warning">{t('policy.noNames')}</p>}
      <div className="policy-fields">
        {fields.map(([name, field]) => (
          <div key={name} data-wide={['prose', 'codes', 'flag'].includes(field.shape.type)}>
            <Field of={form} name={name}>
              {(binding) => <FactField field={field} binding={binding} />}
            </Field>
          </div>
        ))}
      </div>
    </RecordDialog>
  );
}

/** Keeps what was typed, says so, and offers to take it back. */
function useKeeping({ kind, record }: Asked, onClose: () => void) {
  const t = useText();
  const language = useLanguage();
  const say = useUndo();
  const add = useAction('policy.add');
  const change = useAction('policy.change');
  const remove = useAction('policy.remove');
  const named = { kind: kindOf(kind).words.name[language] };
  return async (facts: PolicyFacts) => {
    if (record) {
      await change.mutateAsync({ id: record.id, facts });
      say({
        text: t('policy.changed', named),
        undo: () => change.mutateAsync({ id: record.id, facts: record.facts }),
        redo: () => change.mutateAsync({ id: record.id, facts }),
      });
    } else {
      let { id } = await add.mutateAsync({ facts });
      say({
        text: t('policy.added', named),
        undo: () => remove.mutateAsync({ id }),
        redo: async () => {
          ({ id } = await add.mutateAsync({ facts }));
        },
      });
    }
    onClose();
  };
}
