import { z } from 'zod';
import { supportElement } from '../../domain/code-lists/index.ts';
import { careElements, careOffer } from '../../domain/records/handling.ts';
import { useLabel, useOptions } from '../codes.ts';
import { SelectField } from '../design/SelectField.tsx';
import { Field } from '../forms/Form.tsx';
import { RecordDialog } from '../forms/RecordDialog.tsx';
import { typed, typedOrNull } from '../forms/typed.ts';
import { useLanguage, useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { useCareOf } from './care-of.ts';
import { useCase } from './case-room.ts';
import { useRecording } from './use-recording.ts';

const notDiscussed = 'not_discussed';

const offer = z.object({
  status: typed(careOffer.shape.status),
  support: typedOrNull(careOffer.shape.support.unwrap()),
});

const schema = z
  .object({ psychic: offer, physical: offer, material: offer, legal: offer })
  .refine((offers) => careElements.some((element) => offers[element].status !== notDiscussed), {
    message: 'code.unknown',
    path: ['psychic', 'status'],
  });

/** Records where each of the four kinds of support stands. */
export function OffersDialog({
  person,
  onClose,
}: {
  readonly person: string | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const label = useLabel();
  const { view, ask } = useCase();
  const { id, today } = view;
  const { offers: known, alias, known: care } = useCareOf(person);
  const isPlanned = care === null ? view.care.scheduled : care.scheduled;
  // Once support was offered, the contacts are what comes next (§2.11: T24, then T19 to T23).
  const goOn = () => (isPlanned ? onClose() : ask({ kind: 'schedule', person }));
  const { mutateAsync } = useAction('care.offer');
  const statuses = useOptions('support_status', today);
  const kinds = useSupportKinds();
  const standing = (element: string) => {
    const offered = known.find((one) => one.element === element);
    return { status: offered?.status ?? notDiscussed, support: offered?.support ?? '' };
  };
  const kept = useRecording(`offers ${person ?? 'reporter'}`, schema, {
    start: {
      psychic: standing('psychic'),
      physical: standing('physical'),
      material: standing('material'),
      legal: standing('legal'),
    },
    record: (offers) =>
      mutateAsync({
        caseId: id,
        person,
        offers: careElements.map((element) => ({ element, ...offers[element] })),
      }),
    said: t('case.offersRecorded'),
    onClose: goOn,
  });
  return (
    <RecordDialog
      title={t('case.offersTitle')}
      action={t('case.record')}
      size="wide"
      kept={kept}
      onClose={onClose}
    >
      <p>{alias === null ? t('case.offersAbout') : t('persons.offersAbout', { alias })}</p>
      {careElements.map((element) => (
        <fieldset key={element} className="case-offer-fields">
          <legend>{label('support_element', element)}</legend>
          <Field of={kept.form} name={`${element}.status`}>
            {(field) => <SelectField {...field} label={t('case.offerStatus')} options={statuses} />}
          </Field>
          <Field of={kept.form} name={`${element}.support`}>
            {(field) => (
              <SelectField
                {...field}
                label={t('case.offerSupport')}
                options={[{ code: '', label: t('case.offerNoSupport') }, ...kinds(element)]}
                placeholder={t('case.offerNoSupport')}
                optional
              />
            )}
          </Field>
        </fieldset>
      ))}
    </RecordDialog>
  );
}

/** The kinds of support inside an element, in words. */
function useSupportKinds() {
  const language = useLanguage();
  return (element: string) =>
    supportElement.codes
      .filter(({ broader }) => broader === element)
      .map((row) => ({ code: row.code, label: row[language] }));
}
