import { z } from 'zod';
import { codeSchema, seriesReason } from '../../domain/code-lists/index.ts';
import { useOptions } from '../codes.ts';
import { SelectField } from '../design/SelectField.tsx';
import { TagField } from '../design/TagField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { Field } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { whileOpen } from '../forms/kept.ts';
import { RecordDialog } from '../forms/RecordDialog.tsx';
import { typed } from '../forms/typed.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { type SeriesCase, useCaseOptions } from './series.ts';

const schema = z.object({
  reason: typed(codeSchema(seriesReason)),
  caseIds: z.array(z.string()).min(1, 'series.needsOne').max(200).readonly(),
});

/** Makes a series of cases, and says what they have in common. */
export function MakeDialog({
  candidates,
  chosen,
  onClose,
}: {
  readonly candidates: readonly SeriesCase[];
  readonly chosen: readonly string[];
  readonly onClose: () => void;
}) {
  const t = useText();
  const say = useUndo();
  const make = useAction('series.make');
  const remove = useAction('series.remove');
  const reasons = useOptions('series_reason');
  const cases = useCaseOptions(candidates);
  const form = useDeskForm(schema, {
    keep: whileOpen('series.make'),
    start: { reason: chosen.length > 0 ? 'same_perpetrator' : '', caseIds: [...chosen] },
    onSubmit: async ({ reason, caseIds }) => {
      const chosenNow = { reason, caseIds: [...caseIds] };
      let made = await make.mutateAsync(chosenNow);
      onClose();
      say({
        text: t('series.made'),
        undo: () => remove.mutateAsync(made),
        redo: async () => {
          made = await make.mutateAsync(chosenNow);
        },
      });
    },
  });
  return (
    <RecordDialog
      title={t('series.make')}
      action={t('series.make')}
      kept={{ form }}
      onClose={onClose}
    >
      <Field of={form} name="reason">
        {(field) => <SelectField {...field} label={t('series.reason')} options={reasons} />}
      </Field>
      <Field of={form} name="caseIds">
        {(field) => (
          <TagField
            {...field}
            label={t('series.cases')}
            hint={t('series.casesHint')}
            options={cases}
            width="wide"
          />
        )}
      </Field>
    </RecordDialog>
  );
}
