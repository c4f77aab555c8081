import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { perpMeasure, severity } from '../../domain/code-lists/index.ts';
import {
  type MatrixRow,
  matrixRows,
  type ReactionMatrix,
  reactionMatrix,
  standardMatrix,
} from '../../domain/reaction/matrix.ts';
import { useLabel, useOptions } from '../codes.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { ConfirmDialog } from '../design/ConfirmDialog.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { TagField } from '../design/TagField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { useText } from '../locales/index.tsx';
import { PosterButton } from '../posters/PosterButton.tsx';
import { useAction } from '../vault/queries.ts';

const severities = severity.codes.map(({ code }) => code);
const kinds = perpMeasure.codes.map(({ code }) => code);

/** Which measures fit which behaviour: one row of the card at a time. */
export function MatrixForm({ known }: { readonly known: ReactionMatrix }) {
  const t = useText();
  const label = useLabel();
  const say = useUndo();
  const change = useAction('reaction.setMatrix');
  const [row, setRow] = useState<MatrixRow>('verbal_aggression');
  const [asksReset, setAsksReset] = useState(false);
  const options = useOptions('perp_measure');
  const form = useDeskForm(reactionMatrix, {
    keep: 'reaction.matrix',
    isSetting: true,
    start: known,
    onSubmit: async (values) => {
      await change.mutateAsync(values);
      form.fields.reset(values);
      say({ text: t('reaction.saved') });
    },
  });
  const rows = matrixRows.map((code) => ({
    code,
    label: code === 'other' ? label('nature', code) : label('nature_group', code),
  }));
  const reset = () => {
    form.fields.reset(standardMatrix);
    setAsksReset(false);
    void form.submit();
  };
  return (
    <Card
      title={t('reaction.card')}
      about={t('reaction.cardAbout')}
      actions={
        <div className="row">
          <PosterButton poster="Matrix" />
          <Button icon={RotateCcw} onPress={() => setAsksReset(true)}>
            {t('reaction.standard')}
          </Button>
        </div>
      }
    >
      <Form form={form} label={t('reaction.card')}>
        <SelectField
          label={t('reaction.behaviour')}
          name="row"
          value={row}
          onChange={(code) => setRow(matrixRows.find((one) => one === code) ?? row)}
          options={rows}
        />
        {severities.map((code) => (
          <Field key={`${row} ${code}`} of={form} name={`${row}.${code}`}>
            {(field) => (
              <TagField
                {...field}
                onChange={(chosen) => field.onChange(kinds.filter((kind) => chosen.includes(kind)))}
                label={label('severity', code)}
                options={options}
                optional
              />
            )}
          </Field>
        ))}
        <div className="row">
          <Button type="submit" kind="primary" isPending={form.isPending} keys="Ctrl+Enter">
            {t('reaction.save')}
          </Button>
        </div>
      </Form>
      <ConfirmDialog
        title={t('reaction.standard')}
        text={t('reaction.standardCardText')}
        action={t('reaction.standard')}
        isOpen={asksReset}
        isPending={form.isPending}
        onConfirm={reset}
        onClose={() => setAsksReset(false)}
      />
    </Card>
  );
}
