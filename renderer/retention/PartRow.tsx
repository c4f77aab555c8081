import { Link } from 'react-aria-components';
import { useLabel } from '../codes.ts';
import { useDates } from '../dates.ts';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { WhyDestroyed } from '../help/Why.tsx';
import { useText } from '../locales/index.tsx';
import { isDue, type Part, useRuleWords } from './part.ts';

/** One part: which case, what, when, and what can be done with it. */
export function PartRow({
  part,
  today,
  goes,
  onOpen,
  onDestroy,
  onHold,
  onRelease,
}: {
  readonly part: Part;
  readonly today: string;
  /** Whether it is destroyed by itself when its owner does nothing. */
  readonly goes: boolean;
  /** Shows what is kept, where its case is gone and cannot be looked at itself. */
  readonly onOpen: (() => void) | null;
  readonly onDestroy: () => void;
  readonly onHold: () => void;
  readonly onRelease: () => void;
}) {
  const t = useText();
  const dates = useDates();
  const label = useLabel();
  const words = useRuleWords();
  const { caseId, number, rule, due, decideBy, hold } = part;
  const about = `${words(rule)}, ${number}`;
  return (
    <li className="retention-part">
      <div className="stack-small">
        <p>
          {onOpen ? (
            <span>{number}</span>
          ) : (
            <Link href={`/cases/${caseId}`} className="link">
              {number}
            </Link>
          )}{' '}
          {words(rule)}
        </p>
        {hold ? (
          <p className="small subtle">
            {t(hold.reviewOn < today ? 'retention.heldPast' : 'retention.heldFor', {
              reason: label('hold_reason', hold.reason),
              day: dates.long(hold.reviewOn),
            })}
          </p>
        ) : (
          <p className="small subtle">
            {t(
              due > today ? 'retention.dueOn' : goes ? 'retention.dueGoes' : 'retention.dueStays',
              {
                day: dates.long(due),
                until: dates.long(decideBy),
              },
            )}{' '}
            <WhyDestroyed rule={rule} of={about} />
          </p>
        )}
      </div>
      <div className="row">
        {onOpen && (
          <Button aria-label={`${t('reaction.claimFileOpen')}: ${number}`} onPress={onOpen}>
            {t('reaction.claimFileOpen')}
          </Button>
        )}
        {hold && (
          <Badge tone={hold.reviewOn <= today ? 'warning' : 'neutral'}>{t('retention.kept')}</Badge>
        )}
        {isDue(part, today) && (
          <Button aria-label={`${t('retention.destroy')}: ${about}`} onPress={onDestroy}>
            {t('retention.destroy')}
          </Button>
        )}
        {hold ? (
          <Button aria-label={`${t('retention.release')}: ${about}`} onPress={onRelease}>
            {t('retention.release')}
          </Button>
        ) : (
          <Button aria-label={`${t('retention.hold')}: ${about}`} onPress={onHold}>
            {t('retention.hold')}
          </Button>
        )}
      </div>
    </li>
  );
}
