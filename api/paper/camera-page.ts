import { senderName } from '../../domain/organisation-name.ts';
import type { LetterTemplate } from '../../domain/reaction/letter-templates.ts';
import { fillIn, partOf } from '../../domain/reaction/letter-templates.ts';
import type { DateString } from '../../domain/time.ts';
import { dayInWords } from '../documents/page.ts';
import { letterSheet } from './letter-page.ts';
import { factRows, partStyle, partsOfTemplate } from './template-parts.ts';

/** How long images are still there. */
export interface CameraClock {
  readonly wipeOn: DateString;
  readonly target: DateString;
  readonly isPeriodUnknown: boolean;
}

/** What a request for camera images says. Nobody is named, and nothing of what happened. */
export interface CameraRequest {
  readonly template: LetterTemplate;
  readonly municipality: string;
  readonly today: DateString;
  readonly place: string;
  readonly on: DateString;
  readonly from: string;
  readonly until: string;
  /** The day on which the images are wiped, or by which to act when nobody knows; null without a day. */
  readonly clock: CameraClock | null;
}

const manager = 'wie de camerabeelden beheert';

/** The request to the manager of a camera, in Dutch, to print or to send (tricky case TC-04). */
export function cameraPage(asked: CameraRequest): string {
  const { template, municipality, today, place, on, from, until } = asked;
  const day = dayInWords(today);
  const values = { gemeente: municipality, datum: day, wissen: hasteOf(asked) };
  const facts = factRows([
    ['Plaats', place],
    ['Dag', dayInWords(on)],
    ['Tijd', `van ${from} tot ${until} uur`],
  ]);
  const title = fillIn(template.subject, values);
  return letterSheet({
    language: 'nl',
    from: senderName(municipality),
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

/** By when the images must be kept apart. A period that nobody knows is no reason to wait (T6). */
function hasteOf({ clock, today }: CameraRequest): string {
  if (clock !== null && !clock.isPeriodUnknown) {
    return `Anders worden de beelden gewist op ${dayInWords(clock.wipeOn)}.`;
  }
  const unknown = 'Niet bekend is hoe lang de beelden blijven.';
  return clock === null || clock.target <= today
    ? `${unknown} Doe het daarom zo snel mogelijk, liefst vandaag.`
    : `${unknown} Doe het daarom uiterlijk op ${dayInWords(clock.target)}.`;
}
