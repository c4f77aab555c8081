import { useState } from 'react';
import { z } from 'zod';
import { withdrawal } from '../../domain/records/sharing.ts';
import { useCase } from '../case/case-room.ts';
import { useOptions } from '../codes.ts';
import { useDates } from '../dates.ts';
import { Button } from '../design/Button.tsx';
import { ChecksField } from '../design/ChecksField.tsx';
import { DateField } from '../design/DateField.tsx';
import { Actions, Dialog } from '../design/Dialog.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { TimeField } from '../design/TimeField.tsx';
import { CancelButton } from '../forms/CancelButton.tsx';
import { Field, Form } from '../forms/Form.tsx';
import { useDeskForm } from '../forms/form.ts';
import { typed } from '../forms/typed.ts';
import { useAction } from '../vault/queries.ts';
import { AfterWithdrawal, type Withdrawn } from './AfterWithdrawal.tsx';
import { type Consent, useSharingWords } from './words.ts';

const schema = z.object({ ...withdrawal.shape, how: typed(withdrawal.shape.how) });

/** Takes a consent back (TC-03); then says who has to be asked to stop, and what stays of the file. */
export function WithdrawDialog({
  consent,
  onClose,
}: {
  readonly consent: Consent;
  readonly onClose: () => void;
}) {
  const { t, purposeOf } = useSharingWords();
  const { view } = useCase();
  const [withdrawn, setWithdrawn] = useState<Withdrawn | null>(null);
  const purpose = purposeOf(consent, view);
  return (
    <Dialog
      isOpen
      size="wide"
      title={t(withdrawn ? 'sharing.withdrawnTitle' : 'sharing.withdrawTitle', { purpose })}
      onClose={onClose}
    >
      {withdrawn ? (
        <AfterWithdrawal withdrawn={withdrawn} onClose={onClose} />
      ) : (
        <WithdrawForm consent={consent} onDone={setWithdrawn} onClose={onClose} />
      )}
    </Dialog>
  );
}

function WithdrawForm({
  consent,
  onDone,
  onClose,
}: {
  readonly consent: Consent;
  readonly onDone: (withdrawn: Withdrawn) => void;
  readonly onClose: () => void;
}) {
  const { t, label } = useSharingWords();
  const { id: caseId, today } = useCase().view;
  const { mutateAsync } = useAction('consents.withdraw');
  const now = useDates().time(new Date().toISOString());
  const forms = useOptions('consent_form', today);
  const form = useDeskForm(schema, {
    keep: { caseId, form: `withdraw ${consent.id}` },
    start: { recipients: [...consent.left], how: '', on: today, at: now },
    onSubmit: async (values) => {
      const { ended } = await mutateAsync({ caseId, consentId: consent.id, ...values });
      onDone({ consentId: consent.id, recipients: values.recipients, on: values.on, ended });
    },
  });
  return (
    <Form form={form} label={t('sharing.withdraw')}>
      <p>{t('sharing.withdrawAbout')}</p>
      <Field of={form} name="recipients">
        {(field) => (
          <ChecksField
            {...field}
            label={t('sharing.withdrawFor')}
            look="columns"
            options={consent.left.map((code) => ({ code, label: label('role', code) }))}
          />
        )}
      </Field>
      <div className="fields-beside">
        <Field of={form} name="how">
          {(field) => <SelectField {...field} label={t('sharing.how')} options={forms} />}
        </Field>
        <Field of={form} name="on">
          {(field) => <DateField {...field} label={t('sharing.withdrawnDay')} />}
        </Field>
        <Field of={form} name="at">
          {(field) => <TimeField {...field} label={t('sharing.withdrawnTime')} />}
        </Field>
      </div>
      <Actions>
        <Button type="submit" kind="primary" isPending={form.isPending} keys="Ctrl+Enter">
          {t('sharing.withdraw')}
        </Button>
        <CancelButton form={form} onClose={onClose} />
      </Actions>
    </Form>
  );
}
