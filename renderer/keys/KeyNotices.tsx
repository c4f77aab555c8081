import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { type MessageKey, useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { useCommand } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';
import { type PaperKind, useRecovered } from './recovered.tsx';
import './keys.css';

const recoveredTexts: Readonly<
  Record<PaperKind, { readonly title: MessageKey; readonly about: MessageKey }>
> = {
  recovery: { title: 'keys.recoveredByCode', about: 'keys.recoveredByCodeAbout' },
  shares: { title: 'keys.recoveredByShares', about: 'keys.recoveredBySharesAbout' },
};

/** What must be known about the keys on opening: how the vault was opened, and what is missing. */
export function KeyNotices() {
  const t = useText();
  const { by, setBy } = useRecovered();
  return (
    <>
      {by && (
        <Alert kind="positive" title={t(recoveredTexts[by].title)}>
          <div className="key-notice">
            <p className="prose">{t(recoveredTexts[by].about)}</p>
            <Button onPress={() => setBy(null)}>{t('keys.understood')}</Button>
          </div>
        </Alert>
      )}
      <Advice />
    </>
  );
}

/** Stands there for as long as nothing on paper opens a vault that is not for practice. */
function Advice() {
  const t = useText();
  const { go } = useNavigation();
  const { practice } = useSession();
  const listed = useCommand('keys.list', {});
  const isMissing = listed.data?.slots.every(({ kind }) => kind === 'passphrase') ?? false;
  if (practice || !isMissing) return null;
  return (
    <div className="key-advice">
      <Alert title={t('keys.advice')}>
        <Button onPress={() => go('/settings?part=keys')}>{t('keys.adviceGo')}</Button>
      </Alert>
    </div>
  );
}
