import type { Acceptance, OpenCompartment } from '../db/compartment.ts';
import { strengthen } from '../db/keys.ts';
import { noKeystore } from '../db/keystore.ts';
import { watchedBy } from '../db/leaving-file.ts';
import { logFailures } from '../db/logged-failures.ts';
import { lookAtVault } from '../db/sight.ts';
import { createVault, unlockVault } from '../db/vault.ts';
import { regimeOf } from '../domain/compartment.ts';
import { policyAfter } from '../domain/machine-policy.ts';
import type { Organisation } from '../domain/records/organisation.ts';
import { issuesOf, responder } from './border.ts';
import type { Command } from './contract/command.ts';
import { LuwteError } from './contract/errors.ts';
import { type CommandName, commandNamed, type Output } from './contract/index.ts';
import { requestSchema } from './contract/messages.ts';
import type { Desk, DeskOptions } from './desk-options.ts';
import { attachmentRoom } from './handlers/attachments.ts';
import { backupHandlers } from './handlers/backups.ts';
import { identityHandlers } from './handlers/colleagues.ts';
import { exchangeHandlers } from './handlers/exchange.ts';
import { importRoom } from './handlers/imports.ts';
import {
  type SingleHandlers,
  type SingleName,
  type TransactionName,
  transactionHandlers,
} from './handlers/index.ts';
import { type KeyDesk, keyHandlers, recoverVault } from './handlers/keys.ts';
import { writeLetter } from './handlers/letters.ts';
import { checkLog } from './handlers/log.ts';
import { officeFileHandlers } from './handlers/office-files.ts';
import { openAnswers } from './handlers/open-answers.ts';
import {
  firstOrganisation,
  type OpenVault,
  openVault,
  readOrganisation,
  sessionOf,
  type Unlocked,
  writeOrganisation,
} from './handlers/open-vault.ts';
import { ownSystemFileHandlers } from './handlers/own-system.ts';
import { policeFileHandlers } from './handlers/police-files.ts';
import { policyFileHandlers } from './handlers/policy-files.ts';
import { printedHandlers } from './handlers/printed.ts';
import { releaseRoom } from './handlers/releases.ts';
import { destroyForgotten, destroyParts, finishDestruction } from './handlers/retention.ts';
import { leavingFiles, removeLeftFiles } from './leaving-files.ts';
import { refuseByPolicy } from './machine-policy.ts';
import { noPrinter } from './paper/write-pdf.ts';
import { refuseWeak } from './passphrase.ts';
import { isRefusedInPractice } from './practice.ts';
import { programsOf } from './programs.ts';
import { sightOf } from './sight.ts';
import { isBeside, longWork, workHandlers } from './work.ts';

export type { Desk, DeskOptions };

