import {
  CalendarX2,
  CircleCheck,
  Euro,
  FolderCheck,
  FolderOpen,
  Gavel,
  HeartPulse,
  Inbox,
  Mail,
  NotebookPen,
  Paperclip,
  Shield,
} from 'lucide-react';
import type { CaseView } from '../../api/contract/cases.ts';
import { dateOf } from '../../domain/time.ts';
import type { TimelineEvent } from '../design/Timeline.tsx';
import { consents, disclosures, withdrawals } from '../sharing/timeline.tsx';
import { careOfOthers, contacts } from './care-timeline.tsx';
import { putRight } from './correct/timeline.tsx';
import { Literal } from './Literal.tsx';
import { pausing } from './pause-timeline.tsx';
import { justiceSources } from './police/justice-sources.ts';
import type { CaseWords } from './use-case-words.ts';

/** Something that happened on a day. */
export interface Dated extends TimelineEvent {
  /** The day it happened. */
  readonly day: string;
  /** The moment it was recorded, to order what happened on one day. */
  readonly recordedAt: string;
}

/** One kind of thing that stands in the timeline. */
export type Source = (view: CaseView, words: CaseWords) => readonly Dated[];

const received: Source = ({ report }, { t, label, dates }) => [
  {
    id: 'received',
    icon: Inbox,
    title: t('case.eventReceived'),
    when: dates.moment(report.receivedAt),
    content: label('received_via', report.receivedVia),
    day: dateOf(report.receivedAt),
    recordedAt: report.receivedAt,
  },
];

const occurred: Source = ({ incident, today }, { t, label, dates }) => {
  const when = incident.occurred;
  if (when.kind === 'unknown') return [];
  const day = when.kind === 'on' ? when.on : when.until;
  return [
    {
      id: 'occurred',
      icon: CalendarX2,
      title: t('case.eventIncident'),
      when:
        when.kind === 'on'
          ? dates.relative(day, today)
          : t('case.fromUntil', { from: dates.short(when.from), until: dates.short(day) }),
      content: label('nature', incident.nature),
      day,
      recordedAt: '',
    },
  ];
};

const notes: Source = (view, { t, dates }) =>
  view.notes.map(({ id, recordedAt, text, author }) => ({
    id,
    icon: NotebookPen,
    title: author === null ? t('case.eventNote') : t('handover.noteBy', { name: author }),
    when: dates.moment(recordedAt),
    content: <Literal text={text} />,
    day: dateOf(recordedAt),
    recordedAt,
  }));

const attachments: Source = (view, { t, dates }) =>
  view.attachments.map(({ id, addedAt, name }) => ({
    id,
    icon: Paperclip,
    title: t('case.eventAttachment'),
    when: dates.moment(addedAt),
    content: <bdi>{name}</bdi>,
    day: dateOf(addedAt),
    recordedAt: addedAt,
  }));

const consequences: Source = ({ consequences: found }, { t, dates }) =>
  found === null
    ? []
    : [
        {
          id: 'consequences',
          icon: HeartPulse,
          title: t('case.eventConsequences'),
          when: dates.moment(found.recordedAt),
          day: dateOf(found.recordedAt),
          recordedAt: found.recordedAt,
        },
      ];

const measures: Source = (view, { t, label, dates }) =>
  view.measures.map(({ id, recordedAt, kind, decidedOn, endsOn }) => ({
    id,
    icon: Shield,
    title: t('case.eventMeasure', { kind: label('perp_measure', kind) }),
    when: dates.relative(decidedOn, view.today),
    content: endsOn === null ? null : t('case.untilDay', { day: dates.long(endsOn) }),
    day: decidedOn,
    recordedAt,
  }));

const letters: Source = (view, { t, label, dates }) =>
  view.letters.map(({ id, recordedAt, kind, addressee, on }) => ({
    id,
    icon: Mail,
    title: t('reaction.eventLetter', { kind: t(`reaction.letter_${kind}`) }),
    when: dates.relative(on, view.today),
    content: label('letter_addressee', addressee),
    day: on,
    recordedAt,
  }));

const police: Source = (view, { t, label, dates }) =>
  view.police.map(({ id, recordedAt, status, on, number }) => ({
    id,
    icon: Gavel,
    title: t('case.eventPolice', { status: label('police_status', status) }),
    when: dates.relative(on, view.today),
    content: number === '' ? null : <Literal text={number} />,
    day: on,
    recordedAt,
  }));

