import { Check } from 'lucide-react';
import { useId } from 'react';
import type { CaseView } from '../../api/contract/cases.ts';
import { Button } from '../design/Button.tsx';
import { type MessageKey, useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import {
  type CareKind,
  type CaseDialog,
  type CaseTask,
  type RecordingKind,
  useCase,
} from './case-room.ts';
import { useOpenTasks } from './open-tasks.ts';
import { UrgencyBadge } from './UrgencyBadge.tsx';
import { useNamedTasks } from './use-named-tasks.ts';
import { useTaskActions } from './use-task-actions.ts';

/** What a step can open: a dialog about whom or what its task is. */
type Opened = RecordingKind | CareKind | 'changeMeasure';

interface Way {
  readonly dialog: Opened;
  readonly label: MessageKey;
  /** Whether recording it also finishes the task. */
  readonly finishes: boolean;
}

const contact: Way = { dialog: 'contact', label: 'case.contactAdd', finishes: true };
const police: Way = { dialog: 'police', label: 'case.policeAdd', finishes: false };
const damage: Way = { dialog: 'damage', label: 'case.damageAdd', finishes: false };

/** What can be recorded at once for a task, by its code. */
const ways: Readonly<Record<string, Way>> = {
  T5: police,
  T6: { dialog: 'camera', label: 'case.cameraChange', finishes: false },
  T7: { dialog: 'policeSheet', label: 'police.sheet', finishes: false },
  T8: police,
  T9: { dialog: 'policeReport', label: 'police.reportAdd', finishes: false },
  T11: { dialog: 'measure', label: 'case.measureAdd', finishes: true },
  T15: damage,
  T16: damage,
  T19: contact,
  T20: contact,
  T21: contact,
  T22: contact,
  T23: contact,
  T24: { dialog: 'offers', label: 'case.offersChange', finishes: true },
  T45: { dialog: 'changeMeasure', label: 'reaction.informedFill', finishes: true },
  T27: { dialog: 'wbk', label: 'police.wbkOpen', finishes: false },
  T28: { dialog: 'wbk', label: 'police.wbkOpen', finishes: false },
};

const ofCare = ['offers', 'schedule', 'contact', 'plan'] as const satisfies readonly CareKind[];

/** The dialog for a task: one of aftercare is about whom the task is, one of a measure about which. */
function dialogOf(kind: Opened, task: CaseTask, view: CaseView): CaseDialog | null {
  const care = ofCare.find((one) => one === kind);
  if (care) return { kind: care, person: task.person };
  if (kind === 'changeMeasure') {
    const measure = view.measures.find(({ id }) => id === task.subject);
    return measure ? { kind, measure } : null;
  }
  // Safe: what is none of those above records without being told more.
  return { kind: kind as RecordingKind };
}

/** The one thing to do now, large, with when and why. */
export function NextStep() {
  const t = useText();
  const title = useId();
  const { view } = useCase();
  const [next] = useOpenTasks()(view);
  return (
    <section className="next-step" aria-labelledby={title}>
      <h2 id={title} className="next-step-label">
        {t('case.now')}
      </h2>
      {next ? <OpenStep task={next} /> : <NothingOpen />}
    </section>
  );
}

function OpenStep({ task }: { readonly task: CaseTask }) {
  const t = useText();
  const { view, ask } = useCase();
  const actions = useTaskActions(view.today);
  const words = useNamedTasks()(task, view.today);
  // The task of a piece of evidence that is no camera of the incident has the identifier of the piece.
  const isOtherEvidence = view.justice.evidence.some(({ id }) => id === task.id);
  const way = isOtherEvidence ? undefined : ways[task.code];
  const opened = way ? dialogOf(way.dialog, task, view) : null;
  const first = opened !== null && way?.finishes === true;
  return (
    <>
      <div className="next-step-words">
        <p className="next-step-title">{words.title}</p>
        <p className="row next-step-due">
          <UrgencyBadge urgency={words.urgency} words={words.when} />
          {words.limit && <span>{words.limit}</span>}
        </p>
      </div>
      <p className="subtle next-step-reason">{words.reason}</p>
      <div className="row next-step-actions">
        {way && opened && first && (
          <Button kind="primary" onPress={() => ask(opened)}>
            {t(way.label)}
          </Button>
        )}
        <Button
          kind={first ? 'secondary' : 'primary'}
          icon={Check}
          onPress={() => actions.finish(task)}
          isPending={actions.isPending}
          aria-label={t('case.doneTask', { task: words.title })}
        >
          {t('case.done')}
        </Button>
        {way && opened && !first && <Button onPress={() => ask(opened)}>{t(way.label)}</Button>}
        <Button
          kind="quiet"
          onPress={() => ask({ kind: 'skip', task })}
          aria-label={t('case.skipTask', { task: words.title })}
        >
          {t('case.skip')}
        </Button>
      </div>
      {actions.error && (
        <div className="next-step-problem">
          <Problem error={actions.error} />
        </div>
      )}
    </>
  );
}

function NothingOpen() {
  const t = useText();
  const { view, ask } = useCase();
  const canPlan = !view.care.scheduled && view.care.offers.length > 0;
  return (
    <>
      <div className="next-step-words">
        <p className="next-step-title">{t('case.nothingOpen')}</p>
      </div>
      <p className="subtle next-step-reason">{t('case.nothingOpenAbout')}</p>
      <div className="row next-step-actions">
        {canPlan && (
          <Button kind="primary" onPress={() => ask({ kind: 'schedule', person: null })}>
            {t('case.scheduleOpen')}
          </Button>
        )}
        <Button onPress={() => ask({ kind: 'contact', person: null })}>
          {t('case.contactAdd')}
        </Button>
      </div>
    </>
  );
}
