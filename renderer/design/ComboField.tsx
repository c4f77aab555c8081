import { ChevronDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, ComboBox, Input, ListBox, Popover, useFilter } from 'react-aria-components';
import { useText } from '../locales/index.tsx';
import { FieldHint, FieldLabel, FieldProblem, type FieldProps } from './field.tsx';
import { grouped, type Option, OptionSection } from './options.tsx';
import './ComboField.css';

export interface ComboFieldProps extends FieldProps<string> {
  readonly options: readonly Option[];
  readonly placeholder?: string;
  /** For choices that come from the vault: called with what was typed; the options are then not filtered here. */
  readonly onSearch?: (typed: string) => void;
  readonly width?: 'short' | 'normal' | 'wide';
}

/** One choice from a long list: typing filters. The empty string means nothing chosen yet. */
export function ComboField({
  label,
  hint,
  error,
  optional,
  name,
  value,
  onChange,
  onBlur,
  options,
  placeholder,
  onSearch,
  width = 'normal',
}: ComboFieldProps) {
  const t = useText();
  const { contains } = useFilter({ sensitivity: 'base' });
  const chosen = options.find((option) => option.code === value);
  const chosenLabel = chosen?.label ?? '';
  const [typed, setTyped] = useState(chosenLabel);
  // The words of the choice follow the choice, also when a draft or a reset changed it.
  useEffect(() => setTyped(chosenLabel), [chosenLabel]);

  const everything = onSearch !== undefined || typed === '' || typed === chosenLabel;
  const shown = everything ? options : options.filter((option) => contains(option.label, typed));

  return (
    <ComboBox
      className="field"
      data-width={width}
      data-field={name}
      items={grouped(shown)}
      inputValue={typed}
      onInputChange={(text) => {
        setTyped(text);
        onSearch?.(text);
        if (text === '' && value !== '') onChange('');
      }}
      value={value === '' ? null : value}
      onChange={(code) => {
        onChange(String(code ?? ''));
        setTyped(options.find((option) => option.code === code)?.label ?? '');
      }}
      {...(onBlur ? { onBlur } : {})}
      menuTrigger="input"
      allowsEmptyCollection
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel optional={optional}>{label}</FieldLabel>
      <FieldHint>{hint}</FieldHint>
      <FieldProblem>{error}</FieldProblem>
      <div className="combo">
        <Input
          className="control combo-input"
          placeholder={placeholder ?? t('desk.typeToChoose')}
        />
        <Button className="combo-button">
          <ChevronDown aria-hidden size={18} />
        </Button>
      </div>
      <Popover className="popover" offset={4}>
        <ListBox
          className="options"
          renderEmptyState={() => <p className="options-empty">{t('desk.nothingFound')}</p>}
        >
          {(group: ReturnType<typeof grouped>[number]) => <OptionSection group={group} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
