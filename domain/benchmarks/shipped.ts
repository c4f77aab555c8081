import type { ShownBenchmark } from './benchmark.ts';

type Figure = readonly [indicator: ShownBenchmark['indicator'], value: number | null, note?: Note];
type Note = ShownBenchmark['note'];

/** Figures of one source, year and group of people. */
interface Block {
  readonly source: string;
  readonly year: string;
  readonly population: ShownBenchmark['population'];
  readonly basis: 'seen' | 'seed';
  readonly figures: readonly Figure[];
}

const none: Note = { nl: '', en: '' };
const about: Note = { nl: 'ongeveer', en: 'about' };
const words = (nl: string, en: string): Note => ({ nl, en });
const fiveMunicipalities = '5dok.net, Weerbare gemeente (2019), hoofdstuk 6 en 7';

/**
 * The figures of the domain study (§7) as far as it saw their source, or has them from the founding
 * document. What it has in words only stays words. Departments are left out: their percentages were
 * not found.
 */
const blocks: readonly Block[] = [
  {
    source: 'Onderzoek onder 2.080 medewerkers van vijf gemeenten',
    year: '2019',
    population: 'staff_five_municipalities',
    basis: 'seed',
    figures: [
      ['threatened_5y', 25],
      ['bribery_5y', 3],
    ],
  },
  {
    source: fiveMunicipalities,
    year: '2019',
    population: 'staff_five_municipalities',
    basis: 'seen',
    figures: [
      ['threatened_1y', 20, about],
      ['bribery_1y', 2],
      ['knows_manager', 91],
      ['knows_central', 45],
    ],
  },
  {
    source: fiveMunicipalities,
    year: '2019',
    population: 'victims_five_municipalities',
    basis: 'seen',
    figures: [
      ['did_manager', 78],
      ['did_central', 26],
    ],
  },
  {
    source: 'ad.nl, september 2019',
    year: '2019',
    population: 'victims_five_municipalities',
    basis: 'seen',
    figures: [
      ['verbal_share', 80],
      ['violence_threat_share', null, words('ongeveer een op de drie', 'about one in three')],
      ['crime_link_yes', 6],
      ['crime_link_no', 72],
    ],
  },
  ...(
    [
      ['2012', 38, 40],
      ['2014', 23, 25],
    ] as const
  ).flatMap(([year, officeholders, staff]): Block[] => [
    {
      source: 'rd.nl, Monitor Integriteit en Veiligheid 2014',
      year,
      population: 'officeholders',
      basis: 'seen',
      figures: [
        [
          'aggression_1y',
          officeholders,
          year === '2014'
            ? words(
                'een andere bron noemt 26: de omschrijving verschilt',
                'another source says 26: definitions differ',
              )
            : none,
        ],
      ],
    },
    {
      source: 'rd.nl, Monitor Integriteit en Veiligheid 2014',
      year,
      population: 'government_staff',
      basis: 'seen',
      figures: [['aggression_1y', staff]],
    },
  ]),
  ...offices('rd.nl, Monitor Integriteit en Veiligheid 2014', '2014', [45], [40], [20]),
  {
    source: 'nu.nl, Monitor Integriteit en Veiligheid 2016',
    year: '2016',
    population: 'officeholders',
    basis: 'seen',
    figures: [['aggression_1y', null, words('meer dan een kwart', 'more than a quarter')]],
  },
  ...offices('rijksoverheid.nl, 3 april 2019', '2018', [43], [40], [28]),
  {
    source: 'gemeente.nu, juli 2020; politiekeambtsdragers.nl',
    year: '2020',
    population: 'officeholders',
    basis: 'seen',
    figures: [
      ['aggression_1y', 35, words('3.060 ondervraagden', '3,060 respondents')],
      ['social_media_share', 16],
      ['physical_violence', 2],
    ],
  },
  {
    source: 'gemeente.nu, juli 2020',
    year: '2014',
    population: 'officeholders',
    basis: 'seen',
    figures: [['social_media_share', 3]],
  },
  ...offices(
    'gemeente.nu, juli 2020',
    '2020',
    [null, words('de helft', 'half')],
    [46],
    [null, words('een derde', 'a third')],
  ),
  {
    source: 'telegraaf.nl, juli 2020',
    year: '2020',
    population: 'officeholders_affected',
    basis: 'seen',
    figures: [
      ['effects_any', 40],
      ['effects_pleasure', 25],
      ['effects_health', 8],
      ['effects_behaviour', 16],
    ],
  },
  ...(['2014', '2022'] as const).map(
    (year): Block => ({
      source: 'wethoudersvereniging.nl, Monitor Integriteit en Veiligheid 2022',
      year,
      population: 'officeholders',
      basis: 'seen',
      figures:
        year === '2014'
          ? [['police_report', 13]]
          : [
              ['police_report', 7],
              ['aggression_1y', 49],
            ],
    }),
  ),
  {
    source: 'wethoudersvereniging.nl, Monitor Integriteit en Veiligheid 2022',
    year: '2022',
    population: 'aldermen',
    basis: 'seen',
    figures: [['aggression_1y', 67]],
  },
  {
    source: 'nd.nl; rtvutrecht.nl',
    year: '2022',
    population: 'government_staff',
    basis: 'seen',
    figures: [['aggression_1y', null, words('meer dan een op de drie', 'more than one in three')]],
  },
  ...(
    [
      ['officeholders', 45],
      ['officeholders_women', 55],
      ['officeholders_men', 37],
      ['government_staff', 29],
    ] as const
  ).map(
    ([population, value]): Block => ({
      source: 'rijksoverheid.nl, 17 december 2024 (Monitor 2024); gemeente.nu',
      year: '2024',
      population,
      basis: 'seen',
      figures: [['aggression_1y', value]],
    }),
  ),
  {
    source: 'I&O Research voor WODC, 2020 (tabel B2.7), 152 ondervraagden',
    year: '2015/2019',
    population: 'mayors',
    basis: 'seen',
    figures: [
      ['threatened_ever', 31],
      ['intimidated_ever', 47],
    ],
  },
  {
    source: 'bndestem.nl, 2017, 225 ondervraagden',
    year: '2017',
    population: 'mayors',
    basis: 'seen',
    figures: [['criminals_5y', 24]],
  },
  {
    source: 'Pro Facto, 2017, 209 ondervraagden',
    year: '2017',
    population: 'safety_officials',
    basis: 'seen',
    figures: [['threatened_in_job', 12]],
  },
  {
    source: 'bndestem.nl, 2017',
    year: '2017',
    population: 'municipalities',
    basis: 'seen',
    figures: [['infiltration', 8]],
  },
  {
    source: 'Stratus, Evaluatie aanpak agressie en geweld bij gemeenten, 2010',
    year: '2010',
    population: 'municipalities',
    basis: 'seen',
    figures: [['policy_present', 82]],
  },
  {
    source: 'volkskrant.nl, januari 2019 (NEA)',
    year: '2018',
    population: 'employees',
    basis: 'seen',
    figures: [['outsiders_1y', null, words('bijna een op de vier', 'almost one in four')]],
  },
];

type Share = readonly [value: number | null, note?: Note];

function offices(source: string, year: string, mayors: Share, aldermen: Share, council: Share) {
  const of = (population: Block['population'], [value, note = none]: Share): Block => ({
    source,
    year,
    population,
    basis: 'seen',
    figures: [['aggression_1y', value, note]],
  });
  return [of('mayors', mayors), of('aldermen', aldermen), of('council_members', council)];
}

/** The national figures that Luwte brings. */
export const shippedBenchmarks: readonly ShownBenchmark[] = blocks.flatMap(
  ({ figures, ...block }) =>
    figures.map(([indicator, value, note = none]) => ({ ...block, indicator, value, note })),
);
