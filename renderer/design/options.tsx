import { Check } from 'lucide-react';
import { Collection, Header, ListBoxItem, ListBoxSection } from 'react-aria-components';

/** One choice of a list. `group` puts it under a header. */
export interface Option {
  readonly code: string;
  readonly label: string;
  readonly group?: string | undefined;
  /** A second line, for what tells two choices apart. */
  readonly description?: string | undefined;
}

/** Choices under one header; the header is empty for choices without a group. */
export interface OptionGroup {
  readonly id: string;
  readonly options: readonly Option[];
}

/** Puts choices under their headers, in the order in which the groups first appear. */
export function grouped(options: readonly Option[]): OptionGroup[] {
  const groups = new Map<string, Option[]>();
  for (const option of options) {
    const group = groups.get(option.group ?? '') ?? [];
    group.push(option);
    groups.set(option.group ?? '', group);
  }
  return [...groups].map(([id, members]) => ({ id, options: members }));
}

/** A group of choices inside a list box. */
export function OptionSection({ group }: { readonly group: OptionGroup }) {
  return (
    <ListBoxSection id={`group:${group.id}`}>
      {group.id === '' ? null : <Header className="options-group">{group.id}</Header>}
      <Collection items={group.options}>
        {(option) => <OptionRow id={option.code} option={option} />}
      </Collection>
    </ListBoxSection>
  );
}

/** One choice inside a list box. The collection tells rows apart by `id`, so it is a prop. */
export function OptionRow({ id, option }: { readonly id: string; readonly option: Option }) {
  return (
    <ListBoxItem id={id} textValue={option.label} className="option">
      <Check aria-hidden size={16} className="option-mark" />
      <span>
        {option.label}
        {option.description && <span className="small subtle"> {option.description}</span>}
      </span>
    </ListBoxItem>
  );
}
