import { OctagonAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-aria-components';
import { useText } from '../locales/index.tsx';
import './ErrorSummary.css';

export interface SummaryLine {
  /** The path of the field in the form; null for what belongs to no field. */
  readonly name: string | null;
  readonly label: string | null;
  readonly problem: string;
}

const focusable = 'input, textarea, [role="spinbutton"], button, [tabindex="0"]';

/** Puts focus in a field of a form, by its path; in a dialog when one lies over the screen. */
export function focusField(name: string) {
  const named = `[data-field="${CSS.escape(name)}"]`;
  // The screen behind a dialog may have a field of the same name.
  const field =
    document.querySelector(`:is([role="dialog"], [role="alertdialog"]) ${named}`) ??
    document.querySelector(named);
  field?.querySelector<HTMLElement>(focusable)?.focus();
  field?.scrollIntoView({ block: 'center' });
}

/** What must be put right, on top of a form; takes focus, each line leads to its field. */
export function ErrorSummary({
  lines,
  attempt,
}: {
  readonly lines: readonly SummaryLine[];
  /** Counts the failed attempts: each one takes focus again. */
  readonly attempt: number;
}) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const focusedFor = useRef(0);
  const isShown = lines.length > 0;
  // Lines may come after their attempt; while one is putting things right, focus stays there.
  useEffect(() => {
    if (!isShown || attempt === focusedFor.current) return;
    focusedFor.current = attempt;
    box.current?.focus();
  }, [attempt, isShown]);
  if (!isShown) return null;
  // What the vault refuses as a whole is wrong in no field.
  const count = lines.filter(({ name }) => name !== null).length;
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1}>
      <OctagonAlert aria-hidden size={22} />
      <div className="stack-small">
        <h2 className="error-summary-title">
          {t(count === 0 ? 'desk.errorRefused' : 'desk.errorSummary', { count })}
        </h2>
        <ul className="stack-small">
          {lines.map(({ name, label, problem }) => (
            <li key={`${name}:${problem}`}>
              {name === null ? (
                problem
              ) : (
                <Link className="error-link" onPress={() => focusField(name)}>
                  {label ? `${label}${label.endsWith('?') ? '' : ':'} ${problem}` : problem}
                </Link>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
