import { type FormEvent, useState } from 'react';
import type { Output } from '../../api/contract/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { ComboField } from '../design/ComboField.tsx';
import { Actions } from '../design/Dialog.tsx';
import { Loading } from '../design/Loading.tsx';
import { useLanguage, useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';
import { type Columns, type Meanings, type ReadFile, useImportFields } from './words.ts';

type Unknown = Output<'imports.values'>['values'][number];

/** Asks once what each text means that is no code and no label. */
export function ValuesStep({
  file,
  columns,
  onBack,
  onMeant,
}: {
  readonly file: ReadFile;
  readonly columns: Columns;
  readonly onBack: () => void;
  readonly onMeant: (values: Meanings) => void;
}) {
  const t = useText();
  const { reading, subject } = file;
  const asked = useCommand('imports.values', { reading, columns }, { forget: true });
  return (
    <Card title={t('import.step_values')} about={t('import.valuesAbout')}>
      {asked.isPending && <Loading />}
      {asked.error && <Problem error={asked.error} />}
      {asked.data ? (
        <Values asked={asked.data.values} subject={subject} onBack={onBack} onMeant={onMeant} />
      ) : (
        <div>
          <Button onPress={onBack}>{t('import.back')}</Button>
        </div>
      )}
    </Card>
  );
}

const keyOf = ({ field, value }: Unknown) => `${field} ${value}`;

function Values({
  asked,
  subject,
  onBack,
  onMeant,
}: {
  readonly asked: readonly Unknown[];
  readonly subject: ReadFile['subject'];
  readonly onBack: () => void;
  readonly onMeant: (values: Meanings) => void;
}) {
  const t = useText();
  const { field: fieldOf, words } = useImportFields(subject);
  const language = useLanguage();
  const [meant, setMeant] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(asked.map((one) => [keyOf(one), one.code ?? ''])),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onMeant(
      asked.flatMap((one) => {
        const code = meant[keyOf(one)] ?? '';
        return code === '' ? [] : { field: one.field, value: one.value, code };
      }),
    );
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {asked.length === 0 && <p role="status">{t('import.valuesNone')}</p>}
      {asked.map((one) => (
        <ComboField
          key={keyOf(one)}
          name={`values.${keyOf(one)}`}
          label={t('import.valueMeans', { field: words(one.field), value: one.value })}
          hint={t('import.valueRows', { rows: one.rows })}
          optional
          options={(fieldOf(one.field)?.list?.codes ?? []).map((row) => ({
            code: row.code,
            label: row[language],
          }))}
          value={meant[keyOf(one)] ?? ''}
          onChange={(code) => setMeant({ ...meant, [keyOf(one)]: code })}
        />
      ))}
      <Actions>
        <Button type="submit" kind="primary">
          {t('import.next')}
        </Button>
        <Button onPress={onBack}>{t('import.back')}</Button>
      </Actions>
    </form>
  );
}
