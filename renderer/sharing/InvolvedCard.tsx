import { UserRoundX } from 'lucide-react';
import { useCase } from '../case/case-room.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { useSharingWords } from './words.ts';

/** Roles that are involved themselves, so that nothing of the case goes to them. */
export function InvolvedCard() {
  const { t, roles } = useSharingWords();
  const { view, isOpen, ask } = useCase();
  const { involved } = view.sharing;
  return (
    <Card
      title={t('sharing.involved')}
      about={t('sharing.involvedAbout')}
      actions={
        isOpen && (
          <Button icon={UserRoundX} onPress={() => ask({ kind: 'involved' })}>
            {t('sharing.involvedChange')}
          </Button>
        )
      }
    >
      <p>{involved.length === 0 ? t('sharing.involvedNone') : roles(involved)}</p>
    </Card>
  );
}
