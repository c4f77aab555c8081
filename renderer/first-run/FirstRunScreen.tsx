import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Loading } from '../design/Loading.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { Steps } from '../design/Steps.tsx';
import { Page } from '../frame/Page.tsx';
import { useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { Problem } from '../vault/problem.tsx';
import { useSaidAction } from '../vault/said-action.ts';
import { StepCard } from './StepCard.tsx';
import { type Step, useFirstRun } from './steps.ts';

/** The first run: what a new vault needs before it can be relied on, one thing at a time. */
export default function FirstRunScreen() {
  const t = useText();
  const { go } = useNavigation();
  const { steps, next, found } = useFirstRun();
  return (
    <Page>
      <PageHeader
        title={t('firstRun.title')}
        about={t('firstRun.about')}
        actions={<Button onPress={() => go('/')}>{t('firstRun.leave')}</Button>}
      />
      {found.isPending && <Loading />}
      {found.error && <Problem error={found.error} onRetry={() => found.refetch()} />}
      {found.data && steps.length === 0 && <Alert title={t('firstRun.practice')} />}
      {steps.length > 0 && (
        <Walk steps={steps} start={next ?? steps.at(-1)} isAllDone={next === undefined} />
      )}
    </Page>
  );
}

/** The steps, from the first that is to be done. What is done stays in sight until one goes on. */
function Walk({
  steps,
  start,
  isAllDone,
}: {
  readonly steps: readonly Step[];
  readonly start: Step | undefined;
  readonly isAllDone: boolean;
}) {
  const t = useText();
  const [chosen, setChosen] = useState(start?.step);
  const at = steps.findIndex(({ step }) => step === chosen);
  const shown = steps[at];
  const names = steps.map(({ step }) => t(`firstRun.step_${step}`));
  if (shown === undefined) return null;
  return (
    <>
      <Steps steps={[t('firstRun.step_vault'), ...names]} current={at + 1} />
      <StepCard key={shown.step} step={shown} isAllDone={isAllDone} />
      <Ways steps={steps} shown={shown} onChoose={setChosen} />
    </>
  );
}

/** Back, on, and putting aside what is not done. */
function Ways({
  steps,
  shown,
  onChoose,
}: {
  readonly steps: readonly Step[];
  readonly shown: Step;
  readonly onChoose: (step: Step['step']) => void;
}) {
  const t = useText();
  const putAside = useSaidAction('firstRun.putAside');
  const at = steps.indexOf(shown);
  const before = steps[at - 1];
  const after = steps[at + 1];
  return (
    <div className="row">
      {before && (
        <Button icon={ArrowLeft} onPress={() => onChoose(before.step)}>
          {t('firstRun.before')}
        </Button>
      )}
      {after && (
        <Button
          icon={ArrowRight}
          kind={shown.state === 'done' ? 'primary' : 'secondary'}
          onPress={() => onChoose(after.step)}
        >
          {t('firstRun.after')}
        </Button>
      )}
      {shown.state === 'todo' && (
        <Button
          kind="quiet"
          isPending={putAside.isPending}
          onPress={() =>
            putAside.mutate(
              { steps: [shown.step], isAside: true },
              { onSuccess: () => after && onChoose(after.step) },
            )
          }
        >
          {t('firstRun.aside')}
        </Button>
      )}
      {shown.state === 'aside' && (
        <Button
          kind="quiet"
          isPending={putAside.isPending}
          onPress={() => putAside.mutate({ steps: [shown.step], isAside: false })}
        >
          {t('firstRun.takeUp')}
        </Button>
      )}
    </div>
  );
}
