import { Lightbulb } from 'lucide-react';
import { rowOf } from '../../domain/reaction/matrix.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { useCommand } from '../vault/queries.ts';
import { useCase } from './case-room.ts';
import { useCaseWords } from './use-case-words.ts';

/** What fits this behaviour, by the reaction card of the organisation. */
export function Fitting() {
  const { t, label } = useCaseWords();
  const { view, ask } = useCase();
  const card = useCommand('reaction.matrix', {});
  const { nature, severity } = view.incident;
  const kinds = card.data?.[rowOf(nature)][severity] ?? [];
  if (kinds.length === 0) return null;
  const taken = new Set<string>(view.measures.map(({ kind }) => kind));
  return (
    <Card
      title={t('reaction.fitting')}
      about={t('reaction.fittingAbout', {
        nature: label('nature', nature),
        severity: label('severity', severity),
      })}
    >
      <ul className="row fitting" aria-label={t('reaction.fitting')}>
        {kinds.map((kind) => (
          <li key={kind}>
            <Button
              size="small"
              icon={Lightbulb}
              isDisabled={taken.has(kind)}
              onPress={() => ask({ kind: 'suggested', measure: kind })}
            >
              {label('perp_measure', kind)}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
