import { Alert } from '../design/Alert.tsx';
import { useText } from '../locales/index.tsx';
import { useCommand } from '../vault/queries.ts';

/** That the policy of this computer cannot be read, why, and what holds until it can; else nothing. */
export function PolicyFault() {
  const t = useText();
  const { data } = useCommand('shell.policy', {});
  if (data?.read.state !== 'wrong') return null;
  const { fault, places } = data.read;
  return (
    <Alert kind="negative" title={t('machinePolicy.wrong')}>
      <p>{t('machinePolicy.wrongAbout')}</p>
      <p className="small">
        {t(`machinePolicy.fault_${fault}`, { file: data.file, places: places.join(', ') })}
      </p>
    </Alert>
  );
}
