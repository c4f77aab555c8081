import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import type { Role } from '../../domain/code-lists/index.ts';
import { id } from '../../domain/fields.ts';
import { consent } from '../../domain/records/sharing.ts';
import { ownGroups } from '../../domain/sharing/consent.ts';
import { groupsForAll, recipientsIn } from '../../domain/sharing/matrix.ts';
import { useCase } from '../case/case-room.ts';
import { useRecording } from '../case/use-recording.ts';
import { useOptions } from '../codes.ts';
import { useDates } from '../dates.ts';
import { ChecksField } from '../design/ChecksField.tsx';
import { DateField } from '../design/DateField.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { TimeField } from '../design/TimeField.tsx';
import { Field } from '../forms/Form.tsx';
import { RecordDialog } from '../forms/RecordDialog.tsx';
import { typed, typedOrNull } from '../forms/typed.ts';
import { useAction } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';
import { useSharingWords } from './words.ts';

const schema = z.object({
  ...consent.shape,
  purpose: typed(consent.shape.purpose),
  how: typed(consent.shape.how),
  until: typedOrNull(consent.shape.on),
  person: typedOrNull(id),
});

/** Records what the reporter agrees to: for what, with whom, which parts, and how it was said. */
export function ConsentDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, label, groupOf, conditions } = useSharingWords();
  const { compartment } = useSession();
  const { id: caseId, today, sharing, persons } = useCase().view;
  const others = persons.filter(
    ({ role, identity }) => role !== 'perpetrator' && identity !== null,
  );
  const { mutateAsync } = useAction('consents.record');
  const now = useDates().time(new Date().toISOString());
  const purposes = useOptions('consent_purpose', today);
  const forms = useOptions('consent_form', today);
  const possibleFor = (roles: readonly Role[], whose: string | null) =>
    roles.length === 0
      ? []
      : groupsForAll(compartment, roles).filter(
          (group) => whose === null || ownGroups.includes(group),
        );
  const kept = useRecording('consent', schema, {
    start: {
      purpose: '',
      recipients: [],
      groups: [],
      how: '',
      on: today,
      at: now,
      until: '',
      person: '',
    },
    record: (taken) =>
      mutateAsync({
        caseId,
        ...taken,
        // What can no longer be chosen beside other recipients is not on the screen.
        groups: taken.groups.filter((group) =>
          possibleFor(taken.recipients, taken.person).includes(group),
        ),
      }),
    said: t('sharing.consentRecorded'),
    onClose,
  });
  const { control } = kept.form.fields;
  const recipients = useWatch({ control, name: 'recipients' });
  const person = useWatch({ control, name: 'person' });
  const possible = possibleFor(recipients, person || null);
  return (
    <RecordDialog
      title={t('sharing.consentTitle')}
      action={t('case.record')}
      kept={kept}
      size="wide"
      onClose={onClose}
    >
      {others.length > 0 && (
        <Field of={kept.form} name="person">
          {(field) => (
            <SelectField
              {...field}
              label={t('persons.consentBy')}
              options={[
                { code: '', label: t('persons.careReporter') },
                ...others.map((one) => ({ code: one.id, label: one.identity?.alias ?? '' })),
              ]}
              placeholder={t('persons.careReporter')}
            />
          )}
        </Field>
      )}
      <Field of={kept.form} name="purpose">
        {(field) => <SelectField {...field} label={t('sharing.purpose')} options={purposes} />}
      </Field>
      <Field of={kept.form} name="recipients">
        {(field) => (
          <ChecksField
            {...field}
            label={t('sharing.recipients')}
            look="columns"
            options={recipientsIn(compartment, sharing.involved).map((code) => ({
              code,
              label: label('role', code),
            }))}
          />
        )}
      </Field>
      <Field of={kept.form} name="groups">
        {(field) => (
          <ChecksField
            {...field}
            label={t('sharing.groups')}
            hint={t(groupsHint(recipients.length, possible.length, person !== ''))}
            look="columns"
            options={possible.map((code) => ({
              code,
              label: groupOf(code, person === ''),
              description: conditions(compartment, code, recipients),
            }))}
          />
        )}
      </Field>
      <div className="fields-beside">
        <Field of={kept.form} name="how">
          {(field) => <SelectField {...field} label={t('sharing.how')} options={forms} />}
        </Field>
        <Field of={kept.form} name="on">
          {(field) => <DateField {...field} label={t('sharing.givenOn')} />}
        </Field>
        <Field of={kept.form} name="at">
          {(field) => <TimeField {...field} label={t('sharing.givenAt')} />}
        </Field>
      </div>
      <Field of={kept.form} name="until">
        {(field) => (
          <DateField {...field} label={t('sharing.until')} hint={t('sharing.untilHint')} optional />
        )}
      </Field>
    </RecordDialog>
  );
}

/** What to say above the parts: who first, why there are none, or what never goes along. */
function groupsHint(recipients: number, possible: number, isOfOther: boolean) {
  if (recipients === 0) return 'sharing.groupsWhoFirst' as const;
  if (isOfOther) return 'persons.groupsHint' as const;
  return possible === 0 ? ('sharing.groupsNone' as const) : ('sharing.groupsHint' as const);
}
