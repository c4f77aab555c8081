import { facts, heading, lines, type Paper, small, text } from './paper.ts';
import { byVault, checked, type PrivacyFacts, positions, termsOf } from './privacy-facts.ts';

/** A text for who reports, and for who is named, on what is recorded and what they may ask. */
export function privacyNotice(known: PrivacyFacts): Paper {
  const { organisation, compartment, officers, day } = known;
  const { controller, who } = byVault[compartment];
  const { name } = organisation.municipality;
  return {
    title: 'Wat wij van u vastleggen',
    parts: [
      text(`${name}, ${day}`),
      text(
        `${who} van ${name} legt vast wat u meldt, om u te helpen en om incidenten op te volgen. U hoeft uw naam niet te geven.`,
      ),
      heading('Wie is verantwoordelijk'),
      text(`${controller}.`),
      ...(compartment === 'council' ? [] : [text(positions[organisation.counsellorPosition])]),
      heading('Wie ziet het'),
      text(
        compartment === 'council'
          ? 'De griffier, die een geheimhoudingsplicht heeft als ambtenaar. Anderen krijgen alleen wat u goedvindt.'
          : 'Alleen uw vertrouwenspersoon. Anderen krijgen alleen wat u goedvindt: aan wie, waarvoor en welk deel. U mag dat altijd intrekken. Alleen bij een zwaar conflict van plichten kan dat anders zijn; dat hoort u zo mogelijk vooraf.',
      ),
      heading('Hoe lang'),
      facts(...termsOf(known)),
      heading('Wat u mag vragen'),
      lines(
        'inzage in wat er over u staat, en een kopie;',
        'verbeteren of aanvullen;',
        'beperken, bezwaar maken of laten wissen, voor zover geen plicht of claim dat tegenhoudt.',
      ),
      text(
        'U krijgt binnen een maand antwoord. Bij een ingewikkeld verzoek mag dat twee maanden langer duren. Ook wie als veroorzaker wordt genoemd, mag dit vragen; om anderen te beschermen kan een deel weg blijven.',
      ),
      heading('Vragen of een klacht'),
      text(
        officers.length === 0
          ? 'Vraag het aan de functionaris gegevensbescherming van de gemeente, of klaag bij de Autoriteit Persoonsgegevens.'
          : `Vraag het aan de functionaris gegevensbescherming: ${officers.join('; ')}. Of klaag bij de Autoriteit Persoonsgegevens.`,
      ),
      small(checked),
    ],
  };
}
