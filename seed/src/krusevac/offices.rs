//! Departments, utilities, people and categories of Kruševac. The people are invented.

use domain::Kind::{Notice, PraiseOrComplaint, Proposal, Question, Request};
use domain::Role::{Administrator, Auditor, Head, Officer, Operator, RegionViewer};

use crate::town::{Category, Department, Label, Person};

/// Departments and utilities, in the order people are shown them.
pub const DEPARTMENTS: &[Department] = &[
    Department {
        key: "putevi",
        name: Label::sr(
            "Дирекција за урбанизам и изградњу",
            "Planning, Roads and Building",
        ),
        utility: true,
        responsible: "goran.putnikovic",
        head: "slavica.mostic",
    },
    Department {
        key: "drustvo",
        name: Label::sr(
            "Одељење за друштвене делатности",
            "Education, Culture and Sport",
        ),
        utility: false,
        responsible: "jasmina.djacic",
        head: "predrag.knjizevac",
    },
    Department {
        key: "socijala",
        name: Label::sr("Центар за социјални рад", "Centre for Social Work"),
        utility: false,
        responsible: "vesna.dobrilovic",
        head: "ljubomir.pomocnik",
    },
    Department {
        key: "milicija",
        name: Label::sr(
            "Комунална милиција и инспекција",
            "Communal Militia and Inspection",
        ),
        utility: false,
        responsible: "nenad.redovan",
        head: "biljana.strazilov",
    },
    Department {
        key: "rasveta",
        name: Label::sr("Јавна расвета", "Street Lighting"),
        utility: true,
        responsible: "milica.lucic",
        head: "dragan.svetlica",
    },
    Department {
        key: "vodovod",
        name: Label::sr("ЈКП „Водовод-Крушевац“", "Water and Sewerage"),
        utility: true,
        responsible: "ivana.izvoric",
        head: "radomir.cesmic",
    },
    Department {
        key: "toplana",
        name: Label::sr("Градска топлана", "District Heating"),
        utility: true,
        responsible: "marko.grejic",
        head: "snezana.toplicanin",
    },
    Department {
        key: "komunalno",
        name: Label::sr(
            "ЈКП „Крушевац“, чистоћа и зеленило",
            "Waste, Cleaning and Green Areas",
        ),
        utility: true,
        responsible: "tanja.zelenovic",
        head: "zoran.metlic",
    },
    Department {
        key: "uprava",
        name: Label::sr("Контакт центар", "Contact Centre"),
        utility: false,
        responsible: "zorica.pisaric",
        head: "bojan.javljanin",
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
    person("zorica.pisaric", "Зорица Писарић", "uprava", Administrator),
    person("bojan.javljanin", "Бојан Јављанин", "uprava", Administrator),
    person("maja.pozivnic", "Маја Позивнић", "uprava", Operator),
    person("slobodan.nadzoric", "Слободан Надзорић", "uprava", Auditor),
    person(
        "olivera.vidikovac",
        "Оливера Видиковац",
        "uprava",
        RegionViewer,
    ),
    person("slavica.mostic", "Славица Мостић", "putevi", Head),
    person("goran.putnikovic", "Горан Путниковић", "putevi", Officer),
    person("aleksandra.crtic", "Александра Цртић", "putevi", Officer),
    person("predrag.knjizevac", "Предраг Књижевац", "drustvo", Head),
    person("jasmina.djacic", "Јасмина Ђачић", "drustvo", Officer),
    person("ljubomir.pomocnik", "Љубомир Помоћник", "socijala", Head),
    person("vesna.dobrilovic", "Весна Добриловић", "socijala", Officer),
    person("biljana.strazilov", "Биљана Стражилов", "milicija", Head),
    person("nenad.redovan", "Ненад Редован", "milicija", Officer),
    person("dragan.svetlica", "Драган Светлица", "rasveta", Head),
    person("milica.lucic", "Милица Лучић", "rasveta", Officer),
    person("radomir.cesmic", "Радомир Чесмић", "vodovod", Head),
    person("ivana.izvoric", "Ивана Изворић", "vodovod", Officer),
    person("snezana.toplicanin", "Снежана Топличанин", "toplana", Head),
    person("marko.grejic", "Марко Грејић", "toplana", Officer),
    person("zoran.metlic", "Зоран Метлић", "komunalno", Head),
    person("tanja.zelenovic", "Тања Зеленовић", "komunalno", Officer),
    person("dejan.kantic", "Дејан Кантић", "komunalno", Officer),
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
        "putevi",
        "putevi",
        Label::sr("Улице и тротоари", "Streets and pavements"),
        &[Request, Question, Proposal, Notice],
    ),
    category(
        "opasnost",
        "putevi",
        Label::sr("Опасност на путу", "Danger on the road"),
        &[Request, Notice],
    )
    .on_call(),
    category(
        "signalizacija",
        "putevi",
        Label::sr("Семафори и саобраћајни знакови", "Traffic lights and signs"),
        &[Request, Question, Proposal, Notice],
    ),
    category(
        "zima",
        "putevi",
        Label::sr("Зимско одржавање", "Snow and ice"),
        &[Request, Question, Notice, PraiseOrComplaint],
    ),
    category(
        "prevoz",
        "putevi",
        Label::sr("Градски превоз", "Public transport"),
        &[Request, Question, Proposal, PraiseOrComplaint],
    ),
    category(
        "gradnja",
        "putevi",
        Label::sr("Градња и планирање", "Building and planning"),
        &[Request, Question, Proposal, Notice],
    ),
    category(
        "skole",
        "drustvo",
        Label::sr("Школе и вртићи", "Schools and kindergartens"),
        &[Request, Question, Proposal, Notice, PraiseOrComplaint],
    ),
    category(
        "kultura",
        "drustvo",
        Label::sr("Култура и приредбе", "Culture and events"),
        &[Request, Question, Proposal, Notice, PraiseOrComplaint],
    ),
    category(
        "sport",
        "drustvo",
        Label::sr("Спорт и рекреација", "Sport and recreation"),
        &[Request, Question, Proposal, Notice, PraiseOrComplaint],
    ),
    category(
        "socijala",
        "socijala",
        Label::sr("Социјална помоћ и старији", "Social help and older people"),
        &[Request, Question, Proposal, Notice, PraiseOrComplaint],
    ),
    category(
        "invaliditet",
        "socijala",
        Label::sr("Особе са инвалидитетом", "People with disabilities"),
        &[Request, Question, Proposal, Notice],
    ),
    category(
        "parkiranje",
        "milicija",
        Label::sr(
            "Паркирање и напуштена возила",
            "Parking and abandoned vehicles",
        ),
        &[Request, Question, Proposal, Notice],
    ),
    category(
        "red",
        "milicija",
        Label::sr("Комунални ред и бука", "Public order and noise"),
        &[Request, Question, Proposal, Notice],
    ),
    category(
        "zivotinje",
        "milicija",
        Label::sr("Пси луталице и животиње", "Stray dogs and animals"),
        &[Request, Question, Proposal, Notice],
    ),
    category(
        "rasveta",
        "rasveta",
        Label::sr("Јавна расвета", "Street lighting"),
        &[Request, Question, Proposal, Notice],
    ),
    category(
        "voda",
        "vodovod",
        Label::sr("Вода за пиће", "Drinking water"),
        &[Request, Question, Proposal, Notice, PraiseOrComplaint],
    ),
    category(
        "kvar-vode",
        "vodovod",
        Label::sr("Пукла цев, нестанак воде", "Burst pipe, no water"),
        &[Request, Notice],
    )
    .on_call(),
    category(
        "kanalizacija",
        "vodovod",
        Label::sr("Канализација и атмосферске воде", "Sewerage and drainage"),
        &[Request, Question, Proposal, Notice],
    ),
    category(
        "grejanje",
        "toplana",
        Label::sr("Грејање и рачуни", "Heating and bills"),
        &[Request, Question, Proposal, PraiseOrComplaint],
    ),
    category(
        "kvar-grejanja",
        "toplana",
        Label::sr("Прекид грејања", "No heating"),
        &[Request, Notice],
    )
    .on_call(),
    category(
        "cistoca",
        "komunalno",
        Label::sr("Отпад и чистоћа", "Waste and cleanliness"),
        &[Request, Question, Proposal, Notice, PraiseOrComplaint],
    ),
    category(
        "deponije",
        "komunalno",
        Label::sr("Дивље депоније", "Illegal dumps"),
        &[Request, Notice],
    ),
    category(
        "zelenilo",
        "komunalno",
        Label::sr("Зелене површине и дрвеће", "Green areas and trees"),
        &[Request, Question, Proposal, Notice],
    ),
    category(
        "igralista",
        "komunalno",
        Label::sr(
            "Игралишта, клупе и паркови",
            "Playgrounds, benches and parks",
        ),
        &[Request, Question, Proposal, Notice],
    ),
    category(
        "uprava",
        "uprava",
        Label::sr("Рад градске управе", "Work of the administration"),
        &[Question, Proposal, PraiseOrComplaint],
    ),
    category(
        "drugo",
        "uprava",
        Label::sr("Нешто друго", "Something else"),
        &[Request, Question, Proposal, Notice, PraiseOrComplaint],
    ),
];
