//! What offices of Celje say often.

use domain::Outcome::{NeedsInvestment, NotCompetent, Planned, Rejected, Solved};

use crate::template::Template;

/// Templates of answers.
pub const TEMPLATES: &[Template] = &[
    Template {
        key: "luc-popravljena",
        name: "Svetilka popravljena",
        category: Some("razsvetljava"),
        outcome: Solved,
        own: "Spoštovani,\n\nsvetilko na lokaciji {place} smo popravili in preverili, da sveti. \
              Hvala, da ste nas opozorili.",
        english: Some(
            "Dear resident,\n\nwe have repaired the street lamp at {place} and checked that it works. \
             Thank you for telling us.",
        ),
        working_days: None,
        addressee: None,
    },
    Template {
        key: "luc-v-petih-dneh",
        name: "Svetilka: popravilo v petih delovnih dneh",
        category: Some("razsvetljava"),
        outcome: Planned,
        own: "Spoštovani,\n\nnapako na svetilki ({place}) smo pregledali. Potrebni del je naročen, svetilko \
              popravimo {date}. Če bo takrat še ugasnjena, nam to sporočite v prijavi {number}.",
        english: Some(
            "Dear resident,\n\nwe have looked at the lamp ({place}). The part it needs is on order, and we repair it \
             {date}. Should it still be dark then, please tell us in report {number}.",
        ),
        working_days: Some(5),
        addressee: None,
    },
    Template {
        key: "vodovod-okvara",
        name: "Okvara vodovoda: oskrba znova teče",
        category: Some("okvara-vode"),
        outcome: Solved,
        own: "Spoštovani,\n\nokvaro na vodovodnem omrežju smo odpravili in voda znova teče. Če je motna, jo nekaj \
              minut točite, da se izčisti. Za nevšečnosti se opravičujemo.",
        english: Some(
            "Dear resident,\n\nthe water main is repaired and the supply is back. If the water is cloudy, let it run \
             for a few minutes. We apologise for the inconvenience.",
        ),
        working_days: None,
        addressee: None,
    },
    Template {
        key: "drzavna-cesta",
        name: "Državna cesta: predano direkciji",
        category: None,
        outcome: NotCompetent,
        own: "Spoštovani,\n\ncesta, ki jo navajate ({place}), je državna in zanjo občina ni pristojna. Vašo prijavo \
              {number} smo predali naslovniku: {addressee}. Odgovoril vam bo neposredno ali prek nas.",
        english: Some(
            "Dear resident,\n\nthe road you name ({place}) belongs to the state, and the municipality does not maintain \
             it. We have passed your report {number} on to: {addressee}. You will get a reply from them or through us.",
        ),
        working_days: None,
        addressee: Some("Direkcija RS za infrastrukturo, Tržaška cesta 19, 1000 Ljubljana"),
    },
    Template {
        key: "ni-v-proracunu",
        name: "Ni v letošnjem proračunu",
        category: None,
        outcome: NeedsInvestment,
        own: "Spoštovani,\n\npredlog smo preučili. Izvedba zahteva sredstva, ki jih letošnji proračun ne predvideva, \
              zato smo ga uvrstili med predloge za prihodnje leto.\n\n{department}",
        english: None,
        working_days: None,
        addressee: None,
    },
    Template {
        key: "ne-bo-izvedeno",
        name: "Predlog ne bo izveden",
        category: None,
        outcome: Rejected,
        own: "Spoštovani,\n\nzahvaljujemo se vam za prijavo {number} ({category}). Po preučitvi ji žal ne moremo \
              ugoditi. Razlog navajamo posebej.",
        english: None,
        working_days: None,
        addressee: None,
    },
];
