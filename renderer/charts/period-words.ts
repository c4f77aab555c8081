import { useCallback } from 'react';
import { useText } from '../locales/index.tsx';

/** Says a year or a quarter: `periodWords('2026-Q4')` is "4e kwartaal van 2026". */
export function usePeriodWords() {
  const t = useText();
  return useCallback(
    (period: string): string => {
      const [year = '', quarter] = period.split('-');
      return quarter === undefined
        ? t('analysis.wholeYear', { year })
        : t('analysis.quarterOf', { quarter, year });
    },
    [t],
  );
}
