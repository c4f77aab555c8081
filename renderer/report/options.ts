import { useState } from 'react';
import { useFilter } from 'react-aria-components';
import type { CodeListName } from '../../domain/code-lists/index.ts';
import { useLabel, useOptions } from '../codes.ts';
import type { Option } from '../design/options.tsx';
import { useSession } from '../vault/session.tsx';

/** The choices of a list today, each under a group; what has none stands under "Anders". */
export function useGroupedOptions(list: CodeListName): readonly Option[] {
  const label = useLabel();
  const options = useOptions(list, useSession().today);
  return options.map((option) => ({ ...option, group: option.group ?? label(list, 'other') }));
}

/** Finds choices by their own words and by those of their group: "online" finds all of it. */
export function useGroupSearch(options: readonly Option[], chosen: string) {
  const { contains } = useFilter({ sensitivity: 'base' });
  const [typed, setTyped] = useState('');
  const isChoice = options.some(({ label }) => label === typed);
  const found = options.filter(
    ({ code, label, group = '' }) =>
      isChoice || code === chosen || contains(label, typed) || contains(group, typed),
  );
  return { options: found, onSearch: setTyped };
}
