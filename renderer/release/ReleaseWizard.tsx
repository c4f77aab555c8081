import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Output } from '../../api/contract/index.ts';
import type { Preview } from '../charts/protected.ts';
import { Steps } from '../design/Steps.tsx';
import { useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { ChosenPeriod } from './ChosenPeriod.tsx';
import { DoneStep } from './DoneStep.tsx';
import { PeriodStep } from './PeriodStep.tsx';
import { type KnownPeriod, periodIn, type YearPart, yearsAmong } from './periods.ts';
import './release.css';

/** What was filled in so far; going back and forth keeps it. */
export interface Draft {
  readonly year: string;
  readonly part: YearPart;
  /** Null is the way of the settings. */
  readonly method: Preview['method'] | null;
  /** Whether what was published is published once more, with the numbers of now. */
  readonly correction: boolean;
  readonly folder: string;
  readonly looked: boolean;
  /** Whether the package for the registry is made beside the files. */
  readonly pack: boolean;
}

type Written = Output<'releases.publish'> & { readonly period: string };

/** The four steps from a period to files. */
export function ReleaseWizard({
  periods,
  documents,
}: {
  readonly periods: readonly KnownPeriod[];
  readonly documents: string;
}) {
  const t = useText();
  const { search } = useNavigation();
  const asked = new URLSearchParams(search).get('year') ?? '';
  const [step, setStep] = useState(0);
  const [written, setWritten] = useState<Written | null>(null);
  const [draft, setDraft] = useState<Draft>({
    year: yearsAmong(periods).some(({ period }) => period === asked) ? asked : '',
    part: 'year',
    method: null,
    correction: false,
    folder: documents,
    looked: false,
    pack: true,
  });
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const choose = (part: Partial<Draft>) => change({ correction: false, looked: false, ...part });
  const again = () => {
    setWritten(null);
    choose({ year: '', part: 'year', method: null });
    setStep(0);
  };
  const period = periodIn(periods, draft.year, draft.part);
  const chosen = period !== null && (step === 1 || step === 2) && (
    <ChosenPeriod
      period={period}
      step={step === 1 ? 'review' : 'publish'}
      draft={draft}
      onChange={change}
      onChoose={choose}
      onStep={(by) => setStep(step + by)}
      onWritten={(result) => {
        setWritten({ ...result, period });
        setStep(step + 1);
      }}
    />
  );
  return (
    <>
      <Steps
        steps={[
          t('release.stepYear'),
          t('release.stepReview'),
          t('release.stepPublish'),
          t('release.stepDone'),
        ]}
        current={step}
      />
      <StepRoom step={step}>
        {step === 0 && (
          <PeriodStep
            periods={periods}
            year={draft.year}
            part={draft.part}
            onChange={choose}
            onNext={() => setStep(1)}
          />
        )}
        {chosen}
        {written && <DoneStep written={written} onAgain={again} />}
      </StepRoom>
    </>
  );
}

/** Takes focus to the heading of a step when it changes, and to the top of the page. */
function StepRoom({ step, children }: { readonly step: number; readonly children: ReactNode }) {
  const room = useRef<HTMLDivElement>(null);
  const last = useRef(step);
  useEffect(() => {
    if (last.current === step) return;
    last.current = step;
    room.current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    room.current?.closest('main')?.scrollTo({ top: 0 });
  }, [step]);
  return (
    <div ref={room} className="release-step">
      {children}
    </div>
  );
}
