import { keepsCases } from '../../domain/compartment.ts';
import { Dialog } from '../design/Dialog.tsx';
import { useText } from '../locales/index.tsx';
import { useSession } from '../vault/session.tsx';
import { keyHelp } from './keys.ts';
import './KeyHelp.css';

/** The keys of the desk, as a table. */
export function KeyTable() {
  const t = useText();
  const { role } = useSession();
  const shown = keyHelp.filter(({ ofCases }) => !ofCases || keepsCases(role));
  return (
    <dl className="key-table">
      {shown.map(({ keys, does }) => (
        <div key={keys} className="key-row">
          <dt>
            <kbd>{keys}</kbd>
          </dt>
          <dd>{t(does)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The keys of the desk, over the screen (`Ctrl+/`). */
export function KeyHelp({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  return (
    <Dialog title={t('desk.keyboardHelp')} isOpen onClose={onClose}>
      <p className="subtle">{t('desk.keyboardHelpAbout')}</p>
      <KeyTable />
    </Dialog>
  );
}
