/** What can go wrong with files in a case, and what to do. */
export const attachmentErrorTexts = {
  'attachment.missing': {
    nl: 'Dit bestand staat niet meer in de map van de kluis. Zet een reservekopie terug waar het in zit.',
    en: 'This file is no longer in the folder of the vault. Restore a backup that holds it.',
  },
  'attachment.damaged': {
    nl: 'Dit bestand is beschadigd of veranderd en wordt niet geopend. Zet een reservekopie terug waar het heel in zit.',
    en: 'This file is damaged or was changed and is not opened. Restore a backup that holds it whole.',
  },
  'attachment.notFound': {
    nl: 'Dit bestand staat niet (meer) in het dossier.',
    en: 'This file is not (or no longer) in the case.',
  },
  'attachment.tooLarge': {
    nl: 'Dit bestand is te groot. Een bestand mag ten hoogste 1 GB zijn. Knip het in stukken.',
    en: 'This file is too large. A file may be 1 GB at most. Cut it into pieces.',
  },
  'attachment.cutOff': {
    nl: 'Het bestand is tijdens het toevoegen veranderd. Er is niets bewaard. Voeg het opnieuw toe.',
    en: 'The file changed while it was being added. Nothing was kept. Add it again.',
  },
  'attachment.interrupted': {
    nl: 'Dit werd onderbroken. Begin opnieuw met dit bestand.',
    en: 'This was interrupted. Begin again with this file.',
  },
  'attachment.folderMissing': {
    nl: 'Deze map is er niet. Sluit de stick of schijf aan, of kies een andere map.',
    en: 'This folder is not there. Connect the stick or drive, or choose another folder.',
  },
  'attachment.folderIsVault': {
    nl: 'Kies een map buiten de kluis. In de map van de kluis hoort alleen wat versleuteld is.',
    en: 'Choose a folder outside of the vault. Only what is encrypted belongs in the folder of the vault.',
  },
  'attachment.notWritten': {
    nl: 'Het bestand kon niet worden geschreven. Er is niets achtergebleven. Controleer of er ruimte is, of kies een andere map.',
    en: 'The file could not be written. Nothing was left behind. See whether there is space, or choose another folder.',
  },
} as const;
