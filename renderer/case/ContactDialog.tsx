import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { isPlannedFor } from '../../domain/deadlines/index.ts';
import { date } from '../../domain/fields.ts';
import { careContact } from '../../domain/records/handling.ts';
import { timeOfDaySchema } from '../../domain/time.ts';
import { useOptions } from '../codes.ts';
import { CheckboxField } from '../design/CheckboxField.tsx';
import { DateField } from '../design/DateField.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { TimeField } from '../design/TimeField.tsx';
import { Field } from '../forms/Form.tsx';
import { RecordDialog } from '../forms/RecordDialog.tsx';
import { typed, typedOrNull } from '../forms/typed.ts';
import { useText } from '../locales/index.tsx';
import { useTaskWords } from '../tasks.ts';
import { MarkedTextArea } from '../told/MarkedTextArea.tsx';
import { useAction } from '../vault/queries.ts';
import { useCareOf } from './care-of.ts';
import { useCase } from './case-room.ts';
import { useRecording } from './use-recording.ts';
import { WellbeingField } from './WellbeingField.tsx';

const { on, kind, wellbeing, note, duration, referral } = careContact.shape;
const schema = z
  .object({
    on,
    kind: typed(kind),
    wellbeing,
    note,
    reached: z.enum(['yes', 'no']).transform((answer) => answer === 'yes'),
    closing: z.boolean(),
    duration: typedOrNull(duration.unwrap().unwrap()),
    referral: typedOrNull(referral.unwrap().unwrap()),
    nextOn: typedOrNull(date),
    nextAt: typedOrNull(timeOfDaySchema),
  })
  // Who was not reached gave no grade and had no talk, whatever was chosen before that was said.
  .transform((contact) =>
    contact.reached
      ? contact
      : { ...contact, wellbeing: null, closing: false, duration: null, referral: null },
  );

/** Records a contact with the reporter, or with somebody beside him; the first planned contact is done with it. */
export function ContactDialog({
  person,
  onClose,
}: {
  readonly person: string | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const words = useTaskWords();
  const { id, today, tasks, hands } = useCase().view;
  const { planned: contacts, alias } = useCareOf(person);
  const { mutateAsync } = useAction('care.recordContact');
  const kinds = useOptions('care_contact_kind', today);
  const durations = useOptions('contact_duration', today);
  const referrals = useOptions('external_referral', today);
  const closingTalk = tasks.some(
    (task) => task.status === 'open' && task.code === 'T25' && task.person === person,
  );
  const planned = contacts.find(
    ({ status, code, due, window }) =>
      status === 'open' && isPlannedFor({ code, due, from: window?.from ?? null }, today),
  );
  const kept = useRecording(`contact ${person ?? 'reporter'}`, schema, {
    start: {
      on: today,
      kind: '',
      wellbeing: null,
      note: '',
      reached: 'yes',
      closing: false,
      duration: '',
      referral: '',
      nextOn: '',
      nextAt: '',
    },
    record: ({ nextOn, nextAt, ...contact }) => {
      const next = nextOn === null ? null : { on: nextOn, at: nextAt, words: '' };
      return mutateAsync({ caseId: id, person, ...contact, next });
    },
    said: t('case.contactRecorded'),
    onClose,
  });
  const reached = useWatch({ control: kept.form.fields.control, name: 'reached' }) === 'yes';
  return (
    <RecordDialog
      title={alias === null ? t('case.contactAdd') : t('persons.contactWith', { alias })}
      action={t('case.record')}
      size="wide"
      kept={kept}
      onClose={onClose}
    >
      {planned && reached && (
        <p className="subtle">
          {t('case.contactCompletes', { task: words(planned, today).plain })}
        </p>
      )}
      <div className="fields-beside">
        <Field of={kept.form} name="on">
          {(field) => <DateField {...field} label={t('case.date')} />}
        </Field>
        <Field of={kept.form} name="kind">
          {(field) => <SelectField {...field} label={t('case.contactKind')} options={kinds} />}
        </Field>
      </div>
      <Field of={kept.form} name="reached">
        {(field) => (
          <RadioField
            {...field}
            onChange={(value) => field.onChange(value === 'no' ? 'no' : 'yes')}
            label={alias === null ? t('reaction.reached') : t('persons.reached', { alias })}
            look="row"
            options={[
              { code: 'yes', label: t('case.answer_yes') },
              { code: 'no', label: t('reaction.notReached') },
            ]}
          />
        )}
      </Field>
      {reached && (
        <Field of={kept.form} name="wellbeing">
          {(field) => (
            <WellbeingField
              {...field}
              label={
                alias === null
                  ? t('case.wellbeingQuestion')
                  : t('persons.wellbeingQuestion', { alias })
              }
              hint={t(alias === null ? 'case.wellbeingHint' : 'persons.wellbeingHint')}
            />
          )}
        </Field>
      )}
      {reached && (
        <div className="fields-beside">
          <Field of={kept.form} name="duration">
            {(field) => (
              <SelectField
                {...field}
                label={t('persons.duration')}
                options={[{ code: '', label: t('persons.notSaid') }, ...durations]}
                placeholder={t('persons.notSaid')}
                optional
              />
            )}
          </Field>
          <Field of={kept.form} name="referral">
            {(field) => (
              <SelectField
                {...field}
                label={t('persons.referral')}
                options={[{ code: '', label: t('persons.notReferred') }, ...referrals]}
                placeholder={t('persons.notReferred')}
                optional
              />
            )}
          </Field>
        </div>
      )}
      {reached && closingTalk && (
        <Field of={kept.form} name="closing">
          {(field) => <CheckboxField {...field} label={t('reaction.closingTalk')} />}
        </Field>
      )}
      <Field of={kept.form} name="note">
        {(field) => <MarkedTextArea {...field} label={t('case.contactNote')} rows={3} optional />}
      </Field>
      {hands.kind === 'own' && (
        <div className="fields-beside">
          <Field of={kept.form} name="nextOn">
            {(field) => (
              <DateField
                {...field}
                label={t('follow.nextOn')}
                hint={t('follow.nextHint')}
                optional
              />
            )}
          </Field>
          <Field of={kept.form} name="nextAt">
            {(field) => <TimeField {...field} label={t('follow.at')} optional />}
          </Field>
        </div>
      )}
    </RecordDialog>
  );
}
