import { readSetting, writeSetting } from '../../db/repositories/settings.ts';
import {
  type LetterTemplates,
  letterKinds,
  unknownBlanks,
} from '../../domain/reaction/letter-templates.ts';
import { reactionMatrix, standardMatrix } from '../../domain/reaction/matrix.ts';
import { fieldError } from '../contract/errors.ts';
import type { reactionCommands } from '../contract/reaction.ts';
import { filledLetter, templatesIn, templatesSetting } from './letters.ts';
import type { Handlers, OpenVault } from './open-vault.ts';

const matrix = 'reaction_matrix';
const supportTeam = 'support_team_phone';
/** As it was last seen; an organisation can change it (domain study, §10). */
const standardPhone = '070-3738314';

/** Answers to the commands on the reaction card, the letters and the support team. */
export const reactionHandlers: Handlers<Exclude<keyof typeof reactionCommands, 'letters.write'>> = {
  'reaction.matrix': ({ database }) => {
    const kept = readSetting(database, matrix);
    return kept === undefined ? standardMatrix : reactionMatrix.parse(JSON.parse(kept));
  },

  'reaction.setMatrix': (vault, chosen) => {
    keep(vault, matrix, JSON.stringify(chosen));
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
    for (const kind of letterKinds) refuseUnsound(chosen, kind);
    keep(vault, templatesSetting, JSON.stringify(chosen));
    return {};
  },

  'letters.preview': (vault, input) => {
    const { subject, body, missing } = filledLetter(vault, templatesIn(vault), input);
    return { subject, body, missing };
  },
};

/** @throws LuwteError at the place where something cannot be filled in, or a ban has no end. */
function refuseUnsound(chosen: LetterTemplates, kind: keyof LetterTemplates): void {
  for (const part of ['subject', 'body'] as const) {
    const [unknown] = unknownBlanks(chosen[kind][part]);
    if (unknown) throw fieldError('letter.unknownPlaceholder', kind, part);
  }
  if (kind === 'ban' && !chosen.ban.body.includes('{einde}')) {
    throw fieldError('letter.banNeedsEnd', kind, 'body');
  }
}

function keep(vault: OpenVault, name: string, value: string): void {
  writeSetting(vault.database, name, value);
  vault.audit('settings.update', 'settings', name);
}
