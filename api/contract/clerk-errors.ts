/** What can go wrong at the desk of the council clerk: what happened and what to do. */
export const clerkErrorTexts = {
  'report.clerkAsReporter': {
    nl: 'De griffier en de plaatsvervanger kunnen hier niet melden: u kunt geen behandelaar zijn van een melding uit de griffie. Neem deze melding niet aan en gooi het concept weg. Verwijs naar de vertrouwenspersoon politieke ambtsdragers of die van de ambtenaren; de melder kiest.',
    en: 'The clerk and the deputy cannot report here: you cannot handle a report from the clerk’s office. Do not take this report and throw the draft away. Refer to the counsellor of officeholders or the one of civil servants; the reporter chooses.',
  },
  'report.aboutClerk': {
    nl: 'U bent zelf betrokken. Neem deze melding niet aan en gooi het concept weg. Verwijs naar de vertrouwenspersoon politieke ambtsdragers of die van de ambtenaren; de melder kiest.',
    en: 'You are involved yourself. Do not take this report and throw the draft away. Refer to the counsellor of officeholders or the one of civil servants; the reporter chooses.',
  },
  'referral.noConsent': {
    nl: 'Zonder ja van het raadslid gaat er niets naar de vertrouwenspersoon. Vraag het eerst.',
    en: 'Nothing goes to the counsellor without the council member’s yes. Ask first.',
  },
  'referral.notCounsellor': {
    nl: 'Kies de vertrouwenspersoon politieke ambtsdragers. Lees eerst haar visitekaartje in en vergelijk de vingerafdruk.',
    en: 'Choose the counsellor of officeholders. First read her card and compare the fingerprint.',
  },
  'referral.alreadySent': {
    nl: 'Deze verwijzing is al verzegeld. Wacht op het ontvangstbewijs, of trek haar in bij Overdracht.',
    en: 'This referral has been sealed already. Wait for the receipt, or withdraw it at Hand-over.',
  },
  'handover.otherRole': {
    nl: 'Aan deze collega kunt u zo geen dossier geven: diens rol is een andere dan de uwe. De griffier verwijst vanuit een dossier; een vertrouwenspersoon geeft niets aan de griffier.',
    en: 'You cannot give this colleague a case this way: the role is another than yours. The clerk refers from within a case; a counsellor gives nothing to the clerk.',
  },
  'handover.sealedAway': {
    nl: 'Dit dossier is voor een ander verzegeld omdat u betrokken bent. U kunt het niet terugnemen.',
    en: 'This case was sealed for somebody else because you are involved. You cannot take it back.',
  },
  'involved.sealAway': {
    nl: 'U bent zelf betrokken. Verzegel dit dossier voor de vertrouwenspersoon of de plaatsvervanger: kies in het dossier ‘Ik ben betrokken’.',
    en: 'You are involved yourself. Seal this case for the counsellor or the deputy: choose ‘I am involved’ in the case.',
  },
  'involved.deputyNeedsConsent': {
    nl: 'De plaatsvervanger krijgt het dossier alleen als de melder dat goedvindt. Vraag het, of kies de vertrouwenspersoon.',
    en: 'The deputy only gets the case when the reporter agrees. Ask, or choose the counsellor.',
  },
  'meeting.notFound': {
    nl: 'Deze vergadering staat niet (meer) in de lijst.',
    en: 'This meeting is not (or no longer) on the list.',
  },
  'meeting.past': {
    nl: 'Deze dag is voorbij. Kies vandaag of een dag die komt.',
    en: 'This day is past. Choose today or a day to come.',
  },
} as const;
