import { useDeferredValue, useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { Output } from '../../api/contract/index.ts';
import { aliasKey } from '../../domain/alias.ts';
import { useLabel } from '../codes.ts';
import { ComboField } from '../design/ComboField.tsx';
import type { Option } from '../design/options.tsx';
import { Field } from '../forms/Form.tsx';
import { useText } from '../locales/index.tsx';
import { useCommand } from '../vault/queries.ts';
import type { ReportFormState } from './report-form.ts';

/** A reporter to choose, with where he stood the last time. */
interface KnownReporter extends Option {
  readonly position: Found['position'];
}

type Found = Output<'reporters.find'>['reporters'][number];

const longestAlias = 60;

/** Reporters whose alias begins with what was typed, told apart by where they stand. */
function useReporterOptions(typed: string): readonly KnownReporter[] {
  const t = useText();
  const label = useLabel();
  const found = useCommand(
    'reporters.find',
    { alias: useDeferredValue(typed).slice(0, longestAlias), limit: 50 },
    { keepPrevious: true },
  );
  const unit = ({ position }: Found) =>
    position.regime === 'staff'
      ? label('department', position.department)
      : label('office', position.office);
  // Until the vault answers to the last letter, of the answer before only who is still called so.
  const beginning = aliasKey(typed);
  const reporters = (found.data?.reporters ?? []).filter(({ alias }) =>
    aliasKey(alias).startsWith(beginning),
  );
  return reporters.map((reporter) => ({
    position: reporter.position,
    code: reporter.id,
    label: reporter.alias,
    description: `${unit(reporter)}, ${t('report.knownReporterReports', { reports: reporter.reports })}`,
  }));
}

/** Where somebody stood the last time, as it is filled in for this one. */
const filledIn = (position: Found['position']) =>
  position.regime === 'staff'
    ? {
        department: position.department,
        functionGroup: position.functionGroup ?? '',
        office: '',
      }
    : { department: '', functionGroup: '', office: position.office };

/** Chooses somebody who told something before, by alias; never by name. */
export function KnownReporterField({ form }: { readonly form: ReportFormState }) {
  const t = useText();
  const { setValue, control } = form.fields;
  const [id, alias] = useWatch({ control, name: ['reporter.id', 'reporter.knownAlias'] });
  const [typed, setTyped] = useState('');
  const found = useReporterOptions(typed === alias ? '' : typed);
  const chosen = id === '' || found.some(({ code }) => code === id);
  const options: readonly Option[] = chosen ? found : [{ code: id, label: alias }, ...found];
  const keepChosen = (code: string) => {
    const label = options.find((option) => option.code === code)?.label ?? '';
    setValue('reporter.knownAlias', label);
    const known = found.find((option) => option.code === code);
    if (known) setValue('reporter.position', filledIn(known.position));
  };
  return (
    <Field of={form} name="reporter.id">
      {(field) => (
        <ComboField
          {...field}
          label={t('report.knownReporter')}
          hint={t('report.knownReporterHint')}
          options={options}
          onSearch={setTyped}
          onChange={(code) => {
            keepChosen(code);
            field.onChange(code);
          }}
        />
      )}
    </Field>
  );
}
