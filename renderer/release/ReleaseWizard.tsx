import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Output } from '../../api/contract/index.ts';
import type { Preview } from '../charts/protected.ts';
import { Steps } from '../design/Steps.tsx';
import { useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { DoneStep } from './DoneStep.tsx';
import { PublishStep } from './PublishStep.tsx';
import { ReviewStep } from './ReviewStep.tsx';
import { YearStep } from './YearStep.tsx';
import './release.css';

/** What was filled in so far; going back and forth keeps it. */
export interface Draft {
  readonly year: number | null;
  readonly folder: string;
  readonly looked: boolean;
}

type Written = Output<'releases.publish'> & { readonly year: number };

/** The four steps from a year to files. */
export function ReleaseWizard({
  previews,
  documents,
}: {
  readonly previews: readonly Preview[];
  readonly documents: string;
}) {
  const t = useText();
  const { search } = useNavigation();
  const asked = Number(new URLSearchParams(search).get('year'));
  const [step, setStep] = useState(0);
  const [written, setWritten] = useState<Written | null>(null);
  const [draft, setDraft] = useState<Draft>({
    year: previews.some(({ year }) => year === asked) ? asked : null,
    folder: documents,
    looked: false,
  });
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const next = () => setStep(step + 1);
  const back = () => setStep(step - 1);
  const again = () => {
    setWritten(null);
    change({ year: null, looked: false });
    setStep(0);
  };

  const preview = previews.find(({ year }) => year === draft.year);
  const steps: readonly ReactNode[] = [
    <YearStep
      key="year"
      previews={previews}
      year={draft.year}
      onChange={(year) => change({ year, looked: false })}
      onNext={next}
    />,
    preview && <ReviewStep key="review" preview={preview} onBack={back} onNext={next} />,
    preview && (
      <PublishStep
        key="publish"
        preview={preview}
        draft={draft}
        onChange={change}
        onBack={back}
        onWritten={(result) => {
          setWritten({ ...result, year: preview.year });
          next();
        }}
      />
    ),
    written && <DoneStep key="done" written={written} onAgain={again} />,
  ];
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
      <StepRoom step={step}>{steps[step]}</StepRoom>
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