/** Opens the desk on a folder. Requests are answered one after another, but those beside the others. */
export function openDesk(options: DeskOptions): Desk {
  const { folder, version, now, keystore = noKeystore } = options;
  const { limits } = policyAfter(options.policy);
  const programs = programsOf(options);
  let unlocked: Unlocked | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  /** How often the desk was closed: now, and when what is in hand was asked. */
  let closings = 0;
  let closingsBefore = 0;
  const isClosed = () => closingsBefore !== closings;

  const respond = responder(options.onBug);
  const work = longWork(options.breathMs);
  const database = () => unlocked?.opened.database ?? null;
  const leaving = leavingFiles({ ...options, database, isStopped: isClosed });

  const keyDesk: KeyDesk = {
    folder,
    limits,
    work,
    witness: options.witness,
    keystore,
    strength: options.strength,
    now,
    isOpen: () => unlocked !== null,
    opened: () => openNow().opened,
    municipality: () => readOrganisation(openNow().opened.database).municipality.name,
    record: (opened, action, id) => record(opened, action, 'key', id),
    replace: (opened) => {
      unlocked = { ...openNow(), opened };
    },
  };

  const room = { opened: () => openNow().opened, vault: vaultNow };
  const attachments = attachmentRoom({ ...room, stripWorker: programs.strip });
  const imports = importRoom({ ...room, sheetWorker: programs.sheet, work });
  const releases = releaseRoom({ ...room, statisticsWorker: programs.statistics });

  const outsideTransactions: SingleHandlers = {
    'vault.describe': async () => describe(),
    ...workHandlers(work),
    ...openAnswers(options, limits),
    'vault.create': async ({ role, passphrase, municipality }) => {
      await refuseWeak(passphrase, [municipality.name], limits);
      const practice = options.practice ?? lookAtVault(folder)?.practice ?? false;
      const opened = await createVault({
        folder,
        role,
        passphrase,
        practice,
        now: now(),
        witness: options.witness,
        keystore,
        strength: options.strength,
        begin: (fresh) => begin(fresh, municipality),
      });
      adopt(opened, practice);
      return describe();
    },
    'vault.unlock': async ({ slot, passphrase, accept }) => {
      const { witness } = options;
      const opening = { folder, slotId: slot, secret: passphrase, now: now() };
      const unlocking = { ...opening, witness, accept, keystore };
      const began = performance.now();
      const opened = await unlockVault(unlocking);
      // Nearly all of it is the work of one guess.
      const tookMs = performance.now() - began;
      goOn(opened, accept);
      await strengthen({ ...unlocking, opened }, passphrase, tookMs, options.guessMs);
      return describe();
    },
    'vault.recover': async (input) => {
      const opened = await recoverVault(keyDesk, input);
      goOn(opened, input.accept);
      return describe();
    },
    'letters.write': (input) => writeLetter(vaultNow(), options.printer ?? noPrinter, input),
    'retention.destroy': async (input) => destroyParts(openNow().opened, vaultNow(), input),
    ...keyHandlers(keyDesk),
    ...backupHandlers(keyDesk),
    ...exchangeHandlers({ ...keyDesk, vault: () => vaultNow() }),
    ...identityHandlers(keyDesk),
    ...policyFileHandlers(vaultNow),
    ...ownSystemFileHandlers(vaultNow),
    ...policeFileHandlers({ vault: vaultNow, print: options.printer ?? noPrinter }),
    ...officeFileHandlers({
      ...{ ...keyDesk, vault: vaultNow },
      print: options.printer ?? noPrinter,
    }),
    'log.check': checkLog(() => vaultNow().log, work),
    ...attachments.handlers,
    ...imports.handlers,
    ...releases.handlers,
    ...printedHandlers({ vault: vaultNow, print: options.printer ?? noPrinter }),
  };

  /** @throws LuwteError `vault.locked` when the desk was closed while this was being opened. */
  function adopt(opened: OpenCompartment, practice: boolean): void {
    if (isClosed()) {
      opened.close();
      throw new LuwteError('vault.locked');
    }
    unlocked = { opened, practice, viewed: new Set() };
  }

  /** Goes on with what was opened, once that is logged; closes it again when it cannot be. */
  function goOn(opened: OpenCompartment, accept: Acceptance): void {
    try {
      const { compartment } = opened;
      finishDestruction(opened, folder, record);
      logFailures({ folder, opened, now: now() });
      if (accept.olderCopy) record(opened, 'vault.acceptOlder', 'vault', compartment);
      record(opened, 'vault.unlock', 'vault', compartment);
      const practice = lookAtVault(folder)?.practice ?? false;
      adopt(opened, practice);
      removeLeftFiles(opened.database);
      // Invented people need not be forgotten, and are there to look at.
      if (!practice) destroyForgotten(opened, vaultNow());
    } catch (error) {
      unlocked = null;
      opened.close();
      throw error;
    }
  }

  /** The municipality and the careful defaults a new compartment starts with. */
  function begin(opened: OpenCompartment, municipality: Organisation['municipality']): void {
    opened.database.transaction(() => {
      const organisation = firstOrganisation(municipality, regimeOf[opened.compartment]);
      writeOrganisation(opened.database, organisation);
      record(opened, 'vault.create', 'vault', opened.compartment);
    })();
  }

  function record(
    { audit, role }: OpenCompartment,
    ...[action, objectKind, objectId]: Parameters<OpenVault['audit']>
  ): void {
    audit.append({ at: now(), role, action, objectKind, objectId });
  }

  function describe(): Output<'vault.describe'> {
    const seen = sightOf(folder, now());
    return {
      ...seen,
      state: unlocked ? 'open' : seen.state,
      session: unlocked ? sessionOf(unlocked.opened, unlocked.practice) : null,
    };
  }

  function openNow(): Unlocked {
    if (unlocked === null) throw new LuwteError('vault.locked');
    return unlocked;
  }

  /** The open vault at this moment. */
  function vaultNow(): OpenVault {
    const open = openNow();
    const audit: OpenVault['audit'] = (...line) => record(open.opened, ...line);
    return openVault(open, { folder, limits, version, now: now(), audit });
  }

  /** Refuses what a command may not do in this state, or this role, or on a file that is gone. */
  function admit(name: string, { answeredBy, needs, roles }: Command): void {
    if (answeredBy !== 'vault') throw new LuwteError('command.unknown');
    refuseByPolicy(name, options.policy);
    if (needs === 'locked' && unlocked !== null) throw new LuwteError('vault.open');
    if (needs !== 'open') return;
    if (unlocked === null) throw new LuwteError('vault.locked');
    if (!roles.includes(unlocked.opened.role)) throw new LuwteError('command.notAllowed');
    if (unlocked.practice && isRefusedInPractice(name)) throw new LuwteError('practice.staysHere');
    unlocked.opened.refuseGone();
  }

  async function answer(message: unknown): Promise<unknown> {
    const request = requestSchema.safeParse(message);
    if (!request.success) throw new LuwteError('input.invalid');
    const command = commandNamed(request.data.command);
    if (command === undefined) throw new LuwteError('command.unknown');
    admit(request.data.command, command);
    const input = command.input.safeParse(request.data.input);
    if (!input.success) throw new LuwteError('input.invalid', {}, issuesOf(input.error));
    // Safe: the name is one of the contract, and the input was parsed by the schema of that name.
    const name = request.data.command as CommandName;
    return watchedBy(leaving, () => run(name, command, input.data));
  }

  async function run(name: CommandName, { output }: Command, input: unknown): Promise<unknown> {
    if (Object.hasOwn(outsideTransactions, name)) {
      // Safe: hasOwn has shown the name; every handler takes the parsed input of its own command.
      const handler = outsideTransactions[name as SingleName] as (input: unknown) => unknown;
      return output.parse(await handler(input));
    }
    // Safe for the same reason: the types make the two tables hold every command of the vault.
    const handler = transactionHandlers[name as TransactionName] as (
      vault: OpenVault,
      input: unknown,
    ) => unknown;
    const vault = vaultNow();
    // An answer that is not what the contract promises undoes what was done.
    return vault.database.transaction(() => output.parse(handler(vault, input))).immediate();
  }

  /** @param before how often the desk had been closed when it was asked. */
  async function answerInTurn(message: unknown, before: number): Promise<unknown> {
    closingsBefore = before;
    if (isClosed()) throw new LuwteError('vault.locked');
    const output = await answer(message);
    // What is confirmed is remembered: who cuts it off the log of a crash is found out.
    unlocked?.opened.remember();
    return output;
  }

  return {
    handle: (message) => {
      if (isBeside(message)) return respond(() => answer(message));
      const before = closings;
      const response = turn.then(() => respond(() => answerInTurn(message, before)));
      turn = response;
      return response;
    },
    close: async () => {
      closings += 1;
      work.stop();
      attachments.letGo();
      imports.letGo();
      releases.letGo();
      // What is half done clears itself away, for which it may need the vault.
      if (leaving.isBusy() || work.share() !== null) await turn;
      unlocked?.opened.close();
      unlocked = null;
    },
  };
}
