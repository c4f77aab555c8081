import { ArrowLeft } from 'lucide-react';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { KeyTable } from '../frame/KeyHelp.tsx';
import { Page } from '../frame/Page.tsx';
import { PrintButton } from '../frame/PrintButton.tsx';
import { useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { useSession } from '../vault/session.tsx';
import { CheckVersion } from './CheckVersion.tsx';
import { LicenceList } from './LicenceList.tsx';
import Manual from './Manual.tsx';
import { topicOf } from './topics.ts';
import { Versions } from './Versions.tsx';

/** Help: the manual, the keys, and what Luwte is built with. */
export default function HelpScreen() {
  const t = useText();
  const { role } = useSession();
  const { search, go, back } = useNavigation();
  const topic = new URLSearchParams(search).get('topic') ?? topicOf(role, '/help') ?? '';
  return (
    <Page wide>
      <PageHeader
        title={t('desk.help')}
        actions={
          <>
            <Button icon={ArrowLeft} onPress={back}>
              {t('help.back')}
            </Button>
            <PrintButton>{t('help.print')}</PrintButton>
          </>
        }
      />
      <Manual
        topic={topic}
        onTopic={(section) => go(`/help?topic=${encodeURIComponent(section)}`, { replace: true })}
      />
      <div className="help-rest stack">
        <Card title={t('help.more')}>
          <Disclosure title={t('desk.keyboardHelp')}>
            <KeyTable />
          </Disclosure>
          <Disclosure title={t('help.check')}>
            <CheckVersion />
          </Disclosure>
          <Disclosure title={t('help.licences')}>
            <p>{t('help.licencesAbout')}</p>
            <Versions />
            <LicenceList />
          </Disclosure>
        </Card>
      </div>
    </Page>
  );
}
