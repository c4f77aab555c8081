import { randomUUID } from 'node:crypto';
import {
  everybodyCalled,
  groupSignal,
  insertTelling,
  removeSignal,
  type StoredSignal,
  saveSignal,
  signalsIn,
  tellingsIn,
} from '../../db/repositories/signals.ts';
import { namesIn } from '../../domain/known-names.ts';
import { fieldError, LuwteError } from '../contract/errors.ts';
import type { signalCommands } from '../contract/signals.ts';
import { refuseUndone } from './open-case.ts';
import type { Handlers, OpenVault } from './open-vault.ts';

/** More than a counsellor writes in many years; a list beyond is a mistake. */
const most = 2000;

/** Answers to the commands on general signals. */
export const signalHandlers: Handlers<keyof typeof signalCommands> = {
  'signals.list': (vault) => ({ today: vault.today, signals: readSignals(vault) }),

  'signals.save': (vault, { id: known, isNobody, ...given }) => {
    const { database, now: recordedAt, regime } = vault;
    refuseUndone(vault, given.noticedOn, 'noticedOn');
    if (regime === 'political' && given.unit !== null) throw fieldError('signal.noUnit', 'unit');
    const list = signalsIn(database);
    const found = known === null ? null : signalNow(list, known);
    if (found === null && list.length >= most) throw new LuwteError('surroundings.tooMany');
    refuseNames(vault, `${given.text} ${given.pattern}`, isNobody);
    const id = known ?? randomUUID();
    saveSignal(database, { id, recordedAt, ...given });
    vault.audit('signal.save', 'signal', id);
    return { id };
  },

  'signals.group': (vault, { signals, pattern }) => {
    const list = signalsIn(vault.database);
    refuseNames(vault, pattern, false);
    for (const id of signals) {
      signalNow(list, id);
      groupSignal(vault.database, id, pattern);
      vault.audit('signal.save', 'signal', id);
    }
    return {};
  },

  'signals.tell': (vault, { signals, on, recipient }) => {
    refuseUndone(vault, on);
    const list = signalsIn(vault.database);
    for (const signalId of signals) {
      if (signalNow(list, signalId).noticedOn > on) throw fieldError('signal.toldTooEarly', 'on');
      insertTelling(vault.database, { id: randomUUID(), signalId, on, recipient });
      vault.audit('signal.tell', 'signal', signalId);
    }
    return {};
  },

  'signals.remove': (vault, { id }) => {
    signalNow(signalsIn(vault.database), id);
    removeSignal(vault.database, id);
    vault.audit('signal.remove', 'signal', id);
    return {};
  },
};

/** Every general signal, with to whom it was told. */
export function readSignals({ database }: Pick<OpenVault, 'database'>) {
  const tellings = Map.groupBy(tellingsIn(database), ({ signalId }) => signalId);
  return signalsIn(database).map(({ recordedAt: _, ...signal }) => ({
    ...signal,
    told: (tellings.get(signal.id) ?? []).map(({ signalId: __, ...telling }) => telling),
  }));
}

function signalNow(list: readonly StoredSignal[], id: string): StoredSignal {
  const found = list.find((one) => one.id === id);
  if (!found) throw new LuwteError('signal.notFound');
  return found;
}

/** Refuses a text in which somebody of this vault seems to be named, unless it was said that it is a word. */
function refuseNames({ database }: OpenVault, text: string, isNobody: boolean): void {
  if (isNobody) return;
  const [name] = namesIn(text, everybodyCalled(database));
  if (name !== undefined) throw new LuwteError('signal.namesSomebody', { name });
}
