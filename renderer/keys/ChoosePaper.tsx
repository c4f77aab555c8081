import type { PaperKind } from '../../api/contract/keys.ts';
import { RadioField } from '../design/RadioField.tsx';
import { useText } from '../locales/index.tsx';

/** Where there are a code and shares on paper, the code is nearer at hand than two other people. */
export const nearestOf = (kinds: readonly PaperKind[]): PaperKind | undefined =>
  kinds.find((kind) => kind === 'recovery') ?? kinds[0];

/** Asks which of the papers is used, where there is more than one kind. */
export function ChoosePaper({
  kinds,
  value,
  onChange,
}: {
  readonly kinds: readonly PaperKind[];
  readonly value: PaperKind;
  readonly onChange: (kind: PaperKind) => void;
}) {
  const t = useText();
  if (kinds.length < 2) return null;
  return (
    <RadioField
      label={t('unlock.recoverWith')}
      options={[
        { code: 'recovery', label: t('unlock.recoverCode') },
        { code: 'shares', label: t('unlock.recoverShares') },
      ]}
      value={value}
      onChange={(chosen) => onChange(chosen === 'shares' ? 'shares' : 'recovery')}
    />
  );
}
