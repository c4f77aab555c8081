import { useCallback } from 'react';
import type { VaultRole } from '../api/contract/command.ts';
import { label } from '../domain/code-lists/code.ts';
import { role } from '../domain/code-lists/offices.ts';
import { useLanguage } from './locales/index.tsx';

/**
 * Gives the words of a role. What is shown before a vault is open has these and not `useLabel`, which
 * brings the codes of the whole record.
 */
export function useRoleLabel() {
  const language = useLanguage();
  return useCallback((code: VaultRole) => label(role, code, language), [language]);
}
