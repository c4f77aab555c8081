import { useWatch } from 'react-hook-form';
import type { MeasureView } from '../../api/contract/measures.ts';
import { isTowardsPerson } from '../../domain/reaction/before-measure.ts';
import { isBan, needsProportionality } from '../../domain/records/measure.ts';
import { useOptions } from '../codes.ts';
import { CheckboxField } from '../design/CheckboxField.tsx';
import { ComboField } from '../design/ComboField.tsx';
import { DateField } from '../design/DateField.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { TextArea } from '../design/TextArea.tsx';
import { Field } from '../forms/Form.tsx';
import { RecordDialog } from '../forms/RecordDialog.tsx';
import { useMeaning } from '../help/CodeMeaning.tsx';
import { useAction } from '../vault/queries.ts';
import { BeforeMeasure } from './BeforeMeasure.tsx';
import { useCase } from './case-room.ts';
import { DecisionFields } from './DecisionFields.tsx';
import { measureForm, startOf } from './measure-form.ts';
import { useCaseWords } from './use-case-words.ts';
import { useRecording } from './use-recording.ts';

/** Records what the organisation did towards the perpetrator, or what changed in it. */
export function MeasureDialog({
  known,
  kind = '',
  onClose,
}: {
  /** The measure that changed; a new one when left out. */
  readonly known?: MeasureView;
  /** What a new one will be, as the reaction card suggests. */
  readonly kind?: string;
  readonly onClose: () => void;
}) {
  const { t, label } = useCaseWords();
  const { id: caseId, today } = useCase().view;
  const record = useAction('measures.record');
  const change = useAction('measures.change');
  const kinds = useOptions('perp_measure', today);
  const kept = useRecording(nameOf(known, kind), measureForm, {
    start: startOf(known, today, kind),
    record: ({ kind: chosen, decidedOn, ...facts }) =>
      known
        ? change.mutateAsync({ caseId, measure: known.id, ...facts })
        : record.mutateAsync({ caseId, kind: chosen, decidedOn, ...facts }),
    said: t(known ? 'reaction.measureChanged' : 'case.measureRecorded'),
    onClose,
  });
  const chosen = useWatch({ control: kept.form.fields.control, name: 'kind' });
  const meaning = useMeaning();
  const ban = isBan(chosen);
  const needsWhy = needsProportionality(chosen);
  return (
    <RecordDialog
      title={
        known
          ? t('reaction.measureChangeOf', { kind: label('perp_measure', known.kind) })
          : t('case.measureAdd')
      }
      action={t('case.record')}
      size="wide"
      kept={kept}
      onClose={onClose}
    >
      {!known && (
        <div className="fields-beside">
          <Field of={kept.form} name="kind">
            {(field) => <ComboField {...field} label={t('case.measureKind')} options={kinds} />}
          </Field>
          <Field of={kept.form} name="decidedOn">
            {(field) => <DateField {...field} label={t('case.measureDecidedOn')} />}
          </Field>
        </div>
      )}
      {!known && (
        <p className="small subtle" role="status">
          {meaning('perp_measure', chosen)}
        </p>
      )}
      {!known && <BeforeMeasure kind={chosen} />}
      <div className="fields-beside">
        <Field of={kept.form} name="startsOn">
          {(field) => <DateField {...field} label={t('reaction.startsOn')} optional />}
        </Field>
        <Field of={kept.form} name="endsOn">
          {(field) => (
            <DateField
              {...field}
              label={t('case.measureEndsOn')}
              {...(ban ? { hint: t('case.measureBanHint') } : { optional: true })}
            />
          )}
        </Field>
      </div>
      <Field of={kept.form} name="places">
        {(field) => (
          <TextArea
            {...field}
            label={t('reaction.places')}
            hint={t('reaction.placesHint')}
            rows={2}
            optional
          />
        )}
      </Field>
      <Field of={kept.form} name="proportionality">
        {(field) => (
          <TextArea
            {...field}
            label={t('reaction.proportionality')}
            hint={t(
              needsWhy || !isTowardsPerson(chosen)
                ? 'reaction.proportionalityHint'
                : 'reaction.proportionalityAsk',
            )}
            rows={2}
            optional={!needsWhy}
          />
        )}
      </Field>
      <Field of={kept.form} name="letter">
        {(field) => (
          <CheckboxField
            {...field}
            label={t('case.measureLetter')}
            hint={t('case.measureLetterHint')}
          />
        )}
      </Field>
      <Disclosure title={t('reaction.moreOfDecision')} isOpen={known !== undefined}>
        <DecisionFields form={kept.form} />
      </Disclosure>
    </RecordDialog>
  );
}

/** Under which name the vault keeps what is typed in it. */
function nameOf(known: MeasureView | undefined, suggested: string): string {
  if (known) return `changeMeasure ${known.id}`;
  return suggested === '' ? 'measure' : `suggested ${suggested}`;
}
