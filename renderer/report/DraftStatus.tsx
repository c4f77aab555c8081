import { CircleAlert } from 'lucide-react';
import { useDates } from '../dates.ts';
import { useText } from '../locales/index.tsx';
import { useErrorText } from '../vault/problem.tsx';
import type { Autosave } from './draft.ts';

/** How the draft is doing, in words. */
export function DraftStatus({ savedAt, error }: Omit<Autosave, 'saveNow'>) {
  const t = useText();
  const dates = useDates();
  const errorText = useErrorText();
  if (error) {
    return (
      <p className="draft-problem" role="alert">
        <CircleAlert aria-hidden size={18} />
        <span>
          {t('report.draftFailed')} {errorText(error)}
        </span>
      </p>
    );
  }
  return (
    <p className="small subtle">
      {savedAt === null
        ? t('report.draftNotYet')
        : t('report.draftSaved', { time: dates.time(savedAt) })}
    </p>
  );
}
