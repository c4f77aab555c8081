import { Check, Gavel, PhoneCall, Plus } from 'lucide-react';
import { Alert } from '../../design/Alert.tsx';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { Timeline } from '../../design/Timeline.tsx';
import { Problem } from '../../vault/problem.tsx';
import { useCase } from '../case-room.ts';
import { Literal } from '../Literal.tsx';
import { useOpenTasks } from '../open-tasks.ts';
import { UrgencyBadge } from '../UrgencyBadge.tsx';
import { useCaseWords } from '../use-case-words.ts';
import { useTaskActions } from '../use-task-actions.ts';
import { EvidenceCard } from './EvidenceCard.tsx';
import { ReportCards } from './ReportCards.tsx';

/** Tasks that have to do with police and evidence. */
const own = ['T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T26'];

/** Police and evidence: the next thing, the evidence, the reports, and behind it every step. */
export function PoliceTab() {
  return (
    <div className="stack">
      <NextThing />
      <TalkSuggestion />
      <EvidenceCard />
      <ReportCards />
      <Steps />
    </div>
  );
}

/** The most urgent of the tasks with police and evidence; late news asks for one in a closed case. */
function NextThing() {
  const { t, taskWords } = useCaseWords();
  const { view, isOpen } = useCase();
  const actions = useTaskActions(view.today);
  const open = useOpenTasks()(view);
  const task = open.find(({ code }) => own.includes(code));
  if (task === undefined || view.hands.kind !== 'own') return null;
  // What stands on top of an open case already is not said twice.
  if (isOpen && task === open[0]) return null;
  const { title, when, limit, urgency } = taskWords(task, view.today);
  return (
    <Card title={t('police.next')}>
      {actions.error && <Problem error={actions.error} />}
      <div className="case-task">
        <div className="stack-small">
          <p className="case-task-title">{title}</p>
          <p className="row">
            <UrgencyBadge urgency={urgency} words={when} />
            {limit && <span>{limit}</span>}
          </p>
        </div>
        <Button
          size="small"
          icon={Check}
          onPress={() => actions.finish(task)}
          isPending={actions.isPending}
          aria-label={t('case.doneTask', { task: title })}
        >
          {t('case.done')}
        </Button>
      </div>
    </Card>
  );
}

/** News that is hard to hear asks for a talk (story S-07). */
function TalkSuggestion() {
  const { t } = useCaseWords();
  const { view, canTell, ask } = useCase();
  if (!view.justice.suggestsTalk || !canTell) return null;
  return (
    <Alert title={t('police.suggestTalk')}>
      <p>{t('police.suggestTalkAbout')}</p>
      <div>
        <Button
          size="small"
          icon={PhoneCall}
          onPress={() => ask({ kind: 'contact', person: null })}
        >
          {t('case.contactAdd')}
        </Button>
      </div>
    </Alert>
  );
}

/** Every step with the police, the newest first; news can be told in a closed case as well. */
function Steps() {
  const { t, label, dates } = useCaseWords();
  const { view, ask } = useCase();
  const { filed, outcome } = view.justice.counted;
  const classes = [filed, outcome].filter((code) => code !== null);
  return (
    <Card
      title={t('case.policeTitle')}
      actions={
        view.hands.kind === 'own' && (
          <Button icon={Plus} onPress={() => ask({ kind: 'police' })}>
            {t('case.policeAdd')}
          </Button>
        )
      }
    >
      {view.police.length === 0 ? (
        <p className="subtle">{t('case.policeEmpty')}</p>
      ) : (
        <Disclosure title={t('police.history')}>
          <Timeline
            label={t('case.policeTitle')}
            events={view.police.toReversed().map(({ id, status, on, number }) => ({
              id,
              icon: Gavel,
              title: label('police_status', status),
              when: dates.relative(on, view.today),
              content:
                number === '' ? null : <Literal text={t('case.policeNumberIs', { number })} />,
            }))}
          />
          {classes.length > 0 && (
            <p className="small subtle">
              {t('police.countsAs', {
                what: classes.map((code) => label('police_status', code)).join(', '),
              })}
            </p>
          )}
        </Disclosure>
      )}
    </Card>
  );
}
