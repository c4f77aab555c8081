import type { DateString } from '../../domain/time.ts';
import { confidential, dayInWords, factTable, heading, list, page, paragraph } from './page.ts';

/** What a request for camera images says. Nobody is named, and nothing of what happened. */
export interface CameraRequest {
  readonly municipality: string;
  readonly today: DateString;
  readonly place: string;
  readonly on: DateString;
  readonly from: string;
  readonly until: string;
  /** The day on which the images are wiped; null when nobody knows. */
  readonly wipedOn: DateString | null;
}

/** The request to the manager of a camera, in Dutch, to print or to send (tricky case TC-04). */
export function cameraRequest(asked: CameraRequest): string {
  const { municipality, today, place, on, from, until, wipedOn } = asked;
  const haste =
    wipedOn === null
      ? 'Niet bekend is hoe lang de beelden blijven. Doe het daarom zo snel mogelijk, liefst vandaag.'
      : `Anders worden de beelden gewist op ${dayInWords(wipedOn)}.`;
  return page(
    'Verzoek om camerabeelden veilig te stellen',
    [
      confidential('wie de camerabeelden beheert'),
      paragraph(`${municipality}, ${dayInWords(today)}`),
      paragraph('Aan de beheerder van de camera’s'),
      paragraph(`Wilt u de volgende beelden vandaag nog veiligstellen? ${haste}`),
      factTable([
        ['Plaats', place],
        ['Dag', dayInWords(on)],
        ['Tijd', `van ${from} tot ${until} uur`],
      ]),
      heading('Wat wij u vragen'),
      list([
        'Maak een kopie van alle camera’s die deze plaats in deze tijd zien.',
        'Bekijk de beelden niet, en deel ze met niemand, tot u hoort wie ze mag krijgen.',
        'Bewaar de kopie achter slot, en schrijf op wie haar maakte en wanneer.',
        'Laat degene van wie u dit verzoek kreeg vandaag nog weten of het is gelukt.',
      ]),
      heading('Antwoord'),
      list(
        [
          'Veiliggesteld. De kopie ligt bij: ______________________________',
          'Te laat, de beelden zijn gewist.',
          'Er is daar geen camera, of hij stond uit.',
        ],
        'boxes',
      ),
      paragraph('Naam en datum: ____________________________________________'),
      paragraph(
        'In dit verzoek staat met opzet niet om wie het gaat en wat er is gebeurd. Vraag daar niet naar.',
        'small',
      ),
    ].join('\n'),
  );
}
