//! What people of Celje report and how the offices answer.

use domain::Kind::{Notice, PraiseOrComplaint, Proposal, Question, Request};

use crate::matter::{
    At, Matter, answered, matter, needs_investment, not_competent, planned, rejected, solved,
};

/// How a message may begin.
pub const OPENERS: &[&str] = &[
    "",
    "",
    "",
    "Pozdravljeni. ",
    "Pozdravljeni! ",
    "Dober dan. ",
    "Lepo pozdravljeni. ",
    "Živjo. ",
];

/// How a message may end.
pub const CLOSERS: &[&str] = &[
    "",
    "",
    "",
    " Hvala.",
    " Hvala in lep pozdrav.",
    " Lep pozdrav.",
    " Hvala že vnaprej.",
    " Hvala in lep dan.",
    " LP",
];

/// Answers to what somebody else reported before.
pub const DUPLICATES: &[&str] = &[
    "Spoštovani, na to so nas že opozorili pred vami in zadevo rešujemo pod navedeno številko. Ko bo urejeno, boste obveščeni tudi vi. Hvala za pozornost.",
    "Spoštovani, hvala za sporočilo. Isto prijavo že obravnavamo pod navedeno številko, zato vašo pripenjamo k njej.",
    "Spoštovani, zadeva je pri nas že prijavljena in dodeljena. Napredek lahko spremljate pod navedeno številko.",
];

