import type { Role } from '../../domain/code-lists/index.ts';
import { useCase } from '../case/case-room.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Actions } from '../design/Dialog.tsx';
import { OwnFile } from './OwnFile.tsx';
import { StopRequest } from './StopRequest.tsx';
import { useSharingWords } from './words.ts';

/** A consent that was just taken back. */
export interface Withdrawn {
  readonly consentId: string;
  readonly recipients: readonly Role[];
  readonly on: string;
  /** Tasks that ended with it. */
  readonly ended: number;
}

/** What is left to do: ask those who know to stop, and do with the file what the reporter wants. */
export function AfterWithdrawal({
  withdrawn,
  onClose,
}: {
  readonly withdrawn: Withdrawn;
  readonly onClose: () => void;
}) {
  const { t } = useSharingWords();
  const { consents, disclosures } = useCase().view.sharing;
  const { consentId, recipients, on, ended } = withdrawn;
  const isOfReporter = consents.find(({ id }) => id === consentId)?.person === null;
  const earlier = disclosures.filter(
    (one) => one.consentId === consentId && recipients.includes(one.recipient),
  );
  return (
    <>
      <Alert kind="positive" title={t('sharing.withdrawnNow')}>
        <p>{t('sharing.withdrawnNowAbout', { ended })}</p>
      </Alert>
      <section className="stack-small" aria-label={t('sharing.earlier')}>
        <h3>{t('sharing.earlier')}</h3>
        <p>{t(earlier.length === 0 ? 'sharing.earlierNone' : 'sharing.earlierAbout')}</p>
        {earlier.length > 0 && (
          <ul className="consents">
            {earlier.map((disclosure) => (
              <li key={disclosure.id} className="consent">
                <StopRequest disclosure={disclosure} withdrawnOn={on} isOfReporter={isOfReporter} />
              </li>
            ))}
          </ul>
        )}
      </section>
      {isOfReporter ? (
        <OwnFile onClose={onClose} />
      ) : (
        <Actions>
          <Button kind="primary" onPress={onClose}>
            {t('sharing.keepDo_everything')}
          </Button>
        </Actions>
      )}
    </>
  );
}
