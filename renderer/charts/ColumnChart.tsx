import { scaleLinear } from 'd3-scale';
import { useText } from '../locales/index.tsx';
import { HiddenMark } from './HiddenMark.tsx';
import { useNumberWords } from './number-words.ts';
import type { ChartRow } from './protected.ts';
import './charts.css';

/** The tallest column, in rem. */
const tallest = 7;

/** Standing columns for what follows each other in time. */
export function ColumnChart({ rows }: { readonly rows: readonly ChartRow[] }) {
  const t = useText();
  const numberWords = useNumberWords();
  const most = Math.max(1, ...rows.map(({ value }) => value ?? 0));
  const height = scaleLinear([0, most], [0, tallest]);
  return (
    <ol className="columns">
      {rows.map((row) => (
        <li key={row.key} className="column">
          <span className="column-label">{row.label}</span>
          {row.value === null ? (
            <>
              <span className="column-mark">
                <HiddenMark standing />
              </span>
              <span className="column-words small">
                {t('statistics.notShown')}
                <span className="subtle chart-why">{row.why}</span>
              </span>
            </>
          ) : (
            <span className="column-mark">
              <strong>{numberWords(row.value, row.base)}</strong>
              <svg aria-hidden className="bar" width="100%" height={`${height(row.value)}rem`}>
                <rect width="100%" height="100%" rx="2" />
              </svg>
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
