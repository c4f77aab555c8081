import { FileText, Pencil, Plus } from 'lucide-react';
import { filingStep } from '../../../domain/records/police.ts';
import { Badge } from '../../design/Badge.tsx';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { type Definition, DefinitionList } from '../../design/DefinitionList.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { type PoliceReportView, useCase } from '../case-room.ts';
import { type CaseWords, useCaseWords } from '../use-case-words.ts';

/** The reports to the police, the newest first, or the way to make one. */
export function ReportCards() {
  const { t } = useCaseWords();
  const { view, isOpen, ask } = useCase();
  const { reports } = view.justice;
  const add = isOpen && (
    <Button icon={Plus} onPress={() => ask({ kind: 'policeReport' })}>
      {t('police.reportAdd')}
    </Button>
  );
  const sheet = isOpen && (
    <Button icon={FileText} onPress={() => ask({ kind: 'policeSheet' })}>
      {t('police.sheet')}
    </Button>
  );
  if (reports.length === 0 && !isOpen) return null;
  return (
    <Card
      title={t('police.report')}
      actions={
        <div className="row">
          {sheet}
          {add}
        </div>
      }
    >
      {reports.length === 0 && <p className="subtle">{t('police.reportEmpty')}</p>}
      <ul className="case-tasks" aria-label={t('police.report')}>
        {reports.toReversed().map((report) => (
          <li key={report.id} className="case-task">
            <ReportWords report={report} />
            {isOpen && <ChangeReport report={report} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}

const titleOf = (report: PoliceReportView, { t, label }: CaseWords) =>
  report.filedOn === null
    ? t('police.planned', { kind: label('police_report_kind', report.kind) })
    : label('police_status', filingStep(report));

function ChangeReport({ report }: { readonly report: PoliceReportView }) {
  const words = useCaseWords();
  const { ask } = useCase();
  return (
    <Button
      size="small"
      icon={Pencil}
      aria-label={words.t('police.changeOf', { what: titleOf(report, words) })}
      onPress={() => ask({ kind: 'changeReport', report })}
    >
      {words.t('police.change')}
    </Button>
  );
}

function ReportWords({ report }: { readonly report: PoliceReportView }) {
  const words = useCaseWords();
  const { t, dates } = words;
  const { today } = useCase().view;
  const { filedOn, plannedOn, number } = report;
  const more = moreFacts(report, words);
  return (
    <div className="stack-small">
      <p className="row">
        <span className="case-task-title">{titleOf(report, words)}</span>
        {filedOn !== null && (
          <span>{t('police.filedOn', { when: dates.relative(filedOn, today) })}</span>
        )}
        {filedOn === null && plannedOn !== null && (
          <span>{t('police.plannedFor', { day: dates.long(plannedOn) })}</span>
        )}
      </p>
      <p className="row">
        <CodeBadge report={report} />
        {report.elaConfirmed && <Badge tone="positive">{t('police.elaYes')}</Badge>}
        {number !== '' && <bdi>{t('case.policeNumberIs', { number })}</bdi>}
      </p>
      <News report={report} />
      {more.length > 0 && (
        <Disclosure title={t('police.more')}>
          <DefinitionList facts={more} />
        </Disclosure>
      )}
    </div>
  );
}

function CodeBadge({ report }: { readonly report: PoliceReportView }) {
  const { t } = useCaseWords();
  if (report.vptCodeConfirmed) return <Badge tone="positive">{t('police.codeConfirmed')}</Badge>;
  if (report.vptCodeRequested) return <Badge tone="accent">{t('police.codeAsked')}</Badge>;
  return <Badge>{t('police.codeNot')}</Badge>;
}

function News({ report: { news, feedbackOn } }: { readonly report: PoliceReportView }) {
  const { t, label, dates } = useCaseWords();
  if (news === null) return null;
  const { status, on } = news;
  return (
    <DefinitionList
      facts={[
        {
          term: t('police.outcome'),
          value: t('police.newsOn', {
            status: label('police_status', status),
            day: dates.short(on),
          }),
        },
        {
          term: t('police.told'),
          value: feedbackOn === null ? t('police.notTold') : dates.short(feedbackOn),
        },
      ]}
    />
  );
}

/** Facts of a report that one seldom looks for; those that nobody filled in are left out. */
function moreFacts(report: PoliceReportView, { t, label, dates }: CaseWords): Definition[] {
  const day = (on: string | null) => (on === null ? '' : dates.long(on));
  const address = t(`police.domicile_${report.domicile}`);
  const facts: [string, string][] = [
    [t('police.filedBy'), label('filed_by', report.filedBy)],
    [t('police.filedAt'), report.filedAt ?? ''],
    [t('police.station'), report.station],
    [t('police.contact'), report.contact],
    [t('police.offences'), report.offences.map((code) => label('offence', code)).join(', ')],
    [t('police.articles'), report.articles],
    [t('police.learnedOn'), day(report.learnedOn)],
    [t('police.domicile'), address],
    [t('police.domicileReason'), report.domicileReason],
    [t('police.anonymity'), label('anonymity_kind', report.anonymity)],
    [t('police.hearingOn'), day(report.hearingOn)],
  ];
  return facts
    .filter(([, value]) => value !== '')
    .map(([term, value]) => ({ term, value: <bdi>{value}</bdi> }));
}
