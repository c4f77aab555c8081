import { z } from 'zod';
import { readMachinePolicy } from '../../domain/machine-policy.ts';
import { onShell } from './command.ts';

export {
  type MachinePolicy,
  noMachinePolicy,
  policyAfter,
  readMachinePolicy,
} from '../../domain/machine-policy.ts';

export const machinePolicyCommands = {
  'shell.policy': onShell({
    about: 'What the administrator of this computer decided, and where that is written down.',
    input: z.object({}),
    output: z.object({ file: z.string(), read: readMachinePolicy }),
  }),
};
