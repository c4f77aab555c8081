import { ArrowLeft, Maximize2, MoveHorizontal, X } from 'lucide-react';
import { lazy, memo, Suspense, useDeferredValue, useEffect, useState } from 'react';
import { useLabel } from '../codes.ts';
import { useDates } from '../dates.ts';
import { Button } from '../design/Button.tsx';
import { IconButton } from '../design/IconButton.tsx';
import { Loading } from '../design/Loading.tsx';
import { SeverityBadge } from '../design/SeverityBadge.tsx';
import { StatusBadge } from '../design/StatusBadge.tsx';
import { useText } from '../locales/index.tsx';
import { roleTexts } from '../unlock/roles.ts';
import { vaultIcons } from '../vault/icons.ts';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';
import type { ListedCase } from './case-pages.ts';
import type { RecordWish } from './record-wish.ts';
import { Snippet } from './Snippet.tsx';

const RecordBody = lazy(() => import('./RecordBody.tsx'));

/** How long a case has to be selected before it is read: reading it leaves a line in the log. */
const restMs = 300;

/** The record of a case beside the list. What the list knows of it is there at once. */
export const RecordPane = memo(function RecordPane({
  listed,
  isNarrow,
  wish,
  onWishDone,
  onOpen,
  onWidth,
  onClose,
}: {
  readonly listed: ListedCase;
  readonly isNarrow: boolean;
  readonly wish: RecordWish | null;
  readonly onWishDone: (none: null) => void;
  readonly onOpen: (caseId: string) => void;
  /** Makes it wider by a step, and after the widest as narrow as it gets. */
  readonly onWidth: () => void;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { id, number, snippet } = listed;
  // Over the list it is the screen, and the heading of the list is hidden.
  const Title = isNarrow ? 'h1' : 'h2';
  const read = useCommand('cases.get', { caseId: id }, { enabled: useRested(id) });
  // Drawn when there is time: the next key may come before.
  const drawn = useDeferredValue(read.data);
  const view = drawn?.id === id ? drawn : undefined;
  return (
    <>
      <header className="record-head">
        <Vault />
        <div className="record-bar">
          {isNarrow && (
            // The row under it is hidden, so focus cannot stay there.
            <Button kind="quiet" icon={ArrowLeft} onPress={onClose} autoFocus>
              {t('cases.backToList')}
            </Button>
          )}
          <Title className="record-number">{number}</Title>
          <StatusBadge status={listed.status} />
          <span className="record-ways">
            <IconButton icon={Maximize2} label={t('cases.openFull')} onPress={() => onOpen(id)} />
            {!isNarrow && (
              <>
                <IconButton icon={MoveHorizontal} label={t('cases.widthNext')} onPress={onWidth} />
                <IconButton icon={X} label={t('cases.closeRecord')} onPress={onClose} />
              </>
            )}
          </span>
        </div>
        <About listed={listed} />
        {snippet && <Snippet pieces={snippet} />}
      </header>
      <div className="record-body" key={id}>
        {read.error && <Problem error={read.error} onRetry={() => read.refetch()} />}
        {view && (
          <Suspense fallback={<Loading />}>
            <RecordBody view={view} wish={wish} onWishDone={onWishDone} onOpen={onOpen} />
          </Suspense>
        )}
        {read.isPending && <Loading />}
      </div>
    </>
  );
});

/** In which vault it is, so that nobody writes in the wrong one. */
function Vault() {
  const t = useText();
  const { compartment, role } = useSession();
  const Icon = vaultIcons[compartment];
  return (
    <p className="record-vault">
      <Icon aria-hidden size={16} />
      {t(roleTexts[role].vault)}
    </p>
  );
}

function About({ listed }: { readonly listed: ListedCase }) {
  const t = useText();
  const label = useLabel();
  const dates = useDates();
  const { regime } = useSession();
  const { nature, unit, receivedAt, severity } = listed;
  return (
    <>
      <p className="record-about">
        {label('nature', nature)} · {label(regime === 'staff' ? 'department' : 'office', unit)}
      </p>
      <p className="row record-when">
        <SeverityBadge code={severity} />
        <span className="subtle">
          {t('case.receivedOn', { moment: dates.momentDay(receivedAt) })}
        </span>
      </p>
    </>
  );
}

/** Whether the selection has stood still in this case. */
function useRested(caseId: string): boolean {
  const [rested, setRested] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setRested(caseId), restMs);
    return () => clearTimeout(timer);
  }, [caseId]);
  return rested === caseId;
}
