import { FileOutput } from 'lucide-react';
import { useDates } from '../dates.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { useCase } from './case-room.ts';

/** In whose hands a case is, when it is not one's own alone, and what follows from that. */
export function HandsNotice() {
  const t = useText();
  const dates = useDates();
  const { go } = useNavigation();
  const { view, canTell, ask } = useCase();
  const { hands, sharedWith, origin } = view;
  const update = canTell && view.closed === null && (
    <div>
      <Button icon={FileOutput} onPress={() => ask({ kind: 'update' })}>
        {t('handover.sendUpdate')}
      </Button>
    </div>
  );
  return (
    <>
      {origin && hands.kind === 'own' && (
        <p className="small subtle">
          {t('handover.originTitle', { name: origin.from, number: origin.number })}
          {origin.alias !== null && `. ${t('handover.originAlias', { alias: origin.alias })}`}
        </p>
      )}
      {hands.kind === 'waiting' && (
        <Alert kind="warning" title={t('handover.waitingTitle', { name: hands.colleague })}>
          <p>{t('handover.waitingAbout', { day: dates.long(hands.since) })}</p>
          <div>
            <Button onPress={() => go('/handover')}>{t('handover.toList')}</Button>
          </div>
        </Alert>
      )}
      {hands.kind === 'copy' && (
        <Alert title={t('handover.copyTitle', { name: hands.colleague })}>
          <p>{t('handover.copyNotice', { name: hands.colleague })}</p>
          {update}
        </Alert>
      )}
      {hands.kind === 'own' && sharedWith.length > 0 && (
        <Alert title={t('handover.sharedTitle', { names: sharedWith.join(', ') })}>
          <p>{t('handover.sharedAbout')}</p>
          {update}
        </Alert>
      )}
    </>
  );
}
