import type { PaperKind } from '../../api/contract/keys.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Loading } from '../design/Loading.tsx';
import { FirstRunNotice } from '../first-run/FirstRunNotice.tsx';
import { useFirstRun } from '../first-run/steps.ts';
import { type MessageKey, useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { useCommand } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';
import { useRecovered } from './recovered.tsx';
import './keys.css';

const recoveredTexts: Readonly<
  Record<PaperKind, { readonly title: MessageKey; readonly about: MessageKey }>
> = {
  recovery: { title: 'keys.recoveredByCode', about: 'keys.recoveredByCodeAbout' },
  shares: { title: 'keys.recoveredByShares', about: 'keys.recoveredBySharesAbout' },
};

/** What must be known about the vault on opening: how it was opened, and what it still needs. */
export function KeyNotices() {
  const t = useText();
  const { by, setBy } = useRecovered();
  return (
    <div className="vault-notices">
      {by && (
        <Alert kind="positive" title={t(recoveredTexts[by].title)}>
          <div className="key-notice">
            <p className="prose">{t(recoveredTexts[by].about)}</p>
            <Button onPress={() => setBy(null)}>{t('keys.understood')}</Button>
          </div>
        </Alert>
      )}
      <FirstRunNotice />
      <Advice />
    </div>
  );
}

/** Stands there for as long as nothing on paper opens a vault that is not for practice. */
function Advice() {
  const t = useText();
  const { go } = useNavigation();
  const { practice } = useSession();
  const { next } = useFirstRun();
  const listed = useCommand('keys.list', {});
  const isMissing = listed.data?.slots.every(({ kind }) => kind === 'passphrase') ?? false;
  if (listed.isPending && !practice) return <Loading />;
  // As long as the first run asks for it, it is said there.
  if (practice || !isMissing || next?.step === 'recovery') return null;
  return (
    <div className="key-advice">
      <Alert title={t('keys.advice')}>
        <Button onPress={() => go('/settings?part=keys')}>{t('keys.adviceGo')}</Button>
      </Alert>
    </div>
  );
}
