import { type ReactNode, useState } from 'react';
import type { Output } from '../../api/contract/index.ts';
import { kindOf, type PolicyKind, policyKinds } from '../../domain/policy/records.ts';
import { Loading } from '../design/Loading.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { Tabs } from '../design/Tabs.tsx';
import { useIsBack } from '../forms/kept.ts';
import { Page } from '../frame/Page.tsx';
import { useLanguage, useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';
import { type Asked, FactsDialog, factsDialogForm } from './FactsDialog.tsx';
import { emptyFacts, typedFacts } from './form.ts';
import { RecordList } from './RecordList.tsx';
import './policy.css';

/** What every screen of the policy store shows from. */
export interface Policy {
  readonly overview: Output<'policy.overview'>;
  readonly records: Output<'policy.list'>['records'];
}

/** A screen of the policy store: a title, what stands out, and the records of its kinds in tabs. */
export function PolicyPage({
  title,
  about,
  kinds,
  notices,
  children,
}: {
  readonly title: string;
  readonly about: string;
  readonly kinds: readonly PolicyKind[];
  readonly notices?: ReactNode;
  readonly children: (policy: Policy) => ReactNode;
}) {
  const overview = useCommand('policy.overview', {});
  const listed = useCommand('policy.list', {});
  const error = overview.error ?? listed.error;
  return (
    <Page>
      <PageHeader title={title} about={about} />
      {notices}
      {error && (
        <Problem
          error={error}
          onRetry={() => Promise.all([overview.refetch(), listed.refetch()])}
        />
      )}
      {(overview.isPending || listed.isPending) && <Loading />}
      {overview.data && listed.data && (
        <>
          {children({ overview: overview.data, records: listed.data.records })}
          <KindTabs
            label={title}
            kinds={kinds}
            records={listed.data.records}
            today={listed.data.today}
          />
          <DialogBack {...listed.data} />
        </>
      )}
    </Page>
  );
}

/** The dialog in which somebody was typing when the vault was locked, wherever on the page it was opened. */
function DialogBack({ records, today }: Pick<Output<'policy.list'>, 'records' | 'today'>) {
  const isBack = useIsBack();
  const [asked, setAsked] = useState<Asked | null>(() => {
    const record = records.find(({ id, facts }) => isBack(factsDialogForm(facts.kind, id)));
    if (record) return { kind: record.facts.kind, record, start: typedFacts(record.facts) };
    const kind = policyKinds.find((one) => isBack(factsDialogForm(one, null)));
    return kind === undefined ? null : { kind, record: null, start: emptyFacts(kind, today) };
  });
  return asked && <FactsDialog asked={asked} onClose={() => setAsked(null)} />;
}

function KindTabs({
  label,
  kinds,
  records,
  today,
}: {
  readonly label: string;
  readonly kinds: readonly PolicyKind[];
  readonly records: Policy['records'];
  readonly today: string;
}) {
  const t = useText();
  const language = useLanguage();
  const { path, search, go } = useNavigation();
  const asked = new URLSearchParams(search).get('kind');
  const selected = kinds.find((kind) => kind === asked) ?? kinds[0];
  if (selected === undefined) return null;
  return (
    <section className="card" aria-label={t('policy.recordsOf', { label })}>
      <Tabs
        label={t('policy.recordsOf', { label })}
        selected={selected}
        onSelect={(kind) => go(`${path}?kind=${kind}`)}
        tabs={kinds.map((kind) => ({
          id: kind,
          label: kindOf(kind).words.plural[language],
          count: records.filter(({ facts, endedOn }) => facts.kind === kind && endedOn === null)
            .length,
          content: <RecordList kind={kind} records={records} today={today} />,
        }))}
      />
    </section>
  );
}
