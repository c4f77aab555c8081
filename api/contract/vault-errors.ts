import { passphraseErrorTexts } from './passphrase-errors.ts';

/** What can go wrong with a vault, its keys and its backups: what happened and what to do. */
export const vaultErrorTexts = {
  'vault.absent': {
    nl: 'In deze map staat geen kluis. Kies een andere map of maak een nieuwe kluis.',
    en: 'There is no vault in this folder. Choose another folder or make a new vault.',
  },
  'vault.headerDamaged': {
    nl: 'Het kopbestand van de kluis (header.json) is beschadigd. Er is niets veranderd. Zet de map terug vanuit een reservekopie.',
    en: 'The vault header (header.json) is damaged. Nothing was changed. Restore the folder from a backup.',
  },
  'vault.headerChanged': {
    nl: 'Het kopbestand van de kluis (header.json) is veranderd door iets anders dan Luwte. Er is niets geopend. Zet de map terug vanuit een reservekopie.',
    en: 'The vault header (header.json) was changed by something else than Luwte. Nothing was opened. Restore the folder from a backup.',
  },
  'vault.olderCopy': {
    nl: 'Deze kluis is ouder dan wat hier het laatst is geopend. Hebt u zelf een reservekopie teruggezet? Dan kunt u hem toch openen. Anders: vraag eerst wie aan deze map kan.',
    en: 'This vault is older than what was last opened here. Did you restore a backup yourself? Then you can open it all the same. If not: first ask who can get at this folder.',
  },
  'vault.newerVersion': {
    nl: 'Deze kluis is gemaakt met een nieuwere versie van Luwte. Werk Luwte bij. Er is niets veranderd.',
    en: 'This vault was made with a newer version of Luwte. Update Luwte. Nothing was changed.',
  },
  'vault.databaseMissing': {
    nl: 'Het gegevensbestand van deze kluis ontbreekt. Er is niets veranderd. Zet de map terug vanuit een reservekopie.',
    en: 'The database file of this vault is missing. Nothing was changed. Restore the folder from a backup.',
  },
  'vault.databaseDamaged': {
    nl: 'Het gegevensbestand van deze kluis is beschadigd of afgekapt. Er is niets veranderd. Zet de map terug vanuit een reservekopie.',
    en: 'The database file of this vault is damaged or cut short. Nothing was changed. Restore the folder from a backup.',
  },
  'vault.notEncrypted': {
    nl: 'Het gegevensbestand is niet versleuteld en wordt daarom geweigerd. Zet de map terug vanuit een reservekopie.',
    en: 'The database file is not encrypted and is refused. Restore the folder from a backup.',
  },
  'keystore.missing': {
    nl: 'Deze wachtzin opent de kluis alleen op de computer waar dat is ingesteld, en dit is een andere, of haar sleutelbos geeft niets. Open de kluis met wat u op papier hebt: Wachtzin vergeten.',
    en: 'This passphrase opens the vault only on the computer where that was set up, and this is another one, or its keychain gives nothing. Open the vault with what you have on paper: Passphrase forgotten.',
  },
  'keystore.unavailable': {
    nl: 'Deze computer heeft geen sleutelbos die iets voor Luwte bewaart. Er is niets veranderd.',
    en: 'This computer has no keychain that keeps something for Luwte. Nothing was changed.',
  },
  'keystore.needsPaper': {
    nl: 'Maak eerst een herstelcode of drie delen op papier. Gaat deze computer stuk, dan is dat de enige weg naar binnen.',
    en: 'First make a recovery code or three shares on paper. If this computer breaks, that is the only way in.',
  },
  'vault.inUse': {
    nl: 'Deze kluis is al geopend in een ander venster of op een andere computer. Sluit Luwte daar eerst.',
    en: 'This vault is already open in another window or on another computer. Close Luwte there first.',
  },
  'vault.inUseBy': {
    nl: 'Deze kluis is al geopend door {owner} op {computer}, sinds {since}. Sluit Luwte daar eerst.',
    en: 'This vault is already open by {owner} on {computer}, since {since}. Close Luwte there first.',
  },
  'vault.openElsewhere': {
    nl: 'Volgens deze map heeft {owner} de kluis nog open op {computer}, sinds {since}. Sluit Luwte daar eerst. Staat die computer uit, dan kunt u de kluis toch openen.',
    en: 'According to this folder {owner} still has the vault open on {computer}, since {since}. Close Luwte there first. If that computer is off, you can open the vault all the same.',
  },
  'vault.folderNotWritable': {
    nl: 'In deze map kan niet worden geschreven. Kies een map waarin u mag opslaan.',
    en: 'This folder cannot be written to. Choose a folder you may save in.',
  },
  'vault.diskFull': {
    nl: 'De schijf is vol. Uw laatste handeling is niet vastgelegd. Maak ruimte en probeer het opnieuw.',
    en: 'The disk is full. Your last action was not recorded. Free some space and try again.',
  },
  'vault.compartmentExists': {
    nl: 'Deze kluis bestaat al in deze map. Ontgrendel hem of kies een andere map.',
    en: 'This vault already exists in this folder. Unlock it or choose another folder.',
  },
  'vault.locked': {
    nl: 'De kluis is vergrendeld. Ontgrendel hem met uw wachtzin.',
    en: 'The vault is locked. Unlock it with your passphrase.',
  },
  'vault.open': {
    nl: 'Er is al een kluis geopend. Vergrendel die eerst.',
    en: 'A vault is already open. Lock it first.',
  },
  ...passphraseErrorTexts,
  'recovery.wrong': {
    nl: 'Deze woorden horen niet bij deze kluis. Controleer of u het nieuwste briefje hebt.',
    en: 'These words do not belong to this vault. Check that you have the newest paper.',
  },
  'recovery.notTheSame': {
    nl: 'Dit zijn niet de woorden van het briefje. Vergelijk ze woord voor woord.',
    en: 'These are not the words on the paper. Compare them word by word.',
  },
  'recovery.nothingBegun': {
    nl: 'Er is geen nieuwe code gemaakt. Begin opnieuw.',
    en: 'No new code was made. Start again.',
  },
  'recovery.unknownWords': {
    nl: 'Woord {words} staat niet in de woordenlijst. Kijk goed op het briefje.',
    en: 'Word {words} is not in the word list. Look closely at the paper.',
  },
  'recovery.wrongCount': {
    nl: 'Hier staan {found} woorden; op het briefje staan er {expected}. Typ ze allemaal, in dezelfde volgorde.',
    en: 'There are {found} words here; the paper has {expected}. Type all of them, in the same order.',
  },
  'recovery.checkFails': {
    nl: 'Een van de woorden klopt niet, of twee zijn verwisseld. Vergelijk ze woord voor woord met het briefje.',
    en: 'One of the words is not right, or two have changed places. Compare them word by word with the paper.',
  },
  'recovery.sharesDiffer': {
    nl: 'Deze twee delen horen niet bij elkaar, of het is twee keer hetzelfde deel.',
    en: 'These two shares do not belong together, or they are the same share twice.',
  },
  'backup.noneYet': {
    nl: 'Er is nog geen reservekopie van deze kluis. Maak er eerst een.',
    en: 'There is no backup of this vault yet. Make one first.',
  },
  'backup.folderMissing': {
    nl: 'De map voor de reservekopie is er niet. Sluit de stick of schijf aan, of kies een andere map.',
    en: 'The folder for the backup is not there. Connect the stick or drive, or choose another folder.',
  },
  'backup.folderIsVault': {
    nl: 'Kies een map buiten de kluis. Een reservekopie in de kluis zelf gaat met de kluis verloren.',
    en: 'Choose a folder outside the vault. A backup inside the vault is lost together with the vault.',
  },
  'backup.diskFull': {
    nl: 'Er is te weinig ruimte voor de reservekopie. Er is niets achtergebleven. Maak ruimte of kies een andere map.',
    en: 'There is too little space for the backup. Nothing was left behind. Free some space or choose another folder.',
  },
  'backup.notWritten': {
    nl: 'De reservekopie kon niet worden geschreven. Er is niets achtergebleven. Controleer de stick of schijf, of kies een andere map.',
    en: 'The backup could not be written. Nothing was left behind. Check the stick or drive, or choose another folder.',
  },
  'backup.unreadable': {
    nl: 'Dit bestand kan niet worden gelezen. Sluit de stick of schijf opnieuw aan, of kies een andere reservekopie.',
    en: 'This file cannot be read. Connect the stick or drive again, or choose another backup.',
  },
  'backup.notOne': {
    nl: 'Dit bestand is geen reservekopie van Luwte. Kies een bestand dat eindigt op .luwte.',
    en: 'This file is not a backup of Luwte. Choose a file that ends in .luwte.',
  },
  'backup.damaged': {
    nl: 'Deze reservekopie is beschadigd en kan niet worden gebruikt. Er is niets veranderd. Neem een andere reservekopie.',
    en: 'This backup is damaged and cannot be used. Nothing was changed. Take another backup.',
  },
  'backup.changed': {
    nl: 'Deze reservekopie is veranderd door iets anders dan Luwte en wordt geweigerd. Er is niets veranderd in uw kluis. Neem een andere reservekopie.',
    en: 'This backup was changed by something else than Luwte and is refused. Nothing was changed in your vault. Take another backup.',
  },
  'backup.newerVersion': {
    nl: 'Deze reservekopie is gemaakt met een nieuwere versie van Luwte. Werk Luwte bij. Er is niets veranderd.',
    en: 'This backup was made with a newer version of Luwte. Update Luwte. Nothing was changed.',
  },
  'backup.otherVault': {
    nl: 'Deze reservekopie is van een andere kluis. Er is niets veranderd. Kies een lege map, of een reservekopie van deze kluis.',
    en: 'This backup is of another vault. Nothing was changed. Choose an empty folder, or a backup of this vault.',
  },
  'work.stopped': {
    nl: 'U hebt dit gestopt. Wat begonnen was, is weer weg: uw kluis is zoals hij was. U kunt het opnieuw doen.',
    en: 'You stopped this. What was begun is gone again: your vault is as it was. You can do it again.',
  },
  'backup.incomplete': {
    nl: 'In deze reservekopie staat niet alles wat in de kluis staat. Maak nu een nieuwe reservekopie en test die.',
    en: 'This backup does not hold all that is in the vault. Make a new backup now and test that one.',
  },
} as const;
