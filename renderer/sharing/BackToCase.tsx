import { ArrowLeft } from 'lucide-react';
import { Link } from 'react-aria-components';
import { useText } from '../locales/index.tsx';
import '../case/case.css';

/** The way back to the case that something is shared of. */
export function BackToCase({ caseId }: { readonly caseId: string }) {
  const t = useText();
  return (
    <Link href={`/cases/${caseId}`} className="case-back">
      <ArrowLeft aria-hidden size={16} />
      {t('sharing.toCase')}
    </Link>
  );
}
