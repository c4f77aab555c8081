import { Search } from 'lucide-react';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Heading,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { keepsCases } from '../../domain/compartment.ts';
import { keysHere } from '../design/keyboard.ts';
import { useText } from '../locales/index.tsx';
import { useSession } from '../vault/session.tsx';
import type { Acts } from './acts.tsx';
import { type PaletteEntry, type PaletteReach, usePaletteSections } from './palette-entries.ts';
import { useEnter } from './use-enter.ts';
import './Palette.css';

/**
 * Actions, screens, and cases by number, typed (`Ctrl+K`); or only what can be done in the case on the
 * screen (`Ctrl+.`). Shows no names: somebody may look along.
 */
export function Palette({
  acts,
  reach,
  onClose,
}: {
  readonly acts: Acts;
  readonly reach: PaletteReach;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { role } = useSession();
  const hasCases = keepsCases(role);
  const [query, setQuery] = useState('');
  const listed = useDeferredValue(query);
  const { sections, isSettled } = usePaletteSections(listed, acts, reach);
  const isOfCase = reach === 'case';
  const all = hasCases ? 'desk.searchBox' : 'desk.searchBoxScreens';
  const searchBox = t(isOfCase ? 'desk.searchBoxCase' : all);
  const wanted = useRef<() => void>(undefined);
  const run = (entry: PaletteEntry) => {
    wanted.current = entry.run;
    onClose();
  };
  // Once this dialog is gone and has given focus back: whatever is opened takes it from there.
  useEffect(
    () => () => {
      if (wanted.current) requestAnimationFrame(wanted.current);
    },
    [],
  );
  const entries = sections.flatMap((section) => section.entries);
  const isAnswered = listed === query && isSettled;
  const { list, onKeyDownCapture } = useEnter({ query, entries, isAnswered }, run);
  return (
    <ModalOverlay
      className="dialog-overlay"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className="dialog-box">
        <Dialog className="dialog palette">
          <Heading slot="title" className="visually-hidden">
            {t(isOfCase ? 'desk.act_caseMenu' : 'desk.searchTitle')}
          </Heading>
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <SearchField className="palette-field" aria-label={searchBox} autoFocus>
              <Search aria-hidden size={20} />
              <Input
                className="palette-input"
                placeholder={searchBox}
                onKeyDownCapture={onKeyDownCapture}
              />
            </SearchField>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
            <section ref={list} className="palette-list" aria-label={searchBox} tabIndex={0}>
              <Menu
                className="options"
                disabledKeys={entries
                  .filter(({ whyNot }) => whyNot !== undefined)
                  .map(({ id }) => id)}
                onAction={(key) => {
                  const entry = entries.find(({ id }) => id === key);
                  if (entry) run(entry);
                }}
                renderEmptyState={() => (
                  <p className="options-empty">
                    {t(isOfCase && query === '' ? 'desk.noCaseHere' : 'desk.nothingFound')}
                  </p>
                )}
              >
                {sections.map((section) => (
                  <MenuSection key={section.id} id={section.id}>
                    <Header className="options-group">{t(`desk.palette_${section.id}`)}</Header>
                    {section.entries.map((entry) => (
                      <Line key={entry.id} entry={entry} />
                    ))}
                  </MenuSection>
                ))}
              </Menu>
            </section>
          </Autocomplete>
          {hasCases && !isOfCase && <p className="palette-hint">{t('desk.searchHint')}</p>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Line({
  entry: { id, label, icon: Icon, keys, whyNot },
}: {
  readonly entry: PaletteEntry;
}) {
  return (
    <MenuItem id={id} textValue={label} className="option palette-option">
      <Icon aria-hidden size={18} />
      <span className="palette-label">
        {label}
        {whyNot !== undefined && <span className="small subtle palette-why">{whyNot}</span>}
      </span>
      {keys !== undefined && (
        <kbd className="button-keys" aria-hidden>
          {keysHere(keys)}
        </kbd>
      )}
    </MenuItem>
  );
}
