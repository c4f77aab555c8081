import { expect, test } from 'vitest';
import { type CommandName, contract } from '../../api/contract/index.ts';
import { stream } from '../../demo/random.ts';
import { validInput } from './valid-input.ts';

// Without one, no campaign can attack the command: `formed` then lacks the form of one of its texts.
test('An input can be made up for every command', () => {
  // Safe: the keys of the contract are the names of its commands.
  for (const name of Object.keys(contract) as CommandName[]) {
    const made = validInput(name, stream(1, name));
    expect([name, contract[name].input.safeParse(made).success]).toEqual([name, true]);
  }
});
