import { z } from 'zod';
import { id } from '../../domain/fields.ts';
import { ComboField } from '../design/ComboField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { Field } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { whileOpen } from '../forms/kept.ts';
import { RecordDialog } from '../forms/RecordDialog.tsx';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { type SeriesCase, type ShownSeries, useCaseOptions } from './series.ts';

const schema = z.object({
  caseId: z.string().refine((value) => id.safeParse(value).success, 'code.unknown'),
});

/** Adds a case to a series. */
export function AddCaseDialog({
  candidates,
  series,
  onClose,
}: {
  readonly candidates: readonly SeriesCase[];
  readonly series: ShownSeries;
  readonly onClose: () => void;
}) {
  const t = useText();
  const say = useUndo();
  const add = useAction('series.addCase');
  const remove = useAction('series.removeCase');
  const inside = new Set(series.cases.map(({ caseId }) => caseId));
  const options = useCaseOptions(candidates.filter(({ caseId }) => !inside.has(caseId)));
  const seriesId = series.id;
  const form = useDeskForm(schema, {
    keep: whileOpen(`series.add ${series.id}`),
    start: { caseId: '' },
    onSubmit: async ({ caseId }) => {
      await add.mutateAsync({ seriesId, caseId });
      onClose();
      say({
        text: t('series.added'),
        undo: () => remove.mutateAsync({ seriesId, caseId }),
        redo: () => add.mutateAsync({ seriesId, caseId }),
      });
    },
  });
  return (
    <RecordDialog
      title={t('series.addCase')}
      action={t('series.addCase')}
      kept={{ form }}
      onClose={onClose}
    >
      <Field of={form} name="caseId">
        {(field) => (
          <ComboField {...field} label={t('series.case')} options={options} width="wide" />
        )}
      </Field>
    </RecordDialog>
  );
}
