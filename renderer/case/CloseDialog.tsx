import { useState } from 'react';
import { z } from 'zod';
import { closing, closingChecks, feedbackWaivers } from '../../domain/records/handling.ts';
import { useOptions } from '../codes.ts';
import { Alert } from '../design/Alert.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { useUndo } from '../design/Undo.tsx';
import { Field } from '../forms/Form.tsx';
import { RecordDialog } from '../forms/RecordDialog.tsx';
import { typed } from '../forms/typed.ts';
import { useText } from '../locales/index.tsx';
import { errorValueOf } from '../vault/client.ts';
import { useAction } from '../vault/queries.ts';
import { ClosingPoints, owesFeedback } from './ClosingPoints.tsx';
import { useCase } from './case-room.ts';
import { useKeptForm } from './use-kept-form.ts';

const answers = ['yes', 'no', 'not_applicable'] as const;
const answer = typed(z.enum(answers, 'code.unknown'));

const base = z.object({
  reason: typed(closing.shape.reason),
  checks: z.object({ feedbackGiven: answer, policeNews: answer, consentReviewed: answer }),
});
const withoutWaiver = base.extend({ feedbackWaiver: z.string().transform(() => null) });
const withWaiver = base.extend({ feedbackWaiver: typed(z.enum(feedbackWaivers, 'code.unknown')) });

/** Closes the case: why, three questions, and, when feedback is still owed, why it can do without. */
export function CloseDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const say = useUndo();
  const { view } = useCase();
  const { id, today, care, sharing } = view;
  const active = sharing.consents.filter(({ state }) => state === 'active').length;
  const { mutateAsync } = useAction('cases.close');
  const reasons = useOptions('closing_reason', today);
  const [isOwed, setIsOwed] = useState(owesFeedback(view));
  const schema = isOwed ? withWaiver : withoutWaiver;
  const kept = useKeptForm<typeof withWaiver | typeof withoutWaiver>(
    { caseId: id, form: 'close' },
    schema,
    {
      start: {
        reason: care.outOfReach ? 'no_contact' : '',
        checks: { feedbackGiven: '', policeNews: '', consentReviewed: '' },
        feedbackWaiver: '',
      },
      onSubmit: async (values) => {
        try {
          await mutateAsync({ caseId: id, ...values });
        } catch (thrown) {
          if (errorValueOf(thrown).code === 'case.openFeedback') setIsOwed(true);
          throw thrown;
        }
        onClose();
        say({ text: t('case.closedNow') });
      },
    },
  );
  return (
    <RecordDialog
      title={t('case.closeTitle')}
      action={t('case.close')}
      kept={kept}
      onClose={onClose}
    >
      <p>{t('case.closeAbout')}</p>
      <ClosingPoints onClose={onClose} />
      <Field of={kept.form} name="reason">
        {(field) => <SelectField {...field} label={t('case.closeReason')} options={reasons} />}
      </Field>
      {closingChecks.map((check) => (
        <Field key={check} of={kept.form} name={`checks.${check}`}>
          {(field) => (
            <RadioField
              {...field}
              label={t(`case.check_${check}`)}
              hint={
                check === 'consentReviewed' && active > 0 && t('sharing.stillActive', { active })
              }
              look="row"
              options={answers.map((code) => ({ code, label: t(`case.answer_${code}`) }))}
            />
          )}
        </Field>
      ))}
      {isOwed && (
        <>
          <Alert kind="warning" title={t('case.feedbackOpen')}>
            <p>{t('case.feedbackOpenAbout')}</p>
          </Alert>
          <Field of={kept.form} name="feedbackWaiver">
            {(field) => (
              <RadioField
                {...field}
                label={t('case.feedbackWaiver')}
                options={feedbackWaivers.map((code) => ({ code, label: t(`case.waiver_${code}`) }))}
              />
            )}
          </Field>
        </>
      )}
    </RecordDialog>
  );
}
