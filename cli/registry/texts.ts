import { type Fillings, fill, type Language } from '../texts.ts';

/** What the side that receives is told. Words in braces are replaced. */
export const registryTexts = {
  nl: {
    made: `Het register staat in {folder}. Bewaar een kopie van identity.txt op een veilige plek: zonder dat
bestand is niets te openen wat gemeenten sturen.

Geef deze regel aan de gemeenten:
{recipient}
`,
    added: `Toegevoegd. Bel de afzender op een nummer dat u al kende, en vergelijk deze woorden:
  {words}
Dezelfde sleutel als getal: {fingerprint}
Zijn de woorden anders? Trek de sleutel dan in met luwte registry sender revoke.
`,
    revoked:
      '{municipality}: sleutel {fingerprint} is ingetrokken. Wat hij stuurde, telt vanaf het volgende totaal niet meer mee. Het telt weer als een nieuwe sleutel (sender add --replaces) hetzelfde opnieuw stuurt. Weet u zeker dat het klopt? Geef dan luwte registry sender revoke met --keep.\n',
    revokedKept:
      '{municipality}: sleutel {fingerprint} is ingetrokken. Wat hij al stuurde, blijft meetellen.\n',
    nobody: 'Er is nog geen afzender.\n',
    since: 'sinds {day}',
    until: ', ingetrokken op {day}, telt niet mee',
    untilKept: ', ingetrokken op {day}, telt nog mee',
    staff: 'ambtenaren',
    political: 'politieke ambtsdragers',
    counsellor: 'vertrouwenspersoon',
    clerk: 'griffier',
    taken: '{file}: ontvangen ({municipality}, {whose}, {period})\n',
    takenCorrection:
      '{file}: ontvangen ({municipality}, {whose}, {period}, verbetering {correction})\n',
    known: '{file}: was al ontvangen\n',
    aside: '{file}: APART GEZET: {reason}\n',
    nothingAside: 'Er staat niets apart.\n',
    asideMissing:
      'Er staat geen bestand apart waarvan het getal zo begint. Kijk met luwte registry quarantine list.',
    severalAside: 'Meer dan één bestand begint zo. Geef meer van het getal.',
    asideNotKept: '  Het bestand zelf is niet bewaard.\n',
    asideClosed: '  {bytes} bytes; het gaat niet open, dus meer is er niet over te zeggen\n',
    asideOpened:
      '  {bytes} bytes; het zegt van zichzelf: {municipality}, {whose}, {period}, verbetering {correction}, gemaakt op {created}\n  getekend met sleutel {fingerprint}\n  in woorden: {words}\n',
    discarded: 'Weggegooid: {files}. Het staat in quarantine-log.txt.\n',
    loaded: 'Geladen: {added}. Stond er al: {present}.\n',
    notLoaded:
      'Pakket {file} uit het archief is weg, veranderd, of houdt niet stand. Zet het archief terug uit een reservekopie, en begin opnieuw; wat geladen is, blijft.\n',
    keyUnreadable: 'In dit bestand staat geen openbare sleutel van een afzender (sender.pem).',
    clerkOfStaff: 'Een griffier stuurt over politieke ambtsdragers, niet over ambtenaren.',
    keyKnown: 'Deze sleutel is al toegevoegd. Kijk met luwte registry sender list.',
    senderThere:
      'Van deze gemeente, groep en rol is er al een afzender ({fingerprint}). Komt deze in de plaats? Geef dan --replaces met dat getal. Zijn het er echt twee, elk met eigen meldingen? Geef dan --beside: hun aantallen worden opgeteld.',
    replacesNobody: 'De sleutel achter --replaces is er niet. Geef het hele getal.',
    replacesOther: 'De sleutel achter --replaces is van een andere gemeente of rol.',
    senderMissing: 'Er is geen sleutel die zo begint. Kijk met luwte registry sender list.',
    severalSenders: 'Meer dan één sleutel begint zo. Geef meer van het getal.',
    notEmpty: 'Deze map is niet leeg. Kies een lege of een nieuwe map.',
    noRegistry: 'In deze map staat geen register. Maak het met luwte registry init MAP.',
    passwordInUrl:
      'Zet het wachtwoord niet in de URL: die wordt opgeschreven, en anderen op deze computer kunnen hem zien. Zet het in ~/.pgpass of in PGPASSWORD.',
    unsafeConnection:
      'Deze server staat op een andere computer, en wat erheen gaat kan onderweg worden gelezen. Zet ?sslmode=verify-full achter de URL. Weet u zeker dat het zonder mag? Zet er dan ?sslmode=disable achter.',
    openConnection:
      'Let op: alles tussen deze computer en de database gaat onversleuteld (sslmode=disable).',
    mergeKeyLost:
      'merge-key.txt is weg of niet te lezen. Zet het terug uit een reservekopie. Een nieuw geheim naast oude totalen zou te veel vertellen; is er geen kopie, dan maakt luwte registry merge --new-key een nieuw, en blijven oude totalen staan zoals ze zijn.',
    mergeKeyThere: 'merge-key.txt is er nog. Een nieuw geheim komt alleen als het weg is.',
    overtaken:
      'Er is intussen een ander totaal uitgegeven. Doe het opnieuw: dan wordt ook daarmee vergeleken.',
    newerStorage: 'Deze database is gemaakt door een nieuwere Luwte. Werk Luwte bij.',
    noFile: 'Het bestand {file} is er niet, of is geen bestand. Kijk of de naam klopt.',
  },
  en: {
    made: `The registry is in {folder}. Keep a copy of identity.txt in a safe place: without that file nothing
that municipalities send can be opened.

Give this line to the municipalities:
{recipient}
`,
    added: `Added. Call the sender on a number that you knew before, and compare these words:
  {words}
The same key as a number: {fingerprint}
Are the words different? Then withdraw the key with luwte registry sender revoke.
`,
    revoked:
      '{municipality}: key {fingerprint} is withdrawn. What it sent does not count from the next total on. It counts again when a new key (sender add --replaces) sends the very same. Are you sure that it is right? Then give luwte registry sender revoke with --keep.\n',
    revokedKept: '{municipality}: key {fingerprint} is withdrawn. What it sent goes on counting.\n',
    nobody: 'There is no sender yet.\n',
    since: 'since {day}',
    until: ', withdrawn on {day}, does not count',
    untilKept: ', withdrawn on {day}, still counts',
    staff: 'civil servants',
    political: 'officeholders',
    counsellor: 'counsellor',
    clerk: 'clerk',
    taken: '{file}: received ({municipality}, {whose}, {period})\n',
    takenCorrection:
      '{file}: received ({municipality}, {whose}, {period}, correction {correction})\n',
    known: '{file}: was received before\n',
    aside: '{file}: PUT ASIDE: {reason}\n',
    nothingAside: 'Nothing was put aside.\n',
    asideMissing:
      'No file was put aside of which the number begins so. Look with luwte registry quarantine list.',
    severalAside: 'More than one file begins so. Give more of the number.',
    asideNotKept: '  The file itself was not kept.\n',
    asideClosed: '  {bytes} bytes; it does not open, so no more can be said of it\n',
    asideOpened:
      '  {bytes} bytes; it says of itself: {municipality}, {whose}, {period}, correction {correction}, made on {created}\n  signed with key {fingerprint}\n  in words: {words}\n',
    discarded: 'Thrown away: {files}. It stands in quarantine-log.txt.\n',
    loaded: 'Loaded: {added}. There already: {present}.\n',
    notLoaded:
      'Package {file} of the archive is gone, was changed, or does not withstand. Put the archive back from a backup, and begin again; what was loaded stays.\n',
    keyUnreadable: 'There is no public key of a sender (sender.pem) in this file.',
    clerkOfStaff: 'A clerk sends about officeholders, not about civil servants.',
    keyKnown: 'This key was added before. Look with luwte registry sender list.',
    senderThere:
      'This municipality has a sender of this group and role already ({fingerprint}). Does this one take its place? Then give --replaces with that number. Are there really two, each with reports of its own? Then give --beside: their numbers are added up.',
    replacesNobody: 'The key after --replaces is not there. Give the whole number.',
    replacesOther: 'The key after --replaces is of another municipality or role.',
    senderMissing: 'There is no key that begins so. Look with luwte registry sender list.',
    severalSenders: 'More than one key begins so. Give more of the number.',
    notEmpty: 'This folder is not empty. Choose an empty or a new folder.',
    noRegistry: 'There is no registry in this folder. Make it with luwte registry init FOLDER.',
    passwordInUrl:
      'Do not put the password in the URL: that is written down, and others on this computer can see it. Put it in ~/.pgpass or in PGPASSWORD.',
    unsafeConnection:
      'This server is on another computer, and what goes there can be read on its way. Put ?sslmode=verify-full behind the URL. Are you sure that it may go without? Then put ?sslmode=disable behind it.',
    openConnection:
      'Note: everything between this computer and the database goes unencrypted (sslmode=disable).',
    mergeKeyLost:
      'merge-key.txt is gone or cannot be read. Put it back from a backup. A new secret beside old totals would tell too much; when there is no copy, luwte registry merge --new-key makes a new one, and old totals stay as they are.',
    mergeKeyThere: 'merge-key.txt is still there. A new secret is made only when it is gone.',
    overtaken:
      'Another total was published meanwhile. Do it again: then it is held against that one as well.',
    newerStorage: 'A newer Luwte made this database. Update Luwte.',
    noFile: 'The file {file} is not there, or is no file. See whether its name is right.',
  },
} as const;

/** The name of a text for the side that receives. */
export type RegistryText = keyof typeof registryTexts.nl;

/** A text with its words filled in. */
export const registryText = (
  language: Language,
  name: RegistryText,
  fillings: Fillings = {},
): string => fill(registryTexts[language][name], fillings);
