import { CalendarRange, FilePenLine } from 'lucide-react';
import { useState } from 'react';
import { errorText } from '../../api/contract/errors.ts';
import { NumbersTable } from '../charts/NumbersTable.tsx';
import {
  breakdowns,
  type Preview,
  type ProtectedCell,
  type ProtectedTable,
} from '../charts/protected.ts';
import { useTableWords } from '../charts/table-words.ts';
import { useDates } from '../dates.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { SwitchField } from '../design/SwitchField.tsx';
import { useLanguage, useText } from '../locales/index.tsx';
import { Facts } from './Facts.tsx';

/** Step two: every number that leaves, what was done to it and why, and what can still be guessed. */
export function ReviewStep({
  preview,
  name,
  onThreeYears,
  onCorrect,
}: {
  readonly preview: Preview;
  /** The period in words. */
  readonly name: string;
  readonly onThreeYears: () => void;
  readonly onCorrect: () => void;
}) {
  const t = useText();
  const [hiddenOnly, setHiddenOnly] = useState(false);
  const tables = breakdowns(preview).filter(({ cells }) => !hiddenOnly || cells.some(isHidden));
  return (
    <>
      <Standing preview={preview} name={name} onThreeYears={onThreeYears} onCorrect={onCorrect} />
      <Card>
        <Facts preview={preview} />
      </Card>
      <div className="stack-small">
        <p className="subtle prose">{t('release.outsider')}</p>
        <SwitchField label={t('release.hiddenOnly')} value={hiddenOnly} onChange={setHiddenOnly} />
      </div>
      {tables.map((table) => (
        <TableCard key={table.id} table={table} base={preview.base} hiddenOnly={hiddenOnly} />
      ))}
    </>
  );
}

/** What must be known before looking: still running, frozen, or nothing leaves at all. */
function Standing({
  preview,
  name,
  onThreeYears,
  onCorrect,
}: {
  readonly preview: Preview;
  readonly name: string;
  readonly onThreeYears: () => void;
  readonly onCorrect: () => void;
}) {
  const t = useText();
  const language = useLanguage();
  const dates = useDates();
  const { period, frozen, complete, blocked, correction, scope } = preview;
  const isYear = /^\d{4}$/.test(period);
  return (
    <>
      {frozen !== null && (
        <Alert title={t('release.frozenTitle', { period: name, date: dates.long(frozen) })}>
          <p>{t('release.frozenText')}</p>
          <div className="row">
            <Button icon={FilePenLine} onPress={onCorrect}>
              {t('release.correct')}
            </Button>
          </div>
        </Alert>
      )}
      {frozen === null && correction > 0 && (
        <Alert kind="warning" title={t('release.correctionTitle', { period: name, correction })}>
          <p>{t('release.correctionText')}</p>
        </Alert>
      )}
      {frozen === null && !complete && (
        <Alert kind="warning" title={t('release.runningTitle', { period: name })}>
          <p>
            {errorText(
              { code: 'release.periodOpen', params: { on: preview.until }, issues: [] },
              language,
            )}
          </p>
        </Alert>
      )}
      {blocked && (
        <Alert kind="warning" title={t('release.blockedTitle', { period: name })}>
          <p>{blocked[language]}</p>
          <p>{t('release.blockedText')}</p>
          {isYear && scope !== 'nothing' && (
            <div className="row">
              <Button icon={CalendarRange} onPress={onThreeYears}>
                {t('release.threeYears')}
              </Button>
            </div>
          )}
        </Alert>
      )}
    </>
  );
}

const isHidden = ({ value }: ProtectedCell) => value === null;

function TableCard({
  table,
  base,
  hiddenOnly,
}: {
  readonly table: ProtectedTable;
  readonly base: number | null;
  readonly hiddenOnly: boolean;
}) {
  const { title, labelOf } = useTableWords(table, base);
  return (
    <Card title={title} level={3}>
      <NumbersTable
        title={title}
        table={table}
        base={base}
        labelOf={labelOf}
        guesses
        hiddenOnly={hiddenOnly}
      />
    </Card>
  );
}
