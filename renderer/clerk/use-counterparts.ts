import type { VaultRole } from '../../domain/compartment.ts';
import { useCommand } from '../vault/queries.ts';

/** Colleagues whose fingerprint was compared, of some roles, to be chosen from. */
export function useCounterparts(roles: readonly VaultRole[]) {
  const prepared = useCommand('handovers.prepare', {});
  const found = prepared.data?.colleagues.filter(({ role }) => roles.includes(role)) ?? [];
  return {
    /** Whether it is known that there are none. */
    isNone: prepared.data !== undefined && found.length === 0,
    options: found.map(({ id, name, role }) => ({ code: id, label: name, role })),
  };
}
