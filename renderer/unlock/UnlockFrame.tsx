import { CircleQuestionMark, Folder, Languages } from 'lucide-react';
import { type ReactNode, Suspense, useMemo, useState } from 'react';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Loading } from '../design/Loading.tsx';
import { useKeys } from '../frame/keys.ts';
import { Mark } from '../frame/Mark.tsx';
import { topicOfUnlocking } from '../help/topics.ts';
import { later } from '../later.ts';
import { useText } from '../locales/index.tsx';
import { usePreferences } from '../preferences.tsx';
import type { VaultDescription } from '../vault/session.tsx';
import './unlock.css';

// With it come dialogs and menus, which the screen that asks for a passphrase does not need.
const HelpDialog = later(() => import('../help/HelpDialog.tsx'));

/** What stands around everything before a vault is open. Nothing of a record is known here. */
export function UnlockFrame({
  folder,
  place,
  width = 'normal',
  children,
}: {
  readonly folder: string;
  readonly place: VaultDescription['place'];
  /** `wide` where there is a table. */
  readonly width?: 'normal' | 'wide';
  readonly children: ReactNode;
}) {
  const t = useText();
  const { language, change } = usePreferences();
  const other = language === 'nl' ? 'en' : 'nl';
  const [isHelping, setHelping] = useState(false);
  useKeys(useMemo(() => Object.fromEntries([['F1', () => setHelping(true)]]), []));
  return (
    <div className="unlock">
      <header className="unlock-bar">
        <p className="unlock-product">
          <Mark size={32} />
          <span>Luwte</span>
        </p>
        <div className="row">
          <Button kind="quiet" icon={CircleQuestionMark} keys="F1" onPress={() => setHelping(true)}>
            {t('desk.help')}
          </Button>
          <Button kind="quiet" icon={Languages} onPress={() => change({ language: other })}>
            <span lang={other}>{t('unlock.otherLanguage')}</span>
          </Button>
        </div>
      </header>
      <main className="unlock-main" data-width={width}>
        <div className="unlock-card">
          <Suspense fallback={<Loading />}>{children}</Suspense>
        </div>
        {place !== 'local' && (
          <div className="unlock-place">
            <Alert kind="warning" title={t(`unlock.place_${place}`)}>
              <p>{t(`unlock.place_${place}About`)}</p>
            </Alert>
          </div>
        )}
        <p className="unlock-folder">
          <Folder aria-hidden size={16} />
          <span>
            {t('unlock.folder')} <span className="unlock-path">{folder}</span>
          </span>
        </p>
      </main>
      <Suspense>
        {isHelping && <HelpDialog topic={topicOfUnlocking} onClose={() => setHelping(false)} />}
      </Suspense>
    </div>
  );
}
