import { type MachinePolicy, policyAfter } from '../../domain/machine-policy.ts';
import { useCommand } from '../vault/queries.ts';

/** What the administrator of this computer decided; undefined until that is known. */
export function useMachinePolicy(): MachinePolicy | undefined {
  const { data } = useCommand('shell.policy', {});
  return data && policyAfter(data.read);
}
