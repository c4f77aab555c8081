import { useCase } from '../case/case-room.ts';
import { Alert } from '../design/Alert.tsx';
import { useText } from '../locales/index.tsx';
import { useSession } from '../vault/session.tsx';

/** Whom the council member can call, as long as the case runs. */
export function SupportNotice() {
  const t = useText();
  const { role } = useSession();
  const { isOpen } = useCase();
  if (role !== 'griffier' || !isOpen) return null;
  return <Alert title={t('clerk.support')}>{t('clerk.supportAbout')}</Alert>;
}
