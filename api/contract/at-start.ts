import { machinePolicyCommands } from './machine-policy.ts';
import { sessionCommands } from './session.ts';
import { workCommands } from './work.ts';

/** What is asked while no vault is open yet: few, so that the window that asks for a passphrase is there soon. */
export const startCommands = { ...sessionCommands, ...workCommands, ...machinePolicyCommands };
