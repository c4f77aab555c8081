import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { date } from '../../../domain/fields.ts';
import { policeReport } from '../../../domain/records/police.ts';
import { timeOfDaySchema } from '../../../domain/time.ts';
import { useOptions } from '../../codes.ts';
import { CheckboxField } from '../../design/CheckboxField.tsx';
import { DateField } from '../../design/DateField.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { RadioField } from '../../design/RadioField.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { TagField } from '../../design/TagField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { TimeField } from '../../design/TimeField.tsx';
import { Field } from '../../forms/Form.tsx';
import type { DeskForm } from '../../forms/form.ts';
import { RecordDialog } from '../../forms/RecordDialog.tsx';
import { typed, typedOrNull } from '../../forms/typed.ts';
import { useText } from '../../locales/index.tsx';
import { useAction } from '../../vault/queries.ts';
import { type PoliceReportView, useCase } from '../case-room.ts';
import { useRecording } from '../use-recording.ts';

const { shape } = policeReport;
const offence = shape.offences.element;

const schema = z
  .object({
    ...shape,
    kind: typed(shape.kind),
    filedBy: typed(shape.filedBy),
    plannedOn: typedOrNull(date),
    filedOn: typedOrNull(date),
    filedAt: typedOrNull(timeOfDaySchema),
    offences: z
      .array(z.string())
      .readonly()
      .transform((codes) => codes.flatMap((code) => offence.safeParse(code).data ?? [])),
    learnedOn: typedOrNull(date),
    domicile: typed(shape.domicile),
    anonymity: typed(shape.anonymity),
    hearingOn: typedOrNull(date),
  })
  .refine(({ domicile, domicileReason }) => domicile !== 'elsewhere' || domicileReason !== '', {
    message: 'police.domicileReason',
    path: ['domicileReason'],
  });

type ReportForm = DeskForm<z.input<typeof schema>, z.output<typeof schema>>;

const blank: z.input<typeof schema> = {
  kind: 'complaint',
  filedBy: 'employer',
  plannedOn: '',
  filedOn: '',
  filedAt: '',
  station: '',
  contact: '',
  number: '',
  offences: [],
  articles: '',
  learnedOn: '',
  vptCodeRequested: false,
  vptCodeConfirmed: false,
  elaConfirmed: false,
  domicile: 'employer',
  domicileReason: '',
  anonymity: 'employer_address',
  hearingOn: '',
};

/** What stands in the form of a report that is there already. */
const typedOf = (report: PoliceReportView): z.input<typeof schema> => ({
  ...report,
  plannedOn: report.plannedOn ?? '',
  filedOn: report.filedOn ?? '',
  filedAt: report.filedAt ?? '',
  learnedOn: report.learnedOn ?? '',
  hearingOn: report.hearingOn ?? '',
});

