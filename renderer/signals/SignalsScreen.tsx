import { FileText, Lightbulb, Link2, Megaphone, Plus } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../api/contract/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { Loading } from '../design/Loading.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { useAsked } from '../forms/kept.ts';
import { Page } from '../frame/Page.tsx';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';
import { GroupDialog } from './GroupDialog.tsx';
import { SignalDialog } from './SignalDialog.tsx';
import { SignalRow } from './SignalRow.tsx';
import { TellDialog } from './TellDialog.tsx';
import { WriteDialog } from './WriteDialog.tsx';
import './signals.css';

type Listed = Output<'signals.list'>;
/** A general signal of the list. */
export type ListedSignal = Listed['signals'][number];

type Asked =
  | { readonly kind: 'save'; readonly signal: ListedSignal | null }
  | { readonly kind: 'group' | 'tell' | 'write' };

/** What the counsellor notices in general: written down, put together, and told to the organisation. */
export default function SignalsScreen() {
  const t = useText();
  const found = useCommand('signals.list', {});
  const [asked, setAsked] = useAsked(found.data, askedBefore);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const close = () => setAsked(null);
  const finish = () => {
    setAsked(null);
    setChosen(new Set());
  };
  const signals = found.data?.signals ?? [];
  const some = signals.flatMap(({ id }) => (chosen.has(id) ? id : []));
  return (
    <Page>
      <PageHeader
        title={t('signals.title')}
        about={t('signals.about')}
        actions={
          <>
            {signals.length > 0 && (
              <Button icon={FileText} onPress={() => setAsked({ kind: 'write' })}>
                {t('signals.write')}
              </Button>
            )}
            <Button
              kind="primary"
              icon={Plus}
              onPress={() => setAsked({ kind: 'save', signal: null })}
            >
              {t('signals.add')}
            </Button>
          </>
        }
      />
      {found.isPending && <Loading />}
      {found.error && <Problem error={found.error} onRetry={() => found.refetch()} />}
      {found.data && signals.length === 0 && (
        <Card>
          <EmptyState icon={Lightbulb} title={t('signals.none')}>
            {t('signals.noneAbout')}
          </EmptyState>
        </Card>
      )}
      {signals.length > 0 && (
        <div className="row">
          <Button
            icon={Link2}
            isDisabled={some.length === 0}
            onPress={() => setAsked({ kind: 'group' })}
          >
            {t('signals.group')}
          </Button>
          <Button
            icon={Megaphone}
            isDisabled={some.length === 0}
            onPress={() => setAsked({ kind: 'tell' })}
          >
            {t('signals.tell')}
          </Button>
          <span className="subtle small">{t('signals.chosen', { count: some.length })}</span>
        </div>
      )}
      {patternsOf(signals).map(([pattern, of]) => (
        <Card key={pattern} title={pattern === '' ? t('signals.loose') : pattern}>
          <ul className="signals">
            {of.map((signal) => (
              <SignalRow
                key={signal.id}
                signal={signal}
                isChosen={chosen.has(signal.id)}
                onChoose={(isOn) => setChosen(withOrWithout(chosen, signal.id, isOn))}
                onChange={() => setAsked({ kind: 'save', signal })}
              />
            ))}
          </ul>
        </Card>
      ))}
      {asked?.kind === 'save' && found.data && (
        <SignalDialog known={asked.signal} today={found.data.today} onClose={close} />
      )}
      {asked?.kind === 'group' && (
        <GroupDialog
          signals={some}
          start={startOf(signals, chosen)}
          onClose={close}
          onDone={finish}
        />
      )}
      {asked?.kind === 'tell' && found.data && (
        <TellDialog signals={some} today={found.data.today} onClose={close} onDone={finish} />
      )}
      {asked?.kind === 'write' && <WriteDialog signals={signals} onClose={close} />}
    </Page>
  );
}

/** What was being typed when the vault was locked. */
function askedBefore({ signals }: Listed, isBack: (form: string) => boolean): Asked | null {
  const signal = signals.find(({ id }) => isBack(`signals.signal ${id}`));
  if (signal !== undefined || isBack('signals.signal new')) {
    return { kind: 'save', signal: signal ?? null };
  }
  const kind = (['group', 'tell', 'write'] as const).find((one) => isBack(`signals.${one}`));
  return kind === undefined ? null : { kind };
}

/** Signals by their pattern, in the order of the alphabet; what stands by itself comes first. */
const patternsOf = (signals: readonly ListedSignal[]) =>
  [...Map.groupBy(signals, ({ pattern }) => pattern)].toSorted(([one], [other]) =>
    one.localeCompare(other, 'nl'),
  );

/** The pattern that a chosen signal has already. */
const startOf = (signals: readonly ListedSignal[], chosen: ReadonlySet<string>): string =>
  signals.find(({ id, pattern }) => chosen.has(id) && pattern !== '')?.pattern ?? '';

function withOrWithout(chosen: ReadonlySet<string>, id: string, isOn: boolean) {
  const next = new Set(chosen);
  if (isOn) next.add(id);
  else next.delete(id);
  return next;
}
