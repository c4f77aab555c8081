import { FolderOpen, Search } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
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
  useFilter,
} from 'react-aria-components';
import { keepsCases } from '../../domain/compartment.ts';
import { useText } from '../locales/index.tsx';
import { useNavigation } from '../navigation.tsx';
import { menuOf } from '../routes.tsx';
import { useCommand } from '../vault/queries.ts';
import { useSession } from '../vault/session.tsx';
import './Palette.css';

/** At least a digit: a case is found here by its number, never by a name. */
const looksLikeNumber = (query: string) => /\d/.test(query);

/** Cases whose number contains what was typed. */
function useCasesByNumber(query: string) {
  const { role } = useSession();
  const enabled = keepsCases(role) && looksLikeNumber(query);
  const found = useCommand(
    'cases.list',
    { query, status: 'all', limit: 20 },
    { enabled, keepPrevious: true },
  );
  if (!enabled) return [];
  const typed = query.trim().toLowerCase();
  return (found.data?.cases ?? []).filter(({ number }) => number.toLowerCase().includes(typed));
}

/** Screens and cases by number, typed (`Ctrl+K`). Shows no names: somebody may look along. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const { go } = useNavigation();
  const { role } = useSession();
  const { contains } = useFilter({ sensitivity: 'base' });
  const hasCases = keepsCases(role);
  const [query, setQuery] = useState('');
  const cases = useCasesByNumber(useDeferredValue(query));
  const searchBox = t(hasCases ? 'desk.searchBox' : 'desk.searchBoxScreens');
  const screens = menuOf(role).filter(({ label }) => contains(t(label), query));
  const open = (path: string) => {
    go(path);
    onClose();
  };
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
            {t('desk.searchTitle')}
          </Heading>
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <SearchField className="palette-field" aria-label={searchBox} autoFocus>
              <Search aria-hidden size={20} />
              <Input className="palette-input" placeholder={searchBox} />
            </SearchField>
            <Menu
              className="options palette-list"
              onAction={(key) => open(String(key))}
              renderEmptyState={() => <p className="options-empty">{t('desk.nothingFound')}</p>}
            >
              {screens.length > 0 && (
                <MenuSection>
                  <Header className="options-group">{t('desk.searchScreens')}</Header>
                  {screens.map(({ path, label, icon: Icon }) => (
                    <MenuItem key={path} id={path} textValue={t(label)} className="option">
                      <Icon aria-hidden size={18} />
                      {t(label)}
                    </MenuItem>
                  ))}
                </MenuSection>
              )}
              {cases.length > 0 && (
                <MenuSection>
                  <Header className="options-group">{t('desk.searchCases')}</Header>
                  {cases.map(({ id, number }) => (
                    <MenuItem key={id} id={`/cases/${id}`} textValue={number} className="option">
                      <FolderOpen aria-hidden size={18} />
                      {number}
                    </MenuItem>
                  ))}
                </MenuSection>
              )}
              {hasCases && query.trim() !== '' && (
                <MenuItem
                  // An item of a collection may not change its id: each search is another item.
                  key={query}
                  id={`/cases?query=${encodeURIComponent(query.trim())}`}
                  textValue={query}
                  className="option"
                >
                  <Search aria-hidden size={18} />
                  {t('desk.searchAllText', { query: query.trim() })}
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
          {hasCases && <p className="palette-hint">{t('desk.searchHint')}</p>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
