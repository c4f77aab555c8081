import { z } from 'zod';
import {
  codeSchema,
  contactKind,
  phase,
  policyUnit,
  trainingKind,
} from '../../domain/code-lists/index.ts';
import { count, date, id, instant } from '../../domain/fields.ts';
import { type DutyCode, dutyTexts } from '../../domain/policy/duty-texts.ts';
import { policyIndicators } from '../../domain/policy/indicators.ts';
import { policyFacts, policyKinds } from '../../domain/policy/records.ts';
import { municipalityCode } from '../../domain/records/municipality-code.ts';
import { onVault } from './command.ts';
import { exchangeFolder, nameEnding } from './exchange.ts';

const unit = codeSchema(policyUnit);
const kind = z.enum(policyKinds);
// Safe: the keys of a literal object are exactly its keys, and there are some.
const dutyCode = z.enum(Object.keys(dutyTexts) as [DutyCode, ...DutyCode[]]);
const ofRecord = z.object({ id });
const changed = ['policy'] as const;

const policyFile = { folder: exchangeFolder, name: nameEnding('\\.luwte-beleid\\.json') };

/** The commands of the coordinator on the policy store. Nothing in it is about a case. */
export const policyCommands = {
  'policy.list': onVault({
    about: 'Every record of the policy store, those that ended too.',
    input: z.object({}),
    output: z.object({
      today: date,
      records: z.array(
        z.object({ id, facts: policyFacts, recordedAt: instant, endedOn: date.nullable() }),
      ),
    }),
  }),
  'policy.overview': onVault({
    about: 'What is to be done, the measures per unit and phase, and the training per unit.',
    input: z.object({}),
    output: z.object({
      today: date,
      duties: z.array(
        z.object({
          code: dutyCode,
          due: date,
          kind,
          recordId: id.nullable(),
          units: z.array(unit),
          training: codeSchema(trainingKind).nullable(),
          contact: codeSchema(contactKind).nullable(),
          period: z.string().nullable(),
        }),
      ),
      matrix: z.array(
        z.object({
          unit,
          bare: z.boolean(),
          cells: z.array(
            z.object({ phase: codeSchema(phase), inPlace: count, planned: count, shared: count }),
          ),
        }),
      ),
      coverage: z.array(
        z.object({
          unit,
          lastOn: date.nullable(),
          trained: z.boolean(),
          nextOn: date.nullable(),
        }),
      ),
    }),
  }),
  'policy.add': onVault({
    about: 'Keeps a new record.',
    input: z.object({
      facts: policyFacts,
      /** From which day it no longer went; to put back what was taken away. */
      endedOn: date.nullable().default(null),
    }),
    output: z.object({ id }),
    invalidates: changed,
  }),
  'policy.change': onVault({
    about: 'Changes what a record says; its kind stays.',
    input: z.object({ id, facts: policyFacts }),
    output: z.object({}),
    invalidates: changed,
  }),
  'policy.end': onVault({
    about: 'Ends a record from today; it stays to be read.',
    input: ofRecord,
    output: z.object({}),
    invalidates: changed,
  }),
  'policy.reopen': onVault({
    about: 'Lets a record go on that was ended.',
    input: ofRecord,
    output: z.object({}),
    invalidates: changed,
  }),
  'policy.remove': onVault({
    about: 'Takes a record away that was a mistake.',
    input: ofRecord,
    output: z.object({}),
    invalidates: changed,
  }),
  'policy.write': onVault({
    about: 'Writes the whole policy store to two files, one for computers and one to read.',
    input: z.object({ folder: exchangeFolder, language: z.enum(['nl', 'en']) }),
    output: z.object({ files: z.array(z.string()) }),
  }),
  'policy.read': onVault({
    about: 'Says what is in a file with a policy store. Nothing is kept of it.',
    input: z.object(policyFile),
    output: z.object({
      municipality: z.object({ code: municipalityCode, name: z.string() }),
      madeOn: date,
      kinds: z.array(
        z.object({
          kind,
          /** Records in the file. */
          records: count,
          /** Of those, how many are here already. */
          known: count,
        }),
      ),
    }),
  }),
  'policy.import': onVault({
    about: 'Keeps the records of some kinds from a file that are not here yet.',
    input: z.object({ ...policyFile, kinds: z.array(kind).min(1, 'text.empty').max(50) }),
    output: z.object({ added: count }),
    invalidates: changed,
  }),
  'policy.count': onVault({
    about: 'The indicators of the policy store, as they would leave.',
    input: z.object({}),
    output: policyIndicators,
  }),
  'policy.writeCount': onVault({
    about: 'Writes the indicators of the policy store for the counsellors.',
    input: z.object({ folder: exchangeFolder }),
    output: z.object({ file: z.string() }),
  }),
};

/** The commands of who keeps cases on the indicators of the coordinator. */
export const policyIndicatorCommands = {
  'policyIndicators.get': onVault({
    about: 'The indicators of the coordinator that were read in last; null when there are none.',
    input: z.object({}),
    output: z.object({ indicators: policyIndicators.nullable() }),
  }),
  'policyIndicators.read': onVault({
    about:
      'Keeps the indicators in a file of the coordinator, in place of what was read in before.',
    input: z.object({
      folder: exchangeFolder,
      name: nameEnding('\\.luwte-beleidscijfers\\.json'),
    }),
    output: z.object({ indicators: policyIndicators }),
    invalidates: ['policyIndicators', 'releases'],
  }),
};
