/** A passphrase the estimator accepts. */
export const passphrase = 'kachel wolkje banaan fietspomp sneeuwuil';
