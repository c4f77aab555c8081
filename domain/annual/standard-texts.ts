import type { AnnualSection } from '../code-lists/index.ts';
import type { Regime } from '../compartment.ts';

const group: Readonly<Record<Regime, string>> = {
  staff: 'ambtenaren',
  political: 'politieke ambtsdragers',
};

/** Texts that a counsellor can begin with, in Dutch as the report is. Sections that differ have none. */
export const standardText = (
  section: AnnualSection,
  year: number,
  regime: Regime,
): string | null => {
  const texts: Partial<Record<AnnualSection, string>> = {
    foreword: `Dit is het verslag over ${year} van de vertrouwenspersoon voor ${group[regime]}. Het gaat over bedreiging, intimidatie, agressie en omkoping.

Wat iemand mij vertelt, blijft tussen ons. Daarom staat in dit verslag niemand, en staat een aantal er alleen als niemand eruit te herkennen is. Veel aantallen zijn klein. Dat zegt niet dat er weinig gebeurt: veel incidenten worden niet gemeld.`,
    role: `De vertrouwenspersoon luistert, denkt mee en wijst de weg. Ik onderzoek niet en neem geen besluiten. Zonder toestemming van de melder deel ik niets.

Ik ben bereikbaar op:`,
    expertise: `In ${year} heb ik mijn vak bijgehouden met:

- 
- intervisie, altijd zonder namen en zonder herkenbare gevallen.`,
    account: 'In de manier van tellen is dit jaar niets veranderd.',
  };
  return texts[section] ?? null;
};
