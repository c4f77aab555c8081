import { Fingerprint } from '../colleagues/Fingerprint.tsx';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import type { ChosenFile } from '../exchange/ChooseFile.tsx';
import { useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';
import type { Opened } from './AnswerForm.tsx';

/** Who sent a file, and whether that is sure. */
export function Sender({
  from,
  file,
  onKept,
}: {
  readonly from: Opened['from'];
  readonly file: ChosenFile;
  /** He was kept as a colleague. */
  readonly onKept: () => void;
}) {
  const t = useText();
  const { go } = useNavigation();
  const keep = useAction('handovers.keepSender');
  const { name, fingerprint, standing } = from;
  if (standing === 'compared')
    return <Alert kind="positive" title={t('handover.fromCompared', { name })} />;
  return (
    <Card title={t('handover.fromUnsure', { name })}>
      <Alert kind="warning" title={t('handover.notSure')}>
        <p>{t('handover.notSureAbout')}</p>
      </Alert>
      <Fingerprint words={fingerprint} label={t('colleagues.fingerprintOf', { name })} />
      {keep.error && <Problem error={keep.error} />}
      <div>
        {standing === 'unknown' ? (
          <Button
            isPending={keep.isPending}
            onPress={() => keep.mutate(file, { onSuccess: onKept })}
          >
            {t('colleagues.add')}
          </Button>
        ) : (
          <Button onPress={() => go('/settings/colleagues')}>{t('colleagues.compare')}</Button>
        )}
      </div>
    </Card>
  );
}
