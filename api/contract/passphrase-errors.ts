/** What can be wrong with a passphrase; see {@link errorTexts}. */
export const passphraseErrorTexts = {
  'passphrase.wrong': {
    nl: 'Deze wachtzin past niet. Controleer hoofdletters en spaties en probeer het opnieuw.',
    en: 'This passphrase does not fit. Check capitals and spaces and try again.',
  },
  'passphrase.wait': {
    nl: 'Er is te vaak een verkeerde wachtzin ingevoerd. Wacht {seconds} seconden en probeer het opnieuw.',
    en: 'A wrong passphrase was entered too often. Wait {seconds} seconds and try again.',
  },
  'passphrase.tooWeak': {
    nl: 'Deze wachtzin is te makkelijk te raden. Neem vijf of meer losse woorden die niet bij elkaar horen.',
    en: 'This passphrase is too easy to guess. Use five or more words that do not belong together.',
  },
  'passphrase.ofAnotherVault': {
    nl: 'Deze wachtzin opent al een andere kluis in deze map. Kies voor elke kluis een eigen wachtzin: wie er een leert kennen, mag de andere niet krijgen.',
    en: 'This passphrase already opens another vault in this folder. Choose a passphrase of its own for each vault: who learns one must not get the other.',
  },
} as const;
