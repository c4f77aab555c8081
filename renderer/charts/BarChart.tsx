import { scaleLinear } from 'd3-scale';
import { useText } from '../locales/index.tsx';
import { HiddenMark } from './HiddenMark.tsx';
import { useNumberWords } from './number-words.ts';
import type { ChartRow } from './protected.ts';
import './charts.css';

/** The longest bar, in percent of its place: the rest is for the number behind it. */
const longest = 86;

/** Lying bars, one per row, each with its own words: no legend, no axis, no colour to decode. */
export function BarChart({ rows }: { readonly rows: readonly ChartRow[] }) {
  const t = useText();
  const numberWords = useNumberWords();
  const most = Math.max(1, ...rows.map(({ value }) => value ?? 0));
  const length = scaleLinear([0, most], [0, longest]);
  return (
    <ul className="bars">
      {rows.map((row) => (
        <li key={row.key} className="bars-row">
          <span>{row.label}</span>
          {row.value === null ? (
            <span className="bars-mark">
              <HiddenMark />
              <span className="small">
                {t('statistics.notShown')}
                <span className="subtle chart-why">{row.why}</span>
              </span>
            </span>
          ) : (
            <span className="bars-mark">
              <svg aria-hidden className="bar" width={`${length(row.value)}%`} height="1.25rem">
                <rect width="100%" height="100%" rx="2" />
              </svg>
              <strong>{numberWords(row.value, row.base)}</strong>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
