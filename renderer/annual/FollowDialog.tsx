import type { Output } from '../../api/contract/index.ts';
import { followUp } from '../../domain/records/annual.ts';
import { useOptions } from '../codes.ts';
import { Button } from '../design/Button.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { TextField } from '../design/TextField.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
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
    <Dialog title={t('annual.follow')} isOpen onClose={onClose}>
      <Form form={form} label={t('annual.follow')}>
        <p>{known.words}</p>
        <Field of={form} name="state">
          {(field) => <RadioField {...field} label={t('annual.state')} options={states} />}
        </Field>
        <Field of={form} name="remark">
          {(field) => <TextField {...field} label={t('annual.remark')} width="wide" optional />}
        </Field>
        <Actions>
          <Button type="submit" kind="primary" isPending={form.isPending} keys="Ctrl+Enter">
            {t('annual.save')}
          </Button>
          <Button onPress={onClose}>{t('desk.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
