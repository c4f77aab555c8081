import type { Output } from '../../api/contract/index.ts';
import { recommendation } from '../../domain/records/annual.ts';
import { useOptions } from '../codes.ts';
import { SelectField } from '../design/SelectField.tsx';
import { TextArea } from '../design/TextArea.tsx';
import { Field } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { RecordDialog } from '../forms/RecordDialog.tsx';
import { typed } from '../forms/typed.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';

const schema = recommendation.extend({ measure: typed(recommendation.shape.measure) });

/** A recommendation, with the measure it belongs to. */
export function RecommendDialog({
  known,
  year,
  onClose,
}: {
  readonly known: Output<'annual.get'>['recommendations'][number] | null;
  readonly year: number;
  readonly onClose: () => void;
}) {
  const t = useText();
  const measures = useOptions('vpt_measure');
  const { mutateAsync } = useAction('annual.recommend');
  const form = useDeskForm(schema, {
    keep: `annual.recommend ${known?.id ?? 'new'}`,
    start: { words: known?.words ?? '', measure: known?.measure ?? '' },
    onSubmit: async (values) => {
      await mutateAsync({ id: known?.id ?? null, year, ...values });
      onClose();
    },
  });
  const title = t(known === null ? 'annual.recommend' : 'annual.changeAdvice');
  return (
    <RecordDialog title={title} action={t('annual.save')} kept={{ form }} onClose={onClose}>
      <Field of={form} name="words">
        {(field) => (
          <TextArea {...field} label={t('annual.advice')} hint={t('annual.adviceHint')} />
        )}
      </Field>
      <Field of={form} name="measure">
        {(field) => (
          <SelectField {...field} label={t('annual.measure')} options={measures} width="wide" />
        )}
      </Field>
    </RecordDialog>
  );
}
