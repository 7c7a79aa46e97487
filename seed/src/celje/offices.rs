//! Departments, utilities, people and categories of Celje. The people are invented.

use domain::Kind::{Notice, PraiseOrComplaint, Proposal, Question, Request};
use domain::Role::{Administrator, Auditor, Head, Officer, Operator, RegionViewer};

use crate::town::{Category, Department, Label, Person};

/// Departments and utilities, in the order people are shown them.
pub const DEPARTMENTS: &[Department] = &[
    Department {
        key: "okolje",
        name: Label::sl(
            "Oddelek za okolje in prostor ter komunalo",
            "Environment, Planning and Municipal Services",
        ),
        utility: false,
        responsible: "breda.jelovsek",
        head: "matjaz.podlesnik",
    },
    Department {
        key: "druzba",
        name: Label::sl(
            "Oddelek za družbene dejavnosti",
            "Education, Culture and Sport",
        ),
        utility: false,
        responsible: "lucija.vrabic",
        head: "irena.zupanek",
    },
    Department {
        key: "sociala",
        name: Label::sl(
            "Oddelek za socialne zadeve in stanovanja",
            "Social Affairs and Housing",
        ),
        utility: false,
        responsible: "tadeja.rozmanic",
        head: "alojz.hribersek",
    },
    Department {
        key: "redarstvo",
        name: Label::sl("Medobčinsko redarstvo in inšpekcija", "Municipal Wardens"),
        utility: false,
        responsible: "simon.krivograd",
        head: "damjana.pesjak",
    },
    Department {
        key: "razsvetljava",
        name: Label::sl(
            "Javna razsvetljava, koncesionar",
            "Street Lighting (concessionaire)",
        ),
        utility: true,
        responsible: "gregor.svetlin",
        head: "nada.iskraj",
    },
    Department {
        key: "vodovod",
        name: Label::sl("Vodovod-kanalizacija Celje", "Water and Sewerage"),
        utility: true,
        responsible: "urska.potocan",
        head: "branko.studencnik",
    },
    Department {
        key: "energetika",
        name: Label::sl("Energetika Celje", "District Heating and Gas"),
        utility: true,
        responsible: "rok.toplisek",
        head: "vesna.zarnik",
    },
    Department {
        key: "simbio",
        name: Label::sl("Simbio, ravnanje z odpadki", "Waste Management"),
        utility: true,
        responsible: "mojca.cistar",
        head: "stanko.pometnik",
    },
    Department {
        key: "zelenice",
        name: Label::sl("Zelenice", "Parks and Gardens"),
        utility: true,
        responsible: "ales.lipovnik",
        head: "marjeta.travnikar",
    },
    Department {
        key: "uprava",
        name: Label::sl("Servis 48, glavna pisarna", "Servis 48, Main Office"),
        utility: false,
        responsible: "polona.dopisnik",
        head: "janez.kresnicar",
    },
];

const fn person(
    key: &'static str,
    name: &'static str,
    department: &'static str,
    role: domain::Role,
) -> Person {
    Person {
        key,
        name,
        department,
        role,
    }
}

/// Officials.
pub const PEOPLE: &[Person] = &[
    person(
        "polona.dopisnik",
        "Polona Dopisnik",
        "uprava",
        Administrator,
    ),
    person(
        "janez.kresnicar",
        "Janez Kresničar",
        "uprava",
        Administrator,
    ),
    person("tjasa.zvonar", "Tjaša Zvonar", "uprava", Operator),
    person("zdenka.preglej", "Zdenka Preglej", "uprava", Auditor),
    person("miha.razglednik", "Miha Razglednik", "uprava", RegionViewer),
    person("matjaz.podlesnik", "Matjaž Podlesnik", "okolje", Head),
    person("breda.jelovsek", "Breda Jelovšek", "okolje", Officer),
    person("tilen.cestnikar", "Tilen Cestnikar", "okolje", Officer),
    person("irena.zupanek", "Irena Zupanek", "druzba", Head),
    person("lucija.vrabic", "Lucija Vrabič", "druzba", Officer),
    person("alojz.hribersek", "Alojz Hriberšek", "sociala", Head),
    person("tadeja.rozmanic", "Tadeja Rozmanič", "sociala", Officer),
    person("damjana.pesjak", "Damjana Pesjak", "redarstvo", Head),
    person("simon.krivograd", "Simon Krivograd", "redarstvo", Officer),
    person("nada.iskraj", "Nada Iskraj", "razsvetljava", Head),
    person("gregor.svetlin", "Gregor Svetlin", "razsvetljava", Officer),
    person("branko.studencnik", "Branko Studenčnik", "vodovod", Head),
    person("urska.potocan", "Urška Potočan", "vodovod", Officer),
    person("vesna.zarnik", "Vesna Žarnik", "energetika", Head),
    person("rok.toplisek", "Rok Toplišek", "energetika", Officer),
    person("stanko.pometnik", "Stanko Pometnik", "simbio", Head),
    person("mojca.cistar", "Mojca Čistar", "simbio", Officer),
    person("marjeta.travnikar", "Marjeta Travnikar", "zelenice", Head),
    person("ales.lipovnik", "Aleš Lipovnik", "zelenice", Officer),
];

