import { useState } from 'react';
import type { Preview } from '../charts/protected.ts';
import { useDates } from '../dates.ts';
import { Button } from '../design/Button.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { useText } from '../locales/index.tsx';
import { shortened } from './checksum.ts';
import { StepTitle } from './StepTitle.tsx';

/** Step one: which year, and what state each is in. */
export function YearStep({
  previews,
  year,
  onChange,
  onNext,
}: {
  readonly previews: readonly Preview[];
  readonly year: number | null;
  readonly onChange: (year: number) => void;
  readonly onNext: () => void;
}) {
  const t = useText();
  const describe = useYearState();
  const [tried, setTried] = useState(false);
  return (
    <>
      <StepTitle title={t('release.stepYear')} />
      <RadioField
        name="year"
        look="cards"
        label={t('release.year')}
        hint={t('release.yearHint')}
        error={tried && year === null ? t('release.yearMissing') : undefined}
        value={year === null ? '' : String(year)}
        onChange={(code) => onChange(Number(code))}
        options={previews.map((preview) => ({
          code: String(preview.year),
          label: String(preview.year),
          description: describe(preview),
        }))}
      />
      <div className="row">
        <Button kind="primary" onPress={() => (year === null ? setTried(true) : onNext())}>
          {t('release.next')}
        </Button>
      </div>
    </>
  );
}

/** Says whether a year runs, is over, or was published. */
function useYearState() {
  const t = useText();
  const dates = useDates();
  return ({ year, frozen, complete }: Preview) => {
    if (frozen) {
      return t('release.yearFrozen', {
        date: dates.long(frozen.on),
        checksum: shortened(frozen.checksum),
      });
    }
    return complete ? t('release.yearReady') : t('release.yearRunning', { next: String(year + 1) });
  };
}
