import { ArrowLeft } from 'lucide-react';
import { Link } from 'react-aria-components';
import { wayBackOf } from '../above.ts';
import { useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { useSession } from '../vault/session.tsx';
import './WayBack.css';

/** The way back to the screen that leads to this one, above a screen that is not in the menu. */
export function WayBack() {
  const t = useText();
  const { path } = useNavigation();
  const { role } = useSession();
  const above = wayBackOf(role, path);
  if (above === null) return null;
  return (
    <div className="way-back">
      <Link href={above.path} className="way-back-link">
        <ArrowLeft aria-hidden size={16} />
        {t('desk.backTo', { screen: t(above.label) })}
      </Link>
    </div>
  );
}
