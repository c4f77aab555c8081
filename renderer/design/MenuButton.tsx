import { Check, ChevronDown, type LucideIcon } from 'lucide-react';
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { Button } from './Button.tsx';
import './field.css';

/** One thing in a menu. */
export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  /** Whether it is how things are now; left out for an act. */
  readonly isChosen?: boolean;
}

/** Things in a menu under one heading. */
export interface MenuPart {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly MenuEntry[];
}

/** Marks what is chosen in a part of a menu; a part of acts has nothing to choose. */
const chosenIn = (entries: readonly MenuEntry[]) =>
  entries.some(({ isChosen }) => isChosen !== undefined)
    ? {
        selectionMode: 'single' as const,
        disallowEmptySelection: true,
        selectedKeys: entries.filter(({ isChosen }) => isChosen).map(({ id }) => id),
      }
    : {};

/** A button that opens a menu. */
export function MenuButton({
  label,
  about,
  icon,
  parts,
  onChoose,
}: {
  /** What the button says, and what that is the choice of, for who does not see its icon. */
  readonly label: string;
  readonly about: string;
  readonly icon?: LucideIcon;
  readonly parts: readonly MenuPart[];
  readonly onChoose: (id: string) => void;
}) {
  return (
    <MenuTrigger>
      <Button {...(icon ? { icon } : {})}>
        <span className="menu-button">
          <span className="visually-hidden">{about}: </span>
          {label} <ChevronDown aria-hidden size={16} />
        </span>
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu className="options" onAction={(key) => onChoose(String(key))}>
          {parts.map(({ id, title, entries }) => (
            <MenuSection key={id} id={id} {...chosenIn(entries)}>
              <Header className="options-group">{title}</Header>
              {entries.map((entry) => (
                <MenuItem key={entry.id} id={entry.id} textValue={entry.label} className="option">
                  <Check aria-hidden size={16} className="option-mark" />
                  {entry.label}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
