//! What offices of Kruševac say often.

use domain::Outcome::{NeedsInvestment, NotCompetent, Planned, Rejected, Solved};

use crate::template::Template;

/// Templates of answers.
pub const TEMPLATES: &[Template] = &[
    Template {
        key: "rasveta-popravljena",
        name: "Светиљка поправљена",
        category: Some("rasveta"),
        outcome: Solved,
        own: "Поштовани,\n\nсветиљку на локацији {place} смо поправили и проверили да ради. Хвала вам што сте нам \
              указали на квар.",
        english: Some(
            "Dear resident,\n\nwe have repaired the street lamp at {place} and checked that it works. \
             Thank you for telling us.",
        ),
        working_days: None,
        addressee: None,
    },
    Template {
        key: "rasveta-pet-dana",
        name: "Светиљка: поправка за пет радних дана",
        category: Some("rasveta"),
        outcome: Planned,
        own: "Поштовани,\n\nквар на светиљци ({place}) смо прегледали. Потребан део је наручен и светиљку поправљамо \
              {date}. Ако тада и даље не ради, јавите нам у пријави {number}.",
        english: None,
        working_days: Some(5),
        addressee: None,
    },
    Template {
        key: "kvar-vode",
        name: "Квар на водоводу: снабдевање успостављено",
        category: Some("kvar-vode"),
        outcome: Solved,
        own: "Поштовани,\n\nквар на водоводној мрежи је отклоњен и снабдевање водом је поново успостављено. Ако је вода \
              мутна, пустите да тече неколико минута. Извињавамо се због непријатности.",
        english: Some(
            "Dear resident,\n\nthe water main is repaired and the supply is back. If the water is cloudy, let it run \
             for a few minutes. We apologise for the inconvenience.",
        ),
        working_days: None,
        addressee: None,
    },
    Template {
        key: "drzavni-put",
        name: "Државни пут: прослеђено надлежнима",
        category: None,
        outcome: NotCompetent,
        own: "Поштовани,\n\nпут који наводите ({place}) је државни и град за њега није надлежан. Вашу пријаву {number} \
              смо проследили: {addressee}. Одговор ћете добити од њих или преко нас.",
        english: None,
        working_days: None,
        addressee: Some("ЈП „Путеви Србије“, Булевар краља Александра 282, Београд"),
    },
    Template {
        key: "nije-u-budzetu",
        name: "Није у овогодишњем буџету",
        category: None,
        outcome: NeedsInvestment,
        own: "Поштовани,\n\nпредлог смо размотрили. За његово извођење потребна су средства која овогодишњи буџет не \
              предвиђа, па смо га уврстили међу предлоге за наредну годину.\n\n{department}",
        english: None,
        working_days: None,
        addressee: None,
    },
    Template {
        key: "nece-se-izvesti",
        name: "Предлог се неће извести",
        category: None,
        outcome: Rejected,
        own: "Поштовани,\n\nзахваљујемо вам на пријави {number} ({category}). После разматрања нисмо у могућности да \
              је прихватимо. Разлог наводимо посебно.",
        english: None,
        working_days: None,
        addressee: None,
    },
];
