import { ArrowLeft } from 'lucide-react';
import type { Output } from '../../api/contract/index.ts';
import type { Preview } from '../charts/protected.ts';
import { ReleaseState } from '../charts/ReleaseState.tsx';
import { useRelease } from '../charts/releases.ts';
import { Button } from '../design/Button.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { useText } from '../locales/index.tsx';
import { PublishStep } from './PublishStep.tsx';
import { usePeriodName } from './periods.ts';
import type { Draft } from './ReleaseWizard.tsx';
import { ReviewStep } from './ReviewStep.tsx';
import { StepTitle } from './StepTitle.tsx';

/** Steps two and three: the figures of a period, protected in the way that was chosen. */
export function ChosenPeriod({
  period,
  step,
  draft,
  onChange,
  onChoose,
  onStep,
  onWritten,
}: {
  readonly period: string;
  readonly step: 'review' | 'publish';
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
  /** Changes what is looked at; nobody has looked at it yet. */
  readonly onChoose: (part: Partial<Draft>) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onWritten: (written: Output<'releases.publish'>) => void;
}) {
  const t = useText();
  const name = usePeriodName()(period);
  const { method, correction } = draft;
  const found = useRelease({ period, correction, ...(method !== null && { method }) });
  const preview = found.kind === 'ready' ? found.preview : null;
  const back = () => onStep(-1);
  if (step === 'publish') {
    return (
      <ReleaseState found={found}>
        {(ready) => (
          <PublishStep
            preview={ready}
            name={name}
            draft={draft}
            onChange={onChange}
            onBack={back}
            onWritten={onWritten}
          />
        )}
      </ReleaseState>
    );
  }
  return (
    <>
      <StepTitle
        title={t('release.reviewTitle', { period: name })}
        about={t('release.reviewAbout')}
      />
      {preview?.frozen == null && (
        <MethodField
          value={method ?? preview?.method ?? ''}
          onChange={(chosen) => onChoose({ method: chosen, correction })}
        />
      )}
      <ReleaseState found={found}>
        {(ready) => (
          <ReviewStep
            preview={ready}
            name={name}
            onThreeYears={() => onChoose({ part: 'years' })}
            onCorrect={() => onChoose({ correction: true })}
          />
        )}
      </ReleaseState>
      <div className="row">
        <Button icon={ArrowLeft} onPress={back}>
          {t('release.previous')}
        </Button>
        {preview && (preview.complete || preview.frozen !== null) && (
          <Button kind="primary" onPress={() => onStep(1)}>
            {t('release.next')}
          </Button>
        )}
      </div>
    </>
  );
}

function MethodField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (method: Preview['method']) => void;
}) {
  const t = useText();
  return (
    <RadioField
      name="method"
      look="cards"
      label={t('release.method')}
      value={value}
      // Safe: the options are the methods.
      onChange={(code) => onChange(code as Preview['method'])}
      options={[
        {
          code: 'rounding',
          label: t('release.rounding'),
          description: t('release.roundingText'),
        },
        { code: 'hiding', label: t('release.hiding'), description: t('release.hidingText') },
      ]}
    />
  );
}
