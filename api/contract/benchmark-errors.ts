/** What can go wrong with a file of national figures: what happened and what to do. */
export const benchmarkErrorTexts = {
  'benchmarkFile.notOne': {
    nl: 'Dit is geen bestand met landelijke cijfers. Sla eerst het bestand van Luwte op, en vul dat aan.',
    en: 'This is no file of national figures. First save the file of Luwte, and fill that in.',
  },
  'benchmarkFile.newerVersion': {
    nl: 'Dit bestand is gemaakt voor een nieuwere versie van Luwte. Werk Luwte bij. Er is niets veranderd.',
    en: 'This file was made for a newer version of Luwte. Update Luwte. Nothing was changed.',
  },
  'benchmarkFile.tooMany': {
    nl: 'In dit bestand staan te veel regels. Houd het bij duizend. Er is niets veranderd.',
    en: 'This file has too many lines. Keep to a thousand. Nothing was changed.',
  },
  'benchmarkFile.cell': {
    nl: 'In regel {line} klopt de kolom “{column}” niet. Verbeter het bestand en lees het opnieuw in. Er is niets veranderd.',
    en: 'In line {line} the column “{column}” is not right. Correct the file and read it in again. Nothing was changed.',
  },
} as const;
