import { FileInput } from 'lucide-react';
import type { Output } from '../../api/contract/index.ts';
import { useNumberWords } from '../charts/number-words.ts';
import { type Preview, totalOf } from '../charts/protected.ts';
import { useDates } from '../dates.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { type Definition, DefinitionList } from '../design/DefinitionList.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { Loading } from '../design/Loading.tsx';
import { useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { Problem } from '../vault/problem.tsx';
import { useCommand } from '../vault/queries.ts';
import { Caution } from './Caution.tsx';
import { Comparison } from './Comparison.tsx';
import { FiguresTable } from './FiguresTable.tsx';
import { newestOf } from './figures.ts';

type Benchmarks = Output<'benchmarks.get'>;

/** The year beside national figures, as far as the two can be compared, and why mostly they cannot. */
export function BenchmarkCard({ preview }: { readonly preview: Preview }) {
  const t = useText();
  const { go } = useNavigation();
  const found = useCommand('benchmarks.get', {});
  if (found.isPending) return <Loading />;
  if (found.error) return <Problem error={found.error} onRetry={() => found.refetch()} />;
  return (
    <Card title={t('benchmarks.beside')}>
      <Caution />
      <Comparison preview={preview} found={found.data} />
      <Beside preview={preview} found={found.data} />
      <Disclosure title={t('benchmarks.all', { count: found.data.figures.length })}>
        <FiguresTable figures={found.data.figures} />
      </Disclosure>
      <div>
        <Button icon={FileInput} onPress={() => go('/settings/benchmarks')}>
          {t('benchmarks.toRead')}
        </Button>
      </div>
    </Card>
  );
}

/** The few things of which both sides are known. */
function Beside({ preview, found }: { readonly preview: Preview; readonly found: Benchmarks }) {
  const facts = [useNorm(found), useGap(preview, found)].flatMap((fact) => fact ?? []);
  return facts.length > 0 && <DefinitionList facts={facts} />;
}

/** Whether there is a norm here, as the coordinator counted it, beside how many municipalities have one. */
function useNorm({ figures }: Benchmarks): Definition | null {
  const t = useText();
  const dates = useDates();
  const policy = useCommand('policyIndicators.get', {});
  const elsewhere = newestOf(figures, 'policy_present');
  if (elsewhere?.value == null || !policy.data) return null;
  const norm = policy.data.indicators?.norm;
  const here =
    norm === undefined
      ? t('benchmarks.normUnread')
      : norm.reviewedOn === null
        ? t('benchmarks.normNone')
        : t('benchmarks.normText', { day: dates.long(norm.reviewedOn) });
  const { value, year } = elsewhere;
  return { term: t('benchmarks.norm'), value: t('benchmarks.normBeside', { value, year, here }) };
}

/** What a year would bring if it were here as elsewhere, beside what was reported. */
function useGap(preview: Preview, { expected }: Benchmarks): Definition | null {
  const t = useText();
  const numberWords = useNumberWords();
  if (expected === null) return null;
  const total = totalOf(preview)?.value ?? null;
  const reported =
    total === null
      ? t('benchmarks.gapHidden')
      : t('benchmarks.gapReported', { total: numberWords(total, preview.base), count: total });
  return { term: t('benchmarks.gap'), value: t('benchmarks.gapText', { expected, reported }) };
}
