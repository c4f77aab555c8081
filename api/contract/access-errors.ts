/** What can be wrong with one field of a request for access or a breach. */
export const accessProblemTexts = {
  'access.adviceFirst': {
    nl: 'Leg eerst het advies van de FG vast, voordat het antwoord laat zien dat er een dossier is.',
    en: 'First record the advice of the officer (FG), before the answer shows that there is a case.',
  },
  'access.notYours': {
    nl: 'Alleen een melder krijgt antwoord van u zelf. Kies wie namens de gemeente antwoordt.',
    en: 'Only a reporter is answered by you. Choose who answers for the municipality.',
  },
  'access.caseNotTaken': {
    nl: 'U zocht een dossier en koos er geen. Kies het uit de lijst, of maak dit veld leeg.',
    en: 'You looked for a case and took none. Take it from the list, or empty this field.',
  },
  'access.reasonMissing': {
    nl: 'Kies waarom dit niet (helemaal) wordt gegeven.',
    en: 'Choose why this is not given, or not in full.',
  },
  'access.nothingMasked': {
    nl: 'Kies welke passages zwart worden, of geef alles.',
    en: 'Choose which passages are masked, or give all of it.',
  },
  'access.notCorrectable': {
    nl: 'Dit kan niet worden veranderd waar het staat. Schrijf de aanvulling in een notitie, en kies Afwijzen met de reden dat de aanvulling erbij staat.',
    en: 'This cannot be changed where it stands. Write the addition in a note, and choose Deny, with the reason that the addition stands beside it.',
  },
  'access.settledTooEarly': {
    nl: 'Dit kan niet voor de dag van ontvangst zijn. Controleer de datum.',
    en: 'This cannot be before the day of receipt. Check the date.',
  },
  'breach.reportedBeforeKnown': {
    nl: 'Het kan niet zijn gemeld voordat het bekend was. Controleer datum en tijd.',
    en: 'It cannot have been reported before it was known. Check the date and time.',
  },
  'moment.inFuture': {
    nl: 'Dit moment moet nog komen. Controleer datum en tijd.',
    en: 'This moment is still to come. Check the date and time.',
  },
} as const;

/** What can go wrong with requests for access, breaches and tasks of the office. */
export const accessErrorTexts = {
  ...accessProblemTexts,
  'access.notFound': {
    nl: 'Dit verzoek is er niet (meer).',
    en: 'This request is not there (any more).',
  },
  'access.settled': {
    nl: 'Dit verzoek is afgehandeld en kan niet meer worden veranderd.',
    en: 'This request is settled and can no longer be changed.',
  },
  'access.partGone': {
    nl: 'Dit onderdeel is er niet (meer). Open het verzoek opnieuw.',
    en: 'This part is not there (any more). Open the request again.',
  },
  'access.undecided': {
    nl: 'Over {parts} onderdelen is nog niet besloten. Beslis daar eerst over.',
    en: '{parts} parts are not decided yet. Decide on those first.',
  },
  'access.identityFirst': {
    nl: 'Leg eerst vast hoe u weet wie deze persoon is.',
    en: 'First record how you know who this person is.',
  },
  'access.namesReporter': {
    nl: 'In dit antwoord staat misschien wie de melder is. Maak die passage zwart, of vink aan dat u ernaar keek.',
    en: 'This answer may say who the reporter is. Mask that passage, or tick that you looked at it.',
  },
  'access.noPassages': {
    nl: 'Dit onderdeel heeft geen passages. Geef het, of geef het niet.',
    en: 'This part has no passages. Give it, or do not give it.',
  },
  'access.notCorrected': {
    nl: '{parts} onderdelen zijn toegewezen, maar staan er nog zoals ze stonden. Verbeter ze eerst in het dossier.',
    en: '{parts} parts were granted, but stand as they stood. First put them right in the case.',
  },
  'access.wholeOnly': {
    nl: 'De melding, het incident, maatregelen, politie en schade gaan alleen weg met het hele dossier. Wijs alles toe, of wijs deze onderdelen af met een reden.',
    en: 'The report, the incident, measures, police and damage go only with the whole case. Grant everything, or deny these parts with a reason.',
  },
  'access.goesTogether': {
    nl: 'Wat is verteld is samen versleuteld en gaat samen weg: verhaal, aantekeningen, contacten, gevolgen, brieven en andere betrokkenen. Dat geldt ook voor alle bijlagen, en voor alle veroorzakers. Beslis over wat bij elkaar hoort hetzelfde.',
    en: 'What was told is encrypted together and goes together: story, notes, contacts, consequences, letters and others involved. The same holds for all attachments, and for all perpetrators. Decide the same on what belongs together.',
  },
  'access.notRestricted': {
    nl: 'Het gebruik van dit dossier is niet beperkt.',
    en: 'The use of this case is not restricted.',
  },
  'access.restricted': {
    nl: 'Het gebruik van deze gegevens is beperkt op verzoek. Hef eerst de beperking op, bij het dossier.',
    en: 'The use of these data is restricted on request. First lift the restriction, at the case.',
  },
  'access.extended': {
    nl: 'De termijn is al verlengd. Dat kan één keer.',
    en: 'The term was extended already. That can be done once.',
  },
  'access.tooMany': {
    nl: 'Er staan te veel verzoeken open. Handel er eerst een af.',
    en: 'Too many requests are open. Settle one first.',
  },
  'retention.askedFor': {
    nl: 'Iemand vroeg iets over zijn gegevens in dit dossier. Handel dat verzoek eerst af.',
    en: 'Somebody asked something about his data in this case. Settle that request first.',
  },
  'handover.askedFor': {
    nl: 'Iemand vroeg iets over zijn gegevens in een van deze dossiers. Handel dat verzoek eerst af.',
    en: 'Somebody asked something about his data in one of these cases. Settle that request first.',
  },
  'handover.notesKept': {
    nl: 'De aantekeningen van dossier {number} worden langer bewaard, of het gebruik van dit dossier is beperkt. Daarom kunnen ze nu niet weg. Kies voor dit dossier iets anders, laat ze eerst gaan bij Te vernietigen, of hef de beperking op bij het dossier.',
    en: 'The notes of case {number} are kept longer, or the use of this case is restricted. So they cannot go now. Choose something else for this case, let them go first under To be destroyed, or lift the restriction at the case.',
  },
  'breach.notFound': {
    nl: 'Dit datalek staat niet (meer) in de lijst.',
    en: 'This data breach is not (or no longer) on the list.',
  },
  'breach.settled': {
    nl: 'Dit datalek is al afgehandeld.',
    en: 'This data breach is settled already.',
  },
  'breach.open': {
    nl: 'Leg eerst vast wanneer dit is gemeld, of waarom niet.',
    en: 'First record when this was reported, or why not.',
  },
  'task.settledElsewhere': {
    nl: 'Deze taak is klaar zodra het verzoek of het datalek is afgehandeld, of alles voor de vergadering is geregeld. Open dat eerst.',
    en: 'This task is done as soon as the request or the breach is settled, or everything for the meeting is arranged. Open that first.',
  },
  'calendar.nothing': {
    nl: 'In deze periode staan geen taken open. Kies een langere periode.',
    en: 'There are no open tasks in this period. Choose a longer period.',
  },
} as const;
