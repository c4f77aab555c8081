import { Ban, CalendarX2, Inbox, Layers, Plus, RotateCcw, Send, Unlink } from 'lucide-react';
import { Link } from 'react-aria-components';
import { seriesRules } from '../../domain/series/rules.ts';
import { useLabel } from '../codes.ts';
import { useDates } from '../dates.ts';
import { Alert } from '../design/Alert.tsx';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { IconButton } from '../design/IconButton.tsx';
import { keepPlace } from '../design/keep-place.ts';
import { SeverityBadge } from '../design/SeverityBadge.tsx';
import { Timeline } from '../design/Timeline.tsx';
import { useUndo } from '../design/Undo.tsx';
import { useLanguage, useText } from '../locales/index.tsx';
import { useAction } from '../vault/queries.ts';
import { useSaidAction } from '../vault/said-action.ts';
import { useSession } from '../vault/session.tsx';
import { Sharing, Theirs } from './Sharing.tsx';
import type { Asked, ShownSeries } from './series.ts';

interface CardProps {
  readonly series: ShownSeries;
  readonly today: string;
  readonly onAsk: (asked: Asked) => void;
}

/** One series: what its incidents have in common, when they happened, and what they weigh together. */
export function SeriesCard({ series, today, onAsk }: CardProps) {
  const t = useText();
  const label = useLabel();
  const dates = useDates();
  const { id, reason, cases, shared, endedOn } = series;
  const theirs = shared.flatMap(({ colleague, incidents }) =>
    incidents.map((one) => ({
      ...one,
      content: <Theirs one={one} colleague={colleague} />,
    })),
  );
  const own = cases.map((one) => ({
    ...one,
    id: one.caseId,
    content: <Incident seriesId={id} one={one} />,
  }));
  const all = [...own, ...theirs].toSorted((one, other) => one.on.localeCompare(other.on));
  const [first, last] = [all[0], all.at(-1)];
  const span =
    first && last
      ? t('series.span', { from: dates.short(first.on), until: dates.short(last.on) })
      : '';
  return (
    <Card
      title={label('series_reason', reason)}
      about={[t('series.count', { cases: all.length }), span].filter(Boolean).join(', ')}
      actions={
        endedOn !== null && <Badge>{t('series.endedOn', { day: dates.short(endedOn) })}</Badge>
      }
    >
      <Weight {...series} />
      <Timeline
        label={t('series.timeline')}
        events={all.map((one) => ({
          id: one.id,
          icon: CalendarX2,
          title: label('nature', one.nature),
          when: dates.relative(one.on, today),
          content: one.content,
        }))}
      />
      <Sharing series={series} onAsk={onAsk} />
      <SeriesActions series={series} onAsk={onAsk} />
    </Card>
  );
}

/** What a series weighs: as the counsellor found, or as the rules propose. */
function Weight({ id, suggested, severity, endedOn }: ShownSeries) {
  const t = useText();
  const language = useLanguage();
  const dates = useDates();
  const label = useLabel();
  const say = useUndo();
  const confirm = useSaidAction('series.setSeverity');
  if (severity !== null) {
    return (
      <p className="row">
        <SeverityBadge code={severity.code} />
        <span className="small subtle">
          {t('series.confirmedOn', { day: dates.short(severity.on) })}
        </span>
      </p>
    );
  }
  if (suggested === null || endedOn !== null) return null;
  const rule = seriesRules.find(({ code }) => code === suggested.rule);
  const words = label('severity', suggested.severity);
  const keep = () =>
    confirm.mutate(
      { seriesId: id, severity: suggested.severity },
      {
        onSuccess: () =>
          say({
            text: t('series.confirmed'),
            undo: () => confirm.mutateAsync({ seriesId: id, severity: null }),
            redo: () => confirm.mutateAsync({ seriesId: id, severity: suggested.severity }),
          }),
      },
    );
  return (
    <Alert kind="warning" title={t('series.suggested', { severity: words })}>
      <p>{t('series.suggestedAbout', { rule: rule?.[language] ?? '' })}</p>
      <div className="row">
        <Button onPress={keep} isPending={confirm.isPending}>
          {t('series.confirm', { severity: words })}
        </Button>
      </div>
    </Alert>
  );
}

function Incident({
  seriesId,
  one,
}: {
  readonly seriesId: string;
  readonly one: ShownSeries['cases'][number];
}) {
  const t = useText();
  const say = useUndo();
  const remove = useSaidAction('series.removeCase');
  const add = useAction('series.addCase');
  const { caseId, number, alias, severity } = one;
  const takeOut = () => {
    const moveOn = keepPlace();
    remove.mutate(
      { seriesId, caseId },
      {
        onSuccess: () => {
          say({
            text: t('series.removed', { number }),
            undo: () => add.mutateAsync({ seriesId, caseId }),
            redo: () => remove.mutateAsync({ seriesId, caseId }),
          });
          moveOn();
        },
      },
    );
  };
  return (
    <div className="row series-incident">
      <Link className="link" href={`/cases/${caseId}`}>
        {number}
      </Link>
      {alias !== null && <span className="small">{alias}</span>}
      <SeverityBadge code={severity} />
      <IconButton icon={Unlink} label={t('series.removeCase', { number })} onPress={takeOut} />
    </div>
  );
}

function SeriesActions({ series, onAsk }: Omit<CardProps, 'today'>) {
  const t = useText();
  const say = useUndo();
  const end = useSaidAction('series.end');
  const resume = useSaidAction('series.resume');
  // One clerk keeps the records of a council: nobody else has a part in his series.
  const hasColleagues = useSession().role !== 'griffier';
  const { id: seriesId, endedOn, cases, shared } = series;
  const incidents = shared.reduce((sum, one) => sum + one.incidents.length, cases.length);
  // The whole card moves to the other series: focus goes to what stood beside it.
  const leaveCard = () => keepPlace(document.activeElement?.closest('.card') ?? null);
  if (endedOn !== null) {
    const resumeNow = () => resume.mutate({ seriesId }, { onSuccess: leaveCard() });
    return (
      <div className="row">
        <Button icon={RotateCcw} onPress={resumeNow}>
          {t('series.resume')}
        </Button>
      </div>
    );
  }
  const endNow = () => {
    const moveOn = leaveCard();
    end.mutate(
      { seriesId },
      {
        onSuccess: () => {
          say({
            text: t('series.endedNow'),
            undo: () => resume.mutateAsync({ seriesId }),
            redo: () => end.mutateAsync({ seriesId }),
          });
          moveOn();
        },
      },
    );
  };
  return (
    <div className="row">
      <Button icon={Plus} onPress={() => onAsk({ kind: 'add', series })}>
        {t('series.addCase')}
      </Button>
      {incidents > 1 && (
        <Button icon={Layers} onPress={() => onAsk({ kind: 'stack', series })}>
          {t('series.stack')}
        </Button>
      )}
      {hasColleagues && (
        <>
          <Button icon={Send} onPress={() => onAsk({ kind: 'share', series })}>
            {t('series.share')}
          </Button>
          <Button icon={Inbox} onPress={() => onAsk({ kind: 'read', series })}>
            {t('series.readShared')}
          </Button>
        </>
      )}
      <Button kind="quiet" icon={Ban} onPress={endNow}>
        {t('series.end')}
      </Button>
    </div>
  );
}
