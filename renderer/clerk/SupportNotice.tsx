import { useCase } from '../case/case-room.ts';
import { Alert } from '../design/Alert.tsx';
import { useText } from '../locales/index.tsx';
import { useCommand } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';

/** Whom the council member can call, as long as the case runs. */
export function SupportNotice() {
  const t = useText();
  const { role } = useSession();
  const { isOpen } = useCase();
  const isShown = role === 'griffier' && isOpen;
  const team = useCommand('reaction.supportTeam', {}, { enabled: isShown });
  if (!isShown || !team.data) return null;
  return (
    <Alert title={t('clerk.support', { phone: team.data.phone })}>{t('clerk.supportAbout')}</Alert>
  );
}
