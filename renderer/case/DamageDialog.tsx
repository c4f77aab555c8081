import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { claimFacts, damageLine } from '../../domain/records/damage.ts';
import { useOptions } from '../codes.ts';
import { DateField } from '../design/DateField.tsx';
import { NumberField } from '../design/NumberField.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { Field } from '../forms/Form.tsx';
import { RecordDialog } from '../forms/RecordDialog.tsx';
import { typed } from '../forms/typed.ts';
import { useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { useCase } from './case-room.ts';
import { typedCents } from './cents.ts';
import { useClaimNames } from './use-claim-names.ts';
import { useRecording } from './use-recording.ts';

const schema = z.object({
  /** The claim it belongs to; empty for a new one. */
  claim: z.string(),
  claimant: claimFacts.shape.claimant,
  kind: typed(damageLine.shape.kind),
  on: damageLine.shape.on,
  cents: typedCents,
});

/** Records a line of damage, in euros: in a claim that runs, or as the first of a new one. */
export function DamageDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const { view } = useCase();
  const { id: caseId, today } = view;
  const openClaim = useAction('damage.openClaim');
  const addLine = useAction('damage.addLine');
  const kinds = useOptions('damage_kind', today);
  const claimants = useOptions('claimant', today);
  const names = useClaimNames();
  const running = view.claims.filter(({ isOpen }) => isOpen);
  const kept = useRecording('damage', schema, {
    start: {
      claim: running.at(-1)?.id ?? '',
      claimant: 'person',
      kind: '',
      on: today,
      cents: null,
    },
    record: ({ claim, claimant, kind, cents, on }) =>
      claim === ''
        ? openClaim.mutateAsync({
            caseId,
            claimant,
            status: 'inventory',
            on,
            lines: [{ kind, cents }],
          })
        : addLine.mutateAsync({ caseId, claim, kind, cents, on }),
    said: t('case.damageRecorded'),
    onClose,
  });
  const claim = useWatch({ control: kept.form.fields.control, name: 'claim' });
  return (
    <RecordDialog
      title={t('case.damageAdd')}
      action={t('case.record')}
      kept={kept}
      onClose={onClose}
    >
      {running.length > 0 && (
        <Field of={kept.form} name="claim">
          {(field) => (
            <SelectField
              {...field}
              label={t('reaction.ofClaim')}
              placeholder={t('reaction.newClaim')}
              options={[
                ...running.map((one) => ({ code: one.id, label: names(one) })),
                { code: '', label: t('reaction.newClaim') },
              ]}
            />
          )}
        </Field>
      )}
      {claim === '' && (
        <Field of={kept.form} name="claimant">
          {(field) => (
            <RadioField
              {...field}
              onChange={(value) => field.onChange(claimFacts.shape.claimant.parse(value))}
              label={t('reaction.claimant')}
              look="row"
              options={claimants}
            />
          )}
        </Field>
      )}
      <Field of={kept.form} name="kind">
        {(field) => <SelectField {...field} label={t('case.damageKind')} options={kinds} />}
      </Field>
      <div className="fields-beside">
        <Field of={kept.form} name="cents">
          {(field) => <NumberField {...field} label={t('case.damageAmount')} money />}
        </Field>
        <Field of={kept.form} name="on">
          {(field) => <DateField {...field} label={t('case.date')} />}
        </Field>
      </div>
    </RecordDialog>
  );
}
