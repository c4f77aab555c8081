import { GraduationCap } from 'lucide-react';
import { useState } from 'react';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Working } from '../design/Working.tsx';
import { useText } from '../locales/index.tsx';
import { useAction, useCommand } from '../vault/queries.ts';

/** The way to the practice vault from the unlock screen; the first time it is made, which can be stopped. */
export function PracticeButton() {
  const t = useText();
  const begin = useAction('shell.practiseBegin');
  const stop = useAction('shell.practiseStop');
  const [isFailed, setFailed] = useState(false);
  const { data } = useCommand('shell.practice', {}, { every: begin.isPending ? 500 : null });
  if (begin.isPending) {
    return (
      <Working
        text={t('practice.making')}
        share={data?.share ?? 0}
        stop={{ label: t('practice.stop'), act: () => stop.mutate({}) }}
      />
    );
  }
  if (!data?.offered) return null;
  const go = () =>
    begin.mutate(
      {},
      {
        onSuccess: ({ outcome }) => setFailed(outcome === 'failed'),
        onError: () => setFailed(true),
      },
    );
  return (
    <>
      {isFailed && <Alert kind="negative" title={t('practice.failed')} />}
      <Button kind="quiet" icon={GraduationCap} onPress={go}>
        {t('practice.begin')}
      </Button>
    </>
  );
}
