import { Check, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../api/contract/index.ts';
import { useLabel } from '../codes.ts';
import { useDates } from '../dates.ts';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { ConfirmDialog } from '../design/ConfirmDialog.tsx';
import { IconButton } from '../design/IconButton.tsx';
import { Why } from '../help/Why.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';

type Meeting = Output<'clerk.home'>['meetings'][number];

/** Meetings that need security, with what has to be arranged for each. */
export function Meetings({
  meetings,
  today,
}: {
  readonly meetings: readonly Meeting[];
  readonly today: string;
}) {
  const t = useText();
  const remove = useAction('meetings.remove');
  const [doubted, setDoubted] = useState<Meeting | null>(null);
  const forget = () =>
    remove.mutate({ id: doubted?.id ?? '' }, { onSettled: () => setDoubted(null) });
  return (
    <Card title={t('clerk.meetings')} about={t('clerk.meetingsAbout')}>
      {meetings.length === 0 && <p className="subtle">{t('clerk.meetingsNone')}</p>}
      {meetings.map((meeting) => (
        <Arrangements
          key={meeting.id}
          meeting={meeting}
          today={today}
          onRemove={() => setDoubted(meeting)}
        />
      ))}
      {remove.error && <Problem error={remove.error} />}
      <ConfirmDialog
        title={t('clerk.meetingRemove')}
        text={t('clerk.meetingRemoveText')}
        action={t('clerk.meetingRemove')}
        isOpen={doubted !== null}
        isPending={remove.isPending}
        onConfirm={forget}
        onClose={() => setDoubted(null)}
      />
    </Card>
  );
}

function Arrangements({
  meeting,
  today,
  onRemove,
}: {
  readonly meeting: Meeting;
  readonly today: string;
  readonly onRemove: () => void;
}) {
  const t = useText();
  const label = useLabel();
  const dates = useDates();
  const settle = useAction('meetings.settle');
  const { id, kind, heldOn, measures } = meeting;
  return (
    <section className="stack-small" aria-label={`${label('meeting_kind', kind)} ${heldOn}`}>
      <div className="row">
        <h3>
          {label('meeting_kind', kind)}, {dates.long(heldOn)}
        </h3>
        <IconButton icon={Trash2} label={t('clerk.meetingRemove')} onPress={onRemove} />
      </div>
      <ul className="clerk-rows">
        {measures.map(({ kind: arranged, arrangedBy, due, doneOn }) => (
          <li key={arranged} className="clerk-row">
            <span>
              {label('preventive_kind', arranged)}
              <span className="small subtle"> · {label('role', arrangedBy)}</span>
            </span>
            <span className="row">
              {doneOn !== null ? (
                <Badge tone="positive" icon={Check}>
                  {t('clerk.arranged', { day: dates.short(doneOn) })}
                </Badge>
              ) : (
                <>
                  <Badge tone={due < today ? 'negative' : 'neutral'}>{dates.due(due, today)}</Badge>
                  <Why of={label('preventive_kind', arranged)}>{t('help.whyArranged')}</Why>
                </>
              )}
              <Button
                icon={doneOn === null ? Check : RotateCcw}
                onPress={() =>
                  settle.mutate({ id, kind: arranged, doneOn: doneOn === null ? today : null })
                }
              >
                {t(doneOn === null ? 'clerk.arrange' : 'clerk.arrangeAgain')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {settle.error && <Problem error={settle.error} />}
    </section>
  );
}
