import { ScrollText } from 'lucide-react';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';

/** The way to the log of what was done in this vault. */
export function LogSection() {
  const t = useText();
  const { go } = useNavigation();
  return (
    <Card title={t('log.title')}>
      <p>{t('log.openAbout')}</p>
      <div>
        <Button icon={ScrollText} onPress={() => go('/log')}>
          {t('log.open')}
        </Button>
      </div>
    </Card>
  );
}
