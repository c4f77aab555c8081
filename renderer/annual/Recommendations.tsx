import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../api/contract/index.ts';
import { useLabel } from '../codes.ts';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { IconButton } from '../design/IconButton.tsx';
import { useIsBack } from '../forms/kept.ts';
import { useText } from '../locales/index.tsx';
import { Problem } from '../vault/problem.tsx';
import { useAction } from '../vault/queries.ts';
import { FollowDialog } from './FollowDialog.tsx';
import { RecommendDialog } from './RecommendDialog.tsx';

type Report = Output<'annual.get'>;
type Asked =
  | { readonly kind: 'recommend'; readonly known: Report['recommendations'][number] | null }
  | { readonly kind: 'follow'; readonly known: Report['earlier'][number] };

const tones = { open: 'neutral', under_way: 'info', done: 'positive', dropped: 'neutral' } as const;

/** What is recommended this year, and what became of what was recommended before. */
export function Recommendations({
  year,
  recommendations,
  earlier,
}: Pick<Report, 'recommendations' | 'earlier'> & { readonly year: number }) {
  const t = useText();
  const label = useLabel();
  const withdraw = useAction('annual.withdraw');
  const isBack = useIsBack();
  const [asked, setAsked] = useState<Asked | null>(() => {
    const known = recommendations.find(({ id }) => isBack(`annual.recommend ${id}`)) ?? null;
    if (known !== null || isBack('annual.recommend new')) return { kind: 'recommend', known };
    const followed = earlier.find(({ id }) => isBack(`annual.follow ${id}`));
    return followed ? { kind: 'follow', known: followed } : null;
  });
  const close = () => setAsked(null);
  return (
    <div className="stack">
      <h3>{t('annual.adviceNow')}</h3>
      {recommendations.length > 0 && (
        <ul className="annual-advice">
          {recommendations.map((known) => (
            <li key={known.id}>
              <div className="stack-small">
                <span>{known.words}</span>
                <span className="small subtle">{label('vpt_measure', known.measure)}</span>
              </div>
              <div className="row">
                <IconButton
                  icon={Pencil}
                  label={t('annual.changeAdvice')}
                  onPress={() => setAsked({ kind: 'recommend', known })}
                />
                <IconButton
                  icon={Trash2}
                  label={t('annual.withdraw')}
                  onPress={() => withdraw.mutate({ id: known.id })}
                />
              </div>
            </li>
          ))}
        </ul>
      )}
      {withdraw.error && <Problem error={withdraw.error} />}
      <div className="row">
        <Button icon={Plus} onPress={() => setAsked({ kind: 'recommend', known: null })}>
          {t('annual.recommend')}
        </Button>
      </div>
      {earlier.length > 0 && <h3>{t('annual.adviceBefore')}</h3>}
      {earlier.length > 0 && (
        <ul className="annual-advice">
          {earlier.map((known) => (
            <li key={known.id}>
              <div className="stack-small">
                <span>{known.words}</span>
                <span className="row small subtle">
                  <span>{known.year}</span>
                  <span>{label('vpt_measure', known.measure)}</span>
                  {known.followUp && (
                    <Badge tone={tones[known.followUp.state]}>
                      {label('recommendation_state', known.followUp.state)}
                    </Badge>
                  )}
                  {known.followUp && <span>{known.followUp.remark}</span>}
                </span>
              </div>
              <Button size="small" onPress={() => setAsked({ kind: 'follow', known })}>
                {t('annual.follow')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {asked?.kind === 'recommend' && (
        <RecommendDialog known={asked.known} year={year} onClose={close} />
      )}
      {asked?.kind === 'follow' && <FollowDialog known={asked.known} year={year} onClose={close} />}
    </div>
  );
}
