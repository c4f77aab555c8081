import { FileText, Pencil, Plus } from 'lucide-react';
import { urgencyOf } from '../../dates.ts';
import { Badge, type BadgeTone } from '../../design/Badge.tsx';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Why } from '../../help/Why.tsx';
import { laterOf, useAskWords } from '../../tasks.ts';
import { type EvidenceView, useCase } from '../case-room.ts';
import { UrgencyBadge } from '../UrgencyBadge.tsx';
import { useCaseWords } from '../use-case-words.ts';

/** What shows that it happened, and how long that is still there. */
export function EvidenceCard() {
  const { t } = useCaseWords();
  const { view, isOpen, ask } = useCase();
  const { evidence } = view.justice;
  if (evidence.length === 0 && !isOpen) return null;
  return (
    <Card
      title={t('police.evidence')}
      about={t('police.evidenceAbout')}
      actions={
        isOpen && (
          <Button icon={Plus} onPress={() => ask({ kind: 'evidence' })}>
            {t('police.evidenceAdd')}
          </Button>
        )
      }
    >
      {evidence.length === 0 ? (
        <p className="subtle">{t('police.evidenceEmpty')}</p>
      ) : (
        <ul className="case-tasks" aria-label={t('police.evidence')}>
          {evidence.map((piece) => (
            <li key={piece.id ?? piece.kind} className="case-task">
              <EvidenceWords piece={piece} />
              {isOpen && <EvidenceActions piece={piece} />}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

const looks: Readonly<Record<EvidenceView['status'], BadgeTone>> = {
  open: 'neutral',
  secured: 'positive',
  too_late: 'neutral',
  none: 'neutral',
};

function EvidenceWords({ piece }: { readonly piece: EvidenceView }) {
  const { t, label, dates } = useCaseWords();
  const { kind, place, link, seenOn, status, wipeOn, copyAt, requestedOn, settledOn } = piece;
  return (
    <div className="stack-small">
      <p className="row">
        <span className="case-task-title">{label('evidence_kind', kind)}</span>
        {place !== '' && <bdi>{place}</bdi>}
        {seenOn !== null && <span>{t('police.seen', { day: dates.short(seenOn) })}</span>}
      </p>
      <p className="row">
        {status === 'open' && wipeOn !== null ? (
          <WipeClock piece={piece} wipeOn={wipeOn} />
        ) : (
          <>
            <Badge tone={looks[status]}>{label('evidence_status', status)}</Badge>
            {settledOn !== null && (
              <span>{t('police.settledOn', { day: dates.short(settledOn) })}</span>
            )}
          </>
        )}
        {status === 'open' && requestedOn !== null && (
          <span>{t('police.requestedOn', { day: dates.short(requestedOn) })}</span>
        )}
      </p>
      {link !== '' && (
        <p className="small">
          <bdi>{link}</bdi>
        </p>
      )}
      {copyAt !== '' && <p className="small">{t('police.copyIs', { place: copyAt })}</p>}
    </div>
  );
}

/** When a piece is wiped; where nobody knows, by when to ask for it. */
function WipeClock({ piece, wipeOn }: { readonly piece: EvidenceView; readonly wipeOn: string }) {
  const { t, label, dates } = useCaseWords();
  const askWords = useAskWords();
  const { today } = useCase().view;
  const { kind, target, isPeriodUnknown } = piece;
  const isUnknown = isPeriodUnknown && target !== null && today <= wipeOn;
  const day = isUnknown ? laterOf(target, today) : wipeOn;
  return (
    <>
      <UrgencyBadge urgency={urgencyOf(day, today)} words={dates.due(day, today)} />
      <span>
        {isUnknown ? askWords(target, today) : t('police.gone', { day: dates.long(wipeOn) })}
      </span>
      <Why of={label('evidence_kind', kind)}>{t('help.whyWipe')}</Why>
    </>
  );
}

function EvidenceActions({ piece }: { readonly piece: EvidenceView }) {
  const { t, label } = useCaseWords();
  const { ask } = useCase();
  if (piece.kind !== 'camera') {
    const what = label('evidence_kind', piece.kind);
    return (
      <Button
        size="small"
        icon={Pencil}
        aria-label={t('police.changeOf', { what })}
        onPress={() => ask({ kind: 'changeEvidence', piece })}
      >
        {t('police.change')}
      </Button>
    );
  }
  return (
    <div className="row">
      {piece.status === 'open' && (
        <Button size="small" icon={FileText} onPress={() => ask({ kind: 'cameraRequest' })}>
          {t('police.cameraRequest')}
        </Button>
      )}
      <Button size="small" onPress={() => ask({ kind: 'cameraOutcome' })}>
        {t('police.cameraOutcome')}
      </Button>
    </div>
  );
}
