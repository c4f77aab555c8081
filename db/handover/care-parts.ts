import { z } from 'zod';
import {
  careContactKind,
  codeSchema,
  consentForm,
  contactDuration,
  externalReferral,
  supportElement,
  supportStatus,
} from '../../domain/code-lists/index.ts';
import { date, id, instant } from '../../domain/fields.ts';
import { careElements, personCare } from '../../domain/records/handling.ts';
import { author, flag, recorded, sealedText } from './column-schemas.ts';

const offer = {
  element: z.enum(careElements),
  status: codeSchema(supportStatus),
  support: codeSchema(supportElement).nullable(),
};

/** Rows of aftercare: of the reporter, and of victims and witnesses beside him. */
export const careRows = {
  offers: z.strictObject(offer),
  contacts: z.strictObject({
    ...recorded,
    on: date,
    kind: codeSchema(careContactKind),
    wellbeing: z.int().min(0).max(10).nullable(),
    note: sealedText,
    reached: flag,
    closing: flag,
    duration: codeSchema(contactDuration).nullable(),
    referral: codeSchema(externalReferral).nullable(),
    person: id.nullable(),
    author,
  }),
  personCare: z.strictObject({
    person: id,
    recordedAt: instant,
    ...personCare.shape,
    scheduled: flag,
  }),
  personOffers: z.strictObject({ person: id, ...offer }),
  personConsequences: z.strictObject({
    person: id,
    recordedAt: instant,
    agreedOn: date,
    agreedHow: codeSchema(consentForm),
    told: sealedText,
  }),
} as const;
