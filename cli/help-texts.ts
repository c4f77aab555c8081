/** What `luwte --help` says. Words in braces are replaced. */
export const helpTexts = {
  nl: {
    help: `Luwte, het bureau van de vertrouwenspersoon.

Gebruik:
  luwte demo --out MAP [--cases AANTAL] [--seed GETAL] [--today JJJJ-MM-DD] [--json]
  luwte verify MAP [--json]
  luwte protect AANTALLEN.csv --policy REGELS.json --out MAP [--ledger MAP] [--key BESTAND]
  luwte attack MAP... [--truth AANTALLEN.csv] [--json]
  luwte tabulate MELDINGEN.csv --policy REGELS.json [--out AANTALLEN.csv]
  luwte officer new --out MAP
  luwte log BESTAND --key SLEUTEL [--earlier BESTAND] [--what SOORT] [--from DAG] [--until DAG] [--json]
  luwte package show PAKKET [--identity SLEUTEL] [--json]
  luwte registry init MAP [--database URL]
  luwte registry sender add MAP --municipality GM0000 --regime GROEP --role ROL --key BESTAND [--replaces GETAL | --beside]
  luwte registry sender list MAP [--json]
  luwte registry sender revoke MAP GETAL [--keep]
  luwte registry receive MAP PAKKET... [--json]
  luwte registry quarantine list MAP [--json]
  luwte registry quarantine show MAP GETAL
  luwte registry quarantine discard MAP GETAL | --all
  luwte registry load MAP --database URL
  luwte registry merge MAP --out MAP [--period PERIODE] [--regime GROEP] [--municipalities LIJST.csv] [--new-key]
  luwte registry report MAP --out MAP [--municipalities LIJST.csv]
  luwte policy check BESTAND [--json]
  luwte version check BESTAND [--key SLEUTEL.pem] [--json]
  luwte --help
  luwte --version

demo maakt een kluis om mee te oefenen: een verzonnen gemeente met twee jaar meldingen.

  --out MAP           map waarin de kluis komt; leeg, of nog niet gemaakt
  --cases AANTAL      dossiers in beide kluizen samen, {leastCases} tot {mostCases} (gewoon: {cases})
  --seed GETAL        zelfde getal, zelfde dossiers, 0 tot {mostSeed} (gewoon: {seed})
  --today JJJJ-MM-DD  dag waarop de kluis wordt geopend, vanaf {firstDay} (gewoon: vandaag)

verify bekijkt een kluis en verandert er niets aan: kopbestand, elke pagina, schema, verwijzingen,
logboek en wat er verder in de map staat. De wachtzin wordt gevraagd, of als regel gelezen van de
standaardinvoer. Uitkomst 0: in orde; 1: er is iets mis; 2: kon niet worden bekeken.

protect beschermt aantallen, valt ze aan en schrijft ze pas dan; attack doet alleen het aanvallen;
tabulate telt regels met een melder op. Uitleg en voorbeelden staan in de handleiding.

  --policy REGELS     JSON-bestand met dimensies, tabellen en regels
  --out MAP           map waarin de uitgifte komt; leeg, of nog niet gemaakt
  --ledger MAP        map met alles wat eerder is uitgegeven; de nieuwe uitgifte komt erbij
  --key BESTAND       geheime sleutel, ten minste 32 hexadecimale tekens
  --truth AANTALLEN   echte aantallen: noemt elk klein aantal dat te achterhalen is

Uitkomst van attack 0: veilig; 2: er is iets te achterhalen; 1: het ging niet.

officer new maakt de sleutel van de functionaris gegevensbescherming, in fg-sleutel.age, en zijn kaart.
log opent daarmee een verzegeld logboek. Voor geen van beide is een kluis nodig. De wachtzin wordt
gevraagd, of als regel gelezen. Uitkomst van log 0: in orde; 1: er is iets veranderd; 2: ging niet open.

  --key SLEUTEL       bestand met de sleutel
  --earlier BESTAND   eerder logboek van dezelfde kluis: staat elke regel er nog?
  --what SOORT        alleen {kinds}
  --from, --until     alleen van deze dagen, JJJJ-MM-DD

package show zegt in woorden wat een pakket zegt, en kijkt het na met de sleutel van wie het ontving.
Uitkomst 0: in orde; 1: er is iets mis; 2: kon niet worden bekeken.

  --identity SLEUTEL  bestand met de sleutel, zoals identity.txt van een register

registry is de kant die ontvangt: init maakt de sleutel en de database, sender zegt wiens pakketten
worden aangenomen, receive controleert een pakket, valt het opnieuw aan en neemt het aan of zet het
apart, quarantine noemt wat apart staat en waarom, load vult een andere database uit het archief.
merge telt op wat gemeenten stuurden tot totalen waar geen gemeente uit te halen is, report maakt
daarvan het landelijk beeld: een pagina en CSV-bestanden.
Uitkomst van receive 0: alles ontvangen; 1: iets staat apart; 2: ging niet.

  --database URL      postgres://gebruiker@server/database; anders een bestand in de map.
                      LUWTE_REGISTRY_DATABASE in de omgeving gaat voor
  --municipality      code van het CBS, GM0000
  --regime GROEP      staff (ambtenaren) of political (politieke ambtsdragers)
  --role ROL          counsellor (vertrouwenspersoon) of clerk (griffier)
  --key BESTAND       sender.pem van de afzender
  --period PERIODE    alleen dit jaar (2026), kwartaal (2026-Q1) of deze drie jaar (2024/2026)
  --municipalities    CSV-bestand met code, name en eventueel region van alle gemeenten
  --replaces GETAL    sleutel die deze vervangt, als een kluis verloren ging
  --beside            tweede afzender van dezelfde gemeente, groep en rol: hun aantallen tellen op
  --keep              wat de ingetrokken sleutel al stuurde, klopt en blijft meetellen
  --new-key           maakt een nieuw geheim als merge-key.txt weg is; oude totalen blijven staan

policy check zegt of een beleidsbestand voor een computer klopt, en wat het vastzet. Uitkomst 0: in orde;
1: het klopt niet; 2: er is geen bestand.

version check zegt of een gedownload bestand is wat de uitgever van Luwte tekende. De lijst
luwte-VERSIE.sha256 en haar handtekening staan in dezelfde map. Uitkomst 0: echt; 1: niet goed, of
ouder dan deze versie; 2: kon niet worden bekeken.

  --key SLEUTEL.pem   openbare sleutel van een andere uitgever dan deze Luwte kent

  --json              schrijf de uitkomst als JSON
  --language TAAL     nl of en (gewoon: de taal van uw computer)
`,
  },
  en: {
    help: `Luwte, the desk of the confidential counsellor.

Usage:
  luwte demo --out FOLDER [--cases NUMBER] [--seed NUMBER] [--today YYYY-MM-DD] [--json]
  luwte verify FOLDER [--json]
  luwte protect COUNTS.csv --policy POLICY.json --out FOLDER [--ledger FOLDER] [--key FILE]
  luwte attack FOLDER... [--truth COUNTS.csv] [--json]
  luwte tabulate RECORDS.csv --policy POLICY.json [--out COUNTS.csv]
  luwte officer new --out FOLDER
  luwte log FILE --key KEY [--earlier FILE] [--what KIND] [--from DAY] [--until DAY] [--json]
  luwte package show PACKAGE [--identity KEY] [--json]
  luwte registry init FOLDER [--database URL]
  luwte registry sender add FOLDER --municipality GM0000 --regime GROUP --role ROLE --key FILE [--replaces NUMBER | --beside]
  luwte registry sender list FOLDER [--json]
  luwte registry sender revoke FOLDER NUMBER [--keep]
  luwte registry receive FOLDER PACKAGE... [--json]
  luwte registry quarantine list FOLDER [--json]
  luwte registry quarantine show FOLDER NUMBER
  luwte registry quarantine discard FOLDER NUMBER | --all
  luwte registry load FOLDER --database URL
  luwte registry merge FOLDER --out FOLDER [--period PERIOD] [--regime GROUP] [--municipalities LIST.csv] [--new-key]
  luwte registry report FOLDER --out FOLDER [--municipalities LIST.csv]
  luwte policy check FILE [--json]
  luwte version check FILE [--key KEY.pem] [--json]
  luwte --help
  luwte --version

demo makes a vault to practise with: an invented municipality with two years of reports.

  --out FOLDER        folder for the vault; empty, or not made yet
  --cases NUMBER      cases in both vaults together, {leastCases} to {mostCases} (default: {cases})
  --seed NUMBER       same number, same cases, 0 to {mostSeed} (default: {seed})
  --today YYYY-MM-DD  day on which the vault will be opened, from {firstDay} (default: today)

verify looks a vault over and changes nothing: header, every page, schema, references, log, and what
else stands in the folder. The passphrase is asked for, or read as a line from standard input.
Exit code 0: all is well; 1: something is wrong; 2: it could not be looked at.

protect protects counts, attacks them, and only then writes them; attack does the attacking alone;
tabulate adds up records with a reporter. The manual explains them, with examples.

  --policy POLICY     JSON file with dimensions, tables and rules
  --out FOLDER        folder for the release; empty, or not made yet
  --ledger FOLDER     folder with every earlier release; the new one is added
  --key FILE          secret key, at least 32 hexadecimal digits
  --truth COUNTS      true counts: names every small one that can be worked out

Exit code of attack 0: safe; 2: something is exposed; 1: it could not be done.

officer new makes the key of the data protection officer, in fg-sleutel.age, and his card.
log opens a sealed log with it. Neither needs a vault. The passphrase is asked for, or read as a line.
Exit code of log 0: in order; 1: something was changed; 2: it could not be opened.

  --key KEY           file with the key
  --earlier FILE      earlier log of the same vault: does every line still stand there?
  --what KIND         only {kinds}
  --from, --until     only of these days, YYYY-MM-DD

package show says in words what a package says, and checks it with the key of who received it.
Exit 0: in order; 1: something is wrong; 2: it could not be looked at.

  --identity KEY      file with the key, such as identity.txt of a registry

registry is the side that receives: init makes the key and the database, sender says whose packages
are taken in, receive checks a package, attacks it again and takes it in or puts it aside, quarantine
names what was put aside and why, load fills another database from the archive. merge adds up what
municipalities sent into totals that give none of them away, report makes the national picture of
them: a page and CSV files.
Exit code of receive 0: everything was received; 1: something was put aside; 2: it could not be done.

  --database URL      postgres://user@server/database; otherwise a file in the folder.
                      LUWTE_REGISTRY_DATABASE in the environment comes first
  --municipality      code of Statistics Netherlands, GM0000
  --regime GROUP      staff (civil servants) or political (officeholders)
  --role ROLE         counsellor or clerk
  --key FILE          sender.pem of the sender
  --period PERIOD     only this year (2026), quarter (2026-Q1) or these three years (2024/2026)
  --municipalities    CSV file with code, name and, where wanted, region of all municipalities
  --replaces NUMBER   key that this one takes the place of, when a vault was lost
  --beside            second sender of one municipality, group and role: their numbers add up
  --keep              what the withdrawn key sent is right, and goes on counting
  --new-key           makes a new secret when merge-key.txt is gone; old totals stand as they are

policy check says whether a policy file for a computer is right, and what it fixes. Exit code 0: in order;
1: it is not right; 2: there is no file.

version check says whether a downloaded file is what the publisher of Luwte signed. The list
luwte-VERSION.sha256 and its signature stand in the same folder. Exit code 0: genuine; 1: not good, or
older than this version; 2: it could not be looked at.

  --key KEY.pem       public key of another publisher than this Luwte knows

  --json              write the outcome as JSON
  --language LANGUAGE nl or en (default: the language of your computer)
`,
  },
} as const;
