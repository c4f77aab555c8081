import { useState } from 'react';
import { Alert } from '../design/Alert.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { WriteCard } from '../exchange/WriteCard.tsx';
import { useText } from '../locales/index.tsx';
import { usePeriodName } from '../release/periods.ts';
import { useAction } from '../vault/queries.ts';

/** Writes the numbers of a published period in the words of the own system. */
export function EntryListCard({ periods }: { readonly periods: readonly string[] }) {
  const t = useText();
  const nameOf = usePeriodName();
  const write = useAction('ownSystem.write');
  const [chosen, setChosen] = useState('');
  const [first] = periods;
  if (first === undefined) return <Alert title={t('ownSystem.nonePublished')} />;
  const period = periods.includes(chosen) ? chosen : first;
  return (
    <WriteCard
      name="ownSystem.folder"
      title={t('ownSystem.write')}
      about={t('ownSystem.writeAbout')}
      action={t('ownSystem.writeDo')}
      write={async (folder) => (await write.mutateAsync({ period, folder })).files}
    >
      <SelectField
        label={t('ownSystem.period')}
        width="short"
        value={period}
        onChange={setChosen}
        options={periods.map((one) => ({ code: one, label: nameOf(one) }))}
      />
    </WriteCard>
  );
}
