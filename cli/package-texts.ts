import { type Fillings, fill, type Language } from './texts.ts';

/** What is said of a package. Words in braces are replaced. */
const packageTexts = {
  nl: {
    sealed:
      '{file}: {bytes} bytes, verzegeld\n  SHA-256 {sha256}\nZonder sleutel is er niets van te lezen of na te kijken. Geef met --identity het bestand met de sleutel van de ontvanger (identity.txt).\n',
    opened: '{file}: {bytes} bytes\n  SHA-256 {sha256}\n',
    about:
      'Gemeente {municipality}, {regime}, gestuurd door de {role}\nPeriode {period}, {which}, gemaakt op {created}\n',
    first: 'eerste uitgifte',
    correction: 'verbetering {correction}',
    staff: 'ambtenaren',
    political: 'politieke ambtsdragers',
    counsellor: 'vertrouwenspersoon',
    clerk: 'griffier',
    signed:
      'Getekend met sleutel {fingerprint}\n  in woorden: {words}\n  Of die sleutel van deze gemeente is, staat niet in het pakket: vergelijk de woorden aan de telefoon.\n',
    total:
      'Meldingen in totaal: {total} ({how}). Aantallen getoond: {shown}, niet getoond: {hidden}.\n',
    rounded: 'afgerond op een veelvoud van {base}',
    exact: 'precies',
    notShown: 'niet getoond',
    none: 'Van deze periode gaat geen enkel aantal naar buiten.\n',
    policy: 'Beleidscijfers: {count}, geteld op {day}.\n',
    noPolicy: 'Beleidscijfers zitten er niet bij.\n',
    files: 'Bestanden:\n{files}',
    good: 'In orde: de handtekening klopt, elk bestand is zoals het is ondertekend, alle bestanden zeggen hetzelfde, en de aanval op deze uitgifte vindt niets. Wat deze afzender eerder uitgaf, is hier niet bekend: het register kijkt daar wel naar.\n',
    bad: 'NIET IN ORDE: {reason}\n',
    noKey:
      'In {file} staat geen sleutel die met AGE-SECRET-KEY-1 begint. Neem identity.txt van het register.',
    packagePart: 'Zeg erachter wat u wilt: luwte package show PAKKET --identity SLEUTEL.',
  },
  en: {
    sealed:
      '{file}: {bytes} bytes, sealed\n  SHA-256 {sha256}\nWithout a key nothing of it can be read or checked. Give the file with the key of the receiver (identity.txt) with --identity.\n',
    opened: '{file}: {bytes} bytes\n  SHA-256 {sha256}\n',
    about:
      'Municipality {municipality}, {regime}, sent by the {role}\nPeriod {period}, {which}, made on {created}\n',
    first: 'first release',
    correction: 'correction {correction}',
    staff: 'civil servants',
    political: 'officeholders',
    counsellor: 'counsellor',
    clerk: 'clerk',
    signed:
      'Signed with key {fingerprint}\n  in words: {words}\n  Whether that key is of this municipality does not stand in the package: compare the words on the telephone.\n',
    total: 'Reports in all: {total} ({how}). Numbers shown: {shown}, not shown: {hidden}.\n',
    rounded: 'rounded to a multiple of {base}',
    exact: 'exactly',
    notShown: 'not shown',
    none: 'Of this period not one number leaves.\n',
    policy: 'Policy indicators: {count}, counted on {day}.\n',
    noPolicy: 'There are no policy indicators with it.\n',
    files: 'Files:\n{files}',
    good: 'In order: the signature is right, every file is as it was signed, all files say the same, and the attack on this release finds nothing. What this sender published before is not known here: the registry does look at that.\n',
    bad: 'NOT IN ORDER: {reason}\n',
    noKey:
      'There is no key in {file} that begins with AGE-SECRET-KEY-1. Take identity.txt of the registry.',
    packagePart: 'Say behind it what you want: luwte package show PACKAGE --identity KEY.',
  },
} as const;

/** The name of a text about a package. */
export type PackageText = keyof typeof packageTexts.nl;

/** A text with its words filled in. */
export const packageText = (
  language: Language,
  name: PackageText,
  fillings: Fillings = {},
): string => fill(packageTexts[language][name], fillings);
