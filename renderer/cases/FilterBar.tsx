import { ListFilter, X } from 'lucide-react';
import { useState } from 'react';
import { type CaseSelection, caseSelections } from '../../domain/case-selection.ts';
import { nature } from '../../domain/code-lists/index.ts';
import { useLabel, useOptions } from '../codes.ts';
import { Button } from '../design/Button.tsx';
import { ComboField } from '../design/ComboField.tsx';
import { DateField } from '../design/DateField.tsx';
import { focusField } from '../design/ErrorSummary.tsx';
import type { Option } from '../design/options.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { TextField } from '../design/TextField.tsx';
import { useText } from '../locales/index.tsx';
import { useSession } from '../vault/session.tsx';
import { type CaseFilters, narrowing, noFilters } from './filters.ts';

const isSelection = (code: string): code is CaseSelection =>
  caseSelections.some((selection) => selection === code);

/** Natures to filter by: each group as a whole, then what is in it. */
function useNatureOptions(today: string): Option[] {
  const t = useText();
  const label = useLabel();
  const codes = useOptions('nature', today);
  const whole = nature.groups.map(({ code }) => ({
    code,
    label: t('cases.wholeGroup', { group: label('nature', code) }),
    group: label('nature', code),
  }));
  return [...whole, ...codes];
}

/** Search and filters over the list. */
export function FilterBar({
  filters,
  onChange,
}: {
  readonly filters: CaseFilters;
  readonly onChange: (changed: Partial<CaseFilters>) => void;
}) {
  const t = useText();
  const count = narrowing(filters);
  const [isOpen, setOpen] = useState(count > 0);
  const isFiltered = count > 0 || filters.query !== '';
  return (
    <search className="filter-bar">
      <div className="filter-row">
        <TextField
          type="search"
          name="query"
          label={t('cases.search')}
          width="wide"
          value={filters.query}
          onChange={(query) => onChange({ query: query.slice(0, 200) })}
        />
        <Button
          icon={ListFilter}
          aria-expanded={isOpen}
          aria-controls="case-filters"
          onPress={() => setOpen((open) => !open)}
        >
          {count === 0 ? t('cases.filters') : t('cases.filtersActive', { count })}
        </Button>
        {isFiltered && (
          <Button
            kind="quiet"
            icon={X}
            onPress={() => {
              const { sort, direction } = filters;
              onChange({ ...noFilters, sort, direction });
              focusField('query');
            }}
          >
            {t('cases.clear')}
          </Button>
        )}
      </div>
      <div id="case-filters" hidden={!isOpen}>
        {isOpen && <Filters filters={filters} onChange={onChange} />}
      </div>
    </search>
  );
}

function Filters({
  filters,
  onChange,
}: {
  readonly filters: CaseFilters;
  readonly onChange: (changed: Partial<CaseFilters>) => void;
}) {
  const t = useText();
  const { regime, today } = useSession();
  const isStaff = regime === 'staff';
  const isBackwards = filters.from !== '' && filters.until !== '' && filters.until < filters.from;
  const natures = useNatureOptions(today);
  const units = useOptions(isStaff ? 'department' : 'office', today);
  const placeholder = t('cases.any');
  return (
    <div className="filter-row">
      <SelectField
        label={t('cases.status')}
        width="short"
        options={caseSelections.map((code) => ({ code, label: t(`cases.status_${code}`) }))}
        value={filters.status}
        onChange={(code) => {
          if (isSelection(code)) onChange({ status: code });
        }}
      />
      <ComboField
        label={t('cases.nature')}
        options={natures}
        placeholder={placeholder}
        value={filters.nature}
        onChange={(code) => onChange({ nature: code })}
      />
      <ComboField
        label={t(isStaff ? 'cases.department' : 'cases.office')}
        options={units}
        placeholder={placeholder}
        value={filters.unit}
        onChange={(code) => onChange({ unit: code })}
      />
      <DateField
        label={t('cases.from')}
        value={filters.from}
        onChange={(from) => onChange({ from })}
      />
      <DateField
        label={t('cases.until')}
        value={filters.until}
        error={isBackwards ? t('cases.backwards') : undefined}
        onChange={(until) => onChange({ until })}
      />
    </div>
  );
}
