import { codeList } from './code.ts';

/** What national figures say of a group of people (domain study, §7): a share of them, in percent. */
export const benchmarkIndicator = codeList('benchmark_indicator', [
  {
    code: 'threatened_5y',
    nl: 'Bedreigd of geïntimideerd in vijf jaar',
    en: 'Threatened or intimidated in five years',
  },
  {
    code: 'threatened_1y',
    nl: 'Bedreigd of geïntimideerd in een jaar',
    en: 'Threatened or intimidated in a year',
  },
  {
    code: 'bribery_5y',
    nl: 'Omkoping of poging daartoe in vijf jaar',
    en: 'Bribery or an attempt in five years',
  },
  {
    code: 'bribery_1y',
    nl: 'Omkoping of poging daartoe in een jaar',
    en: 'Bribery or an attempt in a year',
  },
  {
    code: 'verbal_share',
    nl: 'Verbaal, van de incidenten',
    en: 'Verbal, of the incidents',
  },
  {
    code: 'violence_threat_share',
    nl: 'Met geweld gedreigd, van de slachtoffers',
    en: 'Threatened with violence, of the victims',
  },
  {
    code: 'crime_link_yes',
    nl: 'Slachtoffer denkt aan een verband met criminaliteit',
    en: 'Victim thinks it was linked to crime',
  },
  {
    code: 'crime_link_no',
    nl: 'Slachtoffer ziet geen verband met criminaliteit',
    en: 'Victim sees no link with crime',
  },
  {
    code: 'knows_manager',
    nl: 'Weet: melden bij de leidinggevende',
    en: 'Knows: report to the manager',
  },
  { code: 'did_manager', nl: 'Meldde bij de leidinggevende', en: 'Reported to the manager' },
  {
    code: 'knows_central',
    nl: 'Weet: melden bij een centraal punt',
    en: 'Knows: report at a central point',
  },
  { code: 'did_central', nl: 'Meldde bij een centraal punt', en: 'Reported at a central point' },
  {
    code: 'aggression_1y',
    nl: 'Agressie of intimidatie in een jaar',
    en: 'Aggression or intimidation in a year',
  },
  { code: 'social_media_share', nl: 'Via sociale media', en: 'Via social media' },
  { code: 'physical_violence', nl: 'Lichamelijk geweld', en: 'Physical violence' },
  { code: 'effects_any', nl: 'Last van gevolgen', en: 'Suffers effects' },
  { code: 'effects_pleasure', nl: 'Minder plezier in het werk', en: 'Less pleasure in the work' },
  { code: 'effects_health', nl: 'Gevolgen voor de gezondheid', en: 'Effects on mental health' },
  { code: 'effects_behaviour', nl: 'Gedraagt zich anders', en: 'Behaves differently' },
  { code: 'police_report', nl: 'Deed melding of aangifte', en: 'Reported to the police' },
  {
    code: 'threatened_ever',
    nl: 'Ten minste één keer bedreigd in het tijdvak',
    en: 'Threatened at least once in the period',
  },
  {
    code: 'intimidated_ever',
    nl: 'Ten minste één keer geïntimideerd in het tijdvak',
    en: 'Intimidated at least once in the period',
  },
  {
    code: 'criminals_5y',
    nl: 'Door criminelen bedreigd in vijf jaar',
    en: 'Threatened by criminals in five years',
  },
  {
    code: 'threatened_in_job',
    nl: 'Bedreigd in de huidige functie',
    en: 'Threatened in the present job',
  },
  { code: 'infiltration', nl: 'Zag infiltratie', en: 'Saw infiltration' },
  { code: 'policy_present', nl: 'Heeft beleid tegen agressie', en: 'Has a policy on aggression' },
  {
    code: 'outsiders_1y',
    nl: 'Ongewenst gedrag door buitenstaanders',
    en: 'Unwanted behaviour by outsiders',
  },
  { code: 'other', nl: 'Anders, zie de toelichting', en: 'Other, see the note' },
]);

/** Whom national figures are about. */
export const benchmarkPopulation = codeList(
  'benchmark_population',
  [
    {
      code: 'staff_five_municipalities',
      nl: 'Medewerkers van vijf gemeenten',
      en: 'Staff of five municipalities',
      broader: 'staff',
    },
    {
      code: 'victims_five_municipalities',
      nl: 'Slachtoffers in vijf gemeenten',
      en: 'Victims in five municipalities',
      broader: 'staff',
    },
    {
      code: 'municipal_staff',
      nl: 'Medewerkers van gemeenten',
      en: 'Staff of municipalities',
      broader: 'staff',
    },
    {
      code: 'government_staff',
      nl: 'Medewerkers van de overheid',
      en: 'Staff of government',
      broader: 'staff',
    },
    {
      code: 'safety_officials',
      nl: 'Ambtenaren openbare veiligheid',
      en: 'Public safety officials',
      broader: 'staff',
    },
    { code: 'employees', nl: 'Werknemers in Nederland', en: 'Dutch employees', broader: 'staff' },
    {
      code: 'officeholders',
      nl: 'Decentrale politieke ambtsdragers',
      en: 'Decentral officeholders',
      broader: 'political',
    },
    {
      code: 'officeholders_women',
      nl: 'Vrouwelijke ambtsdragers',
      en: 'Women in office',
      broader: 'political',
    },
    {
      code: 'officeholders_men',
      nl: 'Mannelijke ambtsdragers',
      en: 'Men in office',
      broader: 'political',
    },
    {
      code: 'officeholders_affected',
      nl: 'Getroffen ambtsdragers',
      en: 'Affected officeholders',
      broader: 'political',
    },
    { code: 'mayors', nl: 'Burgemeesters', en: 'Mayors', broader: 'political' },
    { code: 'aldermen', nl: 'Wethouders', en: 'Aldermen', broader: 'political' },
    { code: 'council_members', nl: 'Raadsleden', en: 'Council members', broader: 'political' },
    { code: 'municipalities', nl: 'Gemeenten', en: 'Municipalities', broader: 'both' },
  ],
  [
    { code: 'staff', nl: 'Ambtenaren', en: 'Civil servants' },
    { code: 'political', nl: 'Politieke ambtsdragers', en: 'Officeholders' },
    { code: 'both', nl: 'Allebei', en: 'Both' },
  ],
);
