import { Loading } from '../design/Loading.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { Page } from '../frame/Page.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';
import { RegistryCard } from './RegistryCard.tsx';
import { SenderCard } from './SenderCard.tsx';
import './sending.css';

/** Which registry receives the figures, and by which key it knows who sends them. */
export default function RegistryScreen() {
  const t = useText();
  const { data, error, isPending, refetch } = useCommand('registry.describe', {});
  return (
    <Page>
      <PageHeader title={t('registry.title')} about={t('registry.about')} />
      {isPending && <Loading />}
      {error && <Problem error={error} onRetry={() => refetch()} />}
      {data && (
        <>
          <div className="registry-not-printed">
            <RegistryCard key={data.registry?.recipient ?? ''} known={data.registry} />
          </div>
          {data.sender ? <SenderCard sender={data.sender} /> : <p>{t('registry.noSender')}</p>}
        </>
      )}
    </Page>
  );
}
