import type { Language } from '../../domain/records/preference-values.ts';
import enDesk from './en/desk.json';
import enMachinePolicy from './en/machine-policy.json';
import enPractice from './en/practice.json';
import enUnlock from './en/unlock.json';
import { flat, type Texts } from './flat.ts';
import nlDesk from './nl/desk.json';
import nlMachinePolicy from './nl/machine-policy.json';
import nlPractice from './nl/practice.json';
import nlUnlock from './nl/unlock.json';

const rooms = {
  nl: {
    desk: nlDesk,
    machinePolicy: nlMachinePolicy,
    practice: nlPractice,
    unlock: nlUnlock,
  },
  en: {
    desk: enDesk,
    machinePolicy: enMachinePolicy,
    practice: enPractice,
    unlock: enUnlock,
  },
};

/** What each room says that is shown before a vault is open. */
export type RoomsAtStart = (typeof rooms)['nl'];

/** The texts that are shown before a vault is open, by full key. */
export const textsAtStart = (language: Language): Texts => flat(rooms[language]);
