import type { Output } from '../../api/contract/index.ts';
import { codeSchema, perpMeasure } from '../../domain/code-lists/index.ts';
import { isOfRules, isTowardsPerson } from '../../domain/reaction/before-measure.ts';
import { Alert } from '../design/Alert.tsx';
import { useText } from '../locales/index.tsx';
import { useCommand } from '../vault/queries.ts';
import { useCase } from './case-room.ts';

const kindSchema = codeSchema(perpMeasure);

/** What deserves a look before a measure of a kind: it says so, and forbids nothing. */
export function BeforeMeasure({ kind }: { readonly kind: string }) {
  const known = kindSchema.safeParse(kind);
  if (!known.success || !isTowardsPerson(known.data)) return null;
  return <Points kind={known.data} />;
}

function Points({ kind }: { readonly kind: (typeof perpMeasure.codes)[number]['code'] }) {
  const t = useText();
  const { id: caseId } = useCase().view;
  const { data: before } = useCommand('measures.before', { caseId, kind });
  if (before === undefined || before.points.length === 0) return null;
  const { points, place, coordinators } = before;
  return (
    <Alert kind="warning" title={t('reaction.beforeTitle')}>
      <ul>
        {points.map((point) => (
          <li key={point}>{t(`reaction.before_${point}`, { place: place ?? '' })}</li>
        ))}
      </ul>
      {points.some(isOfRules) && <Coordinators coordinators={coordinators} />}
      <p>{t('reaction.beforeYours')}</p>
    </Alert>
  );
}

/** Who can see to house rules, and how to reach him. */
function Coordinators({ coordinators }: Pick<Output<'measures.before'>, 'coordinators'>) {
  const t = useText();
  if (coordinators.length === 0) return <p>{t('reaction.beforeNobody')}</p>;
  const who = coordinators.map(({ name, phone, email }) =>
    [name, phone, email].filter(Boolean).join(', '),
  );
  return <p>{t('reaction.beforeWho', { who: who.join('; ') })}</p>;
}
