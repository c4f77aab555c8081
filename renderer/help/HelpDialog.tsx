import { lazy, Suspense, useState } from 'react';
import { Dialog } from '../design/Dialog.tsx';
import { Loading } from '../design/Loading.tsx';
import { useText } from '../locales/index.tsx';

const Manual = lazy(() => import('./Manual.tsx'));

/** The manual over the screen (`F1`), at what belongs to it: what was typed below stays as it is. */
export default function HelpDialog({
  topic,
  onClose,
}: {
  readonly topic: string;
  readonly onClose: () => void;
}) {
  const t = useText();
  const [read, setRead] = useState(topic);
  return (
    <Dialog isOpen size="full" title={t('desk.help')} onClose={onClose}>
      <Suspense fallback={<Loading />}>
        <Manual topic={read} onTopic={setRead} />
      </Suspense>
    </Dialog>
  );
}
