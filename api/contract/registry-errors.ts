/** What can go wrong when figures are sent to a registry. */
export const registryErrorTexts = {
  'registry.none': {
    nl: 'Er is nog geen register. Vul bij Instellingen, Register, de naam en de openbare sleutel in.',
    en: 'There is no registry yet. Fill in its name and public key under Settings, Registry.',
  },
  'registry.recipient': {
    nl: 'Dit is geen openbare sleutel van een register. Die begint met age1 en is 62 tekens lang. Kopieer hem nog een keer.',
    en: 'This is not the public key of a registry. It begins with age1 and is 62 characters long. Copy it again.',
  },
  'registry.practice': {
    nl: 'Dit is een oefenkluis. Verzonnen cijfers gaan naar geen register. Vergrendel, en ga terug naar uw eigen kluis.',
    en: 'This is a practice vault. Invented figures go to no registry. Lock, and go back to your own vault.',
  },
  'practice.staysHere': {
    nl: 'Dit is een oefenkluis. Wat verzonnen is, gaat niet naar een echte kluis, en wat echt is hoort hier niet. Vergrendel, en doe dit in uw eigen kluis.',
    en: 'This is a practice vault. What is invented goes to no real vault, and what is real does not belong here. Lock, and do this in your own vault.',
  },
  'registry.noRelease': {
    nl: 'Deze uitgifte staat niet in het uitgifteboek.',
    en: 'This release does not stand in the ledger.',
  },
} as const;
