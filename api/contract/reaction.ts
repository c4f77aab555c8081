import { z } from 'zod';
import { codeSchema, letterAddressee } from '../../domain/code-lists/index.ts';
import { date, id, instant, line, text } from '../../domain/fields.ts';
import {
  letterKind,
  letterTemplates,
  placeholders,
} from '../../domain/reaction/letter-templates.ts';
import { reactionMatrix } from '../../domain/reaction/matrix.ts';
import { onVault } from './command.ts';

/** A letter to a perpetrator, as it was made. */
export const letterView = z.object({
  id,
  recordedAt: instant,
  measure: id,
  kind: letterKind,
  /** Which edition of its template it was made from, counted from one. */
  edition: z.int().min(1),
  addressee: codeSchema(letterAddressee),
  on: date,
  /** Who made it, when that was a colleague; null for the owner of this vault. */
  author: z.string().nullable(),
  /** Word for word; empty when it is destroyed. */
  text: z.string(),
});
/** A letter to a perpetrator, as it was made. */
export type LetterView = z.infer<typeof letterView>;

/** Which letter about which measure, to whom. */
const letter = z.object({
  caseId: id,
  measure: id,
  kind: letterKind,
  addressee: z.object({
    kind: codeSchema(letterAddressee).default('perpetrator'),
    name: line(120),
    address: text(300).default(''),
  }),
});

export const reactionCommands = {
  'reaction.matrix': onVault({
    about: 'Which measures fit which behaviour in this organisation.',
    input: z.object({}),
    output: reactionMatrix,
  }),
  'reaction.setMatrix': onVault({
    about: 'Changes which measures fit which behaviour.',
    input: reactionMatrix,
    output: z.object({}),
    invalidates: ['settings'],
  }),
  'reaction.supportTeam': onVault({
    about: 'How to reach the national support team for officeholders.',
    input: z.object({}),
    output: z.object({ phone: z.string() }),
  }),
  'reaction.setSupportTeam': onVault({
    about: 'Changes how to reach the national support team for officeholders.',
    input: z.object({ phone: line(40) }),
    output: z.object({}),
    invalidates: ['settings'],
  }),
  'letters.templates': onVault({
    about: 'The templates of letters to perpetrators.',
    input: z.object({}),
    output: letterTemplates,
  }),
  'letters.setTemplates': onVault({
    about: 'Changes the templates; one that asks for something unknown is refused at its place.',
    input: letterTemplates,
    output: z.object({}),
    invalidates: ['settings'],
  }),
  'letters.preview': onVault({
    about: 'A letter as it would go out, and what it still lacks.',
    input: letter,
    output: z.object({
      subject: z.string(),
      body: z.string(),
      missing: z.array(z.enum(placeholders)),
    }),
  }),
  'letters.write': onVault({
    about:
      'Writes a letter as a PDF and as plain text, in a folder of the user, and keeps it in its case.',
    input: letter.extend({ folder: z.string().min(1).max(4096) }),
    output: z.object({ files: z.array(z.string()) }),
    invalidates: ['cases'],
  }),
};
