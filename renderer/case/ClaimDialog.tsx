import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import type { ClaimView } from '../../api/contract/damage.ts';
import { date } from '../../domain/fields.ts';
import { claimFacts, isOpenClaim } from '../../domain/records/damage.ts';
import { useOptions } from '../codes.ts';
import { Alert } from '../design/Alert.tsx';
import { ComboField } from '../design/ComboField.tsx';
import { DateField } from '../design/DateField.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { Field } from '../forms/Form.tsx';
import { RecordDialog } from '../forms/RecordDialog.tsx';
import { typed, typedOrNull } from '../forms/typed.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { useCase } from './case-room.ts';
import { useRecording } from './use-recording.ts';

const { shape } = claimFacts;
const schema = z.object({
  claimant: typed(shape.claimant),
  route: typedOrNull(shape.route.unwrap()),
  status: typed(shape.status),
  insurance: typed(shape.insurance),
  deadline: typedOrNull(date),
  hearingOn: typedOrNull(date),
  on: date,
});

/** Records where a claim stands now. */
export function ClaimDialog({
  claim,
  onClose,
}: {
  readonly claim: ClaimView;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { id: caseId, today, closed } = useCase().view;
  const { mutateAsync } = useAction('damage.changeClaim');
  const statuses = useOptions('damage_status', today);
  const routes = [{ code: '', label: t('reaction.noRoute') }, ...useOptions('claim_route', today)];
  const insurances = useOptions('insurance', today);
  const claimants = useOptions('claimant', today);
  const kept = useRecording(`claim ${claim.id}`, schema, {
    start: {
      claimant: claim.claimant,
      route: claim.route ?? '',
      status: claim.status,
      insurance: claim.insurance,
      deadline: claim.deadline ?? '',
      hearingOn: claim.hearingOn ?? '',
      on: today,
    },
    record: (facts) => mutateAsync({ caseId, claim: claim.id, ...facts }),
    said: t('reaction.claimChanged'),
    onClose,
  });
  const status = useWatch({ control: kept.form.fields.control, name: 'status' });
  return (
    <RecordDialog
      title={t('reaction.claimChange')}
      action={t('case.record')}
      size="wide"
      kept={kept}
      onClose={onClose}
    >
      <div className="fields-beside">
        <Field of={kept.form} name="status">
          {(field) => <ComboField {...field} label={t('case.damageStatus')} options={statuses} />}
        </Field>
        <Field of={kept.form} name="on">
          {(field) => <DateField {...field} label={t('reaction.since')} />}
        </Field>
      </div>
      {closed !== null && !isOpenClaim({ status }) && (
        <Alert title={t('reaction.lastStep')}>
          <p>{t('reaction.lastStepAbout')}</p>
        </Alert>
      )}
      <div className="fields-beside">
        <Field of={kept.form} name="route">
          {(field) => (
            <SelectField
              {...field}
              label={t('reaction.route')}
              options={routes}
              placeholder={t('reaction.noRoute')}
              optional
            />
          )}
        </Field>
        <Field of={kept.form} name="insurance">
          {(field) => (
            <SelectField {...field} label={t('reaction.insurance')} options={insurances} />
          )}
        </Field>
      </div>
      <div className="fields-beside">
        <Field of={kept.form} name="hearingOn">
          {(field) => (
            <DateField
              {...field}
              label={t('reaction.hearingOn')}
              hint={t('reaction.hearingHint')}
              optional
            />
          )}
        </Field>
        <Field of={kept.form} name="deadline">
          {(field) => (
            <DateField
              {...field}
              label={t('reaction.deadline')}
              hint={t('reaction.deadlineHint')}
              optional
            />
          )}
        </Field>
      </div>
      <Field of={kept.form} name="claimant">
        {(field) => <SelectField {...field} label={t('reaction.claimant')} options={claimants} />}
      </Field>
    </RecordDialog>
  );
}
