import { Check } from 'lucide-react';
import { useText } from '../locales/index.tsx';
import './Steps.css';

/** Where one is in a row of steps: "Stap 2 van 5". `current` counts from 0. */
export function Steps({
  steps,
  current,
}: {
  readonly steps: readonly string[];
  readonly current: number;
}) {
  const t = useText();
  return (
    <div>
      <p className="steps-count">
        {t('desk.steps', { current: current + 1, total: steps.length })}
      </p>
      <ol className="steps" aria-label={t('desk.stepsAll')}>
        {steps.map((step, index) => (
          <li
            key={step}
            className="step"
            data-state={index < current ? 'done' : index === current ? 'current' : 'later'}
            {...(index === current ? { 'aria-current': 'step' } : {})}
          >
            <span className="step-mark" aria-hidden>
              {index < current ? <Check size={14} strokeWidth={3} /> : index + 1}
            </span>
            {step}
            {index < current && <span className="visually-hidden">{t('desk.stepDone')}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}
