import type { LetterTemplate } from '../../domain/reaction/letter-templates.ts';
import { fillIn, partOf } from '../../domain/reaction/letter-templates.ts';
import type { DateString } from '../../domain/time.ts';
import { dayInWords } from '../documents/page.ts';
import { letterSheet } from './letter-page.ts';
import { factRows, partStyle, partsOfTemplate } from './template-parts.ts';

/** What a request for camera images says. Nobody is named, and nothing of what happened. */
export interface CameraRequest {
  readonly template: LetterTemplate;
  readonly municipality: string;
  readonly today: DateString;
  readonly place: string;
  readonly on: DateString;
  readonly from: string;
  readonly until: string;
  /** The day on which the images are wiped; null when nobody knows. */
  readonly wipedOn: DateString | null;
}

const manager = 'wie de camerabeelden beheert';

/** The request to the manager of a camera, in Dutch, to print or to send (tricky case TC-04). */
export function cameraPage(asked: CameraRequest): string {
  const { template, municipality, today, place, on, from, until, wipedOn } = asked;
  const day = dayInWords(today);
  const haste =
    wipedOn === null
      ? 'Niet bekend is hoe lang de beelden blijven. Doe het daarom zo snel mogelijk, liefst vandaag.'
      : `Anders worden de beelden gewist op ${dayInWords(wipedOn)}.`;
  const values = { gemeente: municipality, datum: day, wissen: haste };
  const facts = factRows([
    ['Plaats', place],
    ['Dag', dayInWords(on)],
    ['Tijd', `van ${from} tot ${until} uur`],
  ]);
  const title = fillIn(template.subject, values);
  return letterSheet({
    language: 'nl',
    from: `Gemeente ${municipality}`,
    confidential: `Vertrouwelijk. Alleen voor ${manager}.`,
    to: ['Aan de beheerder van de camera’s'],
    ...{ day, title, heading: title },
    style: partStyle,
    body: partsOfTemplate(template.body, {
      values,
      part: { name: partOf.camera, markup: facts },
    }),
  });
}
