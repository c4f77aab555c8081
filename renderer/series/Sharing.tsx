import { Send } from 'lucide-react';
import { useDates } from '../dates.ts';
import { Alert } from '../design/Alert.tsx';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { SeverityBadge } from '../design/SeverityBadge.tsx';
import { useText } from '../locales/index.tsx';
import type { Asked, ShownSeries, TheirIncident } from './series.ts';

/** With whom a series is shared, and whether he knows what one has to tell. */
export function Sharing({
  series,
  onAsk,
}: {
  readonly series: ShownSeries;
  readonly onAsk: (asked: Asked) => void;
}) {
  const t = useText();
  const dates = useDates();
  return series.shared.map(({ linkId, colleague, sentAt, receivedAt, isBehind, incidents }) => (
    <div key={linkId} className="stack-small">
      <p className="small subtle">
        {t('series.sharedWith', { colleague })}{' '}
        {sentAt !== null && t('series.sentOn', { moment: dates.moment(sentAt) })}{' '}
        {receivedAt !== null &&
          t('series.receivedOn', {
            incidents: incidents.length,
            moment: dates.moment(receivedAt),
          })}
      </p>
      {isBehind && (
        <Alert kind="warning" title={t('series.behind', { colleague })}>
          <p>{t('series.behindAbout')}</p>
          <div className="row">
            <Button icon={Send} onPress={() => onAsk({ kind: 'share', series })}>
              {t('series.share')}
            </Button>
          </div>
        </Alert>
      )}
    </div>
  ));
}

/** What a colleague told of one incident: whose it is, and what it weighs. */
export function Theirs({
  one,
  colleague,
}: {
  readonly one: TheirIncident;
  readonly colleague: string;
}) {
  const t = useText();
  return (
    <div className="row series-incident">
      <Badge>{t('series.from', { colleague })}</Badge>
      <SeverityBadge code={one.severity} />
    </div>
  );
}
