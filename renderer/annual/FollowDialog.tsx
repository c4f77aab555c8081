import type { Output } from '../../api/contract/index.ts';
import { followUp } from '../../domain/records/annual.ts';
import { useOptions } from '../codes.ts';
import { RadioField } from '../design/RadioField.tsx';
import { TextField } from '../design/TextField.tsx';
import { Field } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { RecordDialog } from '../forms/RecordDialog.tsx';
import { typed } from '../forms/typed.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';

const schema = followUp.extend({ state: typed(followUp.shape.state) });

/** What became of a recommendation of an earlier year. */
export function FollowDialog({
  known,
  year,
  onClose,
}: {
  readonly known: Output<'annual.get'>['earlier'][number];
  readonly year: number;
  readonly onClose: () => void;
}) {
  const t = useText();
  const states = useOptions('recommendation_state');
  const { mutateAsync } = useAction('annual.follow');
  const form = useDeskForm(schema, {
    keep: `annual.follow ${known.id}`,
    start: { state: known.followUp?.state ?? '', remark: known.followUp?.remark ?? '' },
    onSubmit: async (values) => {
      await mutateAsync({ id: known.id, year, ...values });
      onClose();
    },
  });
  return (
    <RecordDialog
      title={t('annual.follow')}
      action={t('annual.save')}
      kept={{ form }}
      onClose={onClose}
    >
      <p>{known.words}</p>
      <Field of={form} name="state">
        {(field) => <RadioField {...field} label={t('annual.state')} options={states} />}
      </Field>
      <Field of={form} name="remark">
        {(field) => <TextField {...field} label={t('annual.remark')} width="wide" optional />}
      </Field>
    </RecordDialog>
  );
}
