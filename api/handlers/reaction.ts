import type { Database } from 'better-sqlite3';
import { readSetting, writeSetting } from '../../db/repositories/settings.ts';
import { faultIn } from '../../domain/reaction/letter-templates.ts';
import {
  type ReactionMatrix,
  reactionMatrix,
  standardMatrix,
} from '../../domain/reaction/matrix.ts';
import { fieldError } from '../contract/errors.ts';
import type { reactionCommands } from '../contract/reaction.ts';
import { filledLetter, templatesIn, templatesSetting } from './letters.ts';
import type { Handlers, OpenVault } from './open-vault.ts';

/** The setting in which the reaction card stands. */
export const matrixSetting = 'reaction_matrix';
const supportTeam = 'support_team_phone';
/** As it was last seen; an organisation can change it (domain study, §10). */
const standardPhone = '070-3738314';

/** Answers to the commands on the reaction card, the letters and the support team. */
export const reactionHandlers: Handlers<Exclude<keyof typeof reactionCommands, 'letters.write'>> = {
  'reaction.matrix': ({ database }) => matrixIn(database),

  'reaction.setMatrix': (vault, chosen) => {
    keep(vault, matrixSetting, JSON.stringify(chosen));
    return {};
  },

  'reaction.supportTeam': ({ database }) => ({
    phone: readSetting(database, supportTeam) ?? standardPhone,
  }),

  'reaction.setSupportTeam': (vault, { phone }) => {
    keep(vault, supportTeam, phone);
    return {};
  },

  'letters.templates': templatesIn,

  'letters.setTemplates': (vault, chosen) => {
    const fault = faultIn(chosen);
    if (fault) throw fieldError(fault.problem, fault.kind, fault.part);
    keep(vault, templatesSetting, JSON.stringify(chosen));
    return {};
  },

  'letters.preview': (vault, input) => {
    const { subject, body, missing } = filledLetter(vault, templatesIn(vault), input);
    return { subject, body, missing };
  },
};

/** The reaction card of this organisation. */
export function matrixIn(database: Database): ReactionMatrix {
  const kept = readSetting(database, matrixSetting);
  return kept === undefined ? standardMatrix : reactionMatrix.parse(JSON.parse(kept));
}

function keep(vault: OpenVault, name: string, value: string): void {
  writeSetting(vault.database, name, value);
  vault.audit('settings.update', 'settings', name);
}
