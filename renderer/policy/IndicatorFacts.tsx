import type { PolicyIndicators } from '../../domain/policy/indicators.ts';
import { useLabel } from '../codes.ts';
import { useDates } from '../dates.ts';
import { DefinitionList } from '../design/DefinitionList.tsx';
import { useText } from '../locales/index.tsx';

/** The indicators of a policy store, in words. */
export function IndicatorFacts({ indicators }: { readonly indicators: PolicyIndicators }) {
  const t = useText();
  const label = useLabel();
  const dates = useDates();
  const { units, norm, houseRules, measures, contacts, trainings, sessions, madeOn } = indicators;
  const counted = (one: number) => t('policy.countOf', { count: one, total: units.total });
  return (
    <DefinitionList
      facts={[
        { term: t('policy.countMadeOn'), value: dates.long(madeOn) },
        { term: t('policy.countUnits'), value: counted(units.withMeasure) },
        { term: t('policy.countTrained'), value: counted(units.trained) },
        {
          term: t('policy.countNorm'),
          value:
            norm.reviewedOn === null
              ? t('policy.no')
              : t('policy.countNormYes', { day: dates.short(norm.reviewedOn) }),
        },
        {
          term: t('policy.countRules'),
          value: t('policy.countOf', { count: houseRules.displayed, total: houseRules.locations }),
        },
        { term: t('policy.countSessions'), value: sessions },
        {
          term: t('policy.countMeasures'),
          value: listOf(
            measures.map(
              ({ measure, phase, count }) =>
                `${label('preventive_kind', measure)}, ${label('phase', phase)}: ${count}`,
            ),
          ),
        },
        {
          term: t('policy.countContacts'),
          value: listOf(
            contacts.map(({ contact, count }) => `${label('contact_kind', contact)}: ${count}`),
          ),
        },
        {
          term: t('policy.countTrainings'),
          value: listOf(
            trainings.map(({ training, count }) => `${label('training_kind', training)}: ${count}`),
          ),
        },
      ]}
    />
  );
}

const listOf = (lines: readonly string[]) =>
  lines.length === 0 ? (
    '0'
  ) : (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
