import { EyeOff, Lock, Search } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { keepsCases } from '../../domain/compartment.ts';
import { Button } from '../design/Button.tsx';
import { keysHere } from '../design/keyboard.ts';
import { useText } from '../locales/index.tsx';
import { roleTexts } from '../unlock/roles.ts';
import { vaultIcons } from '../vault/icons.ts';
import { useSession } from '../vault/session.tsx';
import { keysOf } from './actions.ts';
import { Mark } from './Mark.tsx';
import './TopBar.css';

/** The bar: where one is (the vault, in words), search, hide, lock. */
export function TopBar({
  onSearch,
  onHide,
  onLock,
}: {
  readonly onSearch: () => void;
  readonly onHide: () => void;
  readonly onLock: () => void;
}) {
  const t = useText();
  const { compartment, role, municipality, practice } = useSession();
  const Icon = vaultIcons[compartment];
  return (
    <header className="top-bar" data-pane>
      <p className="top-bar-product">
        <Mark />
        <span>Luwte</span>
      </p>
      <p className="top-bar-vault">
        <Icon aria-hidden size={18} />
        <span>
          <strong>{t(roleTexts[role].vault)}</strong>
          <span className="top-bar-municipality">{municipality}</span>
        </span>
      </p>
      {practice && <p className="top-bar-practice">{t('desk.practice')}</p>}
      <AriaButton className="top-bar-search" onPress={onSearch} data-pane-start>
        <Search aria-hidden size={18} />
        <span className="top-bar-search-words">
          {t(keepsCases(role) ? 'desk.searchBox' : 'desk.searchBoxScreens')}
        </span>
        <kbd aria-hidden>{keysHere(keysOf('palette') ?? '')}</kbd>
      </AriaButton>
      <div className="top-bar-actions">
        <Button kind="quiet" icon={EyeOff} onPress={onHide} keys={keysOf('hide')}>
          {t('desk.hide')}
        </Button>
        <Button icon={Lock} onPress={onLock} keys={keysOf('lock')}>
          {t('desk.lock')}
        </Button>
      </div>
    </header>
  );
}
