import { type FormEvent, useState } from 'react';
import type { ImportField } from '../../domain/import/field.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { DateField } from '../design/DateField.tsx';
import { Actions } from '../design/Dialog.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { TextField } from '../design/TextField.tsx';
import { useLanguage, useText } from '../locales/index.tsx';
import { type Columns, type ReadFile, useImportFields, useSubjectText } from './words.ts';

type Column = Columns[number];

/** Says what each part of a row is read from, as proposed, and lets the user correct it. */
export function ColumnsStep({
  file,
  columns: start,
  onBack,
  onChosen,
}: {
  readonly file: ReadFile;
  readonly columns: Columns;
  readonly onBack: () => void;
  readonly onChosen: (columns: Columns) => void;
}) {
  const t = useText();
  const say = useSubjectText(file.subject);
  const { field: fieldOf } = useImportFields(file.subject);
  const [columns, setColumns] = useState(start);
  const [attempts, setAttempts] = useState(0);
  const isMissing = ({ field, column, otherwise }: Column) =>
    fieldOf(field)?.needed === true && column === null && otherwise === null;
  const isTwice = ({ column }: Column) =>
    column !== null && columns.filter((one) => one.column === column).length > 1;
  const problemOf = (one: Column): string | undefined => {
    if (attempts > 0 && isMissing(one)) return t('import.columnMissing');
    return isTwice(one) ? t('import.columnTwice') : undefined;
  };
  const change = (changed: Column) =>
    setColumns(columns.map((one) => (one.field === changed.field ? changed : one)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempts(attempts + 1);
    if (!columns.some((one) => isMissing(one) || isTwice(one))) onChosen(columns);
  };
  const { rows, emptyRows, sheet, format } = file;
  return (
    <Card
      title={t('import.step_columns')}
      about={t(format === 'xlsx' ? 'import.readSheet' : 'import.readText', {
        rows,
        empty: emptyRows,
        sheet,
      })}
    >
      <form className="stack" onSubmit={submit} noValidate>
        <p>{t(file.remembered ? 'import.columnsRemembered' : 'import.columnsProposed')}</p>
        <div className="import-columns">
          {columns.map((column) => (
            <ColumnRow
              key={column.field}
              file={file}
              chosen={column}
              error={problemOf(column)}
              onChange={change}
            />
          ))}
        </div>
        {attempts > 0 && columns.some(isMissing) && (
          <Alert
            kind="negative"
            title={say({
              reports: 'import.columnsMissing',
              records: 'import.columnsMissingRecords',
            })}
          />
        )}
        <Actions>
          <Button type="submit" kind="primary">
            {t('import.next')}
          </Button>
          <Button onPress={onBack}>{t('import.back')}</Button>
        </Actions>
      </form>
    </Card>
  );
}

const none = 'none';

function ColumnRow({
  file,
  chosen,
  error,
  onChange,
}: {
  readonly file: ReadFile;
  readonly chosen: Column;
  readonly error: string | undefined;
  readonly onChange: (column: Column) => void;
}) {
  const t = useText();
  const { field: fieldOf, words } = useImportFields(file.subject);
  const { field, column } = chosen;
  const known = fieldOf(field);
  if (known === undefined) return null;
  const options = [
    { code: none, label: t('import.noColumn') },
    ...file.headers.map(({ header }, at) => ({
      code: String(at),
      label: header === '' ? t('import.nameless', { number: at + 1 }) : header,
    })),
  ];
  const samples = column === null ? [] : (file.headers[column]?.samples ?? []);
  return (
    <div className="import-column">
      <SelectField
        label={words(field)}
        name={`columns.${field}`}
        optional={!known.needed}
        options={options}
        value={column === null ? none : String(column)}
        onChange={(code) => onChange({ ...chosen, ...from(code, known) })}
        error={error}
      />
      <Otherwise known={known} chosen={chosen} onChange={onChange} />
      <p className="small subtle import-samples">
        {samples.length > 0 && t('import.samples', { samples: samples.join(' · ') })}
      </p>
    </div>
  );
}

/** Another column. What was typed for all rows goes: it can no longer be seen. */
const from = (code: string, { typed }: ImportField): Partial<Column> => ({
  column: code === none ? null : Number(code),
  ...(typed ? { otherwise: null } : {}),
});

/** What goes where a cell is empty, as a choice; or what somebody types that no column has. */
function Otherwise({
  known: { needed, list, typed, kind },
  chosen,
  onChange,
}: {
  readonly known: ImportField;
  readonly chosen: Column;
  readonly onChange: (column: Column) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const { field, column, otherwise } = chosen;
  const name = `otherwise.${field}`;
  if (needed && list)
    return (
      <SelectField
        label={t('import.otherwise')}
        name={name}
        optional={column !== null}
        options={[
          { code: none, label: t('import.noOtherwise') },
          ...list.codes.map((row) => ({ code: row.code, label: row[language] })),
        ]}
        value={otherwise ?? none}
        onChange={(code) => onChange({ ...chosen, otherwise: code === none ? null : code })}
      />
    );
  if (!(needed && typed) || column !== null) return <span />;
  const Typed = kind === 'date' ? DateField : TextField;
  return (
    <Typed
      label={t('import.forAllRows')}
      name={name}
      value={otherwise ?? ''}
      onChange={(text) => onChange({ ...chosen, otherwise: text === '' ? null : text })}
    />
  );
}
