/** What can go wrong because of what the administrator of a computer decided. */
export const machinePolicyErrorTexts = {
  'machinePolicy.fixed': {
    nl: 'Dit heeft uw organisatie vastgezet. Bij Instellingen, Scherm en privacy, staat wie u erover kunt vragen.',
    en: 'Your organisation fixed this. The settings, Screen and privacy, say whom you can ask about it.',
  },
  'machinePolicy.exportElsewhere': {
    nl: 'Uw organisatie laat bestanden alleen hier maken: {folders}. Kies die map, of een map daarin.',
    en: 'Your organisation allows files to be made here alone: {folders}. Choose that folder, or one in it.',
  },
  'machinePolicy.backupElsewhere': {
    nl: 'Uw organisatie laat reservekopieën alleen hier maken: {folders}. Kies die map, of een map daarin.',
    en: 'Your organisation allows backups here alone: {folders}. Choose that folder, or one in it.',
  },
  'machinePolicy.exportNone': {
    nl: 'Op deze computer mag Luwte geen bestanden maken buiten de kluis. Een reservekopie kan wel. Vraag uw beheerder.',
    en: 'On this computer Luwte may make no files outside of the vault. A backup it may. Ask your administrator.',
  },
  'machinePolicy.wrong': {
    nl: 'Het beleidsbestand van deze computer klopt niet. Daarom maakt Luwte hier geen kluis: die kwam misschien op de verkeerde plaats. Vraag uw beheerder het te herstellen. Een kluis die er al is, kunt u openen.',
    en: 'The policy file of this computer is not right. That is why Luwte makes no vault here: it might be in the wrong place. Ask your administrator to mend it. A vault that is there can be opened.',
  },
} as const;
