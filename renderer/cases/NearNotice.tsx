import { Quote } from 'lucide-react';
import { Button } from '../design/Button.tsx';
import { useText } from '../locales/index.tsx';
import './near.css';

/** Says that cases were found by words that only look like those searched for, and how to leave them out. */
export function NearNotice({
  query,
  total,
  near,
  onExactly,
}: {
  readonly query: string;
  readonly total: number;
  readonly near: number;
  readonly onExactly: (query: string) => void;
}) {
  const t = useText();
  if (near === 0) return null;
  const exactly = `"${query.replaceAll('"', ' ').trim()}"`;
  return (
    <div className="near-notice" role="status">
      <p>{near === total ? t('cases.onlyNear', { query }) : t('cases.alsoNear', { near })}</p>
      <Button kind="quiet" size="small" icon={Quote} onPress={() => onExactly(exactly)}>
        {t('cases.searchExactly')}
      </Button>
    </div>
  );
}
