import { ChevronDown } from 'lucide-react';
import { Button, ListBox, Popover, Select, SelectValue } from 'react-aria-components';
import { useText } from '../locales/index.tsx';
import { FieldHint, FieldLabel, FieldProblem, type FieldProps } from './field.tsx';
import { grouped, type Option, OptionRow, OptionSection } from './options.tsx';
import './SelectField.css';

export interface SelectFieldProps extends FieldProps<string> {
  readonly options: readonly Option[];
  readonly placeholder?: string;
  readonly width?: 'short' | 'normal' | 'wide';
}

/** One choice from a short list. The empty string means nothing chosen yet. */
export function SelectField({
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
  width = 'normal',
}: SelectFieldProps) {
  const t = useText();
  const groups = grouped(options);
  return (
    <Select
      className="field"
      data-width={width}
      data-field={name}
      value={value === '' ? null : value}
      onChange={(code) => onChange(String(code ?? ''))}
      {...(onBlur ? { onBlur } : {})}
      placeholder={placeholder ?? t('desk.choose')}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel optional={optional}>{label}</FieldLabel>
      <FieldHint>{hint}</FieldHint>
      <FieldProblem>{error}</FieldProblem>
      <Button className="control select-button">
        <SelectValue className="select-value" />
        <ChevronDown aria-hidden size={18} />
      </Button>
      <Popover className="popover" offset={4}>
        {groups.length > 1 || groups[0]?.id ? (
          <ListBox className="options" items={groups}>
            {(group) => <OptionSection group={group} />}
          </ListBox>
        ) : (
          <ListBox className="options" items={options}>
            {(option) => <OptionRow id={option.code} option={option} />}
          </ListBox>
        )}
      </Popover>
    </Select>
  );
}
