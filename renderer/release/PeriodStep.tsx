import { useState } from 'react';
import { useDates } from '../dates.ts';
import { Button } from '../design/Button.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { useText } from '../locales/index.tsx';
import { shortened } from './checksum.ts';
import { Ledger } from './Ledger.tsx';
import {
  type KnownPeriod,
  periodIn,
  usePeriodName,
  type YearPart,
  yearParts,
  yearsAmong,
} from './periods.ts';
import { StepTitle } from './StepTitle.tsx';

/** Step one: which period, in what state it is, and what left before. */
export function PeriodStep({
  periods,
  year,
  part,
  onChange,
  onNext,
}: {
  readonly periods: readonly KnownPeriod[];
  readonly year: string;
  readonly part: YearPart;
  readonly onChange: (chosen: { readonly year?: string; readonly part?: YearPart }) => void;
  readonly onNext: () => void;
}) {
  const t = useText();
  const describe = usePeriodState();
  const [tried, setTried] = useState(false);
  const chosen = periodIn(periods, year, part);
  const known = periods.find(({ period }) => period === chosen);
  return (
    <>
      <StepTitle title={t('release.stepYear')} />
      <RadioField
        name="year"
        look="cards"
        label={t('release.year')}
        hint={t('release.yearHint')}
        error={tried && year === '' ? t('release.yearMissing') : undefined}
        value={year}
        onChange={(code) => onChange({ year: code })}
        options={yearsAmong(periods).map((one) => ({
          code: one.period,
          label: one.period,
          description: describe(one),
        }))}
      />
      {known && (
        <>
          <PartField
            periods={periods}
            year={year}
            part={part}
            onChange={(code) => onChange({ part: code })}
          />
          {part !== 'year' && <p className="subtle">{describe(known)}</p>}
        </>
      )}
      <div className="row">
        <Button kind="primary" onPress={() => (known ? onNext() : setTried(true))}>
          {t('release.next')}
        </Button>
      </div>
      <Ledger />
    </>
  );
}

function PartField({
  periods,
  year,
  part,
  onChange,
}: {
  readonly periods: readonly KnownPeriod[];
  readonly year: string;
  readonly part: YearPart;
  readonly onChange: (part: YearPart) => void;
}) {
  const t = useText();
  const nameOf = usePeriodName();
  return (
    <RadioField
      name="part"
      look="row"
      label={t('release.part')}
      value={part}
      // Safe: the options are the parts.
      onChange={(code) => onChange(code as YearPart)}
      options={yearParts.map((one) => ({
        code: one,
        label:
          one === 'year' ? t('release.wholeYear') : nameOf(periodIn(periods, year, one) ?? year),
      }))}
    />
  );
}

/** Says whether a period runs, is over, or was published. */
function usePeriodState() {
  const t = useText();
  const dates = useDates();
  return ({ frozen, over }: KnownPeriod) => {
    if (frozen) {
      const checksum = shortened(frozen.checksum);
      return t('release.yearFrozen', { date: dates.long(frozen.on), checksum });
    }
    return t(over ? 'release.yearReady' : 'release.yearRunning');
  };
}
