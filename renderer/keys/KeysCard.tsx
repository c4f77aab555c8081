import { FileText, KeyRound, Laptop, type LucideIcon, RefreshCw, UsersRound } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react';
import type { Output } from '../../api/contract/index.ts';
import { useDates } from '../dates.ts';
import { Button } from '../design/Button.tsx';
import { Loading } from '../design/Loading.tsx';
import { useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';
import { type KeyAct, KeyDialog } from './KeyDialog.tsx';
import './keys.css';

type KeySlot = Output<'keys.list'>['slots'][number];

/** By what the vault opens, and everything that can be done with that. */
export function KeysCard() {
  const t = useText();
  const id = useId();
  const heading = useHeading();
  const focusHeading = useCallback(() => heading.current?.focus(), [heading]);
  const listed = useCommand('keys.list', {});
  return (
    <section className="card" aria-labelledby={id}>
      <header>
        <h2 id={id} ref={heading} tabIndex={-1} className="card-title">
          {t('keys.title')}
        </h2>
        <p className="subtle">{t('keys.about')}</p>
      </header>
      {listed.isPending && <Loading />}
      {listed.error && <Problem error={listed.error} onRetry={() => listed.refetch()} />}
      {listed.data && <Keys {...listed.data} onGone={focusHeading} />}
    </section>
  );
}

/** The heading of the card; takes focus when somebody was led to this part of the screen. */
function useHeading() {
  const heading = useRef<HTMLHeadingElement>(null);
  const { search } = useNavigation();
  const isAsked = new URLSearchParams(search).get('part') === 'keys';
  useEffect(() => {
    if (!isAsked) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [isAsked]);
  return heading;
}

function Keys({
  slots,
  isBound,
  canBind,
  onGone,
}: Pick<Output<'keys.list'>, 'slots' | 'isBound' | 'canBind'> & {
  /** The button that something was done with is gone, and focus with it. */
  readonly onGone: () => void;
}) {
  const t = useText();
  const dates = useDates();
  const [act, setAct] = useState<KeyAct | null>(null);
  useEffect(() => {
    if (act !== null) return;
    // A dialog gives focus back in the next frame; the button that opened it may be gone by then.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) onGone();
    });
    return () => cancelAnimationFrame(frame);
  }, [act, onGone]);
  const madeOn = (kind: KeySlot['kind']) => {
    const day = slots.find((slot) => slot.kind === kind)?.madeOn;
    return day === undefined ? null : dates.short(day);
  };
  const recovery = madeOn('recovery');
  const shares = madeOn('shares');
  const isAdvised = recovery === null && shares === null;
  return (
    <>
      <ul className="keys">
        <Key
          icon={KeyRound}
          title={t('keys.passphrase')}
          about={t('keys.passphraseSince', { date: madeOn('passphrase') ?? '' })}
        >
          <Button onPress={() => setAct('change')}>{t('keys.change')}</Button>
        </Key>
        <Key
          icon={FileText}
          title={t('keys.recovery')}
          about={
            recovery === null
              ? t(isAdvised ? 'keys.recoveryAdvice' : 'keys.recoveryNone')
              : t('keys.recoverySince', { date: recovery })
          }
          isAdvised={isAdvised}
        >
          <Button kind={isAdvised ? 'primary' : 'secondary'} onPress={() => setAct('makeRecovery')}>
            {t(recovery === null ? 'keys.makeRecovery' : 'keys.makeRecoveryAgain')}
          </Button>
          {recovery !== null && (
            <Button onPress={() => setAct('revokeRecovery')}>{t('keys.revokeRecovery')}</Button>
          )}
        </Key>
        <Key
          icon={UsersRound}
          title={t('keys.shares')}
          about={shares === null ? t('keys.sharesNone') : t('keys.sharesSince', { date: shares })}
        >
          <Button onPress={() => setAct('makeShares')}>
            {t(shares === null ? 'keys.makeShares' : 'keys.makeSharesAgain')}
          </Button>
          {shares !== null && (
            <Button onPress={() => setAct('revokeShares')}>{t('keys.revokeShares')}</Button>
          )}
        </Key>
        <Key
          icon={Laptop}
          title={t('keys.computer')}
          about={t(
            isBound ? 'keys.computerBound' : canBind ? 'keys.computerFree' : 'keys.computerUnable',
          )}
        >
          {(isBound || canBind) && (
            <Button onPress={() => setAct(isBound ? 'free' : 'bind')}>
              {t(isBound ? 'keys.free' : 'keys.bind')}
            </Button>
          )}
        </Key>
        <Key icon={RefreshCw} title={t('keys.leak')} about={t('keys.leakAbout')}>
          <Button onPress={() => setAct('renew')}>{t('keys.renew')}</Button>
        </Key>
      </ul>
      {act && (
        <KeyDialog
          act={act}
          hasRecovery={recovery !== null}
          hasShares={shares !== null}
          onAct={setAct}
          onClose={() => setAct(null)}
        />
      )}
    </>
  );
}

function Key({
  icon: Icon,
  title,
  about,
  isAdvised = false,
  children,
}: {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly about: string;
  readonly isAdvised?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <li className="key" data-advised={isAdvised}>
      <Icon aria-hidden size={22} />
      <div className="key-words">
        <h3 className="key-title">{title}</h3>
        <p className="key-about">{about}</p>
      </div>
      <div className="key-acts">{children}</div>
    </li>
  );
}
