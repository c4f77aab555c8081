import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { z } from 'zod';
import { breachReport, breachWaiver } from '../../domain/records/access.ts';
import { useOptions } from '../codes.ts';
import { Button } from '../design/Button.tsx';
import { DateField } from '../design/DateField.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { TimeField } from '../design/TimeField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { CancelButton } from '../forms/CancelButton.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { type DeskForm, useDeskForm } from '../forms/form.ts';
import { typed } from '../forms/typed.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import type { Breach } from './BreachesScreen.tsx';

interface SettleProps {
  readonly breach: Breach;
  readonly today: string;
  readonly onClose: () => void;
}

/** Records when a breach was reported, or why it was not. */
export function SettleBreach(props: SettleProps) {
  const t = useText();
  const [how, setHow] = useState('reported');
  return (
    <Dialog title={t('office.breachSettleTitle')} isOpen onClose={props.onClose}>
      <RadioField
        label={t('office.breachHow')}
        options={[
          { code: 'reported', label: t('office.breachWasReported') },
          { code: 'waived', label: t('office.breachWasNot') },
        ]}
        value={how}
        onChange={setHow}
      />
      {how === 'reported' ? <Reported {...props} /> : <Waived {...props} />}
    </Dialog>
  );
}

function Reported({ breach, today, onClose }: SettleProps) {
  const t = useText();
  const say = useUndo();
  const { mutateAsync } = useAction('breaches.report');
  const form = useDeskForm(breachReport, {
    keep: `office.breach ${breach.id}`,
    start: { on: today, at: '' },
    onSubmit: async (report) => {
      await mutateAsync({ id: breach.id, ...report });
      onClose();
      say({ text: t('office.breachSettled') });
    },
  });
  return (
    <Form form={form}>
      <div className="fields-beside">
        <Field of={form} name="on">
          {(field) => <DateField {...field} label={t('office.breachReportedOn')} />}
        </Field>
        <Field of={form} name="at">
          {(field) => <TimeField {...field} label={t('office.breachReportedAt')} />}
        </Field>
      </div>
      <SettleActions form={form} onClose={onClose} />
    </Form>
  );
}

const waiver = z.object({ why: typed(breachWaiver.shape.why) });

function Waived({ breach, today, onClose }: SettleProps) {
  const t = useText();
  const say = useUndo();
  const { mutateAsync } = useAction('breaches.waive');
  const options = useOptions('breach_not_reported', today);
  const form = useDeskForm(waiver, {
    keep: `office.waiver ${breach.id}`,
    start: { why: '' },
    onSubmit: async ({ why }) => {
      await mutateAsync({ id: breach.id, why });
      onClose();
      say({ text: t('office.breachSettled') });
    },
  });
  return (
    <Form form={form}>
      <Field of={form} name="why">
        {(field) => <RadioField {...field} label={t('office.breachWhy')} options={options} />}
      </Field>
      <SettleActions form={form} onClose={onClose} />
    </Form>
  );
}

function SettleActions({
  form,
  onClose,
}: {
  readonly form: Pick<DeskForm<FieldValues, unknown>, 'isPending' | 'discard'>;
  readonly onClose: () => void;
}) {
  const t = useText();
  return (
    <Actions>
      <Button type="submit" kind="primary" isPending={form.isPending}>
        {t('office.breachSettle')}
      </Button>
      <CancelButton form={form} onClose={onClose} />
    </Actions>
  );
}
