/** What can go wrong when figures are published. */
export const releaseErrorTexts = {
  'release.periodOpen': {
    nl: 'Deze periode loopt tot en met {on}. Uitgeven kan daarna, omdat uitgegeven cijfers niet meer veranderen.',
    en: 'This period runs until {on}. It can be published after that, because published figures no longer change.',
  },
  'release.changed': {
    nl: 'De cijfers zijn veranderd sinds u ze bekeek. Er is niets uitgegeven. Bekijk ze opnieuw.',
    en: 'The figures have changed since you looked at them. Nothing was published. Look at them again.',
  },
  'release.isPart': {
    nl: 'Dagen uit deze periode staan ook in een andere uitgifte, zoals een jaar of een kwartaal. Twee uitgiften met verschillende cijfers over dezelfde dagen zijn van elkaar af te trekken, dus een verbetering kan hier niet.',
    en: 'Days of this period stand in another release too, such as a year or a quarter. Two releases with different figures over the same days can be subtracted, so a correction is not possible here.',
  },
  'release.aboutFew': {
    nl: 'Het verschil met de vorige uitgifte gaat over te weinig mensen. Wie beide naast elkaar legt, zou hen herkennen. Wat u later vastlegde, telt niet mee in uitgegeven cijfers.',
    en: 'The difference with the release before is about too few people. Whoever lays both side by side would recognise them. What you recorded later does not count in published figures.',
  },
  'release.exposes': {
    nl: 'Naast wat al is uitgegeven, is geen enkel getal van deze periode veilig. Er is niets uitgegeven. Kies de andere manier van beschermen, of geef een langere periode uit.',
    en: 'Beside what was published before, not one number of this period is safe. Nothing was published. Choose the other way of protecting, or publish a longer period.',
  },
  'release.tooLongAgo': {
    nl: 'Van deze periode zijn dossiers vernietigd die niet meer worden meegeteld. Uitgeven kan tot drie jaar terug.',
    en: 'Cases of this period were destroyed that are not counted any more. Publishing is possible up to three years back.',
  },
  'release.tooHeavy': {
    nl: 'Het beschermen van deze cijfers kost te veel tijd of geheugen op deze computer. Kies een langere periode, of afronden in plaats van verbergen.',
    en: 'Protecting these figures takes too much time or memory on this computer. Choose a longer period, or rounding instead of hiding.',
  },
  'ownSystem.notPublished': {
    nl: 'Deze periode is nog niet uitgegeven. Geef haar eerst uit: alleen beschermde getallen gaan naar buiten.',
    en: 'This period was not published yet. Publish it first: only protected numbers leave.',
  },
  'ownSystem.nothing': {
    nl: 'Van deze periode gaat geen getal naar buiten, dus er valt niets in te voeren.',
    en: 'No number of this period leaves, so there is nothing to enter.',
  },
} as const;
