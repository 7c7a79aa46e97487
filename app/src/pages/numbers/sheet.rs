//! A department's week on one page of paper: for the meeting at which services answer for their promises.

use api::{
    ProblemCode,
    numbers::{Counts, ReadSheet, Sheet, SheetList},
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    clock::day_ended_by,
    fields::{WEEK, week_of},
};
use leptos::prelude::*;
use words::Arg;

use super::figures::{FIGURES, share_of};
use crate::{
    app::{Here, page_title, use_page_query},
    browser,
    client::{self, Failure, Fetched},
    components::{FailureNotice, Icon, IconName, Pending},
    live::{IntoPart, says, shows, shows_when, whether},
    paths::Address,
    text::{Text, t, use_text},
};

/// With more rows than these the letters on paper are smaller, so that all of it stays on one page.
const AIRY: usize = 15;

/// The page of the weekly sheet; without a department, the choice of one.
#[component]
pub fn SheetPage() -> impl IntoView {
    let text = use_text();
    page_title(move || text.get("sheet-title"));
    let here = Here::get();
    let town = here.municipality().name.clone();
    let asked = use_page_query("department");
    let department = Memo::new(move |_| asked.get().filter(|id| !id.is_empty()));
    let asked = use_page_query("week");
    let today = here.now().with_timezone(&here.time_zone()).date_naive();
    // The last whole week, as the worker has it, unless the address names one.
    let monday = Memo::new(move |_| {
        let day = asked.get().and_then(|day| day.parse::<NaiveDate>().ok());
        week_of(day.unwrap_or_else(|| today.checked_sub_days(WEEK).unwrap_or(today)))
    });
    let sheet = shows(move || match department.get() {
        Some(department) => {
            let week = Some(monday.get());
            view! { <Loaded asked=ReadSheet { department, week }/> }.part()
        }
        None => view! { <p>{t("sheet-choose")}</p> <Departments/> }.part(),
    });
    view! {
        <section class="sheet">
            <p class="sheet-town">{says(move || text.name(&town))}</p>
            <h1 tabindex="-1">{t("sheet-title")}</h1>
            {shows_when(
                whether(move || department.with(Option::is_some)),
                move || view! { <Turn department monday today/> }.part(),
            )}
            {sheet}
        </section>
    }
}

/// The weeks before and after, and the printer: on the screen alone.
#[component]
fn Turn(
    department: Memo<Option<String>>,
    monday: Memo<NaiveDate>,
    today: NaiveDate,
) -> impl IntoView {
    let address = move |monday: Option<NaiveDate>| {
        Address::Sheet.with(&[
            ("department", department.get()),
            ("week", monday.map(|monday| monday.to_string())),
        ])
    };
    let next = move || monday.get().checked_add_days(WEEK);
    let has_next = whether(move || next().is_some_and(|next| next <= today));
    view! {
        <div class="actions no-print">
            <a
                class="button button-quiet"
                href=says(move || address(monday.get().checked_sub_days(WEEK)))
                data-noscroll=""
            >
                {t("sheet-previous")}
            </a>
            {shows_when(has_next, move || view! {
                <a class="button button-quiet" href=says(move || address(next())) data-noscroll="">
                    {t("sheet-next")}
                </a>
            }
            .part())}
            <button type="button" class="button" on:click=move |_| browser::print()>
                <Icon name=IconName::Print/>
                {t("sheet-print")}
            </button>
        </div>
    }
}

/// The departments, each with its sheet of the last whole week.
#[component]
pub(super) fn Departments() -> impl IntoView {
    let text = use_text();
    let links = Here::get()
        .municipality()
        .departments
        .iter()
        .map(|department| {
            let name = department.name.clone();
            let address = Address::Sheet.with(&[("department", Some(department.id.clone()))]);
            view! { <li><a href=address>{says(move || text.name(&name))}</a></li> }.part()
        })
        .collect_view();
    view! { <ul class="links">{links}</ul> }
}

#[component]
fn Loaded(asked: ReadSheet) -> impl IntoView {
    let remote = client::remote(move || {
        let asked = asked.clone();
        async move { client::read(&asked).await }
    });
    shows(move || match remote.state.get() {
        Fetched::Pending => view! { <Pending/> }.part(),
        Fetched::Ready(sheet) => view! { <Shown sheet/> }.part(),
        Fetched::Failed(Failure::Problem(problem))
            if problem.code == ProblemCode::InvalidFields =>
        {
            view! {
                <p class="notice notice-late" role="alert">{t("field-department-unknown")}</p>
                <Departments/>
            }
            .part()
        }
        Fetched::Failed(failure) => {
            view! { <FailureNotice failure retry=move |()| remote.fetch_again()/> }.part()
        }
    })
}