/** Plans a report to the police, or tells that it was made. */
export function ReportDialog({
  report,
  onClose,
}: {
  readonly report?: PoliceReportView;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { id: caseId } = useCase().view;
  const { mutateAsync } = useAction('police.saveReport');
  const kept = useRecording(report ? `changeReport ${report.id}` : 'policeReport', schema, {
    start: report ? typedOf(report) : blank,
    record: (values) => mutateAsync({ caseId, id: report?.id ?? null, ...values }),
    said: t('police.reportKept'),
    onClose,
  });
  const { form } = kept;
  return (
    <RecordDialog
      title={t(report ? 'police.reportChange' : 'police.reportAdd')}
      action={t('case.record')}
      size="wide"
      kept={kept}
      onClose={onClose}
    >
      <Filing form={form} />
      <Asked form={form} />
      <Disclosure title={t('police.more')}>
        <More form={form} />
      </Disclosure>
    </RecordDialog>
  );
}

function Filing({ form }: { readonly form: ReportForm }) {
  const t = useText();
  const { today } = useCase().view;
  const kinds = useOptions('police_report_kind', today);
  const people = useOptions('filed_by', today);
  const offences = useOptions('offence', today);
  return (
    <>
      <Field of={form} name="kind">
        {(field) => (
          <RadioField {...field} look="row" label={t('police.reportKind')} options={kinds} />
        )}
      </Field>
      <Field of={form} name="filedBy">
        {(field) => (
          <RadioField {...field} look="row" label={t('police.filedBy')} options={people} />
        )}
      </Field>
      <p className="small subtle">{t('police.filedOnHint')}</p>
      <div className="fields-beside">
        <Field of={form} name="plannedOn">
          {(field) => <DateField {...field} label={t('police.plannedOn')} optional />}
        </Field>
        <Field of={form} name="filedOn">
          {(field) => <DateField {...field} label={t('police.filedOnLabel')} optional />}
        </Field>
        <Field of={form} name="number">
          {(field) => <TextField {...field} label={t('police.number')} optional />}
        </Field>
      </div>
      <Field of={form} name="offences">
        {(field) => (
          <TagField
            {...field}
            label={t('police.offences')}
            hint={t('police.offencesHint')}
            options={offences}
            optional
          />
        )}
      </Field>
    </>
  );
}

/** What is asked of the police: the codes, and whose address stands in the papers. */
function Asked({ form }: { readonly form: ReportForm }) {
  const t = useText();
  const domicile = useWatch({ control: form.fields.control, name: 'domicile' });
  return (
    <>
      <Field of={form} name="vptCodeRequested">
        {(field) => <CheckboxField {...field} label={t('police.vptRequested')} />}
      </Field>
      <Field of={form} name="vptCodeConfirmed">
        {(field) => <CheckboxField {...field} label={t('police.vptConfirmed')} />}
      </Field>
      <Field of={form} name="elaConfirmed">
        {(field) => <CheckboxField {...field} label={t('police.elaConfirmed')} />}
      </Field>
      <Field of={form} name="domicile">
        {(field) => (
          <RadioField
            {...field}
            look="row"
            label={t('police.domicile')}
            hint={t('police.domicileHint')}
            options={shape.domicile.options.map((code) => ({
              code,
              label: t(`police.domicile_${code}`),
            }))}
          />
        )}
      </Field>
      {domicile === 'elsewhere' && (
        <Field of={form} name="domicileReason">
          {(field) => <TextField {...field} width="wide" label={t('police.domicileReason')} />}
        </Field>
      )}
    </>
  );
}

function More({ form }: { readonly form: ReportForm }) {
  const t = useText();
  const { today } = useCase().view;
  const anonymity = useOptions('anonymity_kind', today);
  return (
    <div className="stack">
      <div className="fields-beside">
        <Field of={form} name="station">
          {(field) => <TextField {...field} label={t('police.station')} optional />}
        </Field>
        <Field of={form} name="filedAt">
          {(field) => <TimeField {...field} label={t('police.filedAt')} optional />}
        </Field>
      </div>
      <Field of={form} name="contact">
        {(field) => (
          <TextField
            {...field}
            width="wide"
            label={t('police.contact')}
            hint={t('police.contactHint')}
            optional
          />
        )}
      </Field>
      <Field of={form} name="anonymity">
        {(field) => <SelectField {...field} label={t('police.anonymity')} options={anonymity} />}
      </Field>
      <Field of={form} name="learnedOn">
        {(field) => (
          <DateField
            {...field}
            label={t('police.learnedOn')}
            hint={t('police.learnedOnHint')}
            optional
          />
        )}
      </Field>
      <Field of={form} name="hearingOn">
        {(field) => <DateField {...field} label={t('police.hearingOn')} optional />}
      </Field>
      <Field of={form} name="articles">
        {(field) => (
          <TextField
            {...field}
            label={t('police.articles')}
            hint={t('police.articlesHint')}
            optional
          />
        )}
      </Field>
    </div>
  );
}
