import { usePeriodWords } from '../charts/period-words.ts';
import { DefinitionList } from '../design/DefinitionList.tsx';
import { useText } from '../locales/index.tsx';
import type { Answered } from './analysis-words.ts';

/** The same question of the period before, and of that of a year before. */
export function EarlierPeriods({ earlier }: { readonly earlier: Answered['earlier'] }) {
  const t = useText();
  const periodWords = usePeriodWords();
  const wordsOf = (total: number | null) =>
    total === null ? t('analysis.earlierForgotten') : t('analysis.earlierTotal', { total });
  return (
    <div className="stack-small">
      <h3 className="analysis-earlier">{t('analysis.earlier')}</h3>
      <DefinitionList
        facts={earlier.map(({ period, total }) => ({
          term: periodWords(period),
          value: wordsOf(total),
        }))}
      />
    </div>
  );
}
