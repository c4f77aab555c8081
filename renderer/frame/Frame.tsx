import { Suspense, useCallback, useMemo, useState } from 'react';
import { Route, Switch } from 'wouter';
import type { VaultRole } from '../../domain/compartment.ts';
import { Loading } from '../design/Loading.tsx';
import HelpDialog from '../help/HelpDialog.tsx';
import { topicOf } from '../help/topics.ts';
import { useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { menuOf, routesOf, screenAt } from '../routes.tsx';
import { useSession } from '../vault/session.tsx';
import { actionsOf } from './actions.ts';
import { type Acts, OffersProvider, useOffers } from './acts.tsx';
import { Cover } from './Cover.tsx';
import { CrashBoundary } from './Crash.tsx';
import { KeyHelp } from './KeyHelp.tsx';
import { useKeys } from './keys.ts';
import NotFound from './NotFound.tsx';
import { Palette } from './Palette.tsx';
import { ProfileBanner } from './ProfileBanner.tsx';
import { SideMenu } from './SideMenu.tsx';
import { TopBar } from './TopBar.tsx';
import { TypedNotice } from './TypedNotice.tsx';
import { type Layer, useDeskActs } from './use-desk-acts.ts';
import { WayBack } from './WayBack.tsx';
import './Frame.css';

/** What stands around every screen of an open vault: bar, menu, content. */
export function Frame({ onLock }: { readonly onLock: () => void }) {
  return (
    <OffersProvider>
      <FrameOfDesk onLock={onLock} />
    </OffersProvider>
  );
}

function FrameOfDesk({ onLock }: { readonly onLock: () => void }) {
  const t = useText();
  const { path, go } = useNavigation();
  const { role } = useSession();
  const [layer, setLayer] = useState<Layer>(null);
  const close = useCallback(() => setLayer(null), []);
  const deskActs = useDeskActs(setLayer, onLock);
  const offered = useOffers();
  const actsNow = useCallback((): Acts => ({ ...deskActs, ...offered() }), [deskActs, offered]);
  const isCovered = layer === 'cover';
  const keys = useMemo(
    () => ({
      ...boundKeys(role, () => (isCovered ? underCover(actsNow()) : actsNow())),
      ...screenKeysOf(role, (target) => {
        if (!isCovered) go(target);
      }),
    }),
    [go, role, actsNow, isCovered],
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
      <TopBar
        onSearch={() => setLayer('palette')}
        onHide={() => setLayer('cover')}
        onLock={onLock}
      />
      <SideMenu onHelp={() => setLayer('help')} />
      <main className="frame-main" tabIndex={-1} data-pane>
        <ProfileBanner />
        <TypedNotice />
        <WayBack />
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
      {(layer === 'palette' || layer === 'caseMenu') && (
        <Palette
          key={layer}
          acts={actsNow()}
          reach={layer === 'caseMenu' ? 'case' : 'all'}
          onClose={close}
        />
      )}
      {layer === 'cover' && <Cover onBack={close} onLock={onLock} />}
      {layer === 'help' && <KeyHelp onClose={close} />}
      {layer === 'manual' && (
        <HelpDialog topic={topicOf(role, screenAt(role, path) ?? '/help') ?? ''} onClose={close} />
      )}
    </div>
  );
}

/** Under the cover nothing can be done but to take it away, and to lock. */
const underCover = ({ hide, lock }: Acts): Acts => ({
  ...(hide ? { hide } : {}),
  ...(lock ? { lock } : {}),
});

/** The keys of the screens in the menu. */
const screenKeysOf = (role: VaultRole, go: (path: string) => void) =>
  Object.fromEntries(
    menuOf(role)
      .slice(0, 9)
      .map(({ path }, place) => [`$mod+${place + 1}`, () => go(path)]),
  );

/** The keys of the actions of a role. What cannot be done here leaves its keys alone. */
const boundKeys = (role: VaultRole, actsNow: () => Acts) =>
  Object.fromEntries(
    actionsOf(role).flatMap(({ id, keys = [] }) =>
      keys.map((key) => [
        key,
        () => {
          const act = actsNow()[id];
          if (typeof act !== 'function') return false;
          act();
          return true;
        },
      ]),
    ),
  );
