/** What can go wrong when a document is made. */
export const paperErrorTexts = {
  'paper.notPrinted': {
    nl: 'De pdf kon niet worden gemaakt. Er is niets geschreven. Probeer het opnieuw; lukt het weer niet, start Luwte dan opnieuw.',
    en: 'The PDF could not be made. Nothing was written. Try again; if it fails once more, restart Luwte.',
  },
  'overview.notPublished': {
    nl: 'Deze periode is nog niet uitgegeven. Een overzicht gaat alleen over uitgegeven cijfers. Geef de periode eerst uit.',
    en: 'This period was not published yet. An overview is about published figures only. Publish the period first.',
  },
  'figures.notPublished': {
    nl: 'Deze periode is nog niet uitgegeven. Plaatjes gaan alleen naar buiten van uitgegeven cijfers. Geef de periode eerst uit.',
    en: 'This period was not published yet. Pictures leave of published figures only. Publish the period first.',
  },
  'figures.nothingShown': {
    nl: 'Van deze periode is geen enkel getal uitgegeven. Er valt niets te tekenen.',
    en: 'Not one number of this period was published. There is nothing to draw.',
  },
} as const;
