import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from '../design/Button.tsx';
import { useText } from '../locales/index.tsx';
import './log.css';

/** Lines on a page of a log. */
export const pageLines = 50;

/** Turns the pages of a log, of which the newest lines come first. */
export function Turning({
  offset,
  total,
  onTurn,
}: {
  readonly offset: number;
  readonly total: number;
  readonly onTurn: (offset: number) => void;
}) {
  const t = useText();
  if (total <= pageLines) return null;
  const until = total - offset;
  const from = Math.max(1, until - pageLines + 1);
  return (
    <div className="row log-turning">
      <Button
        icon={ChevronLeft}
        isDisabled={offset === 0}
        onPress={() => onTurn(offset - pageLines)}
      >
        {t('log.newer')}
      </Button>
      <p className="subtle" role="status">
        {t('log.shown', { from, until, total })}
      </p>
      <Button
        icon={ChevronRight}
        isDisabled={from === 1}
        onPress={() => onTurn(offset + pageLines)}
      >
        {t('log.older')}
      </Button>
    </div>
  );
}
