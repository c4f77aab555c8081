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
  return found.seconds < 1 ? <Loading /> : <Working found={found} />;
}

function Working({ found }: { readonly found: Extract<Protected, { readonly kind: 'working' }> }) {
  const t = useText();
  const { seconds, progress, stop } = found;
  const words = t(
    progress?.step === 'attacking' ? 'statistics.attacking' : 'statistics.protecting',
    { round: progress?.round ?? 1 },
  );
  return (
    <div className="release-working stack-small">
      <ProgressBar
        {...(progress === null ? { isIndeterminate: true } : { value: progress.share })}
        aria-label={t('statistics.working')}
        className="working-bar"
      >
        <div
          className="working-fill"
          data-moves={progress === null}
          style={{ inlineSize: `${progress?.share ?? 40}%` }}
        />
      </ProgressBar>
      <p role="status">{words}</p>
      <p className="small subtle">{t('statistics.workingSeconds', { seconds })}</p>
      <div className="row">
        <Button icon={X} onPress={stop}>
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
