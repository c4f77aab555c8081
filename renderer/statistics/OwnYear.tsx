import { Alert } from '../design/Alert.tsx';
import { Tabs } from '../design/Tabs.tsx';
import { PrintButton } from '../frame/PrintButton.tsx';
import { useText } from '../locales/index.tsx';
import { useChosenHere } from '../navigation.tsx';
import { Analysis } from './Analysis.tsx';
import { Handling } from './Handling.tsx';
import { OwnFigures } from './OwnFigures.tsx';
import './statistics.css';

/** The true counts of a year, marked as not for others, on paper too (domain study, TC-09). */
export function OwnYear({
  year,
  quarter,
}: {
  readonly year: number;
  /** The quarter whose analysis is asked for, as `2026-Q4`; null when none is. */
  readonly quarter: string | null;
}) {
  const t = useText();
  const tabs = [
    { id: 'overview', label: t('analysis.overview'), content: <OwnFigures year={year} /> },
    {
      id: 'analysis',
      label: t('analysis.analysis'),
      content: <Analysis key={year} year={year} quarter={quarter} />,
    },
    { id: 'handling', label: t('analysis.handling'), content: <Handling year={year} /> },
  ];
  const [selected, setSelected] = useChosenHere('part', quarter === null ? 'overview' : 'analysis');
  return (
    <div className="own-figures stack">
      <Alert kind="warning" title={t('statistics.ownTitle')}>
        <p>{t('statistics.ownText')}</p>
        <div>
          <PrintButton>{t('statistics.ownPrint')}</PrintButton>
        </div>
      </Alert>
      <Tabs label={t('analysis.tabs')} tabs={tabs} selected={selected} onSelect={setSelected} />
      <p className="own-mark" aria-hidden>
        {t('statistics.ownTitle')}
      </p>
    </div>
  );
}
