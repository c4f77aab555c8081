import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { useDates } from '../dates.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { backIn, type Typed, throwAway } from '../forms/kept.ts';
import { useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import './TypedNotice.css';

/** Where a form stands: one that was opened from beside the list of cases stands in its case too. */
const placeOf = ({ caseId, path }: Typed) =>
  caseId !== null && path === '/cases' ? `/cases/${caseId}` : path;

/** What was being typed when the vault was locked, as long as nobody went on with it. */
export function TypedNotice() {
  const t = useText();
  const client = useQueryClient();
  const follow = useCallback(
    (told: () => void) => client.getQueryCache().subscribe(told),
    [client],
  );
  const names = useSyncExternalStore(follow, () =>
    backIn(client)
      .map(({ caseId, form }) => `${caseId} ${form}`)
      .join('\n'),
  );
  if (names === '') return null;
  return (
    <div className="typed-notice">
      <Alert title={t('desk.typedWaits')}>
        <ul>
          {backIn(client).map((typed) => (
            <Waiting key={`${typed.caseId} ${typed.form}`} typed={typed} />
          ))}
        </ul>
      </Alert>
    </div>
  );
}

function Waiting({ typed }: { readonly typed: Typed }) {
  const t = useText();
  const dates = useDates();
  const client = useQueryClient();
  const { path, go } = useNavigation();
  const place = placeOf(typed);
  const { title, savedAt } = typed;
  return (
    <li className="row">
      <span>{t('desk.typedIn', { title, moment: savedAt ? dates.moment(savedAt) : '' })}</span>
      {path === place ? (
        <span className="subtle">{t('desk.typedHere')}</span>
      ) : (
        <Button size="small" aria-label={t('desk.typedGoOn', { title })} onPress={() => go(place)}>
          {t('desk.typedContinue')}
        </Button>
      )}
      <Button size="small" onPress={() => void throwAway(client, typed)}>
        {t('desk.typedDiscard')}
      </Button>
    </li>
  );
}
