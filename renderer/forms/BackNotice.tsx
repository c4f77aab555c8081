import { useDates } from '../dates.ts';
import { Alert } from '../design/Alert.tsx';
import { Button } from '../design/Button.tsx';
import { useText } from '../locales/index.tsx';

/** Says that what stands in a form was typed before the vault was locked. */
export function BackNotice({
  from,
  onDiscard,
}: {
  readonly from: string;
  readonly onDiscard: () => void;
}) {
  const t = useText();
  const dates = useDates();
  return (
    <Alert title={t('desk.typedBack', { moment: dates.moment(from) })}>
      <div>
        <Button size="small" onPress={onDiscard}>
          {t('desk.typedDiscard')}
        </Button>
      </div>
    </Alert>
  );
}
