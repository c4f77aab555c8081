import { PageHeader } from '../design/PageHeader.tsx';
import { Page } from '../frame/Page.tsx';
import { useText } from '../locales/index.tsx';
import { TakeConfiguration } from './TakeConfiguration.tsx';
import { WriteConfiguration } from './WriteConfiguration.tsx';

/** What the organisation set, as a file that goes from vault to vault. */
export default function ConfigurationScreen() {
  const t = useText();
  return (
    <Page>
      <PageHeader title={t('configuration.title')} about={t('configuration.about')} />
      <WriteConfiguration />
      <TakeConfiguration />
    </Page>
  );
}
