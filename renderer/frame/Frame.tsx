import { Suspense, useCallback, useMemo, useState } from 'react';
import { Route, Switch } from 'wouter';
import { keepsCases } from '../../domain/compartment.ts';
import { Loading } from '../design/Loading.tsx';
import { HelpDialog } from '../help/HelpDialog.tsx';
import { topicOf } from '../help/topics.ts';
import { useText } from '../locales/index.tsx';
import { goBack, useNavigation } from '../navigation.tsx';
import { menuOf, routesOf, screenAt } from '../routes.tsx';
import { useSession } from '../vault/session.tsx';
import { Cover } from './Cover.tsx';
import { CrashBoundary } from './Crash.tsx';
import { KeyHelp } from './KeyHelp.tsx';
import { focusNextPane, useKeys } from './keys.ts';
import NotFound from './NotFound.tsx';
import { Palette } from './Palette.tsx';
import { ProfileBanner } from './ProfileBanner.tsx';
import { SideMenu } from './SideMenu.tsx';
import { TopBar } from './TopBar.tsx';
import './Frame.css';

type Layer = 'palette' | 'help' | 'manual' | 'cover' | null;

/** What stands around every screen of an open vault: bar, menu, content. */
export function Frame({ onLock }: { readonly onLock: () => void }) {
  const t = useText();
  const { path, go } = useNavigation();
  const { role } = useSession();
  const [layer, setLayer] = useState<Layer>(null);
  const close = useCallback(() => setLayer(null), []);
  const hide = useCallback(() => setLayer('cover'), []);
  const search = useCallback(() => setLayer('palette'), []);

  const keys = useMemo(
    () => ({
      '$mod+k': search,
      '$mod+l': onLock,
      '$mod+/': () => setLayer('help'),
      '$mod+Shift+/': () => setLayer('help'),
      'Shift+F6': () => focusNextPane(-1),
      'Alt+ArrowLeft': goBack,
      ...Object.fromEntries([
        ...(keepsCases(role) ? [['$mod+n', () => go('/report')] as const] : []),
        ['F1', () => setLayer('manual')],
        ['F6', () => focusNextPane(1)],
        ['F9', () => setLayer((now) => (now === 'cover' ? null : 'cover'))],
        ...menuOf(role).map(({ path: target }, index) => [`$mod+${index + 1}`, () => go(target)]),
      ]),
    }),
    [go, onLock, search, role],
  );
  useKeys(keys);

  return (
    <div className="frame">
      <button
        type="button"
        className="skip-link"
        onClick={() => document.querySelector('main')?.focus()}
      >
        {t('desk.skipToContent')}
      </button>
      <TopBar onSearch={search} onHide={hide} onLock={onLock} />
      <SideMenu onHelp={() => setLayer('help')} />
      <main className="frame-main" tabIndex={-1} data-pane>
        <ProfileBanner />
        <CrashBoundary key={path}>
          <Suspense fallback={<Loading />}>
            <Switch>
              {routesOf(role).map(({ path: pattern, screen: Screen }) => (
                <Route key={pattern} path={pattern}>
                  <Screen key={path} />
                </Route>
              ))}
              <Route>
                <NotFound />
              </Route>
            </Switch>
          </Suspense>
        </CrashBoundary>
      </main>
      {layer === 'palette' && <Palette onClose={close} />}
      {layer === 'cover' && <Cover onBack={close} onLock={onLock} />}
      {layer === 'help' && <KeyHelp onClose={close} />}
      {layer === 'manual' && (
        <HelpDialog topic={topicOf(role, screenAt(role, path) ?? '/help') ?? ''} onClose={close} />
      )}
    </div>
  );
}
