import type { PolicyField } from '../../domain/policy/field.ts';
import { useOptions } from '../codes.ts';
import { CheckboxField } from '../design/CheckboxField.tsx';
import { ComboField } from '../design/ComboField.tsx';
import { DateField } from '../design/DateField.tsx';
import { NumberField } from '../design/NumberField.tsx';
import type { Option } from '../design/options.tsx';
import { RadioField } from '../design/RadioField.tsx';
import { TagField } from '../design/TagField.tsx';
import { TextArea } from '../design/TextArea.tsx';
import { TextField } from '../design/TextField.tsx';
import type { Binding } from '../forms/Form.tsx';
import { useLanguage } from '../locales/index.tsx';
import { useCommand } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';

/** Choices that fit beside each other. */
const mostInARow = 3;

/** One field of a record, of the kind its shape asks for. */
export function FactField({
  field,
  binding,
}: {
  readonly field: PolicyField;
  readonly binding: Binding<unknown>;
}) {
  const language = useLanguage();
  const { shape, label, hint, optional } = field;
  const { value, ...rest } = binding;
  const told = {
    ...rest,
    label: label[language],
    ...(hint ? { hint: hint[language] } : {}),
    optional,
  };
  const words = typeof value === 'string' ? value : '';
  switch (shape.type) {
    case 'line':
      return <TextField {...told} value={words} width="wide" />;
    case 'prose':
      return <TextArea {...told} value={words} />;
    case 'date':
      return <DateField {...told} value={words} />;
    case 'flag':
      return <CheckboxField {...told} value={value === true} />;
    case 'number':
      return (
        <NumberField
          {...told}
          value={typeof value === 'number' ? value : null}
          {...(shape.unit ? { unit: shape.unit[language] } : {})}
        />
      );
    case 'code':
      return <CodeChoice field={told} list={shape.list} value={words} />;
    case 'codes':
      return <CodeChoices field={told} list={shape.list} value={codesIn(value)} />;
  }
}

const codesIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((code) => typeof code === 'string') : [];

type ListName = Parameters<typeof useOptions>[0];
type Told = Omit<Parameters<typeof TextField>[0], 'value' | 'onChange'> & {
  readonly onChange: (value: unknown) => void;
};

function CodeChoice({
  field,
  list,
  value,
}: {
  readonly field: Told;
  readonly list: ListName;
  readonly value: string;
}) {
  const options = useChoices(list, [value]);
  return options.length <= mostInARow ? (
    <RadioField {...field} look="row" options={options} value={value} />
  ) : (
    <ComboField {...field} options={options} value={value} />
  );
}

function CodeChoices({
  field,
  list,
  value,
}: {
  readonly field: Told;
  readonly list: ListName;
  readonly value: readonly string[];
}) {
  return <TagField {...field} options={useChoices(list, value)} value={value} />;
}

/** The choices of a list; of the units, those this organisation has, and what is chosen already. */
function useChoices(list: ListName, chosen: readonly string[]): readonly Option[] {
  const { today } = useSession();
  const options = useOptions(list, today);
  const isUnits = list === 'policy_unit';
  const { data } = useCommand('settings.get', {}, { enabled: isUnits });
  if (!isUnits || !data || data.units.length === 0) return options;
  const here = new Set<string>(['organisation', 'council', 'college', ...chosen]);
  for (const { department } of data.units) here.add(department);
  return options.filter(({ code }) => here.has(code));
}
