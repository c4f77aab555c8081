/** What can go wrong when a document is made. */
export const paperErrorTexts = {
  'paper.notPrinted': {
    nl: 'De pdf kon niet worden gemaakt. Er is niets geschreven. Probeer het opnieuw; lukt het weer niet, start Luwte dan opnieuw.',
    en: 'The PDF could not be made. Nothing was written. Try again; if it fails once more, restart Luwte.',
  },
  'casePrint.nothing': {
    nl: 'Van wat u koos, is niets (meer) vastgelegd, of het gebruik is op verzoek beperkt. Kies andere delen; er is niets geschreven.',
    en: 'Of what you chose nothing is recorded (any more), or its use was restricted on request. Choose other parts; nothing was written.',
  },
  'overview.notPublished': {
    nl: 'Deze periode is nog niet uitgegeven. Een overzicht gaat alleen over uitgegeven cijfers. Geef de periode eerst uit.',
    en: 'This period was not published yet. An overview is about published figures only. Publish the period first.',
  },
  'figures.notPublished': {
    nl: 'Deze periode is nog niet uitgegeven. Plaatjes gaan alleen naar buiten van uitgegeven cijfers. Geef de periode eerst uit.',
    en: 'This period was not published yet. Pictures leave of published figures only. Publish the period first.',
  },
  'figures.nothingShown': {
    nl: 'Van deze periode is geen enkel getal uitgegeven. Er valt niets te tekenen.',
    en: 'Not one number of this period was published. There is nothing to draw.',
  },
  'annual.notPublished': {
    nl: 'De cijfers van dit jaar zijn nog niet uitgegeven. In een jaarverslag staan alleen beschermde cijfers uit het uitgifteboek. Geef het jaar eerst uit; wat u schreef, blijft bewaard.',
    en: 'The figures of this year were not published yet. An annual report has only protected figures of the ledger. Publish the year first; what you wrote is kept.',
  },
  'annual.notCertified': {
    nl: 'De uitgegeven cijfers van dit jaar hebben geen certificaat dat klopt. Daarmee wordt geen jaarverslag gemaakt. Controleer de kluis, of verbeter de uitgifte van dit jaar.',
    en: 'The published figures of this year have no certificate that is right. No annual report is made of them. Check the vault, or correct the release of this year.',
  },
  'annual.namesSomebody': {
    nl: 'In de tekst staat iets wat op een bekende naam lijkt: {name}. In een jaarverslag staat niemand. Haal de naam weg, of zeg dat het een gewoon woord is. Er is niets geschreven.',
    en: 'Something in the text looks like a name that is known: {name}. Nobody stands in an annual report. Take the name out, or say that it is a plain word. Nothing was written.',
  },
  'annual.noRecommendation': {
    nl: 'Deze aanbeveling staat niet (meer) in de kluis. Kies opnieuw.',
    en: 'This recommendation is not (or no longer) in the vault. Choose again.',
  },
  'annual.tooManyRecommendations': {
    nl: 'Er staan al 30 aanbevelingen bij dit jaar. Voeg er samen wat bij elkaar hoort.',
    en: 'There are 30 recommendations with this year already. Put together what belongs together.',
  },
  'poster.missing_counsellor_staff': {
    nl: 'Er staat geen vertrouwenspersoon voor ambtenaren met een nummer of e-mailadres bij de contactpersonen. Voeg die eerst toe; er is niets geschreven.',
    en: 'There is no confidential counsellor for staff with a number or e-mail address among the contacts. Add one first; nothing was written.',
  },
  'poster.missing_counsellor_political': {
    nl: 'Er staat geen vertrouwenspersoon voor politieke ambtsdragers met een nummer of e-mailadres bij de contactpersonen. Voeg die eerst toe; er is niets geschreven.',
    en: 'There is no confidential counsellor for officeholders with a number or e-mail address among the contacts. Add one first; nothing was written.',
  },
  'poster.noNorm': {
    nl: 'Er is geen norm die geldt, en geen tekst van de huisregels. Leg er eerst een vast; er is niets geschreven.',
    en: 'There is no norm that holds, and no text of the house rules. Record one first; nothing was written.',
  },
  'poster.tooLong': {
    nl: 'De norm en de huisregels passen samen niet leesbaar op één A4. Maak een kortere tekst voor aan de muur; er is niets geschreven.',
    en: 'The norm and the house rules do not fit on one A4 together and stay readable. Make a shorter text for the wall; nothing was written.',
  },
} as const;
