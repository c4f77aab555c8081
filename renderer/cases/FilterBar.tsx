import { ListFilter, Search, X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { Input, SearchField } from 'react-aria-components';
import {
  type CaseSelection,
  caseSelections,
  type DueSelection,
  dueSelections,
} from '../../domain/case-selection.ts';
import { nature } from '../../domain/code-lists/index.ts';
import { useLabel, useOptions } from '../codes.ts';
import { Button } from '../design/Button.tsx';
import { CheckboxField } from '../design/CheckboxField.tsx';
import { ComboField } from '../design/ComboField.tsx';
import { DateField } from '../design/DateField.tsx';
import { focusField } from '../design/ErrorSummary.tsx';
import type { Option } from '../design/options.tsx';
import { SelectField } from '../design/SelectField.tsx';
import { useText } from '../locales/index.tsx';
import { useSession } from '../vault/session.tsx';
import { type CaseFilters, dayOrNull, narrowing, noFilters } from './filters.ts';
import { ViewMenu } from './ViewMenu.tsx';

const isSelection = (code: string): code is CaseSelection =>
  caseSelections.some((selection) => selection === code);

const isDue = (code: string): code is DueSelection => dueSelections.some((due) => due === code);

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

/** A key that leads from the search box to the rows. */
const leadsToRows = ({ key, nativeEvent, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) =>
  (key === 'Enter' || key === 'ArrowDown') &&
  !(nativeEvent.isComposing || ctrlKey || metaKey || altKey || shiftKey);

/** Search, views and filters over the list, and in words which of them narrow it. */
export function FilterBar({
  filters,
  onChange,
  onToRows,
  words,
}: {
  readonly filters: CaseFilters;
  readonly onChange: (changed: Partial<CaseFilters>) => void;
  /** `Enter` or an arrow down in the search box: to the first of what was found. */
  readonly onToRows: () => void;
  readonly words: string;
}) {
  const t = useText();
  const count = narrowing(filters);
  const [isOpen, setOpen] = useState(false);
  const clear = () => {
    const { sort, direction } = filters;
    onChange({ ...noFilters, sort, direction });
    focusField('query');
  };
  return (
    <search className="filter-bar">
      <div className="filter-row">
        <SearchField
          className="case-search"
          data-field="query"
          aria-label={t('cases.search')}
          autoComplete="off"
          spellCheck="false"
          value={filters.query}
          onChange={(query) => onChange({ query: query.slice(0, 200) })}
        >
          <Search aria-hidden size={18} />
          <Input
            placeholder={t('cases.search')}
            onKeyDown={(event) => {
              if (!leadsToRows(event)) return;
              event.preventDefault();
              onToRows();
            }}
          />
        </SearchField>
        <ViewMenu filters={filters} onChange={onChange} />
        <Button
          icon={ListFilter}
          aria-expanded={isOpen}
          aria-controls="case-filters"
          onPress={() => setOpen((open) => !open)}
        >
          {count === 0 ? t('cases.filters') : t('cases.filtersActive', { count })}
        </Button>
      </div>
      <div id="case-filters" hidden={!isOpen}>
        {isOpen && <Filters filters={filters} onChange={onChange} />}
      </div>
      {words !== '' && (
        <p className="filter-words">
          <span>{words}</span>
          <Button kind="quiet" size="small" icon={X} onPress={clear}>
            {t('cases.clear')}
          </Button>
        </p>
      )}
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
    <div className="filter-fields">
      <SelectField
        label={t('cases.status')}
        options={caseSelections.map((code) => ({ code, label: t(`cases.status_${code}`) }))}
        value={filters.status}
        onChange={(code) => {
          if (isSelection(code)) onChange({ status: code });
        }}
      />
      <SelectField
        label={t('cases.due')}
        options={dueSelections.map((code) => ({ code, label: t(`cases.due_${code}`) }))}
        value={filters.due}
        onChange={(code) => {
          if (isDue(code)) onChange({ due: code });
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
        onChange={(from) => onChange({ from: dayOrNull(from) ?? '' })}
      />
      <DateField
        label={t('cases.until')}
        value={filters.until}
        error={isBackwards ? t('cases.backwards') : undefined}
        onChange={(until) => onChange({ until: dayOrNull(until) ?? '' })}
      />
      <CheckboxField
        label={t('cases.mine')}
        value={filters.mine}
        onChange={(mine) => onChange({ mine })}
      />
    </div>
  );
}
