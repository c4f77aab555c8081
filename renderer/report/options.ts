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

/**
 * Finds choices by their own words and by those of their group: "online" finds all of it. What is
 * chosen stays in the list, at the end when it is not what was searched for.
 */
export function useGroupSearch(options: readonly Option[], chosen: string) {
  const { contains } = useFilter({ sensitivity: 'base' });
  const [typed, setTyped] = useState('');
  const isChoice = options.some(({ label }) => label === typed);
  const matches = ({ label, group = '' }: Option) =>
    isChoice || contains(label, typed) || contains(group, typed);
  const found = options.filter(matches);
  const kept = options.filter((option) => option.code === chosen && !matches(option));
  return { options: [...found, ...kept], onSearch: setTyped };
}
