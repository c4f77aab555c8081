import { z } from 'zod';
import { overviewReaders } from '../../api/contract/paper.ts';
import { filledText } from '../../domain/fields.ts';
import { RadioField } from '../design/RadioField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { FolderField } from '../forms/FolderField.tsx';
import { Field } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { whileOpen } from '../forms/kept.ts';
import { RecordDialog } from '../forms/RecordDialog.tsx';
import { typed } from '../forms/typed.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { usePeriodName } from './periods.ts';

const schema = z.object({ reader: typed(z.enum(overviewReaders)), folder: filledText(4000) });

/** Writes one page on a published period, for whoever has to know how things stand. */
export function OverviewDialog({
  period,
  onClose,
}: {
  readonly period: string;
  readonly onClose: () => void;
}) {
  const t = useText();
  const say = useUndo();
  const name = usePeriodName()(period);
  const { mutateAsync } = useAction('overviews.write');
  const form = useDeskForm(schema, {
    keep: whileOpen(`release.overview ${period}`),
    start: { reader: 'secretary', folder: '' },
    onSubmit: async (chosen) => {
      const { file } = await mutateAsync({ ...chosen, period });
      onClose();
      say({ text: t('release.overviewWritten', { file }) });
    },
  });
  return (
    <RecordDialog
      title={t('release.overviewTitle', { period: name })}
      action={t('release.overviewWrite')}
      kept={{ form }}
      onClose={onClose}
    >
      <p>{t('release.overviewAbout')}</p>
      <Field of={form} name="reader">
        {(field) => (
          <RadioField
            {...field}
            label={t('release.overviewFor')}
            options={overviewReaders.map((code) => ({
              code,
              label: t(`release.overview_${code}`),
              description: t(`release.overviewText_${code}`),
            }))}
          />
        )}
      </Field>
      <Field of={form} name="folder">
        {(field) => <FolderField {...field} label={t('release.overviewFolder')} />}
      </Field>
    </RecordDialog>
  );
}
