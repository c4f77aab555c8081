import { useEffect, useState } from 'react';
import type { Output } from '../../api/contract/index.ts';
import { Working } from '../design/Working.tsx';
import { useText } from '../locales/index.tsx';
import { call } from './client.ts';
import { useAction } from './queries.ts';

type Share = Output<'work.progress'>['share'];

/** Milliseconds between two questions how far it is. */
const patience = 400;

/** How far the long work of the vault is by now; asked again and again. */
export function useShare(): Share {
  const [share, setShare] = useState<Share>(null);
  useEffect(() => {
    const ask = () =>
      call('work.progress', {}).then(
        (progress) => setShare(progress.share),
        // A vault that was locked meanwhile has no progress, and says so elsewhere.
        () => undefined,
      );
    const clock = setInterval(ask, patience);
    return () => clearInterval(clock);
  }, []);
  return share;
}

/** Long work of the vault: how far it is, by its own count, and the way to stop it. */
export function LongWork({ text }: { readonly text: string }) {
  const t = useText();
  const share = useShare();
  const stop = useAction('work.stop');
  const isKnown = share !== null && share.total > 0;
  return (
    <Working
      text={text}
      share={isKnown ? Math.floor((100 * share.done) / share.total) : null}
      stop={{ label: t('desk.stop'), act: () => stop.mutate({}) }}
    />
  );
}
