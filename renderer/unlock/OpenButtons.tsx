import { LockOpen } from 'lucide-react';
import { Button } from '../design/Button.tsx';
import { useText } from '../locales/index.tsx';
import { Opening } from './Opening.tsx';

/** The buttons that open a vault, and how long one has to wait after wrong secrets. */
export function OpenButtons({
  label,
  isPending,
  secondsLeft,
  onOpenAnyway,
  onBack,
}: {
  /** What the opening button says. */
  readonly label: string;
  readonly isPending: boolean;
  readonly secondsLeft: number;
  /** Opens in spite of a refusal; null when there is none, or none that may be set aside. */
  readonly onOpenAnyway: (() => void) | null;
  readonly onBack?: () => void;
}) {
  const t = useText();
  return (
    <>
      <div className="row">
        <Button
          type="submit"
          kind="primary"
          icon={LockOpen}
          isPending={isPending}
          isDisabled={secondsLeft > 0}
          aria-describedby="unlock-wait"
        >
          {label}
        </Button>
        {onOpenAnyway && (
          <Button onPress={onOpenAnyway} isPending={isPending}>
            {t('unlock.openAnyway')}
          </Button>
        )}
        {onBack && <Button onPress={onBack}>{t('unlock.backToOpen')}</Button>}
        <p id="unlock-wait" className="subtle">
          {secondsLeft > 0 && t('unlock.wait', { seconds: secondsLeft })}
        </p>
      </div>
      <Opening isPending={isPending} />
    </>
  );
}
