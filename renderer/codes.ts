import { useCallback } from 'react';
import {
  type CodeList,
  type CodeListName,
  codeLists,
  codesOn,
  label,
} from '../domain/code-lists/index.ts';
import type { Option } from './design/options.tsx';
import { useLanguage } from './locales/index.tsx';

/** Gives the words of a code: `const label = useLabel(); label('nature', 'threat')`. */
export function useLabel() {
  const language = useLanguage();
  return useCallback(
    (list: CodeListName, code: string) => label(codeLists[list], code, language),
    [language],
  );
}

/** The choices of a code list on a day (`today` of the vault), under the code they roll up to. */
export function useOptions(list: CodeListName, today = '2000-01-01'): Option[] {
  const language = useLanguage();
  const codes: CodeList = codeLists[list];
  return codesOn(codes, today).map((row) => ({
    code: row.code,
    label: row[language],
    group: row.broader ? label(codes, row.broader, language) : undefined,
  }));
}
