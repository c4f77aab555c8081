import { LockOpen } from 'lucide-react';
import { useState } from 'react';
import { partWords } from '../../domain/records/access-words.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { ConfirmDialog } from '../design/ConfirmDialog.tsx';
import { useUndo } from '../design/Undo.tsx';
import { useLanguage, useText } from '../locales/index.tsx';
import { useSaidAction } from '../vault/said-action.ts';
import { useCase } from './case-room.ts';

/** Says which parts of a case are only kept, on request of somebody it is about. */
export function RestrictedNotice() {
  const t = useText();
  const say = useUndo();
  const language = useLanguage();
  const lift = useSaidAction('access.lift');
  const { view } = useCase();
  const [isAsked, setAsked] = useState(false);
  if (view.restricted.length === 0) return null;
  const parts = view.restricted.map((kind) => partWords[kind][language]).join(', ');
  const isCounted = !view.restricted.some((kind) => kind === 'incident' || kind === 'report');
  const liftNow = () =>
    lift.mutate(
      { caseId: view.id },
      {
        onSuccess: () => say({ text: t('access.lifted') }),
        onSettled: () => setAsked(false),
      },
    );
  return (
    <Alert kind="warning" title={t('access.restrictedTitle')}>
      <p>{t(isCounted ? 'access.restrictedShared' : 'access.restrictedCounted', { parts })}</p>
      {view.hands.kind === 'own' && (
        <div>
          <Button icon={LockOpen} onPress={() => setAsked(true)}>
            {t('access.lift')}
          </Button>
        </div>
      )}
      <ConfirmDialog
        isOpen={isAsked}
        title={t('access.lift')}
        text={t('access.liftAbout')}
        action={t('access.lift')}
        isPending={lift.isPending}
        onConfirm={liftNow}
        onClose={() => setAsked(false)}
      />
    </Alert>
  );
}
