import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { errorText } from '../../api/contract/errors.ts';
import { NumbersTable } from '../charts/NumbersTable.tsx';
import {
  breakdowns,
  type Preview,
  type ProtectedCell,
  type ProtectedTable,
  totalOf,
} from '../charts/protected.ts';
import { useTableWords } from '../charts/table-words.ts';
import { useDates } from '../dates.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { DefinitionList } from '../design/DefinitionList.tsx';
import { SwitchField } from '../design/SwitchField.tsx';
import { useLanguage, useText } from '../locales/index.tsx';
import { StepTitle } from './StepTitle.tsx';

/** Step two: every number that leaves, and of every other one why it does not. */
export function ReviewStep({
  preview,
  onBack,
  onNext,
}: {
  readonly preview: Preview;
  readonly onBack: () => void;
  readonly onNext: () => void;
}) {
  const t = useText();
  const [hiddenOnly, setHiddenOnly] = useState(false);
  const tables = breakdowns(preview).filter(({ cells }) => !hiddenOnly || cells.some(isHidden));
  const canBePublished = preview.complete || preview.frozen !== null;
  return (
    <>
      <StepTitle
        title={t('release.reviewTitle', { year: String(preview.year) })}
        about={t('release.reviewAbout')}
      />
      <Standing preview={preview} />
      <Card>
        <Facts preview={preview} />
      </Card>
      <div className="stack-small">
        <p className="subtle prose">{t('release.outsider')}</p>
        <SwitchField label={t('release.hiddenOnly')} value={hiddenOnly} onChange={setHiddenOnly} />
      </div>
      {tables.map((table) => (
        <TableCard key={table.id} table={table} hiddenOnly={hiddenOnly} />
      ))}
      <div className="row">
        <Button icon={ArrowLeft} onPress={onBack}>
          {t('release.previous')}
        </Button>
        {canBePublished && (
          <Button kind="primary" onPress={onNext}>
            {t('release.next')}
          </Button>
        )}
      </div>
    </>
  );
}

/** What must be known before looking: still running, frozen, or nothing leaves at all. */
function Standing({ preview }: { readonly preview: Preview }) {
  const t = useText();
  const language = useLanguage();
  const dates = useDates();
  const { year, frozen, complete, blocked } = preview;
  const params = { year, next: year + 1 };
  return (
    <>
      {frozen && (
        <Alert
          title={t('release.frozenTitle', { year: String(year), date: dates.long(frozen.on) })}
        >
          <p>{t('release.frozenText')}</p>
        </Alert>
      )}
      {!frozen && !complete && (
        <Alert kind="warning" title={t('release.runningTitle', { year: String(year) })}>
          <p>{errorText({ code: 'release.periodOpen', params, issues: [] }, language)}</p>
        </Alert>
      )}
      {blocked && (
        <Alert kind="warning" title={t('release.blockedTitle', { year: String(year) })}>
          <p>{blocked[language]}</p>
          <p>{t('release.blockedText')}</p>
        </Alert>
      )}
    </>
  );
}

const isHidden = ({ value }: ProtectedCell) => value === null;

function Facts({ preview }: { readonly preview: Preview }) {
  const t = useText();
  const language = useLanguage();
  const { compartment, population, threshold, frozen } = preview;
  const total = totalOf(preview);
  const cells = [...(total ? [total] : []), ...breakdowns(preview).flatMap((table) => table.cells)];
  const hidden = cells.filter(isHidden).length;
  return (
    <DefinitionList
      facts={[
        {
          term: t('release.factGroup'),
          value: t(compartment === 'staff' ? 'release.factStaff' : 'release.factPolitical', {
            population,
          }),
        },
        ...(total
          ? [
              {
                term: t('release.factTotal'),
                value:
                  total.value === null
                    ? t('release.factTotalHidden', { why: total.why[language] })
                    : t('release.factTotalText', { total: total.value }),
              },
            ]
          : []),
        { term: t('release.factRule'), value: t('release.factRuleText', { threshold }) },
        {
          term: t('release.factNumbers'),
          value: t('release.factNumbersText', { shown: cells.length - hidden, hidden }),
        },
        ...(frozen
          ? [{ term: t('release.factChecksum'), value: <code>{frozen.checksum}</code> }]
          : []),
      ]}
    />
  );
}

function TableCard({
  table,
  hiddenOnly,
}: {
  readonly table: ProtectedTable;
  readonly hiddenOnly: boolean;
}) {
  const { title, labelOf } = useTableWords(table);
  return (
    <Card title={title} level={3}>
      <NumbersTable title={title} table={table} labelOf={labelOf} guesses hiddenOnly={hiddenOnly} />
    </Card>
  );
}
