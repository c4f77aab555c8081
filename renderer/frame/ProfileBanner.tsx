import { TriangleAlert } from 'lucide-react';
import { counsellorOfBoth } from '../../domain/compartment.ts';
import { useText } from '../locales/index.tsx';
import { useCommand } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';
import './ProfileBanner.css';

/**
 * Warns who is counsellor for both worlds in which of the two she is now (domain study, §4.5, point 2):
 * two profiles, two passphrases, and nothing goes from one to the other.
 */
export function ProfileBanner() {
  const t = useText();
  const { role } = useSession();
  const { data } = useCommand('vault.describe', {});
  if (!counsellorOfBoth(data?.slots ?? [])) return null;
  if (role !== 'counsellor_staff' && role !== 'counsellor_political') return null;
  return (
    <p className="profile-banner" role="note">
      <TriangleAlert aria-hidden size={18} />
      <span>{t(role === 'counsellor_staff' ? 'desk.profileStaff' : 'desk.profilePolitical')}</span>
    </p>
  );
}
