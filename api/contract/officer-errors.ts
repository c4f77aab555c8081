/** What can go wrong with the officer's key and a sealed log: what happened and what to do. */
export const officerErrorTexts = {
  'officerKey.notOne': {
    nl: 'In dit bestand staat geen sleutel van een functionaris gegevensbescherming. Kies fg-sleutel.age.',
    en: 'This file does not hold the key of a data protection officer. Choose fg-sleutel.age.',
  },
  'officerKey.wrong': {
    nl: 'Deze wachtzin past niet op deze sleutel. Controleer hoofdletters en spaties en probeer het opnieuw.',
    en: 'This passphrase does not fit this key. Check capitals and spaces and try again.',
  },
  'officerKey.damaged': {
    nl: 'Het bestand met uw sleutel is beschadigd. Gebruik een kopie ervan, of maak een nieuwe sleutel en geef die aan de vertrouwenspersonen.',
    en: 'The file with your key is damaged. Use a copy of it, or make a new key and give that to the counsellors.',
  },
  'officerKey.exists': {
    nl: 'In deze map staat al een sleutel. Die wordt nooit overschreven: kies een andere map.',
    en: 'This folder already has a key. It is never overwritten: choose another folder.',
  },
  'officerCard.notOne': {
    nl: 'Hier staat niet één openbare sleutel in. Plak de hele regel die begint met age1, of lees fg-kaart.txt in.',
    en: 'This does not hold one public key. Paste the whole line that begins with age1, or read in fg-kaart.txt.',
  },
  'officer.none': {
    nl: 'Er is nog geen sleutel van de functionaris gegevensbescherming bewaard. Lees die eerst in.',
    en: 'No key of the data protection officer was kept yet. First read it in.',
  },
  'officer.nameNeeded': {
    nl: 'Vul uw naam in. Die staat bij uw handtekening onder het logboek.',
    en: 'Fill in your name. It goes with your signature under the log.',
  },
  'officer.noLog': {
    nl: 'Er is geen logboek geopend. Open het opnieuw.',
    en: 'No log is open. Open it again.',
  },
  'officerLog.notOne': {
    nl: '{file} is geen verzegeld logboek van Luwte. Kies een bestand dat eindigt op .luwte-logboek.',
    en: '{file} is not a sealed log of Luwte. Choose a file that ends in .luwte-logboek.',
  },
  'officerLog.damaged': {
    nl: '{file} is beschadigd of afgekapt en wordt geweigerd. Vraag de vertrouwenspersoon om een nieuw bestand.',
    en: '{file} is damaged or cut short, and is refused. Ask the counsellor for a new file.',
  },
  'officerLog.newerVersion': {
    nl: '{file} is gemaakt met een nieuwere versie van Luwte. Werk Luwte bij.',
    en: '{file} was made with a newer version of Luwte. Update Luwte.',
  },
  'officerLog.otherRecipient': {
    nl: '{file} is voor een andere sleutel verzegeld. Vraag de vertrouwenspersoon om een nieuw bestand, met uw sleutel van nu.',
    en: '{file} was sealed for another key. Ask the counsellor for a new file, with your present key.',
  },
  'officerLog.badSignature': {
    nl: 'De handtekening onder {file} klopt niet. Iemand heeft het veranderd. Bel de vertrouwenspersoon.',
    en: 'The signature under {file} is not right. Somebody changed it. Call the counsellor.',
  },
  'officerLog.otherVault': {
    nl: '{file} komt uit een andere kluis. Kies een eerder logboek van dezelfde kluis.',
    en: '{file} comes from another vault. Choose an earlier log of the same vault.',
  },
  'officerLog.notEarlier': {
    nl: '{file} is later gemaakt dan het logboek dat u bekijkt. Wissel de twee bestanden om.',
    en: '{file} was made later than the log you are looking at. Swap the two files.',
  },
  'officerLog.tooLarge': {
    nl: 'Dit logboek heeft meer dan een miljoen regels. Dat past niet in één bestand.',
    en: 'This log has more than a million lines. That does not fit in one file.',
  },
} as const;
