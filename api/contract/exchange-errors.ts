/** What can go wrong with files that counsellors exchange: what happened and what to do. */
export const exchangeErrorTexts = {
  'exchange.folderMissing': {
    nl: 'Deze map is er niet. Sluit de stick of schijf aan, of kies een andere map.',
    en: 'This folder is not there. Connect the stick or drive, or choose another folder.',
  },
  'exchange.unreadable': {
    nl: 'Dit bestand kan niet worden gelezen. Sluit de stick of schijf opnieuw aan, of vraag het bestand nog een keer.',
    en: 'This file cannot be read. Connect the stick or drive again, or ask for the file once more.',
  },
  'exchange.diskFull': {
    nl: 'Er is te weinig ruimte voor dit bestand. Er is niets achtergebleven. Maak ruimte of kies een andere map.',
    en: 'There is too little space for this file. Nothing was left behind. Free some space or choose another folder.',
  },
  'exchange.notWritten': {
    nl: 'Het bestand kon niet worden geschreven. Controleer de stick of schijf, of kies een andere map.',
    en: 'The file could not be written. Check the stick or drive, or choose another folder.',
  },
  'identity.none': {
    nl: 'U hebt nog geen visitekaartje. Maak het eerst, bij Collega’s.',
    en: 'You do not have a card yet. First make one, under Colleagues.',
  },
  'card.notOne': {
    nl: 'Dit bestand is geen visitekaartje van Luwte. Kies een bestand dat eindigt op .luwte-kaart.',
    en: 'This file is not a card of Luwte. Choose a file that ends in .luwte-kaart.',
  },
  'card.damaged': {
    nl: 'Dit visitekaartje is beschadigd of veranderd en wordt geweigerd. Vraag uw collega om een nieuw.',
    en: 'This card is damaged or was changed, and is refused. Ask your colleague for a new one.',
  },
  'card.newerVersion': {
    nl: 'Dit visitekaartje is gemaakt met een nieuwere versie van Luwte. Werk Luwte bij.',
    en: 'This card was made with a newer version of Luwte. Update Luwte.',
  },
  'card.otherCompartment': {
    nl: 'Dit visitekaartje hoort bij de andere kluis. Ambtenaren en politieke ambtsdragers blijven gescheiden: tussen de twee gaat nooit een dossier over.',
    en: 'This card belongs to the other vault. Civil servants and officeholders stay apart: no case ever goes from one to the other.',
  },
  'card.own': {
    nl: 'Dit is uw eigen visitekaartje. Vraag uw collega om dat van hem of haar.',
    en: 'This is your own card. Ask your colleague for theirs.',
  },
  'sealed.notOne': {
    nl: 'Dit bestand is geen overdracht of ontvangstbewijs van Luwte. Kies een bestand dat eindigt op .luwte-overdracht of .luwte-ontvangst.',
    en: 'This file is not a hand-over or receipt of Luwte. Choose a file that ends in .luwte-overdracht or .luwte-ontvangst.',
  },
  'sealed.damaged': {
    nl: 'Dit bestand is beschadigd of afgekapt en wordt geweigerd. Er is niets veranderd. Vraag uw collega om het opnieuw te sturen.',
    en: 'This file is damaged or cut short, and is refused. Nothing was changed. Ask your colleague to send it again.',
  },
  'sealed.newerVersion': {
    nl: 'Dit bestand is gemaakt met een nieuwere versie van Luwte. Werk Luwte bij. Er is niets veranderd.',
    en: 'This file was made with a newer version of Luwte. Update Luwte. Nothing was changed.',
  },
  'sealed.otherRecipient': {
    nl: 'Dit bestand is voor iemand anders verzegeld, of voor een vorige kluis van u. Vraag uw collega om een nieuw bestand, met uw visitekaartje van nu.',
    en: 'This file was sealed for somebody else, or for a former vault of yours. Ask your colleague for a new file, with your present card.',
  },
  'sealed.otherCompartment': {
    nl: 'Dit bestand komt uit de andere kluis. Ambtenaren en politieke ambtsdragers blijven gescheiden: tussen de twee gaat nooit een dossier over.',
    en: 'This file comes from the other vault. Civil servants and officeholders stay apart: no case ever goes from one to the other.',
  },
  'sealed.badSignature': {
    nl: 'De handtekening van dit bestand klopt niet. Iemand heeft het veranderd. Er is niets overgenomen; bel uw collega.',
    en: 'The signature of this file is not right. Somebody changed it. Nothing was taken over; call your colleague.',
  },
  'sealed.tooLarge': {
    nl: 'Dit is te veel voor één bestand. Kies minder dossiers tegelijk.',
    en: 'This is too much for one file. Choose fewer cases at once.',
  },
  'colleague.notFound': {
    nl: 'Deze collega staat niet (meer) in de kluis.',
    en: 'This colleague is not (or no longer) in the vault.',
  },
  'colleague.notCompared': {
    nl: 'U hebt de vingerafdruk van deze collega nog niet vergeleken. Doe dat eerst, bij Collega’s.',
    en: 'You have not compared the fingerprint of this colleague yet. Do that first, under Colleagues.',
  },
  'case.handedOver': {
    nl: 'Dit dossier is overgedragen en wacht op ontvangst. U kunt het alleen lezen.',
    en: 'This case was handed over and waits for a receipt. You can only read it.',
  },
  'case.ofColleague': {
    nl: 'Dit dossier is van uw collega. U kunt er aantekeningen en gesprekken aan toevoegen, meer niet.',
    en: 'This case is your colleague’s. You can add notes and contacts to it, and no more.',
  },
  'handover.alreadyReceived': {
    nl: 'Deze overdracht kent uw kluis al, van {on}. Ieder bestand kan één keer. Hebt u een ontvangstbewijs nodig, maak dat dan opnieuw bij Overdracht.',
    en: 'Your vault knows this hand-over already, from {on}. Each file works once. If you need a receipt, make it again under Hand-over.',
  },
  'handover.senderUnknown': {
    nl: 'U hebt de vingerafdruk van de afzender niet vergeleken. Doe dat eerst, bij Collega’s. Weigeren kan wel.',
    en: 'You have not compared the fingerprint of the sender. Do that first, under Colleagues. You can refuse.',
  },
  'handover.outdated': {
    nl: 'Van een van deze dossiers hebt u een kopie zonder wat er is verteld, en uw collega stuurde er later nog een aanvulling op. Vraag hem deze overdracht in te trekken en opnieuw te maken.',
    en: 'Of one of these cases you have a copy without what was told, and your colleague sent an addition to it later. Ask him to withdraw this hand-over and to make it again.',
  },
  'handover.alreadyHere': {
    nl: 'Een van deze dossiers staat al in uw kluis. Neem het niet nog een keer aan.',
    en: 'One of these cases is already in your vault. Do not accept it once more.',
  },
  'handover.destroyedHere': {
    nl: 'Een van deze dossiers is in uw kluis vernietigd. Het kan niet terugkomen.',
    en: 'One of these cases was destroyed in your vault. It cannot come back.',
  },
  'handover.isUpdate': {
    nl: 'Dit bestand vult een gedeeld dossier aan. U hoeft niets aan te nemen.',
    en: 'This file adds to a shared case. There is nothing to accept.',
  },
  'handover.isNoUpdate': {
    nl: 'Dit bestand is geen aanvulling maar een overdracht. Kies per dossier of u het aanneemt.',
    en: 'This file is no addition but a hand-over. Choose for each case whether you accept it.',
  },
  'handover.notFound': {
    nl: 'Deze overdracht staat niet in de kluis.',
    en: 'This hand-over is not in the vault.',
  },
  'handover.settled': {
    nl: 'Deze overdracht is al afgerond en kan niet meer worden ingetrokken.',
    en: 'This hand-over is settled already and can no longer be withdrawn.',
  },
  'handover.waitingPeriod': {
    nl: 'Er wachten nog overgedragen dossiers uit deze periode op ontvangst. Lees eerst het ontvangstbewijs in, of trek de overdracht in: anders telt een dossier dubbel of niet.',
    en: 'Cases of this period that were handed over still wait for a receipt. First read in the receipt, or withdraw the hand-over: otherwise a case counts twice or not at all.',
  },
  'receipt.unknown': {
    nl: 'Dit ontvangstbewijs hoort niet bij een overdracht uit deze kluis. Er is niets veranderd.',
    en: 'This receipt does not belong to a hand-over from this vault. Nothing was changed.',
  },
  'receipt.alreadyRead': {
    nl: 'Dit ontvangstbewijs hebt u al ingelezen.',
    en: 'You have read in this receipt already.',
  },
  'receipt.withdrawn': {
    nl: 'U hebt deze overdracht ingetrokken, en uw collega heeft haar daarna toch beantwoord. Bel uw collega: het dossier staat nu misschien bij u allebei. Er is niets veranderd.',
    en: 'You withdrew this hand-over, and your colleague answered it all the same. Call your colleague: the case may now be with both of you. Nothing was changed.',
  },
  'share.noConsent': {
    nl: 'Vraag eerst of de melder het goed vindt, en vink dat aan.',
    en: 'First ask whether the reporter agrees, and tick it.',
  },
  'share.notShared': {
    nl: 'Dit dossier deelt u niet met deze collega.',
    en: 'You do not share this case with this colleague.',
  },
} as const;

/** What may be wrong in a field when cases are handed over. */
export const exchangeProblemTexts = {
  'handover.nothingChosen': {
    nl: 'Kies bij minstens één dossier wat ermee gebeurt.',
    en: 'Choose for at least one case what happens to it.',
  },
} as const;
