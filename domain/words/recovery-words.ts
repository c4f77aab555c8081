/**
 * The 2,048 words of a recovery code: 11 bits each. Chosen for a reader who writes them on
 * paper and reads them out over the telephone: known, decent words of four to eight letters a-z,
 * each the only one with its first four letters, none a single slip (a letter changed, added, left
 * out or swapped) from another, none sounding like another.
 *
 * Never change, add, drop or reorder a word: codes already on paper would stop opening their vault.
 *
 * A selection from the OpenTaal word list, https://github.com/OpenTaal/opentaal-wordlist, (c) 1996
 * Nederlandstalige Tex Gebruikersgroep, 2001-2003 and 2005 Simon Brouwer e.a., 2006-2010 OpenTaal,
 * 2020 OpenTaal (Simon Brouwer, Sander van Geloven), used under Creative Commons Attribution 3.0,
 * https://creativecommons.org/licenses/by/3.0/legalcode. OpenTaal does not endorse the selection.
 */
export const recoveryWords: readonly string[] = `
aambeeld aanbod aandacht aankomst aanleg aanpak aanrecht aantal aanvraag aanzoek aardig abrikoos
acacia academie accent account accu achtbaan acrobaat acteur actie actrice adelaar adem admiraal
adres advies advocaat afdak afdeling afdruk affiche afgrond afloop afmeting afrit afscheid afslag
afspraak afstand aftrap afval afvoer afwas afzet agent airbag akkoord aktetas alarm albatros album
alfabet algebra alibi almanak alpaca altviool amandel amateur ambacht ambitie ampul ananas
anekdote anemoon angel anijs anker ansicht ansjovis antenne antiek antwoord apennoot apotheek
apparaat appel applaus april aquarel arbeid arcade archief arena armband aroma artiest asbak
asfalt asperge atelier atlas atleet atoom auditie augurk aula autobus avocado avond azalea azijn
baai baby badeend badge badhuis badjas badkuip badlaken badmuts badpak badstof badzout bagage
bakblik bakfiets bakker bakolie bakplaat baksteen bakvorm balans balie balkon ballade balpen
balspel balzaal bamboe banaan bandage banier banjo bankpas barbecue baret barkruk barman baron
basalt basis basviool batterij baviaan bazaar bazuin bedlamp bedrijf bedsprei bedtijd beekje beeld
been begonia behang beheer beiaard beige beitel beker beleid beloning benzine bergpas bericht
bermgras beroep beschuit beslag bestand beton beugel beurs beweging bewijs bewoner bezem bezoek
biefstuk bieslook biet bijbaan bijenwas bijlage bijnaam bijrol bijtring bijzin bikini biljart
biograaf biologie bioscoop biscuit bistro bitter bivak bizon blad blauw blazer bliksem bloem
blokhut blond blouse blunder bobbel bobslee bodem boei boeket boenwas boerin bokking boksring
bolero bolhoed bolletje bonbon bontjas bonus boog boomstam boord boothuis bordspel borgsom borstel
bosbouw bosduif bosmuis bospad bosrand bosuil botanie boterham botsauto bouillon bouwdoos bovenarm
braam brancard brasem breed breiwerk breuk bridge brief brigade bril broccoli broek brokstuk
brommer brons broodmes brouwer brugklas bruiloft brunch budget buffet buggy buiging buikriem buis
buizerd bumper bundel bungalow burcht bureau burger bushalte buskaart buslijn buspas busrit butler
button buurman buxus cabaret cacao cactus cake calcium camera camping cantate canvas canyon
capsule caravan cargo carillon carnaval carport cartoon casino cassette cavia cello centrum chalet
charme chef chemie chloor chocola cilinder cinema circus cirkel citaat citroen clip clivia clown
club coach cobra cockpit colbert collega coltrui combi comfort computer concert condor confetti
contact corsage coupon cowboy cracker creatief cricket cultuur cupcake curry cursus cycloon dadel
dagboek dageraad dagkaart daglicht dagmenu dagreis dagtaak dahlia dakbalk dakgoot dakkapel dakluik
dakpan dakraam dakspant daktuin damast dambord dame dampkap damspel danseres dapper datum debat
debuut december decor deegrol deelname dekbed deken deksel dekzeil delta dessert detail deuntje
deurbel diadeem diagram dialect diamant dichter dictee dieet dienblad diesel dijk dikte dimlicht
diner ding dinsdag diploma dirigent disco display distel divan dobber docent document doek doelman
dokter dolfijn dollar domein domino donker donor dons donut dooier doolhof doorgang doosje doperwt
dorp douane douche draak dragon drama dreef drempel dreumes driehoek droom dropje druif drukte
drum druppel dubbel duet duikboot duim duinroos duur duwboot dwarslat dweil dynamo echo eclips
edelhert editie eekhoorn eend eerlijk eetbaar eethuis eetkamer eetlust eettent eetzaal eeuw egel
eierdop eiken eindpunt eiwit ekster eland elastiek elegant element elftal elleboog embleem emmer
energie enkel enzym ereronde erfgoed erker erwt esdoorn espresso essay etalage etappe etensbak
etiket etmaal etui euro examen ezelin fabriek factuur fagot fakkel familie fanfare fantasie farao
fauna favoriet fazant februari feest ferry festival fiets figuur file filiaal filmrol filosoof
filter finale finish fjord flacon flamingo flanel flater flensje fles fleurig flink flits fluit
fluor fluweel folie fonds fontein formule fornuis fortuin forum fosfor fossiel foto fragment
framboos fresco friet frisbee frituur front fruitsap fuif gaaf gaatje gala galerij galjoen galop
gangpad ganzenei garage garen garnaal gasfles gaskraan gaslamp gasmeter gastheer gazelle gazon
gebaar gebergte gebied gebloemd gebouw gebruik gedicht geduld geestig gehakt gehoor gehucht geit
gejuich gekko gelach geld geleerd geluk gemaal gember gemeente geologie gepast geranium gerecht
gerst geschenk gesprek geur gevaarte gevlekt gevoel gewas gewest gezin gezond gids gieter gipsbeen
giro gisteren gitaar gitzwart gladheid glans glasbak glazuur gletsjer glijbaan glimlach glitter
globe gloed glooiing glorie goedkoop golfbal gondel gongslag gordijn gorilla gouden graad gracht
grafiek gram graniet grapje grasland gravure grendel greppel griep grijper grind groen groot gruis
grutto guitig gulden gummetje gymles gympje gymtas gymzaal haagbeuk haakwerk haarband haas
hagelbui hakblok hakmes halfrond halsband halter hamer hamster handtas hangar hapje hardhout
haring hark harmonie harnas harpist hartslag haven havik hazelaar heelal heer hefboom heftruck
heide heilbot heimwee heining hekwerk helder helft helium helling helm hemd hemel hendel herberg
herdruk herfst heuptas heuvel hiel hinde hobby hobo hockey hoedje hoef hoekkast hoest hofdame
hofje holster holte hommage hond honkbal hoofd hoogte hooiland hoop hoorn horeca horizon horloge
hortus horzel hotdog hotel houten houweel huid huifkar huiswerk hulp hulst humeur humor hunebed
huurauto hyacint hyena icoon ideaal idee iglo ijsbaan ijscoman ijshal ijsje ijskast ijslaag
ijsmuts ijspret ijstijd ijsvogel ijswafel ijszee ijzig imker inbouw indeling indruk infuus ingang
inhoud inkomen inktvis inloop inmaak inrit insect insigne inslag interval intocht invoer inwoner
ivoor jaar jacht jager jaloezie januari japon jarig jasje jeans jeugd jojo joker jongen journaal
joviaal jubileum judo juffrouw jukbeen jukebox jungle juni jurist jurk jutezak jutter juweel
kaakbeen kaarsvet kaasboer kabelnet kabinet kabouter kachel kadaster kajak kajuit kalender kalkoen
kalm kameel kamille kampioen kanaal kano kansspel kantoor kapitein kapstok kaptafel karakter
karper karton karwei kasboek kasplant kassa kasteel kater katoen katrol kauwgom kaviaar keelgat
keerpunt keeshond keileem keizer kelk kelner kenmerk kennis kenteken keramiek kerel kerkuil kermis
kern ketting keuken keurmerk keuze kever kieuw kievit kijkdoos kikker kilo kimono kind kiosk kiwi
kladblok klank klaproos klas klaver kledij kleed kleiduif klep klerk kleur klimaat klinker
klokhuis klomp kluwen knaap knalrood knapzak knie knijper knipoog knobbel knoflook knol knoop
knotwilg knuffel koala koekje koelkast koemelk koepel koerier koets koffer koksmes kolenkit
kolibrie kolom komeet komfoor kommetje kompas koning kookpot koolmees koor kopgroep kopie koplamp
koraal korenaar korfbal korrel korstmos kortfilm kosmos kostuum koukleum kozijn kraaltje krabpaal
krans krat kreeft kreukel krijt kring kristal kroket kronkel kroon kruid krukas krulhaar kubus
kudde kuiken kuip kuitbeen kunst kurkeik kussen kustweg kwadrant kwartier kwast kweekbak kwekerij
kwestie laadbak laagland laan laars label labrador labyrint lach ladekast lading lagune laken
lakmoes lakverf lampion lamsbout landhuis langzaam laptop larve lasagne lasbril lasso laurier
lavendel lawaai lawine ledikant leeftijd leerboek leeslamp leeuwin legkast leguaan leidsel
leisteen lekbak lekkage lelie lengte lens lentedag lepel leraar lesuur leuning leven lezer lezing
lichaam lidstaat liedboek lift ligbad ligstoel ligweide lijmpot lijnolie lijst limoen linie links
linnen lintdorp literair litteken loempia logboek logo lokaal loket lolly loods loofbos loopbrug
loper loterij lotus luchtbed lucifer luier luifel luik luipaard luister lunch lupine luwte luxe
lyceum maag maaltijd maand macaroni machine magazijn magie magneet majoor makelaar makreel mammoet
manchet mandje mantel marathon marge markt marmot marter mascotte masker mast matglas matras
maximum medaille meelworm meerkoet meester meetlat meidoorn meikever melkkoe melodie memo meneer
mengsel mentor menu merknaam merrie metaal meter methode metro meubel middel mierzoet mijlpaal
mijn mikado mineraal minibus minuut mistig model modieus moeder moeras moestuin molen molshoop
moment mondkap monitor montuur monument mooi morgen mosgroen mosplant mosterd motor motregen mouw
muesli muffin muiltje muismat mummie muntstuk museum musical muts muurkast muziek mysterie
naadloos naaidoos naald naam nachtuil nadeel nadruk nagellak najaar namiddag narcis nasmaak natuur
nazomer nectar neef neerslag neon nestkast netwerk neus nevel nicht nier nieuws nijlgans nijptang
niveau noemer nokbalk noorden notaris notenbar november nylon obstakel oceaan ochtend octaaf
octopus oefening oehoe oerknal oertijd oerwoud oester ogenblik oksel oktober oliebol olifant olijf
omelet omgeving omloop omtrek omweg onkruid ontbijt ontwerp onweer oogappel ooghoek oogkas ooglid
oogst oogwenk ooievaar oorbel oorclip oordop oorkonde oorzaak oosten opbouw opdracht open opera
opgave oplegger opmaat opname oppas oprit oproep opslag opstel optelsom optocht optreden oranje
orchidee orde oregano organist orgel origami orkaan orkest otter ouder oudheid ovaal ovenwant
overkant oxide paadje paal paard pagaai pagina pakbon pakezel pakhuis paleis paling palmboom
pamflet paneel panfluit panorama pantalon papaja papegaai papier paprika papyrus parade parel
parfum parkiet partij pasfoto paskamer paspoort passer pasta pasvorm patat patio patroon pauk
pauze pech pedaal peddel pedicure peilstok pelikaan pellet penalty penning pensioen peper perceel
pergola periode perk perron persoon perzik petekind peuter piano piccolo picknick pijler pijnboom
pijp pilaar piloot pincet pinda pink pionier pipet piraat pistache pittig pizza plaats plafond
plakband plan plastic plateau plavuis plein plek plezier ploeg plooi plug pluim plumeau podium
poedel poel poema poetslap polder politie polka polohemd polsband pompoen poncho ponton pony
poolvos popcorn populier portret poster potgrond potlood potplant praatje prairie praktijk premie
prent prettig prijs prikbord primula prinses prisma product proef profiel project proloog proza
pruik publiek pudding puin pullover punaise puntdak pupil puree purser puzzel pyjama quilt quiz
quotum raadsel raamwerk rabarber race radar radio ragebol ragfijn raket rally rand rangorde
ranonkel rantsoen rapport raspaard raster ratel rauwkost ravioli rebus recept rechter reclame
record redding reeks reep refrein regen regio reiger reistas reiziger rekening rekstok remblok
remise remlicht remweg renbaan renner renpaard replica reserve reuzel revue ribbroek richel ridder
riem rietje rijkdom rijles rijpaard rijstpap rijtuig rijwiel ringweg riool ritme rits rivier
robijn robot roeiboot roer rogge rolluik rolmaat rolstoel roltrap roman romig rommel ronde rook
roomkaas rooster rotonde rotstuin route rozet rubber rubriek rugpijn rugslag rugwind rugzak ruil
ruimte ruiter rupsband rustig safari saffier salaris salon salto saluut salvia samba sandaal
sardine satijn saus savanne saxofoon scanner scepter schaduw schema schip school schreef schuim
scooter score scout scriptie seconde sector segment seinhuis seizoen semester serre servet shampoo
shirt show sieraad signaal silhouet simpel sintel sirene siroop sjaal sjalot sjerp sjoelbak
sjouwer skelter skibril skilift skioord skipak slaap slab slager slalom slang slaolie slee sleutel
slim slinger slipper slobeend sloep slof slogan sloot sluis slurf smaak smal smaragd smederij
smeer smidse smoking snaar snack snavel sneeuw snel snijmes snoek snor snuit soepkom sofa sokkel
soldeer solo sonar sopraan souvenir spaarpot spade spandoek spar spatel specht speen spek speler
spiegel spijker spin spiraal spits splinter spoed spons spoor sport spreuk sprint sprookje spruit
spuitbus staart stadhuis staf staldeur stamboom stand stapel station steeg steiger stekker stempel
stengel step sterk stevig sticker stift stijl stikstof stilte stippel stoel stoffer stok stoofpot
stopbord storm straal streep strip stroom struik studio stuiver stuur stuwdam succes suiker suite
sukade syllabe symbool symfonie synoniem systeem taak taalles taartje tablet tactiek tafel takje
talent talud tandarts tango tankauto tante tapdans tapijt tapkraan taptoe tarief tartaar tarwe
taxi teakhout techniek teerling tegelpad tegoed tehuis tekenpen tekst telefoon teller telraam
tempo tenor tentdoek tenue termiet terras teug textiel theater theepot thema theorie tiener
tijdrit tijm tikfout tiptop titel toast tocht toegang toekomst toendra toerist toestel toetje
toeval toffee toilet toko tolhuis tolk tolweg tomaat tombola tondeuse toneel tong tonijn toonbank
toorts topaas topfit toppunt topsport toren tornado tosti totaal toupet tournee touwtje tovenaar
traan tractor traditie training traject tramlijn trap tree trein trekker triangel tribune tricot
trimbaan triomf troep troffel trompet troost trottoir truck trui tsaar tube tuinhek tulband tunnel
turbine turf turkoois turnzaal tweeling twijg type uiensoep uilenbal uitbouw uiteinde uitgang
uitje uitkijk uitlaat uitrit uitslag uitweg uitzicht uniform uurloon uurwerk vaandel vaargeul
vaatdoek vaccin vader vakantie vakbond vakgroep vakman vakwerk valhelm valies vallei valreep
valuta vangnet vanille varken veearts veeboer veelvoud veenbes veerboot veeteelt veger veiling
veldbed velgrem venster veranda verfblik vergiet verhaal verkeer verslag vertrek vervoer vestzak
vetbol vetplant veulen viaduct video vierkant vijl vijver vijzel villa vinger vinyl vioolles
visarend visboot visgraat vishaak visite viskom vislijn vismarkt visnet visolie vispan vissoep
visum vitamine vitrage vizier vlaai vlaflip vlakte vlam vlecht vlees vleugel vlieger vlinder vloer
vlok vlotbrug voedsel voertuig voetbal vogel volger voltage volume voogd voordeel vork vorstin
vouwdeur vraag vrede vriezer vrijdag vroeg vrolijk vrouw vrucht vuilnis vulkaan vulling vulpen
vuurbal waaier waakvlam wachtrij wadloper wagen walnoot walrus wals walvis wandkast wang wasbeer
wasdag wasem wasgoed washok waskom waslijn wasmand waspeen wasrek wasserij wastafel waszak
waterval website wedloop weefsel weegbree weekend weelde weerhaan wegdek weiland welkom welvaart
wereld werf werkdag wervel wesp westen wetboek weverij wezel wieg wielklem wijkraad wijnrank wijs
wijting wildpark wimper windvaan winkel winnaar winst winter wipneus wiskunde wissel witbrood
witgoud witkalk witlof woelmuis woensdag woestijn wolf wolkje wollig wonder woonhuis worm worst
wortel woud wrak wrijving xylofoon yoga zaagsel zadeldak zagerij zakdoek zakgeld zakkam zaklamp
zalf zandbak zanger zaterdag zebra zeebaars zeedijk zeefdruk zeegras zeehond zeekoe zeeleeuw
zeeman zeepsop zeereis zeeslang zeetong zeevaart zeewind zeezout zeilboot zelfbouw zender zenuw
zetel zetmeel zigzag zijdeur zijgang zijkant zijlijn zijmuur zijraam zijspan zijtak zijwind zilver
zinkput zitbank zithoek zitting zitzak zoeker zoemtoon zoethout zomer zondag zonlicht zonnig
zoogdier zoomlens zoon zorg zoutpan zucht zuidkust zuinig zuster zuurstok zwaan zwabber zwaluw
zwam zwart zwembad zwerm
`
  .trim()
  .split(/\s+/);
