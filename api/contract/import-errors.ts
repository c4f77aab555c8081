/** What can go wrong with a spreadsheet that is read in: what happened and what to do. */
export const importErrorTexts = {
  'import.interrupted': {
    nl: 'Het bestand is onderweg losgeraakt. Kies het opnieuw.',
    en: 'The file got lost on its way. Choose it again.',
  },
  'import.notOne': {
    nl: 'Dit bestand is geen tabel die Luwte kan lezen. Bewaar het in uw rekenprogramma als XLSX of CSV (UTF-8) en kies het opnieuw.',
    en: 'This file is not a table that Luwte can read. Save it in your spreadsheet program as XLSX or CSV (UTF-8) and choose it again.',
  },
  'import.locked': {
    nl: 'Dit bestand is een oud Excel-bestand, of er zit een wachtwoord op. Bewaar het als XLSX zonder wachtwoord.',
    en: 'This file is an old Excel file, or has a password. Save it as XLSX without a password.',
  },
  'import.damaged': {
    nl: 'Dit bestand is beschadigd en wordt geweigerd. Open het in uw rekenprogramma en bewaar het opnieuw.',
    en: 'This file is damaged and is refused. Open it in your spreadsheet program and save it again.',
  },
  'import.tooLarge': {
    nl: 'Dit bestand is te groot, of vouwt uit tot iets dat te groot is. Ten hoogste 25 MB kan in één keer. Haal afbeeldingen weg of splits het bestand.',
    en: 'This file is too large, or unfolds to something too large. At most 25 MB goes at once. Take out pictures or split the file.',
  },
  'import.tooMany': {
    nl: 'Dit bestand heeft meer dan 20.000 regels of 200 kolommen. Splits het en lees de delen na elkaar in.',
    en: 'This file has more than 20,000 rows or 200 columns. Split it and read in the parts one after another.',
  },
  'import.nothing': {
    nl: 'In dit bestand staan geen regels onder een kop. Zet op de eerste regel wat er in elke kolom staat.',
    en: 'This file has no rows under a header. Put on the first row what each column holds.',
  },
  'import.tooManyValues': {
    nl: 'In een kolom staan te veel verschillende teksten voor een keuzelijst. Waarschijnlijk is de verkeerde kolom gekozen.',
    en: 'A column holds too many different texts for a list of choices. Probably the wrong column was chosen.',
  },
  'import.columnMissing': {
    nl: 'Kies een kolom, of wat er voor alle regels geldt.',
    en: 'Choose a column, or what holds for all rows.',
  },
  'import.columnTwice': {
    nl: 'Deze kolom is al voor iets anders gekozen.',
    en: 'This column is chosen for something else already.',
  },
  'import.nothingTaken': {
    nl: 'Geen enkele regel kan worden ingelezen. Kijk wat er bij de regels staat.',
    en: 'Not one row can be read in. See what stands beside the rows.',
  },
  'import.otherNow': {
    nl: 'Er is intussen iets veranderd in de kluis. Controleer de regels opnieuw.',
    en: 'Something changed in the vault meanwhile. Check the rows again.',
  },
  'import.notFound': {
    nl: 'Dit staat niet (meer) bij wat is ingelezen.',
    en: 'This is not (or no longer) among what was read in.',
  },
  'import.undone': {
    nl: 'Dit is al ongedaan gemaakt.',
    en: 'This was undone already.',
  },
  'import.changed': {
    nl: 'Aan {count} van deze dossiers is sindsdien iets toegevoegd of veranderd, als eerste aan {number}. Het inlezen kan niet meer als geheel ongedaan worden gemaakt.',
    en: 'Something was added to or changed in {count} of these cases since, first in {number}. Reading them in can no longer be undone as a whole.',
  },
  'import.recordsChanged': {
    nl: 'Van wat toen binnenkwam, is {count} sindsdien gewijzigd, beëindigd of weggehaald. Het inlezen kan niet meer als geheel ongedaan worden gemaakt. Haal weg wat niet klopt, bij de soort zelf.',
    en: 'Of what came in then, {count} was changed, ended or taken away since. Reading it in can no longer be undone as a whole. Take away what is not right, at the kind itself.',
  },
} as const;
