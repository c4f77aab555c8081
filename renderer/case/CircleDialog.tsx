import { z } from 'zod';
import { supportCircle } from '../../domain/code-lists/index.ts';
import { circleOffer } from '../../domain/records/handling.ts';
import { useLabel, useOptions } from '../codes.ts';
import { SelectField } from '../design/SelectField.tsx';
import { Field } from '../forms/Form.tsx';
import { RecordDialog } from '../forms/RecordDialog.tsx';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { useCase } from './case-room.ts';
import { useRecording } from './use-recording.ts';

const { status } = circleOffer.shape;
const schema = z.object({
  support_team: status,
  partner: status,
  children: status,
  parents: status,
  other_family: status,
});
const everybody = supportCircle.codes.map(({ code }) => code);

/** Records whether the support team, and family of an officeholder, were offered support. */
export function CircleDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const label = useLabel();
  const { id: caseId, today, care } = useCase().view;
  const { mutateAsync } = useAction('care.offerCircle');
  const statuses = useOptions('circle_status', today);
  const standing = (who: string) =>
    care.circle.find((one) => one.who === who)?.status ?? 'not_offered';
  const kept = useRecording('circle', schema, {
    start: {
      support_team: standing('support_team'),
      partner: standing('partner'),
      children: standing('children'),
      parents: standing('parents'),
      other_family: standing('other_family'),
    },
    record: (offers) =>
      mutateAsync({ caseId, offers: everybody.map((who) => ({ who, status: offers[who] })) }),
    said: t('reaction.circleRecorded'),
    onClose,
  });
  return (
    <RecordDialog
      title={t('reaction.circleTitle')}
      action={t('case.record')}
      kept={kept}
      onClose={onClose}
    >
      <p>{t('reaction.circleAbout')}</p>
      {everybody.map((who) => (
        <Field key={who} of={kept.form} name={who}>
          {(field) => (
            <SelectField
              {...field}
              onChange={(code) => field.onChange(status.parse(code))}
              label={label('support_circle', who)}
              options={statuses}
            />
          )}
        </Field>
      ))}
    </RecordDialog>
  );
}
