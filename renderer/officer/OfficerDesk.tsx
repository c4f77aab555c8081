import { ArrowLeft, KeyRound, ScrollText } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../design/Button.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { useText } from '../locales/index.tsx';
import { MakeKey } from './MakeKey.tsx';
import { OpenLog } from './OpenLog.tsx';
import './officer.css';

/** Where the data protection officer makes a key and reads a log. No vault is open, or gets open. */
export default function OfficerDesk({ onBack }: { readonly onBack: () => void }) {
  const t = useText();
  const [at, setAt] = useState<'start' | 'key' | 'log'>('start');
  const toStart = () => setAt('start');
  if (at === 'key') return <MakeKey onBack={toStart} />;
  if (at === 'log') return <OpenLog onBack={toStart} />;
  return (
    <div className="stack-large">
      <PageHeader title={t('officer.title')} about={t('officer.about')} />
      <ul className="officer-choices" aria-label={t('officer.whatNow')}>
        <li className="stack-small">
          <Button kind="primary" icon={ScrollText} onPress={() => setAt('log')}>
            {t('officer.toLog')}
          </Button>
          <p className="subtle">{t('officer.toLogAbout')}</p>
        </li>
        <li className="stack-small">
          <Button icon={KeyRound} onPress={() => setAt('key')}>
            {t('officer.toKey')}
          </Button>
          <p className="subtle">{t('officer.toKeyAbout')}</p>
        </li>
      </ul>
      <div>
        <Button kind="quiet" icon={ArrowLeft} onPress={onBack}>
          {t('unlock.backToOpen')}
        </Button>
      </div>
    </div>
  );
}
