import type { Sentence } from './reasons.ts';

/** What the numbers in a file mean: the same sentences in every file. */
export const definitions = {
  incident: {
    nl: 'Een incident telt mee in de periode waarin het bij de vertrouwenspersoon is gemeld, en één keer per tabel.',
    en: 'An incident counts in the period in which it was reported to the confidential counsellor, and once per table.',
  },
  reporter: {
    nl: 'Een melder is een persoon. Wie vaker meldt, is één melder; alle anonieme melders samen tellen als één.',
    en: 'A reporter is a person. Somebody who reports more often is one reporter; all anonymous reporters together count as one.',
  },
  rows: {
    nl: 'Elke tabel heeft altijd dezelfde rijen, wat er ook is gemeld. Verwante codes zijn samengevoegd.',
    en: 'Every table always has the same rows, whatever was reported. Related codes are taken together.',
  },
  terms: {
    nl: 'Van de afhandeling is geteld of het eerste gesprek met de melder en het besluit over een reactie naar de veroorzaker binnen de termijn van de gemeente waren. Wat er verder na een melding gebeurde, wordt niet voor anderen geteld: daarvoor zijn de aantallen te klein.',
    en: 'Of the handling is counted whether the first talk with the reporter and the decision on a reaction to the perpetrator were within the term of the municipality. What else happened after a report is not counted for others: the numbers are too small for that.',
  },
  hidden: {
    nl: 'Een aantal is alleen getoond als het van genoeg verschillende melders komt. Een verborgen aantal kan ook nul zijn.',
    en: 'A number is shown only when it comes from enough different reporters. A hidden number may also be zero.',
  },
  rounded: {
    nl: 'Een afgerond aantal is een veelvoud van de basis in de kop. Het ware aantal ligt er hooguit een basis onder, en minder dan een basis boven, tenzij de kop een groter bereik noemt. Afgeronde aantallen tellen samen precies op.',
    en: 'A rounded number is a multiple of the base in the header. The true number lies at most one base below it, and less than one base above it, unless the header names a wider reach. Rounded numbers add up exactly.',
  },
} as const satisfies Record<string, Sentence>;
