import { FolderCheck } from 'lucide-react';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { useText } from '../locales/index.tsx';
import { useCase } from './case-room.ts';

/** Suggests to close a case whose reporter could not be reached three times in a row. */
export function OutOfReach() {
  const t = useText();
  const { view, ask } = useCase();
  if (!view.care.outOfReach) return null;
  return (
    <Alert title={t('reaction.outOfReach')}>
      <p>{t('reaction.outOfReachAbout')}</p>
      <div>
        <Button icon={FolderCheck} onPress={() => ask({ kind: 'close' })}>
          {t('case.close')}
        </Button>
      </div>
    </Alert>
  );
}
