/** The words of the report. Those in braces are replaced. */
export const words = {
  nl: {
    lang: 'nl',
    title: 'Landelijk beeld',
    subtitle: 'Meldingen van bedreiging, intimidatie, agressie en omkoping bij gemeenten',
    made: 'Gemaakt op {day} met Luwte {version}',
    contents: 'Inhoud',
    staff: 'Ambtenaren',
    political: 'Politieke ambtsdragers',
    of: 'over {period}',
    incidents: 'gemelde incidenten',
    keyError: 'standaardfout door afronden',
    keyTookPart: 'gemeenten deden mee',
    keyOfList: 'van de {listed}',
    keyNumbers: 'daarvan met een aantal',
    trend: 'Verloop',
    trend_year: 'Per jaar',
    trend_quarter: 'Per kwartaal',
    trend_years: 'Drie jaar samen',
    trendNote:
      'Er kunnen elk jaar andere gemeenten meedoen. Een hoger aantal is dus niet zonder meer een stijging: kijk ook naar het aantal gemeenten.',
    nature: 'Aard',
    channel: 'Kanaal',
    department: 'Afdeling',
    office: 'Ambt',
    severity: 'Ernst',
    quarter: 'Kwartaal',
    regions: 'Regio',
    terms: 'Binnen de termijn',
    termsNote:
      'Van de incidenten waarvoor een termijn gold: welk deel binnen die termijn was. De termijn is die van de gemeente zelf. Incidenten zonder termijn, of waarvan het niet bekend is, tellen in het aandeel niet mee.',
    termsShare:
      'binnen de termijn; door afronden ± {error} procentpunt (standaardfout, hooguit), en hooguit {skew} procentpunt steeds dezelfde kant op.',
    termsNone:
      'Er staat geen aandeel: er zijn minder dan {least} incidenten met een termijn verteld, of een van de aantallen wordt niet getoond.',
    firstTalk: 'Eerste gesprek',
    reaction: 'Besluit over een reactie',
    policy: 'Beleid',
    policyNote:
      'Deze cijfers gaan over de organisatie en over geen enkele melder. Alleen wat ten minste {least} gemeenten stuurden, staat hier.',
    policyNone: 'Te weinig gemeenten stuurden cijfers over hun beleid mee.',
    coverage: 'Wie deed mee',
    coverageNumbers: 'stuurden een aantal',
    coverageMayNot: 'stuurden, maar mogen geen aantal noemen',
    coverageSilent: 'stuurden niets',
    coverageNoList:
      'Er is geen lijst van gemeenten gegeven. Daarom staat hier niet wie niets stuurde.',
    namesWait:
      'Wie er sinds een eerder totaal bij kwam of wegviel, komt pas op de lijst hieronder als het er meer zijn: anders zou te zien zijn wie geen aantal mag geven.',
    mayNotNote:
      'Wie meedoet maar geen aantal mag noemen, staat niet apart bij naam: dat zou zeggen dat er weinig mensen hebben gemeld.',
    twoSenders:
      'Van {count} gemeenten stuurden twee vertrouwenspersonen of de griffier. Wie aan beiden meldt, telt dan twee keer.',
    tookPart: 'Deden mee ({count})',
    silent: 'Stuurden niets ({count})',
    nobody: 'Niemand.',
    reading: 'Zo leest u de aantallen',
    reading1:
      'Elk totaal is een veelvoud van {base}, en is opgeteld uit aantallen die gemeenten zelf al hebben afgerond of verborgen. Zo is aan een totaal niet te zien wat één gemeente stuurde.',
    reading2:
      'De standaardfout zegt hoe ver een totaal door het afronden van het ware aantal kan liggen: twee van de drie keer niet verder dan één keer, en 19 van de 20 keer niet verder dan twee keer de standaardfout. Over alle totalen samen is er niets bij of af: een totaal is gemiddeld juist.',
    reading3:
      'Een rij van een tabel kan daarnaast steeds dezelfde kant op ernaast zitten, hooguit zoveel als bij "scheef" staat. Dat komt doordat een leeg aantal niet te klein kan zijn.',
    reading4:
      'Wie een aantal verbergt of niets stuurt, telt niet mee, en telt niet als nul. "Niet verteld" is wat wel in het totaal zit, maar waarvan een gemeente niet zegt in welke rij.',
    reading5:
      'Er is geen totaal waar minder dan {least} gemeenten iets in hebben, of waarvan één gemeente meer dan {dominance} procent is.',
    reading6:
      'Meldingen zijn geen maat voor wat er gebeurt: veel slachtoffers melden niet. Meer meldingen kan betekenen dat mensen de weg beter weten.',
    category: 'Rij',
    value: 'Aantal',
    standardError: 'Standaardfout',
    systematic: 'Scheef, hooguit',
    municipalities: 'Gemeenten',
    hidden: 'Verborgen bij',
    withheld: 'niet getoond',
    notTold: 'Niet verteld in welke rij',
    unlisted: 'Gemeente niet op de lijst',
    chartOf: 'Staafdiagram: {title}. De getallen staan in de tabel eronder.',
    numbers: 'De getallen',
    indicator: 'Onderwerp',
    average: 'Gemiddeld',
    present: 'Gemeenten met meer dan nul',
    ofMunicipalities: '{count} gemeenten',
    skewNote: 'Bij een rij kan hooguit {most} bij of af zijn, steeds dezelfde kant op.',
    morePolicy: 'Maatregelen per soort',
    plusMinus: '± {error}',
    empty: 'Er is nog geen totaal. Dat komt als genoeg gemeenten hebben gestuurd.',
  },
  en: {
    lang: 'en',
    title: 'National picture',
    subtitle: 'Reports of threats, intimidation, aggression and bribery at municipalities',
    made: 'Made on {day} with Luwte {version}',
    contents: 'Contents',
    staff: 'Civil servants',
    political: 'Officeholders',
    of: 'of {period}',
    incidents: 'incidents reported',
    keyError: 'standard error from rounding',
    keyTookPart: 'municipalities took part',
    keyOfList: 'of the {listed}',
    keyNumbers: 'of these with a number',
    trend: 'Over time',
    trend_year: 'Per year',
    trend_quarter: 'Per quarter',
    trend_years: 'Three years together',
    trendNote:
      'Other municipalities may take part each year. So a higher number is not simply a rise: look at how many municipalities there are as well.',
    nature: 'Nature',
    channel: 'Channel',
    department: 'Department',
    office: 'Office',
    severity: 'Severity',
    quarter: 'Quarter',
    regions: 'Region',
    terms: 'Within the term',
    termsNote:
      'Of the incidents for which there was a term: how much was within that term. The term is that of the municipality itself. Incidents without a term, or of which it is not known, are not in the share.',
    termsShare:
      'within the term; by rounding ± {error} percentage points (standard error, at most), and at most {skew} percentage points always in the same way.',
    termsNone:
      'There is no share: fewer than {least} incidents with a term were told, or one of the numbers is not shown.',
    firstTalk: 'First talk',
    reaction: 'Decision on a reaction',
    policy: 'Policy',
    policyNote:
      'These figures are about the organisation and about no reporter. Only what at least {least} municipalities sent is here.',
    policyNone: 'Too few municipalities sent figures on their policy.',
    coverage: 'Who took part',
    coverageNumbers: 'sent a number',
    coverageMayNot: 'sent, but may not give a number',
    coverageSilent: 'sent nothing',
    coverageNoList:
      'No list of municipalities was given. So it does not say here who sent nothing.',
    namesWait:
      'Who came or went since an earlier total comes on the list below only when there are more of them: otherwise it would show who may not give a number.',
    mayNotNote:
      'Whoever takes part but may not give a number is not named apart: that would say that few people reported.',
    twoSenders:
      'Of {count} municipalities two counsellors, or the clerk as well, sent. Whoever reports to both counts twice.',
    tookPart: 'Took part ({count})',
    silent: 'Sent nothing ({count})',
    nobody: 'Nobody.',
    reading: 'How to read the numbers',
    reading1:
      'Each total is a multiple of {base}, and is added up from numbers that municipalities rounded or hid already. So a total does not show what one municipality sent.',
    reading2:
      'The standard error says how far rounding can put a total from the true number: two times in three no further than once, and 19 times in 20 no further than twice the standard error. Over all totals nothing is added or taken away: a total is right on average.',
    reading3:
      'A row of a table can besides be off always in the same way, by at most what stands under "skewed". That is because an empty number cannot be too small.',
    reading4:
      'Whoever hides a number or sends nothing is not in it, and does not count as zero. "Not told" is what is in the total, but of which a municipality does not say the row.',
    reading5:
      'There is no total in which fewer than {least} municipalities have something, or of which one municipality is more than {dominance} percent.',
    reading6:
      'Reports do not measure what happens: many victims do not report. More reports may mean that people know the way better.',
    category: 'Row',
    value: 'Number',
    standardError: 'Standard error',
    systematic: 'Skewed, at most',
    municipalities: 'Municipalities',
    hidden: 'Hidden at',
    withheld: 'not shown',
    notTold: 'Not told in which row',
    unlisted: 'Municipality not on the list',
    chartOf: 'Bar chart: {title}. The numbers are in the table below it.',
    numbers: 'The numbers',
    indicator: 'Subject',
    average: 'On average',
    present: 'Municipalities with more than nothing',
    ofMunicipalities: '{count} municipalities',
    skewNote: 'A row can be off by at most {most} besides, always in the same way.',
    morePolicy: 'Measures by kind',
    plusMinus: '± {error}',
    empty: 'There is no total yet. It comes when enough municipalities have sent.',
  },
} as const;

/** A language of the report. */
export type ReportLanguage = keyof typeof words;
/** The name of a text of the report. */
export type ReportWord = keyof (typeof words)['nl'];

/** Says a text of the report with its words filled in. */
export type Say = (
  name: ReportWord,
  fillings?: Readonly<Record<string, string | number>>,
) => string;

/** The words of a language. */
export const sayIn =
  (language: ReportLanguage): Say =>
  (name, fillings = {}) =>
    words[language][name].replace(/\{(\w+)\}/g, (_whole, key: string) =>
      String(fillings[key] ?? ''),
    );
