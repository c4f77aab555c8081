import { Loading } from '../design/Loading.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { Page } from '../frame/Page.tsx';
import { useText } from '../locales/index.tsx';
import { PosterButton } from '../posters/PosterButton.tsx';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';
import { ContactList } from './ContactList.tsx';
import { LocationList } from './LocationList.tsx';
import './surroundings.css';

/** The places of the organisation, and whom to turn to. */
export default function SurroundingsScreen() {
  const t = useText();
  const locations = useCommand('locations.list', {});
  const contacts = useCommand('contacts.list', {});
  return (
    <Page>
      <PageHeader
        title={t('surroundings.title')}
        about={t('surroundings.about')}
        actions={<PosterButton poster="Reporting" />}
      />
      {locations.isPending && <Loading />}
      {locations.error && <Problem error={locations.error} onRetry={() => locations.refetch()} />}
      {locations.data && <LocationList locations={locations.data.locations} />}
      {contacts.error && <Problem error={contacts.error} onRetry={() => contacts.refetch()} />}
      {contacts.data && <ContactList contacts={contacts.data.contacts} />}
    </Page>
  );
}
