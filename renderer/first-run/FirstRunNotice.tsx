import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Loading } from '../design/Loading.tsx';
import { useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { useSaidAction } from '../vault/said-action.ts';
import { useFirstRun } from './steps.ts';

/** What a new vault still needs, on Today until it is done or put aside. */
export function FirstRunNotice() {
  const t = useText();
  const { go } = useNavigation();
  const putAside = useSaidAction('firstRun.putAside');
  const { steps, next, isPending } = useFirstRun();
  if (isPending) return <Loading />;
  if (next === undefined) return null;
  const todo = steps.filter(({ state }) => state === 'todo').map(({ step }) => step);
  // Making the vault was the first.
  const place = { current: steps.indexOf(next) + 2, total: steps.length + 1 };
  return (
    <Alert title={t('firstRun.notice')}>
      <p>
        {t('desk.steps', place)}: {t(`firstRun.about_${next.step}`)}
      </p>
      <div className="row">
        <Button kind="primary" onPress={() => go('/first-run')}>
          {t('firstRun.goOn')}
        </Button>
        <Button
          kind="quiet"
          isPending={putAside.isPending}
          onPress={() => putAside.mutate({ steps: todo, isAside: true })}
        >
          {t('firstRun.asideAll')}
        </Button>
      </div>
    </Alert>
  );
}
