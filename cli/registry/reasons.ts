import type { Fault, Reason } from '../../registry/check/fault.ts';
import { fill, type Language } from '../texts.ts';

type Named = Exclude<Reason, `exchange.${string}`>;

/** Why a package was put aside, and what to do. Words in braces are replaced. */
export const reasonTexts: Readonly<Record<Language, Readonly<Record<Named | 'exchange', string>>>> =
  {
    nl: {
      senderUnknown:
        'niemand met deze sleutel is toegevoegd ({where}). Vraag de gemeente om de sleutel, vergelijk de woorden, voeg hem toe en ontvang het bestand opnieuw.',
      senderRevoked:
        'de sleutel van de afzender is ingetrokken op {where}. Neem contact op met de gemeente.',
      senderOther:
        'de sleutel is van een andere gemeente, een andere rol of een andere groep dan het pakket zegt ({where}). Neem contact op met de gemeente die erin staat.',
      regimesMixed:
        'ambtenaren en politieke ambtsdragers staan door elkaar. Vraag de gemeente om twee aparte pakketten.',
      manifestDisagrees:
        'het pakket zegt iets anders dan de bestanden erin ({where}). Vraag de gemeente het opnieuw te maken.',
      periodOpen:
        'het pakket is gemaakt voordat de periode voorbij was ({where}). Vraag de gemeente het daarna opnieuw te maken.',
      fileUnexpected:
        'er zit een bestand in dat er niet hoort ({where}). Vraag de gemeente het pakket opnieuw te maken.',
      certificateMissing:
        'bij de aantallen hoort een certificaat, en zonder aantallen hoort er geen. Vraag de gemeente het pakket opnieuw te maken.',
      certificateUnreadable:
        'het certificaat is niet te lezen of veranderd ({where}). Vraag de gemeente het pakket opnieuw te maken.',
      certificateDisagrees:
        'een aantal is anders dan in het certificaat ({where}). Gebruik dit pakket niet, en vraag de gemeente hoe het is gemaakt.',
      rulesWeaker:
        'de uitgifte is met zwakkere regels gemaakt dan Luwte heeft ({where}). Gebruik dit pakket niet, en vraag de gemeente hoe het is gemaakt.',
      certificateFalse:
        'het certificaat zegt iets anders dan de aanval hier vindt ({where}). Gebruik dit pakket niet, en vraag de gemeente hoe het is gemaakt.',
      exposed:
        'samen met wat deze afzender eerder stuurde, is iemand te achterhalen ({where}). Verspreid dit pakket niet, en bel de gemeente.',
      unproven:
        'de uitgifte kon niet helemaal worden nagerekend ({where}). Verspreid dit pakket niet, en vraag hulp.',
      sentOtherwise:
        'van deze periode is al iets anders ontvangen ({where}). Vraag de gemeente welke van de twee klopt; een verbetering heeft een eigen nummer.',
      olderCorrection:
        'van deze periode is al een latere verbetering ontvangen ({where}). U hoeft niets te doen.',
      tooLarge:
        'het bestand is groter dan een pakket kan zijn. Het is niet bewaard. Vraag de gemeente het opnieuw te sturen.',
      notPackage:
        'dit is geen pakket voor het register. Vraag de gemeente welk bestand zij bedoelde.',
      otherRecipient:
        'het pakket is voor een andere sleutel versleuteld. Geef de gemeente de regel age1… van dit register opnieuw.',
      damaged:
        'het bestand is onderweg beschadigd of afgekapt. Vraag de gemeente het opnieuw te sturen.',
      notTar:
        'wat erin zit is geen pakket zoals Luwte het maakt ({where}). Vraag de gemeente het opnieuw te maken.',
      notFile: 'er zit een verwijzing of map in. Vraag de gemeente het pakket opnieuw te maken.',
      nameNotAllowed:
        'er zit een bestand in met een naam die niet mag ({where}). Vraag de gemeente het pakket opnieuw te maken.',
      tooManyFiles:
        'er zitten te veel bestanden in. Vraag de gemeente het pakket opnieuw te maken.',
      manifestInvalid:
        'de inhoudsopgave klopt niet ({where}). Vraag de gemeente het pakket opnieuw te maken.',
      olderVersion:
        'het pakket is van een oudere versie. Vraag de gemeente Luwte bij te werken en het opnieuw te maken.',
      newerVersion:
        'het pakket is van een nieuwere versie. Werk Luwte hier bij, en ontvang het opnieuw.',
      keyInvalid:
        'de sleutel in het pakket is geen sleutel. Vraag de gemeente het opnieuw te maken.',
      signatureWrong:
        'de handtekening klopt niet ({where}). Gebruik dit pakket niet, en bel de gemeente.',
      fileMissing:
        'er ontbreekt een bestand ({where}). Vraag de gemeente het pakket opnieuw te maken.',
      fileExtra:
        'er zit een bestand te veel in ({where}). Vraag de gemeente het pakket opnieuw te maken.',
      otherOrder:
        'de bestanden staan in een andere volgorde ({where}). Vraag de gemeente het pakket opnieuw te maken.',
      sizeWrong:
        'een bestand heeft een andere lengte dan is ondertekend ({where}). Gebruik dit pakket niet, en bel de gemeente.',
      fileChanged:
        'een bestand is veranderd nadat het is ondertekend ({where}). Gebruik dit pakket niet, en bel de gemeente.',
      exchange:
        'de bestanden volgen het formaat niet, of spreken elkaar tegen ({fault}: {where}). Vraag de gemeente het pakket opnieuw te maken, met de nieuwste Luwte.',
    },
    en: {
      senderUnknown:
        'nobody with this key was added ({where}). Ask the municipality for the key, compare the words, add it and receive the file again.',
      senderRevoked: 'the key of the sender was withdrawn on {where}. Contact the municipality.',
      senderOther:
        'the key is of another municipality, role or group than the package says ({where}). Contact the municipality that it names.',
      regimesMixed:
        'civil servants and officeholders are mixed. Ask the municipality for two packages.',
      manifestDisagrees:
        'the package says something else than the files in it ({where}). Ask the municipality to make it again.',
      periodOpen:
        'the package was made before its period was over ({where}). Ask the municipality to make it again after that.',
      fileUnexpected:
        'there is a file in it that does not belong ({where}). Ask the municipality to make the package again.',
      certificateMissing:
        'numbers need a certificate, and without numbers there is none. Ask the municipality to make the package again.',
      certificateUnreadable:
        'the certificate cannot be read, or was changed ({where}). Ask the municipality to make the package again.',
      certificateDisagrees:
        'a number differs from the certificate ({where}). Do not use this package, and ask the municipality how it was made.',
      rulesWeaker:
        'the release was made by weaker rules than those of Luwte ({where}). Do not use this package, and ask the municipality how it was made.',
      certificateFalse:
        'the certificate says something else than the attack finds here ({where}). Do not use this package, and ask the municipality how it was made.',
      exposed:
        'together with what this sender sent before, somebody can be found out ({where}). Do not spread this package, and call the municipality.',
      unproven:
        'the release could not be worked through to the end ({where}). Do not spread this package, and ask for help.',
      sentOtherwise:
        'something else was received of this period before ({where}). Ask the municipality which of the two is right; a correction has a number of its own.',
      olderCorrection:
        'a later correction of this period was received already ({where}). You need not do anything.',
      tooLarge:
        'the file is larger than a package can be. It was not kept. Ask the municipality to send it again.',
      notPackage: 'this is no package for the registry. Ask the municipality which file it meant.',
      otherRecipient:
        'the package was sealed for another key. Give the municipality the line age1… of this registry again.',
      damaged:
        'the file was damaged or cut short on its way. Ask the municipality to send it again.',
      notTar:
        'what is in it is no package as Luwte makes it ({where}). Ask the municipality to make it again.',
      notFile: 'there is a link or a folder in it. Ask the municipality to make the package again.',
      nameNotAllowed:
        'there is a file in it with a name that is not allowed ({where}). Ask the municipality to make the package again.',
      tooManyFiles:
        'there are too many files in it. Ask the municipality to make the package again.',
      manifestInvalid:
        'its list of contents is not right ({where}). Ask the municipality to make the package again.',
      olderVersion:
        'the package is of an older version. Ask the municipality to update Luwte and make it again.',
      newerVersion: 'the package is of a newer version. Update Luwte here, and receive it again.',
      keyInvalid: 'the key in the package is no key. Ask the municipality to make it again.',
      signatureWrong:
        'the signature is not right ({where}). Do not use this package, and call the municipality.',
      fileMissing: 'a file is missing ({where}). Ask the municipality to make the package again.',
      fileExtra:
        'there is a file too many in it ({where}). Ask the municipality to make the package again.',
      otherOrder:
        'the files are in another order ({where}). Ask the municipality to make the package again.',
      sizeWrong:
        'a file has another length than was signed ({where}). Do not use this package, and call the municipality.',
      fileChanged:
        'a file was changed after it was signed ({where}). Do not use this package, and call the municipality.',
      exchange:
        'the files do not follow the format, or contradict each other ({fault}: {where}). Ask the municipality to make the package again, with the newest Luwte.',
    },
  };

const exchangePrefix = 'exchange.';
const isNamed = (reason: Reason): reason is Named => !reason.startsWith(exchangePrefix);

/** A reason in a sentence that says what to do. */
export function reasonText({ reason, where }: Fault, language: Language): string {
  const texts = reasonTexts[language];
  const sentence = isNamed(reason) ? texts[reason] : texts.exchange;
  const filled = fill(sentence, { where, fault: reason.slice(exchangePrefix.length) });
  return where === '' ? filled.replace(/ \(\)|: (?=\))/, '') : filled;
}
