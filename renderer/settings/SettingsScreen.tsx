import { BackupCard } from '../backups/BackupCard.tsx';
import { Loading } from '../design/Loading.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { Page } from '../frame/Page.tsx';
import { KeysCard } from '../keys/KeysCard.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';
import { DisplaySection } from './DisplaySection.tsx';
import { LogSection } from './LogSection.tsx';
import { OrganisationForm } from './OrganisationForm.tsx';
import { RetentionSection } from './RetentionSection.tsx';
import './settings.css';

/** The municipality, its sizes, terms and safety; the keys of the vault; language and look. */
export default function SettingsScreen() {
  const t = useText();
  const known = useCommand('settings.get', {});
  return (
    <Page>
      <PageHeader title={t('settings.title')} about={t('settings.about')} />
      <KeysCard />
      <BackupCard />
      <RetentionSection />
      <LogSection />
      <DisplaySection />
      {known.isPending && <Loading />}
      {known.error && <Problem error={known.error} onRetry={() => known.refetch()} />}
      {known.data && <OrganisationForm known={known.data} />}
    </Page>
  );
}
