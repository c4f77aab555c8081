/** A passphrase the estimator accepts. */
export const passphrase = 'kachel wolkje banaan fietspomp sneeuwuil';

/** One of its own for each role, of a vault beside another. */
export const passphraseOf = {
  counsellor_staff: passphrase,
  counsellor_political: 'regenjas molen kastanje trompet zeewier',
  griffier: 'gieter paraplu snorfiets tosti kwartel',
  coordinator: 'dakgoot pelikaan stoeprand knikker linnen',
} as const;
