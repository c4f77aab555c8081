import { Copy } from 'lucide-react';
import { stopRequest } from '../../domain/sharing/stop-request.ts';
import { copyText } from '../clipboard.ts';
import { useDates } from '../dates.ts';
import { Button } from '../design/Button.tsx';
import { Disclosure as Folded } from '../design/Disclosure.tsx';
import { useUndo } from '../design/Undo.tsx';
import { type Disclosure, useSharingWords } from './words.ts';

/** Who has to be asked to stop, with the words for it. They name nobody, so they may be copied. */
export function StopRequest({
  disclosure,
  withdrawnOn,
  isOfReporter,
}: {
  readonly disclosure: Disclosure;
  readonly withdrawnOn: string;
  readonly isOfReporter: boolean;
}) {
  const { t, label, groups } = useSharingWords();
  const dates = useDates();
  const say = useUndo();
  const { id, recipient, toWhom, sharedAt } = disclosure;
  const words = stopRequest({ id, sharedAt, withdrawnOn, isOfReporter });
  const role = label('role', recipient);
  const copy = async () => {
    const copied = await copyText(words);
    say({ text: t(copied ? 'sharing.copied' : 'sharing.copyFailed') });
  };
  return (
    <>
      <div className="consent-head">
        <p className="consent-title">
          {role}
          {toWhom !== '' && (
            <>
              {': '}
              <bdi>{toWhom}</bdi>
            </>
          )}
        </p>
        <Button
          size="small"
          icon={Copy}
          onPress={copy}
          aria-label={t('sharing.copyNamed', { role })}
        >
          {t('sharing.copy')}
        </Button>
      </div>
      <p className="small subtle">
        {dates.moment(sharedAt)}: {groups(disclosure.groups, isOfReporter)}
      </p>
      <Folded title={t('sharing.stopWords')} level={4}>
        <p className="stop-request" lang="nl">
          {words}
        </p>
      </Folded>
    </>
  );
}
