import { useParams } from 'wouter';
import type { Output } from '../../api/contract/index.ts';
import { useDates } from '../dates.ts';
import { Card } from '../design/Card.tsx';
import { DefinitionList } from '../design/DefinitionList.tsx';
import { Loading } from '../design/Loading.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { Page } from '../frame/Page.tsx';
import { PrintButton } from '../frame/PrintButton.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';
import './handover.css';

/** What a hand-over was, to be printed: who, to whom, when, which numbers. No content. */
export default function CertificateScreen() {
  const { id = '' } = useParams<{ id: string }>();
  const found = useCommand('handovers.certificate', { id });
  return (
    <Page>
      {found.isPending && <Loading />}
      {found.error && <Problem error={found.error} onRetry={() => found.refetch()} />}
      {found.data && <Certificate {...found.data} />}
    </Page>
  );
}

function Certificate(handover: Output<'handovers.certificate'>) {
  const t = useText();
  const dates = useDates();
  const { municipality, compartment, today } = useSession();
  const { direction, kind, madeAt, settledAt, own, other, cases, openLeft } = handover;
  const [from, to] = direction === 'sent' ? [own, other] : [other, own];
  const isLeaver = direction === 'sent' && kind === 'transfer' && openLeft === 0;
  return (
    <>
      <PageHeader
        title={t(`handover.certificate_${kind}`)}
        actions={<PrintButton>{t('handover.print')}</PrintButton>}
      />
      <Card>
        <DefinitionList
          facts={[
            {
              term: t('handover.vault'),
              value: `${t(`backups.vault_${compartment}`)}, ${municipality}`,
            },
            { term: t('handover.from'), value: from.name },
            { term: t('handover.fromWords'), value: from.fingerprint.join(' ') },
            { term: t('handover.to'), value: to.name },
            { term: t('handover.toWords'), value: to.fingerprint.join(' ') },
            { term: t('handover.sealedAt'), value: dates.moment(madeAt) },
            {
              term: t('handover.settledAt'),
              value: settledAt === null ? '' : dates.moment(settledAt),
            },
          ]}
        />
        <table className="plain-table">
          <caption className="visually-hidden">{t('handover.numbers')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('handover.numberHere')}</th>
              <th scope="col">{t('handover.numberThere')}</th>
              <th scope="col">{t('handover.outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {cases.map(({ number, otherNumber, answer }) => (
              <tr key={`${number} ${otherNumber}`}>
                <td>{number ?? '–'}</td>
                <td>{otherNumber ?? '–'}</td>
                <td>{t(`handover.answer_${answer}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {kind === 'transfer' && <p className="prose">{t('handover.certificateAbout')}</p>}
        {isLeaver && (
          <p className="prose">{t('handover.nothingOpenAbout', { day: dates.long(today) })}</p>
        )}
        <p className="small subtle">{t('handover.confidential')}</p>
      </Card>
    </>
  );
}
