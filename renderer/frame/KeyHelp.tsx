import { Dialog } from '../design/Dialog.tsx';
import { keysHere } from '../design/keyboard.ts';
import { useText } from '../locales/index.tsx';
import { useSession } from '../vault/session.tsx';
import { actionGroups, actionsOf, keysOf } from './actions.ts';
import './KeyHelp.css';

/** The keys of the desk, as a table for each group of them. */
export function KeyTable() {
  const t = useText();
  const { role } = useSession();
  const rows = actionsOf(role).flatMap(({ id, group, does }) => {
    const keys = keysOf(id);
    return keys === undefined ? [] : [{ id, group, does, keys: keysHere(keys) }];
  });
  const groups = actionGroups
    .map((group) => ({ group, rows: rows.filter((row) => row.group === group) }))
    .filter((each) => each.rows.length > 0);
  return groups.map(({ group, rows: ofGroup }) => (
    <section key={group} aria-labelledby={`keys-${group}`}>
      <h3 id={`keys-${group}`} className="key-group">
        {t(`desk.keys_${group}`)}
      </h3>
      <dl className="key-table">
        {ofGroup.map(({ id, does, keys }) => (
          <div key={id} className="key-row">
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
    </section>
  ));
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