const fn category(
    key: &'static str,
    department: &'static str,
    name: Label,
    kinds: &'static [domain::Kind],
) -> Category {
    Category {
        key,
        department,
        name,
        kinds,
        on_call: false,
    }
}

/// Categories, each of one department.
pub const CATEGORIES: &[Category] = &[
    category(
        "ceste",
        "okolje",
        Label::sl("Ceste in pločniki", "Roads and pavements"),
        &[Request, Question, Proposal, Notice],
    ),
    category(
        "nevarnost",
        "okolje",
        Label::sl("Nevarnost na cesti", "Danger on the road"),
        &[Request, Notice],
    )
    .on_call(),
    category(
        "signalizacija",
        "okolje",
        Label::sl(
            "Semaforji in prometna signalizacija",
            "Traffic lights and signs",
        ),
        &[Request, Question, Proposal, Notice],
    ),
    category(
        "zima",
        "okolje",
        Label::sl("Zimska služba", "Snow and ice"),
        &[Request, Question, Notice, PraiseOrComplaint],
    ),
    category(
        "prevoz",
        "okolje",
        Label::sl(
            "Javni prevoz in kolesarjenje",
            "Public transport and cycling",
        ),
        &[Request, Question, Proposal, PraiseOrComplaint],
    ),
    category(
        "prostor",
        "okolje",
        Label::sl(
            "Prostor, gradnja in varstvo okolja",
            "Planning, building and environment",
        ),
        &[Request, Question, Proposal, Notice],
    ),
    category(
        "sole",
        "druzba",
        Label::sl("Šole in vrtci", "Schools and kindergartens"),
        &[Request, Question, Proposal, Notice, PraiseOrComplaint],
    ),
    category(
        "kultura",
        "druzba",
        Label::sl("Kultura in prireditve", "Culture and events"),
        &[Request, Question, Proposal, Notice, PraiseOrComplaint],
    ),
    category(
        "sport",
        "druzba",
        Label::sl("Šport in rekreacija", "Sport and recreation"),
        &[Request, Question, Proposal, Notice, PraiseOrComplaint],
    ),
    category(
        "sociala",
        "sociala",
        Label::sl("Socialna pomoč in starejši", "Social help and older people"),
        &[Request, Question, Proposal, Notice, PraiseOrComplaint],
    ),
    category(
        "stanovanja",
        "sociala",
        Label::sl("Občinska stanovanja", "Municipal housing"),
        &[Request, Question, Proposal, PraiseOrComplaint],
    ),
    category(
        "parkiranje",
        "redarstvo",
        Label::sl(
            "Parkiranje in zapuščena vozila",
            "Parking and abandoned vehicles",
        ),
        &[Request, Question, Proposal, Notice],
    ),
    category(
        "red",
        "redarstvo",
        Label::sl(
            "Javni red, hrup in živali",
            "Public order, noise and animals",
        ),
        &[Request, Question, Proposal, Notice],
    ),
    category(
        "odlagalisca",
        "redarstvo",
        Label::sl("Divja odlagališča", "Illegal dumps"),
        &[Request, Notice],
    ),
    category(
        "razsvetljava",
        "razsvetljava",
        Label::sl("Javna razsvetljava", "Street lighting"),
        &[Request, Question, Proposal, Notice],
    ),
    category(
        "vodovod",
        "vodovod",
        Label::sl("Pitna voda", "Drinking water"),
        &[Request, Question, Proposal, Notice, PraiseOrComplaint],
    ),
    category(
        "okvara-vode",
        "vodovod",
        Label::sl("Počena cev, prekinjena oskrba", "Burst pipe, no water"),
        &[Request, Notice],
    )
    .on_call(),
    category(
        "kanalizacija",
        "vodovod",
        Label::sl("Kanalizacija in odvodnjavanje", "Sewerage and drainage"),
        &[Request, Question, Proposal, Notice],
    ),
    category(
        "ogrevanje",
        "energetika",
        Label::sl("Ogrevanje in plin", "Heating and gas"),
        &[Request, Question, Proposal, PraiseOrComplaint],
    ),
    category(
        "okvara-ogrevanja",
        "energetika",
        Label::sl("Izpad ogrevanja, uhajanje plina", "No heating, gas leak"),
        &[Request, Notice],
    )
    .on_call(),
    category(
        "odpadki",
        "simbio",
        Label::sl("Odpadki in čistoča", "Waste and cleanliness"),
        &[Request, Question, Proposal, Notice, PraiseOrComplaint],
    ),
    category(
        "zelenje",
        "zelenice",
        Label::sl("Zelene površine in drevesa", "Green areas and trees"),
        &[Request, Question, Proposal, Notice],
    ),
    category(
        "igrisca",
        "zelenice",
        Label::sl(
            "Otroška igrišča, klopi in parki",
            "Playgrounds, benches and parks",
        ),
        &[Request, Question, Proposal, Notice],
    ),
    category(
        "uprava",
        "uprava",
        Label::sl("Delo občinske uprave", "Work of the administration"),
        &[Question, Proposal, PraiseOrComplaint],
    ),
    category(
        "drugo",
        "uprava",
        Label::sl("Nekaj drugega", "Something else"),
        &[Request, Question, Proposal, Notice, PraiseOrComplaint],
    ),
];
