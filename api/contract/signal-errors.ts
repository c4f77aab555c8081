/** Problems of one field of a general signal. */
export const signalProblemTexts = {
  'signal.noUnit': {
    nl: 'Een ambt noemen we niet in een signaal: dat wijst te snel naar iemand. Laat dit leeg.',
    en: 'An office is not named in a signal: it points at somebody too soon. Leave this empty.',
  },
  'signal.toldTooEarly': {
    nl: 'U hebt dit niet verteld voordat u het zag. Controleer de dag.',
    en: 'You did not tell this before you noticed it. Check the day.',
  },
} as const;

/** What can go wrong with general signals. */
export const signalErrorTexts = {
  ...signalProblemTexts,
  'signal.notFound': {
    nl: 'Dit signaal staat niet (meer) in de kluis. Kies opnieuw.',
    en: 'This signal is not (or no longer) in the vault. Choose again.',
  },
  'signal.namesSomebody': {
    nl: 'In de tekst staat iets wat op een bekende naam lijkt: {name}. In een signaal staat niemand. Haal de naam weg, of zeg dat het een gewoon woord is.',
    en: 'Something in the text looks like a name that is known: {name}. Nobody stands in a signal. Take the name out, or say that it is a plain word.',
  },
  'signal.none': {
    nl: 'Over dit jaar staat er geen signaal. Kies een ander jaar.',
    en: 'There is no signal about this year. Choose another year.',
  },
} as const;
