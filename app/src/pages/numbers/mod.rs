//! How the promise is kept: always with the denominator, and in the address what is shown.

mod asked;
mod bars;
mod figures;
mod filters;
mod sheet;
mod table;

use api::{
    ProblemCode,
    numbers::{Numbers, ReadNumbers, ReadNumbersCsv},
};
use leptos::prelude::*;
use words::Arg;

use crate::{
    app::{Here, page_title, use_page_query},
    client::{self, Failure, Fetched},
    components::{Empty, Errors, FailureNotice, Pending},
    live::{IntoPart, Part, says, shows},
    paths::Address,
    text::{t, use_text},
};

use api::Endpoint;
use asked::Asked;
use bars::{Compared, Months};
use figures::{AllFigures, headline};
use filters::Filters;
pub use sheet::SheetPage;

/// The page of the numbers.
#[component]
pub fn NumbersPage() -> impl IntoView {
    let text = use_text();
    page_title(move || text.get("shell-numbers"));
    let here = Here::get();
    let today = here.now().with_timezone(&here.time_zone()).date_naive();
    let [from, to, department, category] =
        ["from", "to", "department", "category"].map(use_page_query);
    let asked = Memo::new(move |_| {
        let value = |query: Memo<Option<String>>| query.get().filter(|value| !value.is_empty());
        Asked {
            from: value(from),
            to: value(to),
            department: value(department),
            category: value(category),
        }
    });
    let errors = Errors::new();
    // What is read out when other numbers have come.
    let heard = RwSignal::new(None::<Numbers>);
    let results = shows(move || match asked.get().read(today) {
        Ok((_, read)) => view! { <Results read errors heard/> }.part(),
        Err(_) => Part::none(),
    });
    view! {
        <section class="numbers">
            <h1 tabindex="-1">{t("shell-numbers")}</h1>
            <p class="lead">{t("numbers-lead")}</p>
            <p><a href=Address::Promise.to_string()>{t("promise-title")}</a></p>
            <Filters asked errors today/>
            <p class="unseen" role="status">{says(move || {
                heard.with(|heard| {
                    let counts = heard.as_ref()?.total;
                    headline(text, &counts)
                })
                .unwrap_or_default()
            })}</p>
            {results}
        </section>
    }
}

/// The numbers that were asked for, once they are here.
#[component]
fn Results(read: ReadNumbers, errors: Errors, heard: RwSignal<Option<Numbers>>) -> impl IntoView {
    let asked = read.clone();
    let remote = client::remote(move || {
        let asked = asked.clone();
        async move { client::read(&asked).await }
    });
    shows(move || match remote.state.get() {
        Fetched::Pending => view! { <Pending/> }.part(),
        Fetched::Ready(numbers) => {
            heard.set(Some(numbers.clone()));
            view! { <Shown numbers csv=ReadNumbersCsv(read.clone()).path()/> }.part()
        }
        Fetched::Failed(Failure::Problem(problem))
            if problem.code == ProblemCode::InvalidFields =>
        {
            errors.set(problem.fields);
            Part::none()
        }
        Fetched::Failed(failure) => {
            view! { <FailureNotice failure retry=move |()| remote.fetch_again()/> }.part()
        }
    })
}

#[component]
fn Shown(numbers: Numbers, csv: String) -> impl IntoView {
    let text = use_text();
    let Numbers {
        from,
        to,
        as_of,
        total,
        departments,
        categories,
        months,
    } = numbers;
    let period = move || {
        let words = text.words();
        text.with(
            "numbers-period",
            &[
                ("from", Arg::from(words.short_date(from))),
                ("to", Arg::from(words.short_date(to))),
            ],
        )
    };
    if total.received + total.reopened == 0 {
        return view! {
            <p class="period">{says(period)}</p>
            <Empty says="numbers-empty"/>
            <Sheets/>
        }
        .part();
    }
    view! {
        <p class="period">{says(period)}</p>
        <h2 class="headline">{says(move || {
            headline(text, &total).unwrap_or_else(|| text.get("numbers-none-decided"))
        })}</h2>
        <p class="quiet">
            {says(move || text.with(
                "numbers-as-of",
                &[("when", Arg::from(text.short_date_time(as_of)))],
            ))}
        </p>
        <Months months total/>
        <Compared title="numbers-departments" column="numbers-department" groups=departments total/>
        <Compared title="numbers-categories" column="numbers-category" groups=categories total/>
        <section aria-labelledby="numbers-details">
            <h2 id="numbers-details">{t("numbers-details")}</h2>
            <AllFigures counts=total/>
        </section>
        <section aria-labelledby="numbers-download">
            <h2 id="numbers-download">{t("numbers-download")}</h2>
            <p><a href=csv download="" rel="external">{t("numbers-csv")}</a></p>
        </section>
        <Sheets/>
    }
    .part()
}

/// The weekly sheets of all departments.
#[component]
fn Sheets() -> impl IntoView {
    view! {
        <section aria-labelledby="numbers-sheets" class="no-print">
            <h2 id="numbers-sheets">{t("numbers-sheets")}</h2>
            <p>{t("numbers-sheets-lead")}</p>
            <sheet::Departments/>
        </section>
    }
}
