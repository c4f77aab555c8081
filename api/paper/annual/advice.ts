import type { StoredFollowUp, StoredRecommendation } from '../../../db/repositories/annual.ts';
import { label, recommendationState, vptMeasure } from '../../../domain/code-lists/index.ts';
import type { Block } from './document.ts';

/** What is recommended, and what became of what was recommended before. */
export interface Advice {
  readonly now: readonly Pick<StoredRecommendation, 'measure' | 'words'>[];
  readonly before: readonly (Pick<StoredRecommendation, 'year' | 'measure' | 'words'> & {
    /** Null when nobody said yet. */
    readonly followUp: Pick<StoredFollowUp, 'state' | 'remark'> | null;
  })[];
}

const measureName = (code: string) => label(vptMeasure, code, 'nl');

/** Recommendations as two tables. */
export function adviceBlocks({ now, before }: Advice): Block[] {
  const fresh: Block[] =
    now.length === 0
      ? []
      : [
          {
            kind: 'table',
            caption: 'Wat ik aanbeveel',
            head: ['Aanbeveling', 'Hoort bij'],
            rows: now.map(({ measure, words }) => [words, measureName(measure)]),
            foot: null,
            look: 'words',
          },
        ];
  const old: Block[] =
    before.length === 0
      ? []
      : [
          {
            kind: 'table',
            caption: 'Wat er van eerdere aanbevelingen is geworden',
            head: ['Aanbeveling', 'Uit', 'Hoort bij', 'Stand'],
            rows: before.map(({ words, year, measure, followUp }) => [
              words,
              String(year),
              measureName(measure),
              stateWords(followUp),
            ]),
            foot: null,
            look: 'words',
          },
        ];
  return [...fresh, ...old];
}

function stateWords(followUp: Advice['before'][number]['followUp']): string {
  if (followUp === null) return 'Niet bekend';
  const state = label(recommendationState, followUp.state, 'nl');
  return followUp.remark === '' ? state : `${state}. ${followUp.remark}`;
}
