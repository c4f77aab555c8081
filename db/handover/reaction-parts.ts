import { z } from 'zod';
import {
  circleStatus,
  codeSchema,
  heard,
  legalGround,
  letterAddressee,
  perpMeasure,
  role,
  supportCircle,
} from '../../domain/code-lists/index.ts';
import { date, id, instant } from '../../domain/fields.ts';
import { letterKind } from '../../domain/reaction/letter-templates.ts';
import { suspectedLink } from '../../domain/records/consequences.ts';
import { amountChanges, claimFacts, damageLine, payment } from '../../domain/records/damage.ts';
import { measureChanges } from '../../domain/records/measure.ts';
import { author, flag, recorded, sealedText } from './column-schemas.ts';

/** Which version of something that changes, counted from one. */
const version = z.int().min(1).max(10_000);

/** Which version of an amount, and what became of it. */
const amount = { ...recorded, claimId: id, entryId: id, version, change: z.enum(amountChanges) };

/** Rows of what it did, of what is done towards the perpetrator, for damage, and for who stands close. */
export const reactionRows = {
  /** One, or none. */
  consequences: z.strictObject({
    recordedAt: instant,
    criminalLink: suspectedLink,
    told: sealedText,
  }),
  circle: z.strictObject({ who: codeSchema(supportCircle), status: codeSchema(circleStatus) }),
  measures: z.strictObject({
    ...recorded,
    measureId: id,
    version,
    change: z.enum(measureChanges),
    kind: codeSchema(perpMeasure),
    decidedOn: date,
    startsOn: date.nullable(),
    endsOn: date.nullable(),
    letter: flag,
    legalGround: codeSchema(legalGround).nullable(),
    decidedBy: codeSchema(role).nullable(),
    places: sealedText,
    letterSentOn: date.nullable(),
    objection: flag.nullable(),
    proportionality: sealedText,
    heard: codeSchema(heard).nullable(),
    informedOn: date.nullable(),
    feedbackOn: date.nullable(),
    reviewOn: date.nullable(),
  }),
  letters: z.strictObject({
    ...recorded,
    measure: id,
    kind: letterKind,
    edition: version,
    addressee: codeSchema(letterAddressee),
    on: date,
    text: sealedText,
    author,
  }),
  claims: z.strictObject({ ...recorded, claimId: id, version, since: date, ...claimFacts.shape }),
  damage: z.strictObject({ ...amount, ...damageLine.shape }),
  payments: z.strictObject({ ...amount, ...payment.shape }),
} as const;
