import { RotateCcw, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { ProgressBar } from 'react-aria-components';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Loading } from '../design/Loading.tsx';
import { useText } from '../locales/index.tsx';
import { PreviewProblem } from './PreviewProblem.tsx';
import type { Preview } from './protected.ts';
import type { Protected } from './releases.ts';

/** Shows figures when they are protected; until then how far that is, with a way to stop it. */
export function ReleaseState({
  found,
  children,
}: {
  readonly found: Protected;
  readonly children: (preview: Preview) => ReactNode;
}) {
  if (found.kind === 'ready') return children(found.preview);
  if (found.kind === 'failed') return <PreviewProblem error={found.error} onRetry={found.again} />;
  if (found.kind === 'stopped') return <Stopped onAgain={found.again} />;
  return found.seconds < 1 ? <Loading /> : <Working seconds={found.seconds} onStop={found.stop} />;
}

function Working({ seconds, onStop }: { readonly seconds: number; readonly onStop: () => void }) {
  const t = useText();
  return (
    <div className="release-working stack-small">
      <ProgressBar isIndeterminate aria-label={t('statistics.working')} className="working-bar">
        <div className="working-fill" />
      </ProgressBar>
      <p role="status">{t('statistics.working')}</p>
      <p className="small subtle">{t('statistics.workingSeconds', { seconds })}</p>
      <div className="row">
        <Button icon={X} onPress={onStop}>
          {t('statistics.stop')}
        </Button>
      </div>
    </div>
  );
}

function Stopped({ onAgain }: { readonly onAgain: () => void }) {
  const t = useText();
  return (
    <Alert title={t('statistics.stopped')}>
      <div className="row">
        <Button icon={RotateCcw} onPress={onAgain}>
          {t('statistics.again')}
        </Button>
      </div>
    </Alert>
  );
}
