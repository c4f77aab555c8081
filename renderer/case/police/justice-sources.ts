import { FileText, Gavel, Scale, ShieldCheck } from 'lucide-react';
import { dateOf } from '../../../domain/time.ts';
import type { Dated, Source } from '../timeline.tsx';

const plans: Source = ({ justice, today }, { t, label, dates }) =>
  justice.reports
    .filter(({ filedOn }) => filedOn === null)
    .map(({ id, recordedAt, kind, plannedOn }) => {
      const day = dateOf(recordedAt);
      return {
        id: `plan ${id}`,
        icon: Gavel,
        title: t('police.eventReportPlanned', { kind: label('police_report_kind', kind) }),
        when: dates.relative(day, today),
        content: plannedOn && t('police.plannedFor', { day: dates.long(plannedOn) }),
        day,
        recordedAt,
      };
    });

const evidence: Source = ({ justice, today }, { t, label, dates }) =>
  justice.evidence.flatMap(({ id, kind, status, requestedOn, settledOn }): Dated[] => {
    const what = { icon: FileText, recordedAt: '' };
    const requested =
      requestedOn === null
        ? []
        : {
            ...what,
            id: `request ${id}`,
            title: t('police.eventRequested'),
            when: dates.relative(requestedOn, today),
            day: requestedOn,
          };
    const settled =
      settledOn === null || id === null
        ? []
        : {
            ...what,
            id: `evidence ${id}`,
            title: t('police.eventEvidence', { kind: label('evidence_kind', kind) }),
            when: dates.relative(settledOn, today),
            content: label('evidence_status', status),
            day: settledOn,
          };
    return [requested, settled].flat();
  });

const duty: Source = ({ justice: { duty: check } }, { t, label, dates }) =>
  check === null
    ? []
    : [
        {
          id: 'duty',
          icon: Scale,
          title: t('police.eventDuty'),
          when: dates.moment(check.checkedAt),
          content: label('duty_conclusion', check.conclusion),
          day: dateOf(check.checkedAt),
          recordedAt: check.checkedAt,
        },
      ];

const wbk: Source = ({ justice, today }, { t, dates }) => {
  const receivedOn = justice.wbk?.receivedOn ?? null;
  if (receivedOn === null || justice.isReportingOfficer) return [];
  return [
    {
      id: 'wbk',
      icon: ShieldCheck,
      title: t('police.eventWbk'),
      when: dates.relative(receivedOn, today),
      day: receivedOn,
      recordedAt: '',
    },
  ];
};

/** What stands in the time line of evidence, plans for the police, and integrity. */
export const justiceSources: readonly Source[] = [plans, evidence, duty, wbk];
