import type { HandoverLetter } from '../../db/handover/letters.ts';
import { caseById } from '../../db/repositories/cases.ts';
import { correctReporter } from '../../db/repositories/corrections.ts';
import { forgetFormerReporter, settleReporter } from '../../db/repositories/moved-reporter.ts';
import { aliasTaken, insertReporter, reporterById } from '../../db/repositories/reporters.ts';
import { aliasKey } from '../../domain/alias.ts';
import type { OpenVault } from './open-vault.ts';

/**
 * Keeps the reporter of a case, under another alias when somebody else has that here.
 * @returns the alias he had, when he has another now.
 */
export function keepReporter(
  { database }: OpenVault,
  { reporters }: HandoverLetter,
  reporterId: string | null,
): string | null {
  const reporter = reporters.find(({ id }) => id === reporterId);
  if (!reporter) return null;
  const known = reporterById(database, reporter.id);
  if (known) return known.alias === reporter.alias ? null : reporter.alias;
  const alias = freeAlias((wanted) => aliasTaken(database, wanted), reporter.alias);
  insertReporter(database, { ...reporter, alias });
  return alias === reporter.alias ? null : reporter.alias;
}

/** Lets a reporter follow what the owner of a case says of him; who has his alias here keeps it. */
export function followReporter(
  vault: OpenVault,
  letter: HandoverLetter,
  reporterId: string | null,
): void {
  const { database } = vault;
  keepReporter(vault, letter, reporterId);
  const said = letter.reporters.find(({ id }) => id === reporterId);
  const known = reporterId === null ? undefined : reporterById(database, reporterId);
  if (!said || !known) return;
  const { id, name, contact } = said;
  const isFree =
    aliasKey(said.alias) === aliasKey(known.alias) || !aliasTaken(database, said.alias);
  correctReporter(database, { id, name, contact, alias: isFree ? said.alias : known.alias });
}

/** Forgets in a copy who its reporter was, when its owner put it under another one. */
export function leaveReporter(
  { database }: OpenVault,
  caseId: string,
  before: string | null,
): void {
  if (before === null || caseById(database, caseId)?.reporterId === before) return;
  forgetFormerReporter(database, caseId);
  settleReporter(database, before);
}

const longestAlias = 60;

/** An alias that nobody has: with a number behind it where it is taken. */
function freeAlias(isTaken: (alias: string) => boolean, wanted: string): string {
  let alias = wanted;
  for (let number = 2; isTaken(alias); number += 1) {
    const end = ` (${number})`;
    alias = `${wanted.slice(0, longestAlias - end.length)}${end}`;
  }
  return alias;
}
