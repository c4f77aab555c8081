import { keepsCases } from '../../domain/compartment.ts';
import { Loading } from '../design/Loading.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { Page } from '../frame/Page.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';
import { MergerCard } from './MergerCard.tsx';
import { OrganisationForm } from './OrganisationForm.tsx';
import { PrivacyPapersCard } from './PrivacyPapersCard.tsx';
import './settings.css';

/** The municipality, its sizes, terms, counting and safety. */
export default function OrganisationScreen() {
  const t = useText();
  const { role } = useSession();
  const known = useCommand('settings.get', {});
  return (
    <Page>
      <PageHeader title={t('settings.organisation')} about={t('settings.organisationAbout')} />
      {known.isPending && <Loading />}
      {known.error && <Problem error={known.error} onRetry={() => known.refetch()} />}
      {known.data && (
        <>
          <OrganisationForm key={known.data.municipality.code} known={known.data} />
          {keepsCases(role) && <PrivacyPapersCard />}
          <MergerCard key={`merger ${known.data.municipality.code}`} />
        </>
      )}
    </Page>
  );
}
