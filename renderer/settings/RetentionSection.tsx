import { FileX2 } from 'lucide-react';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';

/** The way to what is due for destruction. */
export function RetentionSection() {
  const t = useText();
  const { go } = useNavigation();
  return (
    <Card title={t('retention.title')}>
      <p>{t('retention.openAbout')}</p>
      <div>
        <Button icon={FileX2} onPress={() => go('/retention')}>
          {t('retention.open')}
        </Button>
      </div>
    </Card>
  );
}
