//! What people of Celje often ask.

use crate::article::Article;

/// Public answers, the oldest first.
pub const ARTICLES: &[Article] = &[
    Article {
        key: "kosovni-odpadki",
        category: "odpadki",
        question: "Kam z odsluženim pohištvom in drugimi kosovnimi odpadki?",
        answer: "Kosovne odpadke vsako gospodinjstvo dvakrat na leto brezplačno odda z dopisnico, ki jo izvajalec \
                 javne službe pošlje po pošti. Odvoz pride v 14 dneh po oddaji dopisnice.\n\nZunaj teh dveh odvozov \
                 jih lahko sami pripeljete v zbirni center v delovnem času. S seboj imejte osebni dokument z naslovom.",
        day: "2026-01-12",
    },
    Article {
        key: "parkirna-dovolilnica",
        category: "parkiranje",
        question: "Kako dobim dovolilnico za parkiranje v modri coni?",
        answer: "Dovolilnico dobi, kdor ima v coni stalno ali začasno prebivališče in vozilo v lasti ali najemu. Vlogo \
                 oddate v sprejemni pisarni ali po e-pošti; priložite kopijo prometnega dovoljenja.\n\nDovolilnica \
                 velja eno leto od izdaje. Kdor se preseli iz cone, jo mora vrniti.",
        day: "2026-02-03",
    },
    Article {
        key: "ugasnjena-svetilka",
        category: "razsvetljava",
        question: "V kolikšnem času popravite ugasnjeno ulično svetilko?",
        answer: "Posamezno svetilko navadno popravimo v petih delovnih dneh po prijavi, okvare celih ulic pa prej. \
                 Kadar je treba naročiti del ali izkopati kabel, v odgovoru na prijavo sporočimo datum, do katerega bo svetila.",
        day: "2026-03-09",
    },
    Article {
        key: "podrto-drevo",
        category: "zelenje",
        question: "Koga pokličem, če drevo v parku ogroža ljudi?",
        answer: "Kadar drevo že pada ali je padlo na cesto, pokličite 112. V vseh drugih primerih oddajte prijavo in \
                 na zemljevidu označite drevo; delavci si ga ogledajo v dveh delovnih dneh.",
        day: "2026-03-18",
    },
];
