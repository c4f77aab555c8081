import type { CaseView } from '../../api/contract/cases.ts';
import type { ExplainedList } from '../../domain/code-lists/meanings/index.ts';
import { severityGuide } from '../../domain/severity.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { type Definition, DefinitionList } from '../design/DefinitionList.tsx';
import { CodeMeaning } from '../help/CodeMeaning.tsx';
import { useLanguage } from '../locales/index.tsx';
import { useCommand } from '../vault/queries.ts';
import { CameraCard } from './CameraCard.tsx';
import { useCase } from './case-room.ts';
import { Literal } from './Literal.tsx';
import { PersonsCard } from './PersonsCard.tsx';
import { type CaseWords, useCaseWords } from './use-case-words.ts';

/** What happened, as told, with the cameras that may have seen it. */
export function IncidentTab() {
  const words = useCaseWords();
  const language = useLanguage();
  const { view } = useCase();
  const { t } = words;
  const { narrative, severity } = view.incident;
  return (
    <div className="case-beside">
      <div className="stack">
        <Card title={t('case.narrative')}>
          {narrative.trim() === '' ? (
            <p className="subtle">{t('case.noNarrative')}</p>
          ) : (
            <Literal text={narrative} />
          )}
        </Card>
        <PersonsCard />
        <CameraCard />
      </div>
      <div className="stack">
        <Card title={t('case.tabIncident')} actions={<Changes />}>
          <DefinitionList
            facts={[
              ...incidentFacts(view, words),
              {
                term: t('case.severity'),
                value: (
                  <>
                    {words.label('severity', severity)}
                    <span className="case-explained">{severityGuide[severity][language]}</span>
                  </>
                ),
              },
              ...perpetratorFacts(view, words),
              ...bribeFacts(view, words),
            ]}
          />
        </Card>
        <Card title={t('case.report')} actions={<MoveReporter />}>
          <DefinitionList facts={reportFacts(view, words)} />
        </Card>
      </div>
    </div>
  );
}

/** The ways to put right what was told: also in a case that is closed. */
function Changes() {
  const { t } = useCaseWords();
  const { view, ask } = useCase();
  return (
    <div className="row">
      <ChangeLocation />
      {view.hands.kind === 'own' && (
        <Button size="small" onPress={() => ask({ kind: 'correct' })}>
          {t('case.correct')}
        </Button>
      )}
    </div>
  );
}

/** The way to say that somebody else told it: not where nobody is known to have. */
function MoveReporter() {
  const { t } = useCaseWords();
  const { view, ask } = useCase();
  if (view.hands.kind !== 'own' || view.reporter.id === null) return null;
  return (
    <Button size="small" onPress={() => ask({ kind: 'moveReporter' })}>
      {t('case.moveReporter')}
    </Button>
  );
}

/** The way to say where it was after all; not there where no places were set. */
function ChangeLocation() {
  const { t } = useCaseWords();
  const { isOpen, ask } = useCase();
  const { data } = useCommand('locations.list', {});
  if (!isOpen || (data?.locations ?? []).length === 0) return null;
  return (
    <Button size="small" onPress={() => ask({ kind: 'location' })}>
      {t('case.locationChange')}
    </Button>
  );
}

/** When it happened, in words. */
export function occurredWords(
  { occurred }: Pick<CaseView['incident'], 'occurred'>,
  { t, dates }: CaseWords,
): string {
  if (occurred.kind === 'unknown') return t('case.unknownDay');
  if (occurred.kind === 'on') return dates.long(occurred.on);
  return t('case.fromUntil', {
    from: dates.long(occurred.from),
    until: dates.long(occurred.until),
  });
}

/** A fact that may not have been asked. */
const whenKnown = (term: string, value: string | null): Definition[] =>
  value === null ? [] : [{ term, value }];

/** A fact that is said in codes, with what they mean beside its name. */
const explained = (
  term: string,
  list: ExplainedList,
  codes: readonly string[],
  label: CaseWords['label'],
): Definition => ({
  term,
  value: codes.map((code) => label(list, code)).join(', '),
  about: <CodeMeaning list={list} codes={codes} term={term} />,
});

function incidentFacts({ incident, themes }: CaseView, words: CaseWords): Definition[] {
  const { t, label } = words;
  const { nature, extraNatures, channel, workProcess, perceivedSeverity, corrected, urgency } =
    incident;
  return [
    { term: t('case.occurred'), value: occurredWords(incident, words) },
    explained(t('case.nature'), 'nature', [nature], label),
    ...(extraNatures.length > 0
      ? [explained(t('case.extraNatures'), 'nature', extraNatures, label)]
      : []),
    explained(t('case.theme'), 'theme', themes, label),
    explained(t('case.channel'), 'channel', [channel], label),
    ...whenKnown(t('case.location'), incident.location),
    ...whenKnown(t('case.workProcess'), workProcess && label('work_process', workProcess)),
    explained(t('case.corrected'), 'corrected', [corrected], label),
    ...whenKnown(
      t('case.perceivedSeverity'),
      perceivedSeverity && label('perceived_severity', perceivedSeverity),
    ),
    ...whenKnown(t('case.urgency'), urgency && label('urgency', urgency)),
  ];
}

const perpetratorFacts = ({ incident }: CaseView, { t, label }: CaseWords): Definition[] => [
  {
    term: t('case.perpetrator'),
    value: label('perpetrator_kind', incident.perpetratorKind),
  },
  {
    term: t('case.perpetratorKnown'),
    value: label('perpetrator_known', incident.perpetratorKnown),
  },
];

function bribeFacts({ incident: { bribe } }: CaseView, { t, label }: CaseWords): Definition[] {
  if (bribe === null) return [];
  return [
    { term: t('case.bribeMeans'), value: label('bribe_means', bribe.means) },
    { term: t('case.bribeAim'), value: label('bribe_aim', bribe.aim) },
    { term: t('case.bribeResponse'), value: label('bribe_response', bribe.response) },
  ];
}

function reportFacts({ report, reporter }: CaseView, { t, label, dates }: CaseWords): Definition[] {
  const { position } = reporter;
  const standing: Definition[] =
    position.regime === 'staff'
      ? [
          { term: t('case.department'), value: label('department', position.department) },
          ...whenKnown(
            t('case.functionGroup'),
            position.functionGroup && label('function_group', position.functionGroup),
          ),
        ]
      : [{ term: t('case.office'), value: label('office', position.office) }];
  return [
    { term: t('case.received'), value: dates.moment(report.receivedAt) },
    { term: t('case.receivedVia'), value: label('received_via', report.receivedVia) },
    { term: t('case.reporterKind'), value: label('reporter_kind', report.reporterKind) },
    ...standing,
    ...(report.dualCapacity ? [{ term: t('case.capacity'), value: t('case.capacityBoth') }] : []),
    explained(t('case.wish'), 'reporter_wish', [report.wish], label),
  ];
}
