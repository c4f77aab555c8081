import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-aria-components';
import type { Output } from '../../api/contract/index.ts';
import { keepsCases } from '../../domain/compartment.ts';
import { useDates } from '../dates.ts';
import { Alert } from '../design/Alert.tsx';
import { Card } from '../design/Card.tsx';
import { Loading } from '../design/Loading.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { Page } from '../frame/Page.tsx';
import { useText } from '../locales/index.tsx';
import { LongWork } from '../vault/LongWork.tsx';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';
import { OfficerCard } from './OfficerCard.tsx';
import { pageLines, Turning } from './Turning.tsx';
import './log.css';

type Line = Output<'log.read'>['lines'][number];

/** What was done in this vault, and whether the log of it is whole. */
export default function LogScreen() {
  const t = useText();
  const [offset, setOffset] = useState(0);
  const page = useCommand(
    'log.read',
    { offset, limit: pageLines },
    { keepPrevious: true, forget: true },
  );
  return (
    <Page>
      <PageHeader title={t('log.title')} about={t('log.about')} />
      <Check />
      {page.isPending && <Loading />}
      {page.error && <Problem error={page.error} onRetry={() => page.refetch()} />}
      {page.data && (
        <Card>
          <Lines lines={page.data.lines} />
          <Turning offset={offset} total={page.data.total} onTurn={setOffset} />
        </Card>
      )}
      <OfficerCard />
    </Page>
  );
}

/** Checks the whole log when the screen opens. */
function Check() {
  const t = useText();
  const check = useCommand('log.check', {}, { forget: true });
  if (check.error) return <Problem error={check.error} onRetry={() => check.refetch()} />;
  if (!check.data) return <LongWork text={t('log.checking')} />;
  const { lines, brokenAt } = check.data;
  return brokenAt === null ? (
    <p className="log-check">
      <ShieldCheck aria-hidden size={20} />
      {t('log.intact', { lines })}
    </p>
  ) : (
    <Alert kind="negative" title={t('log.brokenTitle')}>
      <p>{t('log.broken', { line: brokenAt })}</p>
    </Alert>
  );
}

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  const t = useText();
  const hasCases = keepsCases(useSession().role);
  const dates = useDates();
  return (
    <table className="plain-table">
      <caption className="visually-hidden">{t('log.list')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('log.when')}</th>
          <th scope="col">{t('log.what')}</th>
          {hasCases && <th scope="col">{t('log.case')}</th>}
          <th scope="col" className="log-number">
            {t('log.line')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ line, at, action, case: about, times }) => (
          <tr key={line}>
            <td>{dates.moment(at)}</td>
            <td>
              {t(`log.act_${action}`)}
              {times !== null && ` (${t('log.times', { times })})`}
            </td>
            {hasCases && (
              <td className="log-case">
                {about && (
                  <Link href={`/cases/${about.id}`} className="link">
                    {about.number}
                  </Link>
                )}
              </td>
            )}
            <td className="log-number">{line}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
