/** What can go wrong with the people of a case and with series: what happened and what to do. */
export const personErrorTexts = {
  'person.notFound': {
    nl: 'Deze persoon staat niet (meer) in het dossier.',
    en: 'This person is not (or no longer) in the case.',
  },
  'person.kindUnknown': {
    nl: 'Deze soort hoort niet bij deze rol. Kies een andere soort.',
    en: 'This kind does not belong to this role. Choose another kind.',
  },
  'person.isKeeper': {
    nl: 'Dit bent u zelf: dan kunt u dit dossier niet houden. Er is niets vastgelegd. Draag het dossier over aan een collega: kies bij Instellingen ‘Overdracht’.',
    en: 'This is you: then you cannot keep this case. Nothing was recorded. Hand the case over to a colleague: choose ‘Hand-over’ under Settings.',
  },
  'person.hasCare': {
    nl: 'Voor deze persoon is nazorg vastgelegd. Voeg de veroorzaker apart toe, of haal deze persoon eerst uit het dossier.',
    en: 'Aftercare of this person is recorded. Add the perpetrator apart, or take this person out of the case first.',
  },
  'care.notBegun': {
    nl: 'Voor deze persoon loopt geen nazorg. Kies bij Nazorg eerst ‘Nazorg beginnen’.',
    en: 'No aftercare of this person is under way. First choose ‘Begin aftercare’ under Aftercare.',
  },
  'care.alreadyBegun': {
    nl: 'Voor deze persoon loopt al nazorg.',
    en: 'Aftercare of this person is under way already.',
  },
  'care.declined': {
    nl: 'Deze persoon wil geen nazorg. Begin de nazorg opnieuw als dat is veranderd.',
    en: 'This person wants no aftercare. Begin it anew when that has changed.',
  },
  'care.endsBeforeStart': {
    nl: 'De nazorg kan niet eindigen voordat die begon. Kies een latere dag.',
    en: 'Aftercare cannot end before it began. Choose a later day.',
  },
  'conflict.found': {
    nl: 'Deze naam lijkt op die van de andere partij in dossier {number}. U kunt niet beide partijen steunen. Draag een van beide dossiers over, of leg vast waarom het iemand anders is.',
    en: 'This name is like that of the other party in case {number}. You cannot support both parties. Hand over one of both cases, or record why it is somebody else.',
  },
  'report.aboutCounsellor': {
    nl: 'Een melding over uzelf kunt u niet zelf vastleggen. Wijs de melder op een andere vertrouwenspersoon.',
    en: 'You cannot record a report about yourself. Refer the reporter to another counsellor.',
  },
  'series.notFound': {
    nl: 'Deze reeks staat niet (meer) in de kluis.',
    en: 'This series is not (or no longer) in the vault.',
  },
  'series.ended': {
    nl: 'Deze reeks is beëindigd. Laat de reeks eerst weer doorlopen.',
    en: 'This series has ended. Let it go on first.',
  },
  'series.notOwn': {
    nl: 'In een reeks horen alleen uw eigen dossiers. Vraag uw collega om contact.',
    en: 'A series holds cases of your own only. Ask your colleague to get in touch.',
  },
  'series.notAgreed': {
    nl: 'Van geen van deze dossiers mag een collega iets weten. Vraag het de melder, en leg bij Toestemming vast: doel ‘Een reeks herkennen’, ontvanger de vertrouwenspersoon, onderdeel de feiten.',
    en: 'A colleague may know nothing of any of these cases. Ask the reporter, and record under Consent: purpose ‘Recognising a series’, recipient the counsellor, part the facts.',
  },
  'series.otherSeries': {
    nl: 'Dit deel hoort bij een andere reeks. Kies die reeks en lees het deel daar in.',
    en: 'This part belongs to another series. Choose that series and read the part in there.',
  },
  'series.olderPart': {
    nl: 'Dit deel of een nieuwer deel van deze collega is al ingelezen. Er verandert niets.',
    en: 'This part, or a newer one of this colleague, was read in already. Nothing changes.',
  },
  'series.shared': {
    nl: 'Een collega kent dossiers uit deze reeks. Beëindig de reeks in plaats van hem op te heffen.',
    en: 'A colleague knows cases of this series. End the series instead of removing it.',
  },
  'stack.tooFew': {
    nl: 'Kies twee of meer meldingen van deze reeks.',
    en: 'Choose two or more reports of this series.',
  },
  'stack.notAgreed': {
    nl: 'Van geen van deze meldingen mogen de feiten naar de politie. Leg eerst bij Toestemming vast wat de melder goedvindt.',
    en: 'The facts of none of these reports may go to the police. First record under Consent what the reporter agrees to.',
  },
  'hold.noSeries': {
    nl: 'Dit dossier zit niet in een reeks die nog loopt. Kies een andere reden.',
    en: 'This case is not in a series that still goes on. Choose another reason.',
  },
  'retention.perpetratorHeld': {
    nl: 'Wie de veroorzaker is, wordt nog bewaard. Het dossier kan pas weg als dat weg mag.',
    en: 'Who the perpetrator is, is still kept. The case can only go when that may go.',
  },
} as const;