const damage: Source = (view, { t, label, dates, euros }) =>
  view.claims.flatMap(({ lines }) =>
    lines.map(({ id, recordedAt, kind, cents, on }) => ({
      id,
      icon: Euro,
      title: t('case.eventDamage', { kind: label('damage_kind', kind), amount: euros(cents) }),
      when: dates.relative(on, view.today),
      day: on,
      recordedAt,
    })),
  );

const payments: Source = (view, { label, dates, euros }) =>
  view.claims.flatMap((claim) =>
    claim.payments.map(({ id, recordedAt, kind, cents, on }) => ({
      id,
      icon: Euro,
      title: `${label('payment_kind', kind)}: ${euros(cents)}`,
      when: dates.relative(on, view.today),
      day: on,
      recordedAt,
    })),
  );

const corrections: Source = (view, { t, dates, euros }) =>
  view.claims.flatMap((claim) =>
    claim.corrections.map(({ id, recordedAt, former, now }) => ({
      id,
      icon: Euro,
      title: t(now === null ? 'reaction.eventRemoved' : 'reaction.eventCorrected', {
        former: euros(former.cents),
        now: euros(now?.cents ?? 0),
      }),
      when: dates.moment(recordedAt),
      day: dateOf(recordedAt),
      recordedAt,
    })),
  );

const claimStates: Source = (view, { t, label, dates }) =>
  view.claims.flatMap(({ id, history }) =>
    history.slice(0, -1).map(({ recordedAt, since, status }) => ({
      id: `${id} ${recordedAt}`,
      icon: Euro,
      title: t('reaction.eventClaim', { status: label('damage_status', status) }),
      when: dates.relative(since, view.today),
      day: since,
      recordedAt,
    })),
  );

const endedMeasures: Source = (view, { t, label, dates }) =>
  view.measures.flatMap(({ id, kind, ended, endsOn, history }) =>
    ended && endsOn !== null
      ? {
          id: `${id} ended`,
          icon: Shield,
          title: t('reaction.eventEnded', { kind: label('perp_measure', kind) }),
          when: dates.relative(endsOn, view.today),
          day: endsOn,
          recordedAt: history[0]?.recordedAt ?? '',
        }
      : [],
  );

const doneTasks: Source = ({ tasks, today }, { t, dates, taskWords }) =>
  tasks.flatMap((task) =>
    task.doneOn === null
      ? []
      : {
          id: task.id,
          icon: CircleCheck,
          title: t('case.eventTask', { task: taskWords(task, today).title }),
          when: dates.relative(task.doneOn, today),
          day: task.doneOn,
          // Only its day is known: it was not done before what it follows from.
          recordedAt: `${task.doneOn}T23:59:57Z`,
        },
  );

const closing: Source = ({ closed, today }, { t, label, dates }) =>
  closed === null
    ? []
    : [
        {
          id: 'closed',
          icon: FolderCheck,
          title: t('case.eventClosed'),
          when: dates.relative(closed.on, today),
          content: label('closing_reason', closed.reason),
          day: closed.on,
          recordedAt: `${closed.on}T23:59:59Z`,
        },
      ];

const reopening: Source = ({ reopened, today }, { t, label, dates }) =>
  reopened === null
    ? []
    : [
        {
          id: 'reopened',
          icon: FolderOpen,
          title: t('follow.eventReopened'),
          when: dates.relative(reopened.on, today),
          content: label('reopening_reason', reopened.reason),
          day: reopened.on,
          recordedAt: `${reopened.on}T23:59:58Z`,
        },
      ];

const sources: readonly Source[] = [
  received,
  reopening,
  pausing,
  occurred,
  putRight,
  notes,
  attachments,
  contacts,
  careOfOthers,
  consequences,
  measures,
  letters,
  police,
  ...justiceSources,
  damage,
  payments,
  corrections,
  claimStates,
  endedMeasures,
  consents,
  withdrawals,
  disclosures,
  doneTasks,
  closing,
];

const newestFirst = (one: Dated, other: Dated) =>
  other.day.localeCompare(one.day) || other.recordedAt.localeCompare(one.recordedAt);

/** Everything that happened in a case, the newest first. */
export function timelineOf(view: CaseView, words: CaseWords): readonly TimelineEvent[] {
  return sources.flatMap((source) => source(view, words)).sort(newestFirst);
}
