import { useDates } from '../dates.ts';
import { Alert } from '../design/Alert.tsx';
import { Loading } from '../design/Loading.tsx';
import { useText } from '../locales/index.tsx';
import { useCommand } from '../vault/queries.ts';

/** How far somebody is who hands everything over: what is still here, and what waits. */
export function LeaveProgress() {
  const t = useText();
  const dates = useDates();
  const prepared = useCommand('handovers.prepare', {});
  const handed = useCommand('handovers.list', {});
  if (prepared.isPending || handed.isPending) return <Loading />;
  if (!prepared.data || !handed.data) return null;
  const sent = handed.data.handovers.filter(
    ({ direction, kind }) => direction === 'sent' && kind === 'transfer',
  );
  if (sent.length === 0) return null;
  const { open, today, cases } = prepared.data;
  const isOpen = ({ status }: { readonly status: string }) => status !== 'closed';
  const waiting = cases.filter((one) => isOpen(one) && one.hands === 'waiting').length;
  if (open === 0)
    return (
      <Alert kind="positive" title={t('handover.nothingOpen')}>
        <p>{t('handover.nothingOpenAbout', { day: dates.long(today) })}</p>
      </Alert>
    );
  return (
    <Alert title={t('handover.progress', { open: open - waiting, waiting })}>
      <p>{t('handover.progressAbout')}</p>
    </Alert>
  );
}
