import { caseView } from '../contract/cases.ts';
import { type CommandName, contract } from '../contract/index.ts';
import { viewCase } from './case-view.ts';
import { type TransactionName, transactionHandlers } from './index.ts';
import type { OpenVault } from './open-vault.ts';

const names =
  // Safe: the keys of the handlers are the names of the commands they answer.
  (Object.keys(transactionHandlers) as TransactionName[]).filter(isQuestion);

/** Whether a command only asks, and need not be told about what. */
function isQuestion(name: CommandName): boolean {
  const { invalidates, input } = contract[name];
  return invalidates.length === 0 && input.safeParse({}).success;
}

/**
 * Asks everything that the desk shows without being told of what, and keeps nothing of having asked:
 * what came from outside, and is no answer the contract promises, shows now and not some morning.
 * Belongs in a transaction.
 * @throws what a schema says of a row.
 */
export function seeAll(vault: OpenVault): void {
  const { database, role } = vault;
  const silent = { ...vault, audit: () => undefined, auditView: () => undefined };
  database.exec('SAVEPOINT seen');
  try {
    for (const name of names) {
      const { roles, input, output } = contract[name];
      if (!roles.includes(role)) continue;
      // Safe: the name goes with the handler, and the input was parsed by the schema of that name.
      const handler = transactionHandlers[name] as (vault: OpenVault, input: unknown) => unknown;
      output.parse(handler(silent, input.parse({})));
    }
  } finally {
    database.exec('ROLLBACK TO seen; RELEASE seen');
  }
}

/**
 * Looks at a case as the desk shows it, whoever sent it. Belongs in the transaction that keeps it.
 * @throws what a schema says of it.
 */
export function seeCase(vault: OpenVault, caseId: string): void {
  caseView.parse(viewCase(vault, caseId));
}
