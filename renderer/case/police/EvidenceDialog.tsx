import { z } from 'zod';
import { date } from '../../../domain/fields.ts';
import { evidence } from '../../../domain/records/police.ts';
import { useOptions } from '../../codes.ts';
import { DateField } from '../../design/DateField.tsx';
import { RadioField } from '../../design/RadioField.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { Field } from '../../forms/Form.tsx';
import { RecordDialog } from '../../forms/RecordDialog.tsx';
import { typed, typedOrNull } from '../../forms/typed.ts';
import { useText } from '../../locales/index.tsx';
import { useAction } from '../../vault/queries.ts';
import { type EvidenceView, useCase } from '../case-room.ts';
import { useRecording } from '../use-recording.ts';

const { shape } = evidence;
const schema = z.object({
  ...shape,
  kind: typed(shape.kind.exclude(['camera'])),
  seenOn: typedOrNull(date),
  status: typed(shape.status),
  wipeOn: typedOrNull(date),
});

const blank: z.input<typeof schema> = {
  kind: '',
  place: '',
  link: '',
  seenOn: '',
  status: 'open',
  wipeOn: '',
  copyAt: '',
};

/** Notes a piece of evidence, or what became of it. */
export function EvidenceDialog({
  piece,
  onClose,
}: {
  readonly piece?: EvidenceView;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { id: caseId, today } = useCase().view;
  const { mutateAsync } = useAction('evidence.save');
  const kinds = useOptions('evidence_kind', today).filter(({ code }) => code !== 'camera');
  const statuses = useOptions('evidence_status', today);
  const kept = useRecording(piece ? `changeEvidence ${piece.id}` : 'evidence', schema, {
    start: piece ? { ...piece, seenOn: piece.seenOn ?? '', wipeOn: piece.wipeOn ?? '' } : blank,
    record: (values) => mutateAsync({ caseId, id: piece?.id ?? null, ...values }),
    said: t('police.evidenceKept'),
    onClose,
  });
  const { form } = kept;
  return (
    <RecordDialog
      title={t(piece ? 'police.evidenceChange' : 'police.evidenceAdd')}
      action={t('case.record')}
      size="wide"
      kept={kept}
      onClose={onClose}
    >
      <div className="fields-beside">
        <Field of={form} name="kind">
          {(field) => <SelectField {...field} label={t('police.kind')} options={kinds} />}
        </Field>
        <Field of={form} name="place">
          {(field) => (
            <TextField {...field} label={t('police.place')} hint={t('police.placeHint')} optional />
          )}
        </Field>
      </div>
      <div className="fields-beside">
        <Field of={form} name="seenOn">
          {(field) => (
            <DateField
              {...field}
              label={t('police.seenOn')}
              hint={t('police.seenOnHint')}
              optional
            />
          )}
        </Field>
        <Field of={form} name="wipeOn">
          {(field) => (
            <DateField
              {...field}
              label={t('police.wipeOn')}
              hint={t('police.wipeOnHint')}
              optional
            />
          )}
        </Field>
      </div>
      <Field of={form} name="link">
        {(field) => (
          <TextField
            {...field}
            width="wide"
            label={t('police.link')}
            hint={t('police.linkHint')}
            optional
          />
        )}
      </Field>
      <Field of={form} name="status">
        {(field) => (
          <RadioField {...field} look="row" label={t('police.status')} options={statuses} />
        )}
      </Field>
      <Field of={form} name="copyAt">
        {(field) => <TextField {...field} width="wide" label={t('police.copyAt')} optional />}
      </Field>
    </RecordDialog>
  );
}