#[component]
fn Shown(sheet: Sheet) -> impl IntoView {
    let text = use_text();
    let Sheet {
        department,
        responsible,
        monday,
        sunday,
        as_of,
        week,
        week_before,
        year,
        overdue,
        due,
        promises,
        ..
    } = sheet;
    let name = department;
    let full = overdue.rows.len() + due.rows.len() + promises.rows.len() > AIRY;
    view! {
        <div class:sheet-full=full>
        <h2 class="sheet-name">{says(move || text.name(&name))}</h2>
        <p class="sheet-head">
            <span>{says(move || {
                let words = text.words();
                text.with(
                    "sheet-week",
                    &[
                        ("from", Arg::from(words.short_date(monday))),
                        ("to", Arg::from(words.short_date(sunday))),
                    ],
                )
            })}</span>
            <span>{says(move || {
                let name = text.official(&responsible);
                text.with("sheet-responsible", &[("name", Arg::from(name))])
            })}</span>
        </p>
        <Compared columns=[week, week_before, year]/>
        <List list=overdue title="sheet-overdue" due="sheet-due-at" none="sheet-none-overdue"/>
        <List list=due title="sheet-due" due="sheet-due-at" none="sheet-none-due"/>
        <List
            list=promises
            title="sheet-promises"
            due="sheet-promised-at"
            none="sheet-none-promises"
            by_day=true
        />
        <p class="quiet">{says(move || {
            let when = text.short_date_time(as_of);
            text.with("sheet-as-of", &[("when", Arg::from(when))])
        })}</p>
        </div>
    }
}

/// The week's numbers beside those of the week before and of the year.
#[component]
fn Compared(columns: [Counts; 3]) -> impl IntoView {
    let text = use_text();
    let share: fn(Text, &Counts) -> Option<String> = share_of;
    let rows = [("numbers-share", share)]
        .into_iter()
        .chain(FIGURES.iter().map(|figure| (figure.name, figure.say)))
        .filter(|(_, say)| columns.iter().any(|counts| say(text, counts).is_some()))
        .map(|(name, say)| {
            let cells = columns
                .map(|counts| {
                    let said = move || say(text, &counts).unwrap_or_else(|| "–".to_owned());
                    view! { <td>{says(said)}</td> }.part()
                })
                .into_iter()
                .collect_view();
            view! { <tr><th scope="row">{t(name)}</th>{cells}</tr> }.part()
        })
        .collect_view();
    view! {
        <div class="table-scroll" role="region" tabindex="0" aria-label=t("sheet-numbers")>
            <table class="sheet-numbers">
                <caption>{t("sheet-numbers")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t("sheet-number")}</th>
                        <th scope="col">{t("sheet-this-week")}</th>
                        <th scope="col">{t("sheet-week-before")}</th>
                        <th scope="col">{t("sheet-year")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

#[component]
fn List(
    list: SheetList,
    title: &'static str,
    due: &'static str,
    none: &'static str,
    /// Whether whole days are due, as promised dates are.
    #[prop(optional)]
    by_day: bool,
) -> impl IntoView {
    let text = use_text();
    let SheetList { rows, more } = list;
    if rows.is_empty() {
        return view! { <h3>{t(title)}</h3> <p class="sheet-none">{t(none)}</p> }.part();
    }
    let rows = rows
        .into_iter()
        .map(|row| {
            let (category, received, ends) = (row.category, row.received_at, row.due);
            view! {
                <tr>
                    <th scope="row">{row.reference}</th>
                    <td>{says(move || text.name(&category))}</td>
                    <td>{says(move || text.short_date_time(received))}</td>
                    <td>{says(move || deadline(text, ends, by_day))}</td>
                </tr>
            }
            .part()
        })
        .collect_view();
    view! {
        <div class="table-scroll" role="region" tabindex="0" aria-label=t(title)>
            <table class="sheet-list">
                <caption>{t(title)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t("sheet-reference")}</th>
                        <th scope="col">{t("sheet-category")}</th>
                        <th scope="col">{t("sheet-received")}</th>
                        <th scope="col">{t(due)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {more.then(|| view! { <p class="sheet-more">{t("sheet-more")}</p> })}
    }
    .part()
}

/// A deadline in the fewest characters; midnight is the end of the day before, as everywhere.
fn deadline(text: Text, due: DateTime<Utc>, by_day: bool) -> String {
    let Some(day) = day_ended_by(Here::get().time_zone(), due) else {
        return text.short_date_time(due);
    };
    let date = text.words().short_date(day);
    if by_day {
        date
    } else {
        text.with("sheet-day-end", &[("date", Arg::from(date))])
    }
}
