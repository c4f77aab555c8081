import { useLabel } from '../codes.ts';
import { useText } from '../locales/index.tsx';
import './Badge.css';

const levels = [1, 2, 3, 4, 5];

/** How grave it is: five bars, the word, and red only from four up. `code` is `s1` to `s5`. */
export function SeverityBadge({
  code,
  barsOnly = false,
}: {
  readonly code: string;
  readonly barsOnly?: boolean;
}) {
  const label = useLabel();
  const t = useText();
  const level = Number(code.slice(1));
  const words = t('desk.severityOutOf', { label: label('severity', code), level });
  return (
    <span className="severity" {...(level >= 4 ? { 'data-high': true } : {})} title={words}>
      <span className="severity-bars" aria-hidden>
        {levels.map((step) => (
          <span
            key={step}
            className="severity-bar"
            {...(step <= level ? { 'data-on': true } : {})}
          />
        ))}
      </span>
      <span className={barsOnly ? 'visually-hidden' : undefined}>
        {barsOnly ? words : label('severity', code)}
      </span>
    </span>
  );
}