/// The matters.
pub const MATTERS: &[Matter] = &[
    // Javna razsvetljava
    matter(
        "razsvetljava",
        Request,
        At::Anywhere,
        &[
            "{At} že od sobote ne gori ulična luč, zvečer je na tem delu popolna tema. Otroci se tod vračajo s treningov.",
            "Luč javne razsvetljave {at} ne dela, sosedje pravijo, da že dober teden. Prosim, če jo popravite.",
            "Javljam, da {at} ne svetijo tri luči zapored. Ko grem zjutraj v službo, ne vidim, kam stopim.",
            "Kar nekaj dni že opažam, da ulična svetilka {at} zvečer ostane ugasnjena.",
        ],
        "Javna razsvetljava {at} ne gori.",
        &[
            solved(
                "Spoštovani, monter je {at} zamenjal pregorelo sijalko in preveril še sosednje svetilke. Vse gorijo. Hvala, da ste nam sporočili.",
            ),
            solved(
                "Spoštovani, vzrok je bil poškodovan kabel med drogovoma. Zamenjali smo ga in razsvetljava {at} spet deluje.",
            ),
            planned(
                9,
                "Spoštovani, svetilka ima okvarjen napajalnik, ki smo ga že naročili. Zamenjali ga bomo do {date}. Do takrat bo na tem mestu žal nekoliko temneje.",
            ),
        ],
    )
    .months(9, 5)
    .most(9),
    matter(
        "razsvetljava",
        Request,
        At::Town,
        &[
            "Ulična luč {at} že nekaj noči utripa in sveti naravnost v spalnico. Ne moremo spati.",
            "Svetilka {at} se prižiga in ugaša vsakih nekaj minut, vso noč.",
        ],
        "Svetilka {at} utripa.",
        &[
            solved(
                "Spoštovani, v svetilki je bil slab stik. Monter ga je odpravil, luč zdaj gori mirno. Če bi se ponovilo, nam prosim sporočite.",
            ),
            solved(
                "Spoštovani, utripajočo svetilko {at} smo zamenjali z novo.",
            ),
        ],
    ),
    matter(
        "razsvetljava",
        Notice,
        At::Anywhere,
        &[
            "{At} javna razsvetljava gori sredi belega dne, danes že tretji dan. Škoda elektrike.",
            "Samo v vednost: luči {at} so prižgane tudi čez dan.",
        ],
        "Javna razsvetljava {at} gori tudi podnevi.",
        &[solved(
            "Spoštovani, stikalna ura v prižigališču je bila po izpadu elektrike napačno nastavljena. Popravili smo jo. Hvala za opozorilo.",
        )],
    )
    .most(3),
    matter(
        "razsvetljava",
        Notice,
        At::Main,
        &[
            "Drog ulične luči {at} je po prometni nesreči nagnjen proti pločniku. Bojim se, da bo padel na koga.",
        ],
        "Nagnjen drog javne razsvetljave {at}.",
        &[
            solved(
                "Spoštovani, poškodovani drog smo še isti dan odklopili in odstranili. Nov drog s svetilko je že postavljen.",
            ),
            planned(
                20,
                "Spoštovani, drog smo zavarovali in odklopili, tako da ni nevarnosti. Novega bomo postavili do {date}, ko bo dobavljen.",
            ),
        ],
    )
    .most(2),
    matter(
        "razsvetljava",
        Proposal,
        At::Village,
        &[
            "Na poti od avtobusne postaje do hiš {at} ni nobene luči. Šolarji pozimi hodijo v temi, tudi pločnika ni. Predlagam, da se postavi vsaj dve svetilki.",
            "Predlagam razširitev javne razsvetljave {at}. Zadnja luč je pri gasilskem domu, naprej je trda tema.",
        ],
        "Predlog za razširitev javne razsvetljave {at}.",
        &[
            needs_investment(
                "Spoštovani, pot smo si ogledali skupaj s krajevno skupnostjo. Za dve svetilki bi bilo treba položiti približno 180 metrov kabla, za kar v letošnjem proračunu ni denarja. Predlog smo uvrstili med predloge za prihodnji proračun.",
            ),
            planned(
                60,
                "Spoštovani, vaš predlog se ujema z načrtom krajevne skupnosti. Dve svetilki bomo postavili do {date}.",
            ),
        ],
    )
    .most(4),
    matter(
        "razsvetljava",
        Question,
        At::Town,
        &[
            "Zanima me, kdaj bodo {at} stare oranžne luči zamenjane z varčnimi. V sosednjih ulicah ste jih že zamenjali.",
        ],
        "Kdaj bodo svetilke {at} zamenjane z varčnimi?",
        &[
            answered(
                "Spoštovani, svetilke menjamo po načrtu, ki je potrjen za dve leti. {At} je zamenjava predvidena v prvi polovici prihodnjega leta.",
            ),
            answered(
                "Spoštovani, zamenjava svetilk {at} je že naročena in bo končana še pred zimo.",
            ),
        ],
    )
    .most(3),
    matter(
        "razsvetljava",
        Proposal,
        At::Spot("nabrezje"),
        &[
            "Predlagam, da se luči ob sprehajalni poti ob Savinji po enajsti uri zvečer zatemnijo. Netopirjem in nam, ki živimo ob reki, bi bilo lažje.",
        ],
        "Predlog, da se razsvetljava ob Savinji ponoči zatemni.",
        &[answered(
            "Spoštovani, hvala za premišljen predlog. Svetilke ob poti že omogočajo zatemnitev, zato jih bomo od 23. do 5. ure poskusno nastavili na polovično moč in po treh mesecih preverili, kako se obnese.",
        )],
    )
    .most(1),
    // Ceste in pločniki
    matter(
        "ceste",
        Request,
        At::Anywhere,
        &[
            "{At} je nastala ogromna luknja v asfaltu. Včeraj sem vanjo zapeljal in skoraj ostal brez pnevmatike.",
            "Udarne jame {at} so iz tedna v teden globlje. Prosim, da jih pokrpate, preden se kdo poškoduje na kolesu.",
            "Na cesti {at} je luknja, ki jo avtomobili obvozijo kar po pločniku.",
            "A se da kaj narediti z luknjami {at}? Po dežju jih sploh ne vidiš.",
        ],
        "Udarna jama v cestišču {at}.",
        &[
            solved(
                "Spoštovani, vzdrževalci so udarno jamo {at} zakrpali z vročim asfaltom. Hvala za prijavo.",
            ),
            solved(
                "Spoštovani, jamo smo začasno zapolnili s hladno maso, ob prvem suhem vremenu pa bo to mesto preplaščeno. Vožnja je že varna.",
            ),
            planned(
                25,
                "Spoštovani, cestišče {at} je dotrajano v daljšem odseku, zato samo krpanje ne bi zaleglo. Odsek bomo preplastili do {date}.",
            ),
        ],
    )
    .months(1, 11)
    .most(9),
    matter(
        "ceste",
        Request,
        At::Town,
        &[
            "Korenine dreves so {at} tako dvignile pločnik, da se je mama z rolatorjem spotaknila in padla. K sreči brez hujših posledic.",
            "Pločnik {at} je ves razpokan in neraven, z vozičkom moram po cesti.",
        ],
        "Dvignjen in razpokan pločnik {at}.",
        &[
            solved(
                "Spoštovani, dvignjene plošče smo odstranili in pločnik {at} poravnali z asfaltom. Vsem, ki hodijo tod, želimo varno pot.",
            ),
            planned(
                40,
                "Spoštovani, pločnik {at} bomo obnovili do {date}. Korenine bomo obrezali ob nadzoru arborista, da drevesa ostanejo.",
            ),
            needs_investment(
                "Spoštovani, najbolj nevarno mesto smo poravnali. Obnova celotnega pločnika {at} zahteva približno 60.000 evrov, ki v letošnjem proračunu niso zagotovljeni. Predlagali jo bomo za prihodnje leto.",
            ),
        ],
    ),
    matter(
        "ceste",
        Request,
        At::Town,
        &[
            "Robnik pri prehodu za pešce {at} je previsok, sin na invalidskem vozičku ne more sam čez. Ali ga lahko spustite?",
        ],
        "Previsok robnik pri prehodu za pešce {at}.",
        &[
            planned(
                30,
                "Spoštovani, imate prav, robnik ne ustreza pravilom o dostopnosti. Spustili ga bomo na obeh straneh prehoda do {date}.",
            ),
            solved(
                "Spoštovani, robnik na prehodu {at} smo spustili na višino dveh centimetrov in dodali taktilno oznako. Hvala, da ste nas opozorili.",
            ),
        ],
    )
    .most(3),
    matter(
        "ceste",
        Request,
        At::Main,
        &[
            "Pokrov jaška {at} ropota vsakič, ko zapelje čez avto. Ponoči odmeva po celi ulici.",
            "Jašek v cesti {at} se je pogreznil, tovornjaki tako udarijo, da se trese hiša.",
        ],
        "Ropotanje pokrova jaška {at}.",
        &[
            solved(
                "Spoštovani, pokrov jaška {at} smo podložili z novim tesnilom in poravnali z voziščem. Ropotanja ne bi smelo biti več.",
            )
            .by("vodovod"),
            solved(
                "Spoštovani, okvir jaška smo na novo vgradili. Popravilo je bilo zaradi prometa narejeno ponoči, za kar se opravičujemo.",
            ),
        ],
    ),
    matter(
        "ceste",
        Request,
        At::Village,
        &[
            "Makadamska cesta {at} je po neurju razorana, kombi s šolarji komaj pride do nas.",
            "Voda nam je {at} odnesla gramoz s ceste, ostale so globoke brazde. Prosimo za nasutje.",
        ],
        "Poškodovana makadamska cesta {at} po neurju.",
        &[
            solved(
                "Spoštovani, cesto {at} smo nasuli in uvaljali, na strmem delu pa uredili odvod vode.",
            ),
            not_competent(
                "Krajevna skupnost, predsednik sveta",
                "Spoštovani, odsek je nekategorizirana pot, ki jo vzdržuje krajevna skupnost iz svojih sredstev. Vašo prijavo smo danes predali predsedniku sveta, ki vas bo poklical.",
            ),
            planned(
                14,
                "Spoštovani, po neurju popravljamo ceste po vrstnem redu nujnosti. {At} bomo nasuli in uvaljali do {date}.",
            ),
        ],
    )
    .months(4, 11),
    matter(
        "ceste",
        Question,
        At::Main,
        &[
            "Zanima me, do kdaj bo polovična zapora {at}. Na tabli piše eno, v časopisu drugo.",
            "Koliko časa bodo še trajala dela {at}? Stranke ne morejo do naše trgovine.",
        ],
        "Do kdaj bo trajala zapora {at}?",
        &[
            answered(
                "Spoštovani, dela so se zaradi slabega vremena zamaknila. Zapora {at} bo predvidoma odpravljena konec prihodnjega tedna, tablo smo dali popraviti. Za zmedo se opravičujemo.",
            ),
            answered(
                "Spoštovani, izvajalec ima dovoljenje za zaporo še deset dni. Dostop do trgovin mora biti zagotovljen ves čas, na kar smo ga danes še enkrat opozorili.",
            ),
        ],
    )
    .paired()
    .months(3, 11)
    .most(4),
    matter(
        "ceste",
        Proposal,
        At::Anywhere,
        &[
            "{At} vozijo prehitro, čeprav je omejitev 30. Predlagam ležečega policaja ali vsaj prikazovalnik hitrosti.",
            "Predlagam, da se {at} postavi ovira za umirjanje prometa. Ulica je postala obvoz za vse, ki se izogibajo glavni cesti.",
        ],
        "Predlog za umirjanje prometa {at}.",
        &[
            rejected(
                "Izmerjene hitrosti tega ne utemeljujejo.",
                "Spoštovani, teden dni smo {at} merili hitrost. Petinosemdeset odstotkov voznikov vozi do 34 km/h, zato ovire po merilih komisije ne moremo postaviti. Za tri mesece pa bomo namestili prikazovalnik hitrosti.",
            ),
            planned(
                50,
                "Spoštovani, komisija za promet je predlog podprla. Dve grbini in označbe bodo {at} urejene do {date}.",
            ),
            answered(
                "Spoštovani, predlog smo predali komisiji za tehnično urejanje prometa. Najprej bomo {at} izmerili hitrost in gostoto prometa, o ugotovitvah pa vas bomo obvestili.",
            ),
        ],
    )
    .most(6),
    // Nevarnost na cesti
    matter(
        "nevarnost",
        Request,
        At::Main,
        &[
            "{At} manjka pokrov jaška, na cesti je odprta luknja. Postavil sem gajbo, da kdo ne pade notri. Nujno.",
        ],
        "Manjkajoč pokrov jaška {at}.",
        &[solved(
            "Spoštovani, dežurna ekipa je jašek zavarovala takoj po prijavi in namestila nov pokrov. Hvala za hitro in preudarno ravnanje.",
        )],
    )
    .most(3),
    matter(
        "nevarnost",
        Notice,
        At::Anywhere,
        &[
            "Po nočnem vetru {at} čez cesto leži večja veja. Avti jo obvozijo po nasprotnem pasu.",
            "Drevo {at} se je nagnilo nad cesto in visi na žicah.",
        ],
        "Podrto drevje na cesti {at}.",
        &[
            solved(
                "Spoštovani, dežurna ekipa je vejo odstranila, cesta {at} je prevozna. Pregledali smo tudi sosednja drevesa.",
            ),
            solved(
                "Spoštovani, drevo smo podrli skupaj s poklicnimi gasilci. Telefonski vod je pregledal upravljavec.",
            )
            .by("zelenice"),
        ],
    )
    .paired()
    .most(5),
    matter(
        "nevarnost",
        Notice,
        At::Main,
        &[
            "{At} je po cesti razlito olje, motorist pred mano je skoraj padel.",
            "S tovornjaka se je {at} usul pesek, zdaj ga je polno v ovinku. Na kolesu je zelo nevarno.",
        ],
        "Nevarno spolzko cestišče {at}.",
        &[solved(
            "Spoštovani, dežurna služba je cestišče {at} zavarovala in očistila. Vožnja je spet varna.",
        )],
    )
    .most(3),
    matter(
        "nevarnost",
        Notice,
        At::Spot("pecovnik"),
        &[
            "S pobočja nad cesto v Pečovniku se po dežju trga kamenje. Zjutraj je bilo na cesti nekaj skal, velikih kot nogometna žoga.",
        ],
        "Padanje kamenja na cesto v Pečovniku.",
        &[planned(
            35,
            "Spoštovani, kamenje smo odstranili in postavili opozorilne znake. Geolog si je pobočje ogledal, varovalno mrežo bomo namestili do {date}.",
        )],
    )
    .most(1),
    // Semaforji in prometna signalizacija
    matter(
        "signalizacija",
        Request,
        At::Main,
        &[
            "Semafor za pešce {at} ne dela, gumb se sicer zasveti, zelene pa ni in ni.",
            "V križišču {at} je na semaforju pregorela rdeča luč.",
            "Semafor {at} že od jutra utripa rumeno, gneča je do krožišča.",
        ],
        "Okvara semaforja {at}.",
        &[
            solved(
                "Spoštovani, serviser je napako na krmilni omarici odpravil. Semafor {at} deluje po običajnem programu.",
            ),
            solved(
                "Spoštovani, pregorelo svetlobno enoto smo zamenjali. Hvala za obvestilo.",
            ),
            solved(
                "Spoštovani, semafor {at} je po okvari detektorja prešel na utripanje. Detektor je zamenjan in križišče spet deluje po programu.",
            ),
        ],
    )
    .paired(),
    matter(
        "signalizacija",
        Request,
        At::Anywhere,
        &[
            "Prometni znak {at} je nekdo zasukal, tako da ga vozniki vidijo šele, ko so že mimo.",
            "Znak za enosmerno ulico {at} leži na tleh v travi.",
            "Prometno ogledalo {at} je razbito, iz stranske ulice se ne vidi nič.",
        ],
        "Poškodovana prometna signalizacija {at}.",
        &[
            solved(
                "Spoštovani, signalizacijo {at} smo popravili in na novo pritrdili.",
            ),
            planned(
                12,
                "Spoštovani, nadomestni del smo naročili. Nameščen bo do {date}.",
            ),
        ],
    )
    .most(6),
    matter(
        "signalizacija",
        Request,
        At::Town,
        &[
            "Prehod za pešce {at} je skoraj čisto zbrisan. Vozniki ga ne vidijo in ne ustavijo.",
            "Zebra {at} se komaj še vidi. Tod gre vsako jutro veliko otrok.",
        ],
        "Obrabljene talne označbe na prehodu za pešce {at}.",
        &[
            planned(
                18,
                "Spoštovani, talne označbe lahko obnovimo le na suhem in pri vsaj desetih stopinjah. Prehod {at} je na vrsti do {date}.",
            ),
            solved("Spoštovani, prehod za pešce {at} smo prebarvali."),
        ],
    )
    .months(3, 10),
    matter(
        "signalizacija",
        Proposal,
        At::Main,
        &[
            "Na semaforju {at} je zelena za pešce tako kratka, da starejši pridemo samo do polovice. Predlagam, da jo podaljšate vsaj za pet sekund.",
        ],
        "Predlog za daljši zeleni čas za pešce {at}.",
        &[
            solved(
                "Spoštovani, zeleni čas za pešce smo {at} podaljšali z 12 na 18 sekund. Prosimo, sporočite nam, ali zadošča.",
            ),
            not_competent(
                "Direkcija RS za infrastrukturo",
                "Spoštovani, semafor stoji na državni cesti in ga upravlja Direkcija RS za infrastrukturo. Vaš predlog, ki ga podpiramo, smo ji danes poslali.",
            ),
        ],
    )
    .most(3),
    // Zimska služba
    matter(
        "zima",
        Request,
        At::Village,
        &[
            "{At} do osmih zjutraj še ni bilo pluga. Avtobus ni mogel po klancu.",
            "Cesta {at} ni splužena, spodaj pa je led. Žena ima jutri pregled v bolnišnici.",
        ],
        "Nesplužena cesta {at}.",
        &[
            solved(
                "Spoštovani, cesta {at} je v drugem prednostnem razredu in pride na vrsto po glavnih cestah. Izvajalec jo je splužil in posul. Na zamudo smo ga opozorili.",
            ),
            solved(
                "Spoštovani, plug se je na tej progi pokvaril, nadomestni je prišel kasneje. Cesta {at} je zdaj splužena in posuta.",
            ),
        ],
    )
    .months(12, 2)
    .most(4),
    matter(
        "zima",
        Request,
        At::Town,
        &[
            "Pločnik {at} je leden, že dva dni ga ni nihče posul. Starejši sploh ne moremo ven.",
            "Stopnice {at} so ena sama ledena ploskev.",
            "Plug nam je {at} ves sneg narinil na pločnik, z otrokom hodiva po cesti.",
        ],
        "Zasnežen in leden pločnik {at}.",
        &[solved(
            "Spoštovani, površine za pešce {at} smo očistili in posuli s peskom. Dodali smo jih na jutranji seznam, da se ne bo ponavljalo.",
        )],
    )
    .months(12, 2)
    .most(5),
    matter(
        "zima",
        PraiseOrComplaint,
        At::Nowhere,
        &[
            "Pohvala fantom na plugih. Danes ob petih zjutraj je bila naša ulica že čista. Hvala.",
        ],
        "",
        &[answered(
            "Spoštovani, hvala za prijazne besede. Prebrali smo jih voznikom ob jutranji kavi.",
        )],
    )
    .months(12, 2)
    .most(2),
    // Parkiranje in zapuščena vozila
    matter(
        "parkiranje",
        Request,
        At::Town,
        &[
            "Na parkirišču {at} že vsaj tri mesece stoji avto brez tablic in s praznimi gumami. Parkirnih mest nam že tako primanjkuje.",
            "Prosim za odstranitev zapuščenega vozila {at}. Siv clio, šipa je razbita, v njem se igrajo otroci.",
        ],
        "Zapuščeno vozilo na parkirišču {at}.",
        &[
            planned(
                15,
                "Spoštovani, vozilo smo označili z opozorilom. Če ga lastnik v zakonskem roku ne odstrani, ga bomo odpeljali do {date}.",
            ),
            solved(
                "Spoštovani, lastnika smo našli in vozilo je po našem opozorilu že odstranil.",
            ),
        ],
    ),
    matter(
        "parkiranje",
        Request,
        At::Town,
        &[
            "Avtomobili {at} vsak dan parkirajo na pločniku. Z vozičkom moram na cesto. Prosim, da redarji pridejo kdaj tudi popoldne.",
            "Vsako jutro pred šolo {at} starši ustavljajo kar na prehodu za pešce.",
        ],
        "Nepravilno parkiranje na pločniku {at}.",
        &[
            solved(
                "Spoštovani, nadzor smo {at} opravili trikrat, izdali šest opozoril in devet plačilnih nalogov. V prihodnjih tednih bomo prihajali tudi popoldne.",
            ),
            solved(
                "Spoštovani, na robu pločnika {at} smo v dogovoru z oddelkom za komunalo postavili stebričke, tako da parkiranje tam ni več mogoče.",
            ),
        ],
    )
    .most(6),
    matter(
        "parkiranje",
        Request,
        At::Town,
        &[
            "Na mestu za invalide {at} stoji ves čas isti avto brez kartice. Mož ima parkinsonovo bolezen in res težko hodi.",
        ],
        "Zasedeno parkirno mesto za invalide {at}.",
        &[solved(
            "Spoštovani, vozniku smo izdali plačilni nalog in ga ustno opozorili. Parkirno mesto {at} bomo nadzirali vsak dan. Če ga spet zasede, nas prosim takoj pokličite.",
        )],
    )
    .most(3),
    matter(
        "parkiranje",
        Question,
        At::Nowhere,
        &[
            "Preselila sem se v središče mesta. Kako dobim dovolilnico za stanovalce in koliko stane?",
            "Ali lahko za isto stanovanje dobimo dve dovolilnici za modro cono? Imamo dva avta.",
        ],
        "Kako do dovolilnice za parkiranje stanovalcev?",
        &[answered(
            "Spoštovani, vlogo oddate v glavni pisarni ali po e-pošti, priložite pa prometno dovoljenje in potrdilo o stalnem prebivališču. Za eno stanovanje izdamo največ dve dovolilnici. Urejeno je praviloma v dveh dneh.",
        )],
    )
    .most(3),
    matter(
        "parkiranje",
        Proposal,
        At::Spot("bolnisnica"),
        &[
            "Ob bolnišnici dopoldne ni mogoče dobiti parkirnega mesta. Predlagam, da so prve tri ure brezplačne, nato pa dražje, da bodo mesta res za bolnike in obiskovalce.",
        ],
        "Predlog za drugačen parkirni režim ob bolnišnici.",
        &[answered(
            "Spoštovani, parkirni režim ob bolnišnici ravno prenavljamo. Vaš predlog smo vključili v gradivo, o katerem bo spomladi odločal mestni svet.",
        )],
    )
    .most(1),
    // Javni red in hrup
    matter(
        "red",
        Request,
        At::Town,
        &[
            "Iz lokala {at} je vsak petek in soboto glasna glasba do treh zjutraj. Klicali smo že, pa ni pomagalo.",
            "Prosim, če lahko preverite obratovalni čas lokala {at}. Hrup je po polnoči neznosen.",
        ],
        "Hrup iz gostinskega lokala {at} po polnoči.",
        &[
            solved(
                "Spoštovani, nadzor smo opravili dve noči zapored. Lokal je posloval zunaj dovoljenega časa, zato smo uvedli postopek o prekršku in preverjamo soglasje za podaljšani čas.",
            ),
            not_competent(
                "Policijska postaja Celje",
                "Spoštovani, za hrup na javnem kraju ponoči je pristojna policija. Vašo prijavo smo ji danes predali, ob naslednji kršitvi pa prosim pokličite 113.",
            ),
        ],
    )
    .months(4, 10),
    matter(
        "red",
        Request,
        At::Town,
        &[
            "Lastniki psov {at} ne pobirajo iztrebkov. Trava pred blokom je neuporabna za otroke.",
            "Velik pes {at} hodi brez povodca in skače v ljudi. Punčka se zdaj boji ven.",
        ],
        "Neupoštevanje pravil o vodenju psov {at}.",
        &[
            solved(
                "Spoštovani, redarji so {at} večkrat opravili nadzor in opozorili lastnike. Postavili smo tudi koš z vrečkami.",
            ),
            solved(
                "Spoštovani, lastnika smo izsledili in opozorili, da mora biti pes na povodcu. Ob ponovitvi sledi globa. Če je pes napadalen, takoj pokličite 113.",
            ),
        ],
    )
    .paired(),
    matter(
        "red",
        Request,
        At::Spot("podhod"),
        &[
            "Podhod pri železniški postaji je spet ves popisan z žaljivimi napisi. Prosim za čiščenje.",
        ],
        "Žaljivi napisi v podhodu pri železniški postaji.",
        &[solved(
            "Spoštovani, napise smo odstranili in steno prebarvali z zaščitnim premazom. Policijo smo zaprosili za posnetke.",
        )],
    )
    .most(2),
    matter(
        "red",
        Question,
        At::Nowhere,
        &[
            "Do katere ure je dovoljena košnja z motorno kosilnico ob sobotah? Sosed začne ob šestih zjutraj.",
        ],
        "Kdaj je ob sobotah dovoljena košnja z motorno kosilnico?",
        &[answered(
            "Spoštovani, po odloku je uporaba hrupnih vrtnih naprav ob sobotah dovoljena med 8. in 18. uro, ob nedeljah in praznikih pa ni dovoljena. Soseda lahko najprej prijazno opozorite; če ne bo pomagalo, pokličite redarstvo.",
        )],
    )
    .months(4, 9)
    .most(2),
    // Vodovod
    matter(
        "vodovod",
        Request,
        At::Village,
        &[
            "{At} imamo zvečer tako nizek tlak, da pralni stroj javlja napako.",
            "Že teden dni {at} iz pipe komaj teče. V zgornjem nadstropju vode sploh ni.",
        ],
        "Nizek tlak vode {at}.",
        &[
            solved(
                "Spoštovani, na reducirni postaji se je zataknil ventil. Zamenjali smo ga, tlak {at} je spet običajen.",
            ),
            planned(
                28,
                "Spoštovani, tlak pade ob večernih konicah, ker je cevovod premajhen. Do {date} bomo vgradili napravo za dvig tlaka.",
            ),
        ],
    )
    .most(4),
    matter(
        "vodovod",
        Request,
        At::Anywhere,
        &[
            "Iz pipe {at} že od jutra teče rjavkasta voda. Ali je pitna?",
            "Voda {at} je bela kot mleko, po nekaj minutah se zbistri. Skrbi me zaradi dojenčka.",
        ],
        "Motna voda {at}.",
        &[
            solved(
                "Spoštovani, motnost je posledica popravila cevovoda in ni zdravju škodljiva. Omrežje smo izprali in odvzeli vzorec, ki je skladen s predpisi. Če bo voda čez eno uro še motna, nas prosim pokličite.",
            ),
            solved(
                "Spoštovani, v cevi je ostal zrak, zato je bila voda bela. Omrežje {at} smo odzračili. Voda je pitna tudi za dojenčke.",
            ),
        ],
    )
    .paired(),
    matter(
        "vodovod",
        Question,
        At::Nowhere,
        &[
            "Kupujem pomivalni stroj in me zanima, kakšna je trdota vode na Hudinji.",
            "Kje lahko vidim rezultate preiskav pitne vode za naš konec?",
        ],
        "Kje so objavljeni podatki o trdoti in kakovosti pitne vode?",
        &[answered(
            "Spoštovani, voda iz našega sistema je srednje trda do trda, na Hudinji okoli 14 nemških trdotnih stopinj. Rezultate preiskav po oskrbovalnih območjih objavljamo vsak mesec na svoji spletni strani.",
        )],
    )
    .most(2),
    // Okvara vodovoda ali kanalizacije
    matter(
        "okvara-vode",
        Request,
        At::Anywhere,
        &[
            "{At} je počila cev, voda teče po cesti že od polnoči.",
            "Iz pločnika {at} bruha voda, teče proti kletem.",
            "Voda vre iz asfalta {at}. Cesta se je začela posedati.",
        ],
        "Počena vodovodna cev {at}.",
        &[
            solved(
                "Spoštovani, dežurna ekipa je {at} zaprla vodo, zamenjala poškodovani del cevi in oskrbo znova vzpostavila. Opravičujemo se za nevšečnosti.",
            ),
            solved(
                "Spoštovani, okvaro na cevovodu smo odpravili v šestih urah. Asfalt bomo obnovili, ko se izkop posede. Hvala za hiter klic.",
            ),
        ],
    )
    .most(8),
    matter(
        "okvara-vode",
        Request,
        At::Anywhere,
        &[
            "{At} smo od pol šestih zjutraj brez vode. Doma imam dva majhna otroka.",
            "Cel blok {at} je brez vode, nikjer pa nobenega obvestila.",
        ],
        "Prekinjena oskrba z vodo {at}.",
        &[
            solved(
                "Spoštovani, prekinitev je povzročila okvara glavnega voda. Oskrba {at} je spet vzpostavljena, med popravilom je bila na voljo cisterna. Obvestilo smo objavili prepozno, za kar se opravičujemo.",
            ),
            solved(
                "Spoštovani, voda je spet na voljo. Zaprta je bila zaradi nujnega popravila hišnega priključka.",
            ),
        ],
    ),
    // Kanalizacija
    matter(
        "kanalizacija",
        Request,
        At::Town,
        &[
            "Iz jaška {at} že nekaj dni neznosno smrdi po kanalizaciji. Oken ne moremo odpreti.",
        ],
        "Smrad iz kanalizacije {at}.",
        &[
            solved(
                "Spoštovani, kanal {at} smo prečistili s posebnim vozilom in vgradili protismradno loputo.",
            ),
            rejected(
                "Smrad ne prihaja iz javne kanalizacije.",
                "Spoštovani, kanal smo pregledali s kamero in je čist. Smrad prihaja iz suhega sifona v kleti; vanj nalijte vedro vode. Če ne bo pomagalo, nas prosim pokličite in pridemo znova.",
            ),
        ],
    ),
    matter(
        "kanalizacija",
        Request,
        At::Anywhere,
        &[
            "Ob vsakem nalivu {at} odtok na cesti ne požira vode, nastane pravo jezero in steče na naše dvorišče.",
            "Rešetka za meteorno vodo {at} je polna listja in blata.",
        ],
        "Zamašen odtok meteorne vode {at}.",
        &[
            solved(
                "Spoštovani, požiralnike {at} smo očistili in prepihali povezovalno cev. Pri zadnjem nalivu je voda odtekala brez zastojev.",
            ),
            needs_investment(
                "Spoštovani, požiralnik smo očistili, vendar je cev premajhna za močne nalive. Potrebna je gradnja novega meteornega kanala, ki ga bomo predlagali v načrt vlaganj.",
            ),
            planned(
                21,
                "Spoštovani, {at} bomo dodali dva požiralnika. Dela bodo končana do {date}.",
            ),
        ],
    )
    .months(4, 12)
    .most(6),
    matter(
        "kanalizacija",
        Question,
        At::Village,
        &[
            "{At} še nimamo kanalizacije. Kako pogosto praznite greznice in ali moram sama poklicati?",
            "Kdaj bo {at} zgrajena kanalizacija? Greznica je dotrajana, ne vem, ali se obnova splača.",
        ],
        "Praznjenje greznic in gradnja kanalizacije {at}.",
        &[
            answered(
                "Spoštovani, greznice praznimo na tri leta, o terminu vas obvestimo 15 dni prej. Če se napolni prej, nas pokličite; izredno praznjenje zaračunamo po ceniku.",
            ),
            answered(
                "Spoštovani, kanalizacija {at} je v načrtu za obdobje po letu 2028. Do takrat svetujemo obnovo greznice ali malo čistilno napravo, za katero občina vsako leto razpiše sofinanciranje.",
            ),
        ],
    )
    .paired()
    .most(3),
    // Okvara ogrevanja ali plina
    matter(
        "okvara-ogrevanja",
        Request,
        At::Town,
        &[
            "V bloku {at} so radiatorji od sinoči mrzli. V stanovanju imamo 16 stopinj, mama je stara 84 let.",
            "{At} nimamo ne ogrevanja ne tople vode. Sosednji vhod prav tako.",
            "Radiatorji {at} so komaj mlačni, zunaj pa minus pet.",
        ],
        "Izpad ogrevanja {at}.",
        &[
            solved(
                "Spoštovani, v toplotni postaji {at} je odpovedala obtočna črpalka. Dežurni serviser jo je zamenjal in ogrevanje teče. Za mraz se opravičujemo.",
            ),
            solved(
                "Spoštovani, na vročevodu je puščal spoj. Popravilo je končano, temperatura v stanovanjih bo običajna v nekaj urah.",
            ),
        ],
    )
    .months(10, 4)
    .most(6),
    matter(
        "okvara-ogrevanja",
        Notice,
        At::Town,
        &[
            "{At} na stopnišču rahlo diši po plinu. Odprli smo okna.",
        ],
        "Vonj po plinu {at}.",
        &[solved(
            "Spoštovani, ekipa je bila na kraju v 25 minutah. Puščal je ventil v pritličju, ki smo ga zamenjali. Ravnali ste prav; ob vonju po plinu vedno takoj pokličite našo dežurno številko.",
        )],
    )
    .most(3),
    // Ogrevanje in plin
    matter(
        "ogrevanje",
        Question,
        At::Nowhere,
        &[
            "Račun za ogrevanje je za tretjino višji kot lani, grela pa sem manj. Kje lahko preverim obračun?",
            "Zakaj plačujem fiksni del ogrevanja tudi poleti?",
        ],
        "Kako je sestavljen račun za daljinsko ogrevanje?",
        &[
            answered(
                "Spoštovani, račun je sestavljen iz moči, ki jo plačujete vse leto, in iz porabe. Delilnik stroškov za vaš blok smo preverili in je pravilen; višji znesek je posledica nove cene energenta. Na okencu vam ga radi razložimo.",
            ),
            answered(
                "Spoštovani, fiksni del pokriva vzdrževanje omrežja in obratovalno pripravljenost, ki sta potrebna tudi poleti. Predpisuje ga metodologija Agencije za energijo.",
            ),
        ],
    )
    .paired()
    .most(3),
    matter(
        "ogrevanje",
        Request,
        At::Town,
        &[
            "Zunaj je 20 stopinj, radiatorji {at} pa grejejo s polno močjo. Okna imamo odprta cel dan.",
        ],
        "Premočno ogrevanje {at} v toplih dneh.",
        &[solved(
            "Spoštovani, tipalo zunanje temperature je kazalo napačno. Zamenjali smo ga in znižali ogrevalno krivuljo.",
        )],
    )
    .months(3, 5)
    .most(2),
    matter(
        "ogrevanje",
        Question,
        At::Village,
        &[
            "Ali je {at} mogoč priključek na daljinsko ogrevanje ali vsaj na plin? Menjamo staro peč na olje.",
        ],
        "Možnost priključka na daljinsko ogrevanje ali plin {at}.",
        &[answered(
            "Spoštovani, do naselja vročevod ne sega in širitev ni načrtovana. Plinovod poteka po sosednji cesti, priključek je mogoč. Priporočamo tudi, da preverite spodbude za toplotne črpalke.",
        )],
    )
    .most(2),
    // Odpadki in čistoča
    matter(
        "odpadki",
        Request,
        At::Anywhere,
        &[
            "{At} danes niste odpeljali embalaže, čeprav je na urniku. Rumene vreče raznaša veter.",
            "Že drugič zapored nam {at} niso izpraznili zabojnika za mešane odpadke.",
            "Smetarji so {at} spustili celo ulico, sosednjo pa pobrali.",
        ],
        "Izpuščen odvoz odpadkov {at}.",
        &[
            solved(
                "Spoštovani, voznik zaradi zaparkirane ulice ni mogel do zabojnikov. Odpadke smo odpeljali danes. Opravičujemo se.",
            ),
            solved(
                "Spoštovani, odvoz {at} je bil zaradi okvare vozila prestavljen za en dan in je že opravljen. Obvestila žal niso dobili vsi.",
            ),
        ],
    )
    .most(7),
    matter(
        "odpadki",
        Request,
        At::Town,
        &[
            "Ekološki otok {at} je ves zasut. Papir in kartoni ležijo po tleh vse do ceste.",
            "Zabojniki za steklo {at} so polni že dva tedna.",
            "Pri ekološkem otoku {at} nekdo odlaga cele vreče smeti, zdaj so že podgane.",
        ],
        "Prepoln ekološki otok {at}.",
        &[
            solved(
                "Spoštovani, ekološki otok {at} smo izpraznili in počistili okolico. Odvoz bo odslej dvakrat na teden.",
            ),
            solved(
                "Spoštovani, zabojnike za steklo {at} smo izpraznili. Zamudo je povzročila okvara vozila z dvigalom; odslej je odvoz vsakih deset dni.",
            ),
            solved(
                "Spoštovani, odpadke smo odstranili, deratizacija je opravljena. Redarstvo bo v naslednjih tednih preverjalo, kdo odlaga odpadke ob zabojnike.",
            ),
        ],
    )
    .paired()
    .most(6),
    matter(
        "odpadki",
        Question,
        At::Nowhere,
        &[
            "Selim se in imam star kavč ter hladilnik. Kako naročim odvoz kosovnih odpadkov?",
            "Kam s starimi zdravili in barvami? V zbirni center se ne morem pripeljati.",
            "Koliko stane dodatna vreča za mešane odpadke?",
        ],
        "Kako ravnati s kosovnimi in nevarnimi odpadki?",
        &[
            answered(
                "Spoštovani, odvoz kosovnih odpadkov naročite z dopisnico, po telefonu ali na spletu; enkrat na leto je za gospodinjstvo brezplačen. Običajno pridemo v desetih dneh.",
            ),
            answered(
                "Spoštovani, nevarne odpadke zbiramo s premično zbiralnico spomladi in jeseni, zdravila pa sprejmejo tudi lekarne. Urnik premične zbiralnice smo vam poslali.",
            ),
            answered(
                "Spoštovani, dodatno vrečo z našim znakom kupite na okencu ali v zbirnem centru, stane 2,80 evra z odvozom vred. Postavite jo ob zabojnik na dan rednega odvoza.",
            ),
        ],
    )
    .paired()
    .most(4),
    matter(
        "odpadki",
        Request,
        At::Town,
        &[
            "Na avtobusni postaji {at} ni koša za smeti, ogorki in plastenke so vsepovsod.",
            "Koš za smeti {at} je nekdo zažgal, ostala je samo pločevina.",
        ],
        "Manjkajoč koš za smeti {at}.",
        &[
            solved("Spoštovani, {at} smo postavili nov koš in počistili okolico."),
            planned(
                10,
                "Spoštovani, nov koš bomo {at} postavili do {date}, okolico pa smo že počistili.",
            ),
        ],
    )
    .most(4),
    matter(
        "odpadki",
        Request,
        At::Anywhere,
        &[
            "Zabojnik za biološke odpadke {at} je počen, pokrov je odpadel. Prosim za zamenjavo.",
        ],
        "Poškodovan zabojnik {at}.",
        &[
            solved("Spoštovani, zabojnik smo zamenjali ob rednem odvozu."),
            planned(
                8,
                "Spoštovani, nov zabojnik vam bomo dostavili do {date}. Starega prosim pustite ob cesti.",
            ),
        ],
    )
    .most(3),
    // Divja odlagališča
    matter(
        "odlagalisca",
        Notice,
        At::Village,
        &[
            "V gozdu {at} je nekdo stresel cel tovornjak gradbenih odpadkov, med njimi tudi salonitne plošče.",
            "Na koncu gozdne poti {at} nastaja črno odlagališče: gume, pralni stroj, vreče.",
            "Ob potoku {at} ležijo odpadne gume in stari hladilnik.",
        ],
        "Nedovoljeno odloženi odpadki {at}.",
        &[
            not_competent(
                "Inšpektorat RS za okolje in energijo, območna enota Celje",
                "Spoštovani, ker gre za azbest na zasebnem zemljišču, je pristojen državni inšpektorat. Prijavo s fotografijami smo mu predali danes in vas bo obvestil o ukrepih.",
            ),
            planned(
                16,
                "Spoštovani, inšpektor si je kraj ogledal in med odpadki našel dokument, ki vodi do povzročitelja. Odpadki bodo odstranjeni do {date}.",
            ),
            solved(
                "Spoštovani, odpadke smo odstranili in dovoz do mesta zaprli z zapornico. Povzročitelja nam ni uspelo odkriti.",
            )
            .by("simbio"),
        ],
    )
    .paired()
    .most(5),
    // Zelene površine
    matter(
        "zelenje",
        Request,
        At::Town,
        &[
            "Trava {at} je že do kolen, polno je klopov. Kdaj pridete kosit?",
            "Zelenica {at} letos še ni bila pokošena.",
            "Prosim za košnjo {at}, iz garaže se zaradi visoke trave ne vidi na cesto.",
        ],
        "Nepokošena zelenica {at}.",
        &[
            solved("Spoštovani, zelenico {at} smo pokosili in travo odpeljali."),
            planned(
                6,
                "Spoštovani, košnja je zaradi dežja v zamudi. {At} pridemo najpozneje do {date}.",
            ),
            rejected(
                "Zelenica je cvetoči travnik, ki ga kosimo dvakrat na leto.",
                "Spoštovani, ta zelenica je letos namenoma cvetoči travnik za čebele, zato jo kosimo dvakrat na leto. Rob ob poti pa bomo pokosili, da bo prehod pregleden.",
            ),
        ],
    )
    .months(4, 9)
    .most(8),
    matter(
        "zelenje",
        Request,
        At::Anywhere,
        &[
            "Živa meja {at} sega čez pol pločnika, v križišču se ne vidi levo.",
            "Veje dreves {at} se dotikajo fasade in oken v drugem nadstropju.",
        ],
        "Razraščeno grmovje in veje {at}.",
        &[
            solved(
                "Spoštovani, živa meja je zasebna. Lastnika smo pisno pozvali, naj jo obreže v osmih dneh; če je ne bo, ukrepa občinska inšpekcija.",
            )
            .by("redarstvo"),
            solved("Spoštovani, vejevje {at} smo obrezali, preglednost je zagotovljena."),
        ],
    )
    .paired()
    .months(4, 11),
    matter(
        "zelenje",
        Notice,
        At::Town,
        &[
            "Drevo {at} je čisto suho, ob vsakem vetru odpadajo veje na parkirane avte.",
            "Velika lipa {at} ima votlo deblo. Prosim, če jo kdo strokovno pogleda.",
        ],
        "Suho oziroma nevarno drevo {at}.",
        &[
            solved(
                "Spoštovani, arborist je drevo {at} pregledal in odstranil suhe veje. Drevo je sicer zdravo in ostane.",
            ),
            planned(
                30,
                "Spoštovani, drevo je trohnelo in ga bomo podrli do {date}. Jeseni bomo na istem mestu zasadili novo.",
            ),
        ],
    )
    .most(4),
    matter(
        "zelenje",
        Proposal,
        At::Town,
        &[
            "Na parkirišču {at} poleti ni niti centimetra sence. Predlagam, da se med parkirnimi mesti zasadi nekaj dreves.",
            "Pred blokom {at} so lani podrli zadnji dve drevesi. Predlagam, da se zasadi nova, poleti je na klopi neznosno.",
            "Predlagam, da se na prazni zelenici {at} uredi skupnostni vrt. V bloku nas je že dvanajst zainteresiranih.",
        ],
        "Predlog za ozelenitev {at}.",
        &[
            planned(
                80,
                "Spoštovani, predlog nam je všeč. Štiri drevesa bomo {at} zasadili v jesenski sezoni, najpozneje do {date}.",
            ),
            needs_investment(
                "Spoštovani, pod površino potekajo vodi, zato bi bila potrebna prestavitev, ki letos ni v načrtu. Predlog smo uvrstili na seznam za podnebni načrt mesta.",
            ),
            answered(
                "Spoštovani, zemljišče je v lasti občine in je za vrt primerno. Vabimo vas na pogovor, da se dogovorimo o zakupu in vodi; predlagamo torek ob 14. uri.",
            ),
        ],
    )
    .paired()
    .most(4),
    matter(
        "zelenje",
        Notice,
        At::Anywhere,
        &[
            "Ob poti {at} raste ambrozija, hči je huda alergičarka.",
            "{At} se širi japonski dresnik, lani ga je bilo pol manj.",
        ],
        "Invazivne rastline {at}.",
        &[solved(
            "Spoštovani, rastline smo {at} pokosili in izpulili s koreninami vred, ostanke pa odpeljali v sežig. Čez tri tedne pridemo na ponovni pregled.",
        )],
    )
    .months(6, 9)
    .most(3),
    matter(
        "zelenje",
        Request,
        At::Town,
        &[
            "Listje {at} je po dežju nevarno spolzko, sosed je že padel.",
        ],
        "Neodstranjeno listje {at}.",
        &[solved(
            "Spoštovani, listje {at} smo pograbili in odpeljali. Do konca novembra prihajamo vsak teden.",
        )],
    )
    .months(10, 12)
    .most(3),
    // Igrišča in klopi
    matter(
        "igrisca",
        Request,
        At::Town,
        &[
            "Gugalnica na igrišču {at} je strgana, veriga visi. Prosim za popravilo, preden se kdo poškoduje.",
            "Na toboganu {at} je počena plastika z ostrim robom, vnuk si je raztrgal hlače.",
            "Peskovnik {at} je poln mačjih iztrebkov in stekla.",
        ],
        "Poškodovano igralo na otroškem igrišču {at}.",
        &[
            solved(
                "Spoštovani, igralo {at} smo popravili in pregledali še druga na istem igrišču. Hvala, da pazite na otroke.",
            ),
            planned(
                14,
                "Spoštovani, igralo smo zaradi varnosti zaprli. Nadomestni del prispe v kratkem, popravljeno bo do {date}.",
            ),
            solved("Spoštovani, pesek {at} smo zamenjali in peskovnik pokrili z mrežo."),
        ],
    )
    .paired()
    .months(3, 10)
    .most(7),
    matter(
        "igrisca",
        Request,
        At::Town,
        &[
            "Klop {at} je brez dveh desk, sesti se ne da.",
            "Edina klop na poti od zdravstvenega doma {at} je polomljena. Starejši nimamo kje počivati.",
        ],
        "Polomljena klop {at}.",
        &[
            solved("Spoštovani, deske na klopi {at} smo zamenjali in jo prebarvali."),
            planned(12, "Spoštovani, novo klop bomo {at} namestili do {date}."),
        ],
    ),
    matter(
        "igrisca",
        Proposal,
        At::Spot("park"),
        &[
            "V mestnem parku pogrešam pitnik. Poleti s tremi otroki vsakič kupujem vodo v plastenkah.",
            "Predlagam, da se v mestnem parku postavi igralo, primerno tudi za otroke na vozičku.",
        ],
        "Predlog za novo opremo v mestnem parku.",
        &[
            planned(
                70,
                "Spoštovani, z vodovodom smo preverili možnost priključka. Pitnik bo postavljen do {date}. Hvala za predlog.",
            )
            .by("vodovod"),
            needs_investment(
                "Spoštovani, predlog podpiramo. Tako igralo s podlago stane okoli 25.000 evrov, ki jih letos nimamo, zato ga bomo prijavili na razpis za otroška igrišča.",
            ),
        ],
    )
    .paired()
    .most(2),
    // Šole in vrtci
    matter(
        "sole",
        Question,
        At::Nowhere,
        &[
            "Kdaj bo objavljen razpis za vpis v vrtec? Hči bo septembra dopolnila 11 mesecev.",
            "Sina niste sprejeli v vrtec na Otoku. Ali je kje drugje v mestu še prosto mesto?",
            "Ali lahko otrok hodi v celjski vrtec, če smo prijavljeni v Vojniku?",
        ],
        "Vprašanje o vpisu v vrtec.",
        &[
            answered(
                "Spoštovani, razpis za novo šolsko leto bo objavljen v začetku marca, vloge pa sprejemamo do konca meseca. Vpisujemo tudi med letom, če je prosto mesto.",
            ),
            answered(
                "Spoštovani, v enoti na Otoku so skupine polne, prosti pa sta še dve mesti v enoti na Hudinji. Vodja enote vas bo poklicala.",
            ),
            answered(
                "Spoštovani, vpis je mogoč, če so po sprejemu naših otrok mesta še prosta. Razliko do polne cene krije občina stalnega prebivališča.",
            ),
        ],
    )
    .paired()
    .most(5),
    matter(
        "sole",
        Request,
        At::Village,
        &[
            "Šolski kombi {at} zjutraj prihaja petnajst minut prepozno, otroci zamujajo prvo uro.",
            "Hči mora {at} do postaje šolskega avtobusa skoraj dva kilometra po cesti brez pločnika. Ali ima pravico do prevoza?",
        ],
        "Šolski prevoz {at}.",
        &[
            solved(
                "Spoštovani, prevoznik je od ponedeljka vozni red zamaknil za petnajst minut. Ravnateljica bo točnost spremljala.",
            ),
            solved(
                "Spoštovani, komisija za varne šolske poti je pot ocenila kot nevarno, zato hčerki pripada brezplačen prevoz ne glede na razdaljo. Uredimo ga skupaj s šolo od prihodnjega tedna.",
            ),
        ],
    )
    .paired()
    .months(9, 6)
    .most(4),
    matter(
        "sole",
        Request,
        At::Spot("os-hudinja"),
        &[
            "V telovadnici osnovne šole na Hudinji ob dežju pušča streha, otroci telovadijo med vedri.",
        ],
        "Puščanje strehe telovadnice na Hudinji.",
        &[planned(
            55,
            "Spoštovani, streho smo začasno zatesnili. Obnova je naročena in bo končana do {date}, večinoma med počitnicami, da pouk ne bo moten.",
        )],
    )
    .most(1),
    matter(
        "sole",
        Proposal,
        At::Spot("os-lava"),
        &[
            "Pred osnovno šolo na Lavi je zjutraj nevarna gneča. Predlagam, da se ulica med 7.20 in 8.10 zapre za avtomobile, kot imajo to v drugih mestih.",
        ],
        "Predlog šolske ulice pred osnovno šolo na Lavi.",
        &[answered(
            "Spoštovani, s šolo in svetom staršev smo se dogovorili za enomesečni poskus šolske ulice. O začetku bomo starše obvestili pravočasno, vabimo pa vas, da sodelujete kot prostovoljec.",
        )],
    )
    .most(1),
    matter(
        "sole",
        PraiseOrComplaint,
        At::Nowhere,
        &[
            "Rada bi pohvalila vzgojiteljice v enoti Hribček. Sin je zaradi njih prenehal jokati in zdaj komaj čaka na vrtec.",
            "Nisem zadovoljna z obroki v vrtcu, otroci prepogosto dobijo sladek kruh. Prosim, da to preverite.",
        ],
        "",
        &[
            answered(
                "Spoštovani, vaše sporočilo smo posredovali ravnateljici in vzgojiteljicam. Hvala, da ste si vzeli čas.",
            ),
            answered(
                "Spoštovani, jedilnike smo pregledali skupaj z organizatorko prehrane. Sladkih zajtrkov bo odslej največ eden na teden, jedilnik pa je objavljen vnaprej.",
            ),
        ],
    )
    .paired()
    .most(3),
    // Kultura
    matter(
        "kultura",
        Question,
        At::Spot("knjiznica"),
        &[
            "Ali bo knjižnica poleti odprta tudi ob sobotah? Študenti doma nimamo miru za učenje.",
            "Zakaj je čitalnica zaprta? Na vratih ni nobenega obvestila.",
        ],
        "Odpiralni čas knjižnice in čitalnice.",
        &[
            answered(
                "Spoštovani, knjižnica bo julija in avgusta ob sobotah zaprta, čitalnica pa bo odprta vsak delavnik do 20. ure. Knjige lahko vračate v nabiralnik ob vhodu.",
            ),
            answered(
                "Spoštovani, čitalnica je zaprta zaradi pleskanja do konca tedna. Obvestilo smo dodali na vrata in na spletno stran. Do takrat lahko uporabljate študijske sobe v prvem nadstropju.",
            ),
        ],
    )
    .paired()
    .most(3),
    matter(
        "kultura",
        Request,
        At::Spot("glavni-trg"),
        &[
            "Koncerti na Glavnem trgu so lepi, a trajajo predolgo v noč. Ali se lahko med tednom končajo do 22. ure?",
        ],
        "Prošnja, naj se koncerti na Glavnem trgu končajo prej.",
        &[
            solved(
                "Spoštovani, z organizatorji smo se dogovorili, da bodo prireditve od nedelje do četrtka končane do 22. ure, ob petkih in sobotah pa do 23.30.",
            ),
        ],
    )
    .months(5, 9)
    .most(2),
    matter(
        "kultura",
        Request,
        At::Spot("gledalisce"),
        &[
            "Babica je na vozičku in bi šla rada v gledališče. Dvigalo ob vhodu je že od jeseni pokvarjeno.",
        ],
        "Pokvarjeno dvigalo za gibalno ovirane v gledališču.",
        &[
            solved(
                "Spoštovani, dvigalo je po zamenjavi motorja spet v uporabi. Za babico in spremljevalca smo pri blagajni pustili dve vstopnici. Opravičujemo se za dolgo čakanje.",
            ),
        ],
    )
    .most(1),
    matter(
        "kultura",
        Proposal,
        At::Spot("grad"),
        &[
            "Na poti proti Starem gradu manjkajo klopi in table o zgodovini. Predlagam nekaj kratkih napisov, tudi v pisavi za slepe.",
        ],
        "Predlog za klopi in informativne table na poti do gradu.",
        &[planned(
            90,
            "Spoštovani, hvala za lep predlog. Besedila pripravlja muzej, tri table in dve klopi bodo postavljene do {date}.",
        )],
    )
    .most(1),
    matter(
        "kultura",
        PraiseOrComplaint,
        At::Spot("knjiznica"),
        &[
            "Vse pohvale otroškemu oddelku knjižnice za pravljične urice. Vnukinja odšteva dneve.",
        ],
        "",
        &[answered(
            "Spoštovani, hvala. Pohvalo smo prebrali pravljičarkam in bile so je zelo vesele.",
        )],
    )
    .most(2),
    matter(
        "kultura",
        Question,
        At::Nowhere,
        &[
            "Smo manjša folklorna skupina. Kdaj bo razpis za sofinanciranje kulturnih društev in kam se lahko obrnemo za pomoč pri prijavi?",
        ],
        "Kdaj bo razpis za sofinanciranje kulturnih društev?",
        &[answered(
            "Spoštovani, razpis bo objavljen januarja. Pri pripravi vloge vam pomagajo na območni izpostavi sklada za kulturne dejavnosti, za vprašanja pa smo na voljo tudi mi.",
        )],
    )
    .most(2),
    // Šport
    matter(
        "sport",
        Request,
        At::Town,
        &[
            "Na košarkarskem igrišču {at} manjka mrežica, obroč pa je zvit.",
            "Fitnes na prostem {at}: na dveh napravah so odpadle ročke.",
        ],
        "Poškodovana oprema na športnem igrišču {at}.",
        &[
            solved("Spoštovani, opremo {at} smo popravili. Veselo na igrišče."),
            planned(
                15,
                "Spoštovani, del smo naročili pri proizvajalcu. Zamenjan bo do {date}, do takrat je naprava zaprta.",
            ),
        ],
    )
    .months(3, 11)
    .most(4),
    matter(
        "sport",
        Question,
        At::Spot("bazen"),
        &[
            "Kdaj se letos odpre letno kopališče in ali bo spet popust za upokojence?",
            "Ali je v bazenu Golovec kakšna ura samo za invalide? Voda je pri nogah včasih prehladna za vaje.",
        ],
        "Odpiralni čas in popusti na kopališčih.",
        &[
            answered(
                "Spoštovani, letno kopališče se odpre v soboto po koncu pouka. Upokojenci imajo vsak delavnik do 14. ure polovično ceno.",
            ),
            answered(
                "Spoštovani, ob torkih in četrtkih med 12. in 13. uro je bazen namenjen vadbi invalidov, voda je takrat ogreta na 30 stopinj. Vstop s člansko izkaznico društva je brezplačen.",
            ),
        ],
    )
    .paired()
    .most(3),
    matter(
        "sport",
        Proposal,
        At::Spot("jezero"),
        &[
            "Ob Šmartinskem jezeru bi se prilegla označena tekaška pot s kilometrskimi tablicami.",
            "Na pomolu ob Šmartinskem jezeru pogrešam lestev, da bi plavalci lahko varno prišli iz vode.",
        ],
        "Predlog za ureditev ob Šmartinskem jezeru.",
        &[
            planned(
                60,
                "Spoštovani, dobra zamisel. Uredili jo bomo do {date} v okviru vzdrževanja sprehajalnih poti.",
            ),
            rejected(
                "Na jezeru ni urejenega kopališča.",
                "Spoštovani, Šmartinsko jezero ni kopalna voda in nima reševalca, zato opreme za plavanje ne smemo postaviti. Za varno plavanje priporočamo letno kopališče.",
            ),
        ],
    )
    .paired()
    .most(2),
    // Socialne zadeve
    matter(
        "sociala",
        Question,
        At::Nowhere,
        &[
            "Mama je po kapi doma in potrebuje pomoč pri umivanju in kosilu. Kako pridemo do pomoči na domu in koliko stane?",
            "Oče je star 88 let in živi sam. Ali občina sofinancira rdeči gumb za klic na pomoč?",
            "Kam se obrnem za enkratno občinsko denarno pomoč? Ostala sem brez službe, položnice pa se nabirajo.",
        ],
        "Vprašanje o občinskih oblikah socialne pomoči.",
        &[
            answered(
                "Spoštovani, pomoč na domu izvaja dom ob Savinji. Socialna delavka vas bo obiskala v treh dneh in se z vami dogovorila o obsegu. Občina krije večji del cene, vaš delež je odvisen od dohodkov.",
            ),
            answered(
                "Spoštovani, varovanje na daljavo sofinanciramo za starejše od 80 let. Napravo uredimo v enem tednu, poklicala vas bo naša svetovalka.",
            ),
            answered(
                "Spoštovani, občina enkrat na leto dodeli denarno pomoč v višini do 300 evrov. Obrazec smo vam poslali, pri izpolnjevanju pa vam pomagamo na Trgu celjskih knezov 9, soba 14, brez naročila.",
            ),
        ],
    )
    .paired()
    .most(7),
    matter(
        "sociala",
        Notice,
        At::Town,
        &[
            "Skrbi me za sosedo {at}. Stara je čez 80, ne odpira vrat in očitno ne kuha več.",
            "V bloku {at} živi gospod, ki se mu um že hudo meša, ponoči hodi po stopnišču. Svojcev ni videti.",
        ],
        "",
        &[
            answered(
                "Spoštovani, hvala, da niste pogledali stran. Socialna delavka je osebo obiskala in dogovorili smo se za pomoč. Zaradi varstva zasebnosti vam več ne smemo povedati.",
            ),
            not_competent(
                "Center za socialno delo Celje",
                "Spoštovani, za obravnavo je pristojen Center za socialno delo Celje, ki smo ga obvestili takoj po vašem sporočilu. Njihova delavka bo osebo obiskala še danes.",
            ),
        ],
    )
    .most(4),
    matter(
        "sociala",
        Notice,
        At::Spot("postaja"),
        &[
            "Pred železniško postajo v tem mrazu spi moški, pokrit samo s kartonom. Prosim, da mu kdo pomaga.",
        ],
        "Brezdomna oseba pred železniško postajo v mrazu.",
        &[solved(
            "Spoštovani, terenski delavki sta gospoda našli še isti večer in mu ponudili posteljo v zavetišču, ki jo je sprejel. Hvala za srčnost.",
        )
        ],
    )
    .months(11, 3)
    .most(2),
    matter(
        "sociala",
        Question,
        At::Village,
        &[
            "Slišala sem za brezplačne prevoze za starejše. Ali vozijo tudi {at}? K zdravniku nimam s čim priti.",
        ],
        "Brezplačni prevozi za starejše {at}.",
        &[answered(
            "Spoštovani, prostovoljci vozijo tudi {at}, vsak delavnik od 8. do 18. ure. Prevoz naročite vsaj dva dni prej po telefonu, voznik vas počaka tudi pri zdravniku.",
        )],
    )
    .most(3),
    matter(
        "sociala",
        Request,
        At::Spot("zd"),
        &[
            "Klančina pri vhodu v zdravstveni dom je prestrma, z električnim vozičkom mi spodrsava.",
        ],
        "Prestrma klančina pri zdravstvenem domu.",
        &[
            planned(
                45,
                "Spoštovani, imate prav, naklon presega dovoljenih šest odstotkov. Klančino bomo skupaj z zdravstvenim domom podaljšali do {date}. Do takrat je odprt stranski vhod v isti višini.",
            )
            .by("okolje"),
        ],
    )
    .most(1),
    matter(
        "sociala",
        Proposal,
        At::Town,
        &[
            "V domu krajanov {at} bi se lahko starejši enkrat na teden srečevali ob kavi in kartah. Ljudje so osamljeni, prostor pa sameva.",
        ],
        "Predlog za druženje starejših v domu krajanov {at}.",
        &[answered(
            "Spoštovani, čudovita zamisel. Prostor je ob sredah od 10. do 12. ure na voljo brezplačno, društvo upokojencev pa je pripravljeno pomagati pri organizaciji. Pokličite nas in dogovorili se bomo za začetek.",
        )],
    )
    .most(2),
    // Občinska stanovanja
    matter(
        "stanovanja",
        Request,
        At::Town,
        &[
            "V občinskem stanovanju {at} se po stenah v otroški sobi širi plesen. Zračimo in grejemo, pa se vedno vrne. Mlajši ima astmo.",
        ],
        "",
        &[
            planned(
                30,
                "Spoštovani, ogled smo opravili. Vzrok je toplotni most v severni steni, ki jo bomo izolirali do {date}. Plesen bo pred tem odstranil izvajalec.",
            ),
        ],
    )
    .months(10, 4)
    .most(2),
    matter(
        "stanovanja",
        Request,
        At::Town,
        &[
            "Dvigalo v bloku {at} stoji že četrti dan. Žena je na vozičku v šestem nadstropju in ne more ven.",
            "V stolpnici {at} spet ne dela dvigalo, serviserja pa ni.",
        ],
        "Okvara dvigala v stanovanjskem bloku {at}.",
        &[
            solved(
                "Spoštovani, serviser je zamenjal krmilno kartico in dvigalo je v uporabi. Od upravnika smo zahtevali, da odslej odpravi zastoj v 24 urah.",
            ),
        ],
    )
    .most(3),
    matter(
        "stanovanja",
        Question,
        At::Nowhere,
        &[
            "Smo mlada družina z enim otrokom. Kdaj bo naslednji razpis za neprofitna stanovanja?",
            "Na prednostni listi za stanovanje sem 43. Koliko časa se še čaka?",
        ],
        "Vprašanje o razpisu za neprofitna stanovanja.",
        &[
            answered(
                "Spoštovani, naslednji razpis za neprofitna stanovanja načrtujemo jeseni. Objavili ga bomo na spletni strani in v krajevnem časopisu; mlade družine imajo prednostne točke.",
            ),
            answered(
                "Spoštovani, letos smo dodelili 19 stanovanj, trenutno smo pri številki 27. Natančnega datuma ne moremo obljubiti, pisali pa vam bomo, ko boste med prvimi petimi.",
            ),
        ],
    )
    .paired()
    .most(3),
    // Javni prevoz in kolesa
    matter(
        "prevoz",
        Request,
        At::Anywhere,
        &[
            "Mestni avtobus {at} danes spet ni prišel. Na postaji nas je čakalo sedem.",
            "Avtobus ob 6.42 {at} stalno zamuja, zaradi tega zamujam v službo.",
        ],
        "Zamude mestnega avtobusa {at}.",
        &[
            solved(
                "Spoštovani, izpad je povzročila bolezen voznika, nadomestnega ni bilo. S prevoznikom smo se dogovorili za dežurnega voznika v jutranji konici.",
            ),
            solved(
                "Spoštovani, ob tej uri je avtobus obtičal zaradi del na cesti. Prevoznik je proga do konca del preusmeril, na postajah so začasni vozni redi. Opravičujemo se.",
            ),
        ],
    )
    .paired()
    .most(4),
    matter(
        "prevoz",
        Request,
        At::Town,
        &[
            "Steklo na avtobusni postaji {at} je razbito, drobci so po klopi.",
            "Na avtobusni postaji {at} ni voznega reda.",
        ],
        "Poškodovana avtobusna postaja {at}.",
        &[
            planned(
                20,
                "Spoštovani, razbito steklo smo takoj odstranili, novo bo vgrajeno do {date}.",
            ),
            solved("Spoštovani, na postajališču {at} je spet nameščen veljavni vozni red, dodali smo še načrt prog."),
        ],
    )
    .paired()
    .most(4),
    matter(
        "prevoz",
        Request,
        At::Spot("postaja"),
        &[
            "Postaja za izposojo koles pri železniški postaji že tri dni kaže, da je prazna, čeprav stoji tam šest koles.",
        ],
        "Okvara postaje za izposojo koles pri železniški postaji.",
        &[solved(
            "Spoštovani, postaja za izposojo koles je po ponovnem zagonu sistema spet dosegljiva. Vrnjeno vam je tudi dobroimetje.",
        )],
    )
    .months(3, 11)
    .most(2),
    matter(
        "prevoz",
        Proposal,
        At::Village,
        &[
            "Predlagam, da mestni avtobus vsaj dvakrat na dan zapelje tudi {at}. Zdaj starejši brez avta nimamo kako do trgovine.",
        ],
        "Predlog za podaljšanje mestne avtobusne proge {at}.",
        &[
            needs_investment(
                "Spoštovani, podaljšanje proge bi stalo okoli 38.000 evrov na leto in ga v sedanji pogodbi ni. Predlog bomo upoštevali pri novem razpisu, do takrat pa so na voljo prevozi na klic.",
            ),
            planned(
                75,
                "Spoštovani, s prevoznikom smo se dogovorili za poskusno vožnjo dvakrat na dan. Začne se najpozneje {date}.",
            ),
        ],
    )
    .most(2),
    matter(
        "prevoz",
        Request,
        At::Main,
        &[
            "Kolesarska steza {at} se konča sredi ničesar, kolesarji pa moramo med avte.",
            "Na kolesarski stezi {at} je polno stekla, danes sem predrl gumo.",
        ],
        "Težave na kolesarski stezi {at}.",
        &[
            needs_investment(
                "Spoštovani, manjkajoči odsek je v celostni prometni strategiji, zanj pa moramo odkupiti tri zemljišča. Gradnja je predvidena, ko bo zagotovljen denar, najprej čez dve leti.",
            ),
            solved("Spoštovani, kolesarsko stezo {at} smo pometli in preverili do krožišča."),
        ],
    )
    .paired()
    .months(3, 11)
    .most(4),
    // Prostor, gradnja in okolje
    matter(
        "prostor",
        Question,
        At::Village,
        &[
            "Rada bi postavila lopo {at}. Ali potrebujem dovoljenje in kje vidim, kaj dovoljuje prostorski načrt?",
            "Ali je parcela {at} zazidljiva? Na zemljevidu je narisana na meji.",
            "Vlogo za gradbeno dovoljenje {at} sem oddal že pred dvema mesecema. Kdaj lahko pričakujem odločbo?",
        ],
        "Vprašanje o dovoljeni gradnji {at}.",
        &[
            answered(
                "Spoštovani, za lopo do 20 kvadratnih metrov gradbeno dovoljenje ni potrebno, upoštevati pa morate odmike od sosednje meje. Lokacijsko informacijo vam izdamo v petih dneh.",
            ),
            answered(
                "Spoštovani, meja stavbnega zemljišča poteka čez parcelo: del ob cesti je zazidljiv, zgornji del pa je kmetijsko zemljišče. Natančen prikaz dobite v lokacijski informaciji, ob uradnih urah pa vam jo radi razložimo.",
            ),
            not_competent(
                "Upravna enota Celje, oddelek za okolje in prostor",
                "Spoštovani, gradbena dovoljenja izdaja upravna enota. Vaše vprašanje smo ji danes posredovali z imenom referentke, ki vam bo odgovorila. Občina je svoje mnenje k vaši gradnji že izdala.",
            ),
        ],
    )
    .paired()
    .most(3),
    matter(
        "prostor",
        Notice,
        At::Spot("teharje"),
        &[
            "V Teharjah je ob južnem vetru na okenskih policah črn prah. Prosim za meritve.",
            "Zvečer v Teharjah zelo smrdi po zažganem, v grlu praska.",
        ],
        "Prah in smrad v Teharjah.",
        &[
            answered(
                "Spoštovani, s sodelavci z zavoda za zdravje smo za dva tedna postavili merilno postajo. Rezultate bomo objavili in vas o njih obvestili.",
            ),
            not_competent(
                "Inšpektorat RS za okolje in energijo, območna enota Celje",
                "Spoštovani, nadzor nad industrijskimi viri izvaja državni inšpektorat. Prijavo smo mu poslali danes, skupaj s podatki o vetru.",
            ),
        ],
    )
    .most(3),
    matter(
        "prostor",
        Notice,
        At::Village,
        &[
            "Sosed {at} kuri plastiko in star kavč. Dim leze po celi dolini.",
        ],
        "Kurjenje odpadkov {at}.",
        &[answered(
            "Spoštovani, inšpektor je opravil pregled in lastniku izrekel globo. Kurjenje odpadkov je prepovedano; če se ponovi, pokličite takoj, tudi zvečer.",
        )
        .by("redarstvo")],
    )
    .months(10, 4)
    .most(3),
    // Delo občinske uprave
    matter(
        "uprava",
        PraiseOrComplaint,
        At::Nowhere,
        &[
            "Gospa v glavni pisarni mi je potrpežljivo pomagala izpolniti vlogo, čeprav je bil že konec uradnih ur. Zahvaljujem se ji.",
            "Na odgovor o komunalnem prispevku čakam že tri tedne, po telefonu me samo prestavljajo. To ni v redu.",
            "Uradne ure samo do 15. ure so za zaposlene neprimerne.",
        ],
        "",
        &[
            answered(
                "Spoštovani, hvala za prijazne besede. Prebrali smo jih sodelavki in zelo je bila vesela.",
            ),
            answered(
                "Spoštovani, upravičeno ste nejevoljni in se vam opravičujemo. Odločba je bila danes odposlana, za vaš primer pa je odslej zadolžena ena sama oseba, ki vas bo še danes poklicala.",
            ),
            answered(
                "Spoštovani, hvala za pripombo. Ob sredah smo odprti do 17. ure, po dogovoru pa vas sprejmemo tudi zunaj uradnih ur. Večino vlog lahko oddate tudi po spletu.",
            ),
        ],
    )
    .paired()
    .most(5),
    matter(
        "uprava",
        Question,
        At::Nowhere,
        &[
            "Ali ste med prazniki odprti? Oddati moram ponudbo za razpis.",
            "Kako dobim potrdilo za poroko na gradu in kdaj so prosti termini?",
        ],
        "Uradne ure in postopki občinske uprave.",
        &[
            answered(
                "Spoštovani, glavna pisarna je odprta vse delavnike, ob sredah do 17. ure. Ponudbo lahko oddate tudi priporočeno po pošti, šteje datum oddaje.",
            ),
            not_competent(
                "Upravna enota Celje, matična služba",
                "Spoštovani, poroke vodi matična služba upravne enote. Vaše vprašanje smo ji poslali, prosti termini so objavljeni tudi na njeni strani.",
            ),
        ],
    )
    .paired()
    .most(4),
    // Nekaj drugega
    matter(
        "drugo",
        Request,
        At::Main,
        &[
            "Na robu ceste {at} leži povožena srna. Prosim, obvestite pristojne.",
            "Povožena mačka {at}, ima ovratnico. Morda jo kdo išče.",
        ],
        "Povožena žival {at}.",
        &[
            not_competent(
                "Lovska družina, gospodar lovišča",
                "Spoštovani, za povoženo divjad je pristojna lovska družina. Gospodarja lovišča smo poklicali takoj, na kraju bo v eni uri.",
            ),
            solved(
                "Spoštovani, dežurna veterinarska služba je žival odstranila. Če ima lastnika, ga bomo skušali obvestiti.",
            ),
        ],
    )
    .paired()
    .most(3),
    matter(
        "drugo",
        Request,
        At::Village,
        &[
            "Pošta {at} se menda zapira. Ali lahko občina kaj stori? Do naslednje imamo starejši sedem kilometrov.",
        ],
        "Zapiranje pošte {at}.",
        &[
            not_competent(
                "Pošta Slovenije, poslovna enota Celje",
                "Spoštovani, o pošti odloča Pošta Slovenije. Župan ji je danes poslal dopis, v katerem predlaga pogodbeno pošto v trgovini. Odgovor pričakujemo v 14 dneh in vam ga bomo poslali.",
            ),
        ],
    )
    .most(2),
    matter(
        "drugo",
        Proposal,
        At::Spot("nabrezje"),
        &[
            "Predlagam, da se tik ob Savinji postavi lesena kavarnica s teraso in izposojo čolnov. Ljubljana to ima, mi pa ne.",
        ],
        "Predlog za kavarno s čolni ob Savinji.",
        &[rejected(
            "Zemljišče je v poplavnem območju.",
            "Spoštovani, hvala za zamisel. Na bregu med vodo in nasipom gradnja ni dovoljena, ker je tam območje pogostih poplav. Za gostinsko ponudbo ob reki so primernejša mesta bliže središču, ki jih bo določil novi načrt obrežja.",
        )],
    )
    .most(1),
    // V angleščini
    matter(
        "ceste",
        Request,
        At::Town,
        &[
            "Hello, I do not speak Slovenian well, sorry. There is a deep hole in the pavement {at} and my daughter fell from her scooter. Could somebody repair it please?",
        ],
        "Poškodovan pločnik {at}.",
        &[solved(
            "Dear Sir or Madam, the pavement was repaired this week. We hope your daughter is well. You are welcome to write to us in English at any time.",
        )],
    )
    .english(),
    matter(
        "prevoz",
        Question,
        At::Nowhere,
        &[
            "Good morning. Is the city bus free for students on exchange? At the station nobody could tell me.",
        ],
        "Ali je mestni avtobus brezplačen za študente na izmenjavi?",
        &[answered(
            "Dear student, exchange students can get a monthly ticket at the price for local students. Please bring your certificate of enrolment to the ticket office at the bus station.",
        )],
    )
    .english(),
    matter(
        "sole",
        Question,
        At::Nowhere,
        &[
            "We are a family from Ukraine and moved here last month. How can our son (8) start school? We do not know which school is ours.",
        ],
        "Vprašanje o vpisu otroka priseljene družine v šolo.",
        &[answered(
            "Dear parents, your school is the primary school of your district. The head teacher is expecting you and has arranged an interpreter. Slovenian lessons and school meals are free for your son.",
        )],
    )
    .english(),
    matter(
        "odpadki",
        Question,
        At::Town,
        &[
            "Hi, I rent a flat {at}. Which bin is for glass bottles, and where do I take old batteries? The labels are only in Slovenian.",
        ],
        "Kako ločevati odpadke (vprašanje v angleščini)?",
        &[answered(
            "Hello, glass goes into the green container at the recycling point, batteries into the small boxes in shops. We have sent you our leaflet in English and will add English labels to the containers.",
        )],
    )
    .english(),
];
