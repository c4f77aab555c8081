import { CircleQuestionMark, Keyboard, Menu } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton, Link } from 'react-aria-components';
import { sectionOf } from '../above.ts';
import { Button } from '../design/Button.tsx';
import { keysHere } from '../design/keyboard.ts';
import { useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { menuOf } from '../routes.tsx';
import { useSession } from '../vault/session.tsx';
import { keysOf, screenKeys } from './actions.ts';
import './SideMenu.css';

/** Whether a screen of the menu is the one that is open, or the one to which that belongs. */
function currentOf(target: string, path: string, section: string | null) {
  if (target !== section) return {};
  return { 'aria-current': target === path ? ('page' as const) : ('true' as const) };
}

/** The menu of screens. Folds to a button when the window is narrow. */
export function SideMenu({ onHelp }: { readonly onHelp: () => void }) {
  const t = useText();
  const { path } = useNavigation();
  const { role } = useSession();
  const [isOpen, setOpen] = useState(false);
  const section = sectionOf(role, path);
  return (
    <nav className="side-menu" aria-label={t('desk.navigation')} data-pane data-open={isOpen}>
      <div className="side-menu-fold">
        <Button
          kind="secondary"
          icon={Menu}
          aria-expanded={isOpen}
          onPress={() => setOpen((open) => !open)}
        >
          {t('desk.menu')}
        </Button>
      </div>
      <ul className="side-menu-list">
        {menuOf(role).map(({ path: target, label, icon: Icon }, place) => (
          <li key={target}>
            <Link
              href={target}
              className="side-menu-link"
              {...currentOf(target, path, section)}
              onPress={() => setOpen(false)}
            >
              <Icon aria-hidden size={20} />
              {t(label)}
              {place < 9 && <Keys keys={screenKeys(place)} />}
            </Link>
          </li>
        ))}
      </ul>
      <div className="side-menu-end">
        <Link
          href="/help"
          className="side-menu-link"
          {...currentOf('/help', path, path)}
          onPress={() => setOpen(false)}
        >
          <CircleQuestionMark aria-hidden size={20} />
          {t('desk.help')}
          <Keys keys={keysOf('manual') ?? ''} />
        </Link>
        <AriaButton className="side-menu-link side-menu-button" onPress={onHelp}>
          <Keyboard aria-hidden size={20} />
          {t('desk.keyboardHelp')}
          <Keys keys={keysOf('keyHelp') ?? ''} />
        </AriaButton>
      </div>
    </nav>
  );
}

function Keys({ keys }: { readonly keys: string }) {
  return (
    <kbd className="side-menu-keys" aria-hidden>
      {keysHere(keys)}
    </kbd>
  );
}
