import { CalendarCheck, Hourglass, Lock } from 'lucide-react';
import { type Preview, totalOf } from '../charts/protected.ts';
import { useDates } from '../dates.ts';
import { Badge } from '../design/Badge.tsx';
import { Card } from '../design/Card.tsx';
import { useText } from '../locales/index.tsx';
import './statistics.css';

/** The total of the year, what state the year is in, and what the numbers mean. */
export function Headline({ preview }: { readonly preview: Preview }) {
  const t = useText();
  const total = totalOf(preview)?.value ?? null;
  const { year, threshold } = preview;
  return (
    <div className="headline">
      <Card>
        {total !== null && (
          <p className="headline-total">
            <span className="headline-number">{t('statistics.number', { value: total })}</span>
            <span>{t('statistics.headline', { count: total, year: String(year) })}</span>
          </p>
        )}
        <YearState preview={preview} />
      </Card>
      <Card title={t('statistics.meaning')}>
        <ul className="meaning stack-small">
          <li>{t('statistics.meaningIncidents')}</li>
          <li>{t('statistics.meaningThreshold', { threshold })}</li>
          <li>{t('statistics.meaningZero')}</li>
        </ul>
      </Card>
    </div>
  );
}

function YearState({ preview: { frozen, complete, today } }: { readonly preview: Preview }) {
  const t = useText();
  const dates = useDates();
  if (frozen) {
    return (
      <div className="stack-small">
        <Badge tone="positive" icon={Lock}>
          {t('statistics.statePublished')}
        </Badge>
        <p className="subtle">
          {t('statistics.statePublishedText', { date: dates.long(frozen.on) })}
        </p>
      </div>
    );
  }
  return complete ? (
    <div className="stack-small">
      <Badge tone="info" icon={CalendarCheck}>
        {t('statistics.stateReady')}
      </Badge>
      <p className="subtle">{t('statistics.stateReadyText')}</p>
    </div>
  ) : (
    <div className="stack-small">
      <Badge tone="neutral" icon={Hourglass}>
        {t('statistics.stateRunning')}
      </Badge>
      <p className="subtle">{t('statistics.stateRunningText', { date: dates.long(today) })}</p>
    </div>
  );
}
