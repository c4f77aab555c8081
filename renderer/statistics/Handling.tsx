import type { Output } from '../../api/contract/index.ts';
import { taskCatalogue } from '../../domain/deadlines/index.ts';
import { useEuros } from '../case/euros.ts';
import { CountTable } from '../charts/CountTable.tsx';
import { useLabel } from '../codes.ts';
import { Alert } from '../design/Alert.tsx';
import { Card } from '../design/Card.tsx';
import { DefinitionList } from '../design/DefinitionList.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { Loading } from '../design/Loading.tsx';
import { useLanguage, useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';
import { CodesCard, CodesTable } from './CodesCard.tsx';
import { AdherenceCard, FunnelCard } from './HandlingPictures.tsx';
import './statistics.css';

type Handled = Output<'statistics.handling'>;

/** How the cases of a year were handled, in true numbers (domain study, §5: sections 3, 8 and 9). */
export function Handling({ year }: { readonly year: number }) {
  const t = useText();
  const found = useCommand('statistics.handling', { year }, { forget: true });
  if (found.isPending) return <Loading />;
  if (found.error) return <Problem error={found.error} onRetry={() => found.refetch()} />;
  const handled = found.data;
  const { cases, notKept, forgotten } = handled;
  return (
    <div className="stack-large">
      <div className="stack-small">
        <p>{t('analysis.cases', { count: cases, year: String(year) })}</p>
        {notKept > 0 && <p>{t('analysis.casesNotKept', { count: notKept })}</p>}
      </div>
      {forgotten && <Alert kind="warning" title={t('analysis.forgotten')} />}
      <FunnelCard counted={handled.steps} />
      <AdherenceCard terms={handled.terms} />
      <div className="figures">
        <div className="figures-column">
          <FlowCard flow={handled.flow} />
          <DaysCard days={handled.days} />
          <TermsCard terms={handled.terms} />
          <CareCard care={handled.care} />
          <PoliceCard handled={handled} />
        </div>
        <div className="figures-column">
          <CodesCard title={t('analysis.wish')} list="reporter_wish" counted={handled.wish} />
          <CodesCard
            title={t('analysis.measures')}
            list="perp_measure"
            counted={handled.measures}
          />
          <DamageCard handled={handled} />
          <CodesCard
            title={t('analysis.receivedVia')}
            list="received_via"
            counted={handled.receivedVia}
          />
          <CodesCard
            title={t('analysis.reporterKind')}
            list="reporter_kind"
            counted={handled.reporterKind}
          />
        </div>
      </div>
    </div>
  );
}

function FlowCard({ flow }: Pick<Handled, 'flow'>) {
  const t = useText();
  const number = (value: number) => t('statistics.number', { value });
  return (
    <Card title={t('analysis.flow')}>
      <DefinitionList
        facts={[
          { term: t('analysis.flowBefore'), value: number(flow.before) },
          { term: t('analysis.flowOpened'), value: number(flow.opened) },
          { term: t('analysis.flowClosed'), value: number(flow.closed) },
          { term: t('analysis.flowAfter'), value: number(flow.after) },
        ]}
      />
    </Card>
  );
}

function DaysCard({ days }: Pick<Handled, 'days'>) {
  const t = useText();
  const words = (median: number | null) =>
    median === null ? t('analysis.none') : t('analysis.daysMedian', { days: median });
  return (
    <Card title={t('analysis.days')}>
      <DefinitionList
        facts={[
          { term: t('analysis.daysTalk'), value: words(days.talk) },
          { term: t('analysis.daysMeasure'), value: words(days.measure) },
          { term: t('analysis.daysClose'), value: words(days.close) },
        ]}
      />
    </Card>
  );
}

/** The first talk and the reaction: what the annual report asks about. */
const reported: readonly string[] = ['T2', 'T11'];

/** The number of a task in the catalogue: `T11` comes after `T2`. */
const numberOf = (code: string) => Number(code.slice(1));

function TermsCard({ terms }: Pick<Handled, 'terms'>) {
  const t = useText();
  const language = useLanguage();
  const titles = new Map(Object.entries(taskCatalogue).map(([code, { title }]) => [code, title]));
  const inOrder = terms.toSorted((one, other) => numberOf(one.code) - numberOf(other.code));
  const rowsOf = (some: Handled['terms']) =>
    some.map(({ code, inTime, late }) => ({
      key: code,
      label: titles.get(code)?.[language] ?? code,
      numbers: [inTime, late],
    }));
  const heads = [t('analysis.inTime'), t('analysis.late')];
  const title = t('analysis.termTask');
  return (
    <Card title={t('analysis.terms')}>
      <div className="stack">
        <CountTable
          title={title}
          heads={heads}
          rows={rowsOf(inOrder.filter(({ code }) => reported.includes(code)))}
        />
        <Disclosure title={t('analysis.allTerms')}>
          <CountTable title={title} heads={heads} rows={rowsOf(inOrder)} />
        </Disclosure>
      </div>
    </Card>
  );
}

function CareCard({ care }: Pick<Handled, 'care'>) {
  const t = useText();
  const label = useLabel();
  return (
    <Card title={t('analysis.care')}>
      <CountTable
        title={t('analysis.careElement')}
        heads={[t('analysis.careOffered'), t('analysis.careAccepted')]}
        rows={care.map(({ code, offered, accepted }) => ({
          key: code,
          label: label('support_element', code),
          numbers: [offered, accepted],
        }))}
      />
    </Card>
  );
}

function PoliceCard({ handled }: { readonly handled: Handled }) {
  const t = useText();
  const { policeReports, policeFiledBy, policeStatus, vptRequested } = handled;
  return (
    <CodesCard
      title={t('analysis.police')}
      column={t('analysis.policeStatus')}
      list="police_status"
      counted={policeStatus}
    >
      {policeReports.length > 0 && (
        <>
          <CodesTable
            title={t('analysis.policeReports')}
            list="police_report_kind"
            counted={policeReports}
          />
          <CodesTable title={t('analysis.policeFiledBy')} list="filed_by" counted={policeFiledBy} />
          <DefinitionList
            facts={[
              {
                term: t('analysis.vptRequested'),
                value: t('statistics.number', { value: vptRequested }),
              },
            ]}
          />
        </>
      )}
    </CodesCard>
  );
}

function DamageCard({ handled }: { readonly handled: Handled }) {
  const t = useText();
  const euros = useEuros();
  return (
    <CodesCard
      title={t('analysis.claims')}
      column={t('analysis.claimStatus')}
      list="damage_status"
      counted={handled.claims}
    >
      {handled.claims.length > 0 && (
        <DefinitionList
          facts={[
            { term: t('analysis.claimed'), value: euros(handled.claimed) },
            { term: t('analysis.received'), value: euros(handled.received) },
          ]}
        />
      )}
    </CodesCard>
  );
}
