import { Badge, type BadgeTone } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { useCommand } from '../vault/queries.ts';
import { useCase } from './case-room.ts';
import { useCaseWords } from './use-case-words.ts';

const tones: Readonly<Record<string, BadgeTone>> = { offered: 'info', contacted: 'positive' };

/** Support for officeholders and their family, with the number of the team that gives it. */
export function CareCircle() {
  const { t, label } = useCaseWords();
  const { view, isOpen, ask } = useCase();
  const team = useCommand('reaction.supportTeam', {});
  if (view.regime !== 'political') return null;
  const offered = view.care.circle.filter(({ status }) => status !== 'not_offered');
  return (
    <Card
      title={t('reaction.circleTitle')}
      about={team.data ? t('reaction.teamAbout', { phone: team.data.phone }) : ''}
      actions={
        isOpen && (
          <Button onPress={() => ask({ kind: 'circle' })}>{t('reaction.circleChange')}</Button>
        )
      }
    >
      {offered.length === 0 && <p className="subtle">{t('reaction.circleEmpty')}</p>}
      <ul className="case-tasks">
        {offered.map(({ who, status }) => (
          <li key={who} className="row">
            <span className="case-task-title">{label('support_circle', who)}</span>
            <Badge tone={tones[status] ?? 'neutral'}>{label('circle_status', status)}</Badge>
          </li>
        ))}
      </ul>
    </Card>
  );
}
