import { ClaimAmounts } from '../case/ClaimAmounts.tsx';
import { useClaimNames } from '../case/use-claim-names.ts';
import { useLabel } from '../codes.ts';
import { useDates } from '../dates.ts';
import { Dialog } from '../design/Dialog.tsx';
import { Loading } from '../design/Loading.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';

/** What is kept of the claims of a case that is gone. */
export function ClaimFileDialog({
  caseId,
  onClose,
}: {
  readonly caseId: string;
  readonly onClose: () => void;
}) {
  const t = useText();
  const dates = useDates();
  const label = useLabel();
  const names = useClaimNames();
  const file = useCommand('retention.claimFile', { caseId });
  return (
    <Dialog
      isOpen
      title={t('reaction.claimFileTitle', { number: file.data?.number ?? '' })}
      size="wide"
      onClose={onClose}
    >
      {file.isPending && <Loading />}
      {file.error && <Problem error={file.error} />}
      {file.data && (
        <>
          <p>{t('reaction.claimFileAbout', { day: dates.long(file.data.due) })}</p>
          {file.data.claims.map((claim) => (
            <section key={claim.id} className="stack-small">
              <h3>{names(claim)}</h3>
              <p>{`${label('damage_status', claim.status)}, ${dates.long(claim.since)}`}</p>
              <ClaimAmounts claim={claim} />
            </section>
          ))}
        </>
      )}
    </Dialog>
  );
}
