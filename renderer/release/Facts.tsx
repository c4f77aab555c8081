import { useNumberWords } from '../charts/number-words.ts';
import { breakdowns, type Preview, totalOf } from '../charts/protected.ts';
import { useDates } from '../dates.ts';
import { DefinitionList } from '../design/DefinitionList.tsx';
import { useLanguage, useText } from '../locales/index.tsx';
import { shortened } from './checksum.ts';

/** What a release is about, by which rule it is protected, and what the attack on it found. */
export function Facts({ preview }: { readonly preview: Preview }) {
  const t = useText();
  const { compartment, population, frozen, checksum } = preview;
  const total = useTotal(preview);
  return (
    <DefinitionList
      facts={[
        {
          term: t('release.factGroup'),
          value: t(compartment === 'staff' ? 'release.factStaff' : 'release.factPolitical', {
            population,
          }),
        },
        ...(total === null ? [] : [{ term: t('release.factTotal'), value: total }]),
        { term: t('release.factRule'), value: useRule(preview) },
        { term: t('release.factNumbers'), value: useNumbers(preview) },
        { term: t('release.factProof'), value: useProof(preview) },
        { term: t('policy.indicators'), value: usePolicy(preview) },
        ...(frozen === null
          ? []
          : [{ term: t('release.factChecksum'), value: <code>{checksum}</code> }]),
      ]}
    />
  );
}

function useTotal(preview: Preview): string | null {
  const t = useText();
  const language = useLanguage();
  const numberWords = useNumberWords();
  const total = totalOf(preview);
  if (total === undefined) return null;
  if (total.value === null) return t('release.factTotalHidden', { why: total.why[language] });
  return t('release.factTotalText', {
    count: total.value,
    total: numberWords(total.value, preview.base),
  });
}

function useRule({ base, reach, threshold }: Preview): string {
  const t = useText();
  if (base === null) return t('release.factRuleText', { threshold });
  return t('release.factRuleRounded', { base, width: base * reach });
}

function useNumbers(preview: Preview): string {
  const t = useText();
  const total = totalOf(preview);
  const cells = [...(total ? [total] : []), ...breakdowns(preview).flatMap((table) => table.cells)];
  const hidden = cells.filter(({ value }) => value === null).length;
  return t('release.factNumbersText', { shown: cells.length - hidden, hidden });
}

function useProof({ certificate }: Preview): string {
  const t = useText();
  return certificate === null
    ? t('release.factNoProof')
    : t('release.factProofText', { certificate: shortened(certificate) });
}

function usePolicy({ policyOn }: Preview): string {
  const t = useText();
  const dates = useDates();
  return policyOn === null
    ? t('release.factNoPolicy')
    : t('release.factPolicy', { day: dates.long(policyOn) });
}
