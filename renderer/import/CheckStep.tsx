import { useState } from 'react';
import type { Output } from '../../api/contract/index.ts';
import { Alert } from '../design/Alert.tsx';
import { Badge } from '../design/Badge.tsx';
import { Card } from '../design/Card.tsx';
import { CheckboxField } from '../design/CheckboxField.tsx';
import { Loading } from '../design/Loading.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';
import { type Recorded, RecordStep } from './RecordStep.tsx';
import {
  type Columns,
  type Meanings,
  type ReadFile,
  useImportFields,
  useSubjectText,
} from './words.ts';

type Checked = Output<'imports.check'>;

/** Says of every row what would become of it, and records what is taken. */
export function CheckStep({
  file,
  columns,
  values,
  onBack,
  onRecorded,
}: {
  readonly file: ReadFile;
  readonly columns: Columns;
  readonly values: Meanings;
  readonly onBack: () => void;
  readonly onRecorded: (recorded: Recorded) => void;
}) {
  const t = useText();
  const { subject } = file;
  const say = useSubjectText(subject);
  const [takeDoubles, setTakeDoubles] = useState(false);
  const how = { reading: file.reading, columns, values, takeDoubles };
  const checked = useCommand('imports.check', how, { forget: true, keepPrevious: true });
  return (
    <Card title={t('import.step_check')} about={t('import.checkAbout')}>
      {checked.isPending && <Loading />}
      {checked.error && <Problem error={checked.error} onRetry={() => checked.refetch()} />}
      {checked.data && (
        <>
          <Verdicts checked={checked.data} isOfCases={subject === 'reports'} />
          {subject !== 'locations' && (checked.data.doubled > 0 || takeDoubles) && (
            <CheckboxField
              label={t('import.takeDoubles')}
              hint={say({
                reports: 'import.takeDoublesHint',
                records: 'import.takeDoubleRecordsHint',
              })}
              name="takeDoubles"
              value={takeDoubles}
              onChange={setTakeDoubles}
            />
          )}
          <NotTaken checked={checked.data} file={file} />
        </>
      )}
      <RecordStep
        checked={checked.data}
        how={how}
        subject={subject}
        onBack={onBack}
        onRecorded={onRecorded}
      />
    </Card>
  );
}

function Verdicts({
  checked,
  isOfCases,
}: {
  readonly checked: Checked;
  readonly isOfCases: boolean;
}) {
  const t = useText();
  const { taken, refused, doubled, closed, untold } = checked;
  return (
    <Alert
      kind={refused > 0 ? 'warning' : 'info'}
      title={t('import.verdicts', { taken, refused, doubled })}
    >
      {closed > 0 && <p>{t('import.closed', { closed })}</p>}
      {untold > 0 && <p>{t('import.untold', { untold })}</p>}
      {isOfCases && <p>{t('import.tasks')}</p>}
    </Alert>
  );
}

/** The rows that are not taken, with the reason at the column. */
function NotTaken({ checked, file }: { readonly checked: Checked; readonly file: ReadFile }) {
  const t = useText();
  const { words } = useImportFields(file.subject);
  const { notTaken, refused, doubled } = checked;
  if (notTaken.length === 0) return null;
  return (
    <section className="stack-small" aria-label={t('import.notTaken')}>
      <h3 className="card-title">{t('import.notTaken')}</h3>
      <ul className="import-rows">
        {notTaken.map(({ line, double, problems }) => (
          <li key={line}>
            <span className="row">
              <strong>{t('import.row', { line })}</strong>
              <Badge tone={double ? 'info' : 'warning'}>
                {t(double ? 'import.double' : 'import.refused')}
              </Badge>
            </span>
            {problems.map(({ field, problem, cell }) => (
              <p key={`${field} ${problem}`} className="small import-samples">
                {words(field)}: {t(`import.problem_${problem}`)}
                {cell !== null && <span className="subtle"> ({cell})</span>}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {refused + doubled > notTaken.length && (
        <p className="subtle">
          {t('import.andMore', { rows: refused + doubled - notTaken.length })}
        </p>
      )}
    </section>
  );
}
