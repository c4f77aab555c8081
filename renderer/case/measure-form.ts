import { z } from 'zod';
import type { MeasureView } from '../../api/contract/measures.ts';
import { isBan, measure, needsProportionality } from '../../domain/records/measure.ts';
import { typed, typedOrNull } from '../forms/typed.ts';

const { shape } = measure;
const day = typedOrNull(shape.decidedOn);

const yesOrNo = z
  .enum(['', 'yes', 'no'])
  .transform((answer) => (answer === '' ? null : answer === 'yes'));

/** The form of a measure: what may stay empty is an empty text in it. */
export const measureForm = z
  .object({
    kind: typed(shape.kind),
    decidedOn: shape.decidedOn,
    startsOn: day,
    endsOn: day,
    letter: shape.letter,
    places: shape.places.unwrap(),
    proportionality: shape.proportionality.unwrap(),
    legalGround: typedOrNull(shape.legalGround.unwrap().unwrap()),
    decidedBy: typedOrNull(shape.decidedBy.unwrap().unwrap()),
    heard: typedOrNull(shape.heard.unwrap().unwrap()),
    objection: yesOrNo,
    letterSentOn: day,
    informedOn: day,
    feedbackOn: day,
    reviewOn: day,
  })
  .refine(({ kind, endsOn }) => endsOn !== null || !isBan(kind), {
    message: 'text.empty',
    path: ['endsOn'],
  })
  .refine(({ kind, proportionality }) => proportionality !== '' || !needsProportionality(kind), {
    message: 'measure.whyNotLighter',
    path: ['proportionality'],
  })
  .refine(({ decidedOn, startsOn }) => startsOn === null || decidedOn <= startsOn, {
    message: 'measure.startsBeforeDecision',
    path: ['startsOn'],
  })
  .refine(
    ({ decidedOn, startsOn, endsOn }) => endsOn === null || (startsOn ?? decidedOn) <= endsOn,
    { message: 'range.reversed', path: ['endsOn'] },
  );

/** A measure as its form holds it. */
export type TypedMeasure = z.input<typeof measureForm>;

/** The form of a measure that is there, or of a new one of a day. */
export function startOf(known: MeasureView | undefined, today: string, kind = ''): TypedMeasure {
  const objection = known?.objection ?? null;
  return {
    kind: known?.kind ?? kind,
    decidedOn: known?.decidedOn ?? today,
    startsOn: known?.startsOn ?? '',
    endsOn: known?.endsOn ?? '',
    letter: known?.letter ?? false,
    places: known?.places ?? '',
    proportionality: known?.proportionality ?? '',
    legalGround: known?.legalGround ?? '',
    decidedBy: known?.decidedBy ?? '',
    heard: known?.heard ?? '',
    objection: objection === null ? '' : objection ? 'yes' : 'no',
    letterSentOn: known?.letterSentOn ?? '',
    informedOn: known?.informedOn ?? '',
    feedbackOn: known?.feedbackOn ?? '',
    reviewOn: known?.reviewOn ?? '',
  };
}
