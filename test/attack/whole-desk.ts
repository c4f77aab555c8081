import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { contract } from '../../api/contract/index.ts';
import { commandNames } from './malformed.ts';
import type { SampleDesk } from './sample-vault.ts';

/** What the desk shows without being told of what: every question that changes nothing. */
const questions = commandNames.filter((name) => {
  const { answeredBy, needs, invalidates, input, roles } = contract[name];
  const isQuestion = answeredBy === 'vault' && needs === 'open' && invalidates.length === 0;
  return isQuestion && roles.includes('counsellor_staff') && input.safeParse({}).success;
});

/** Asks everything that a desk shows, of every case. @returns the command that met a bug; null for none. */
export async function bugIn(desk: SampleDesk): Promise<string | null> {
  const before = desk.bugs.length;
  for (const name of questions) {
    await desk.tell(name, {});
    if (desk.bugs.length > before) return name;
  }
  const { cases } = await desk.ask('cases.list', {});
  for (const { id } of cases) {
    await desk.tell('cases.get', { caseId: id });
    await desk.tell('persons.around', { caseId: id });
    if (desk.bugs.length > before) return `cases.get ${id}`;
  }
  return null;
}

/** An export in clear of what stands in a vault; null when none can be made. */
export async function exportOf({ tell }: SampleDesk, folder: string): Promise<Buffer | null> {
  const lock = { kind: 'none', typed: 'ONVERSLEUTELD' };
  const answer = await tell('personal.export', { folder, lock });
  if (!answer.ok) return null;
  // Safe: the desk parses what it answers with the schema of the command.
  const path = join(folder, (answer.output as { file: string }).file);
  const bytes = readFileSync(path);
  rmSync(path);
  return bytes;
}
