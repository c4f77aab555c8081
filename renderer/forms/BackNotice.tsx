import { useDates } from '../dates.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { useText } from '../locales/index.tsx';

/** Says that what stands in a form was typed earlier, and is not recorded. */
export function BackNotice({
  savedAt,
  onDiscard,
}: {
  /** When the vault took it in; null while it is on its way there. */
  readonly savedAt: string | null;
  readonly onDiscard: () => void;
}) {
  const t = useText();
  const dates = useDates();
  return (
    <Alert
      title={
        savedAt === null
          ? t('desk.typedBackNow')
          : t('desk.typedBack', { moment: dates.moment(savedAt) })
      }
    >
      <div>
        <Button size="small" onPress={onDiscard}>
          {t('desk.typedDiscard')}
        </Button>
      </div>
    </Alert>
  );
}
