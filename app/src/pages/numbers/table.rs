//! The numbers of a chart as a table.

use api::numbers::Counts;
use leptos::prelude::*;

use crate::{
    live::{IntoPart, Part, says},
    text::{t, use_text},
};

/// A row: a month, a department, a category.
pub(super) struct Row {
    pub name: Signal<String>,
    pub counts: Counts,
    /// Whether there are enough cases for a share.
    pub ranked: bool,
}

/// The table, to be opened by whoever wants the numbers themselves.
#[component]
pub(super) fn NumbersTable(
    title: &'static str,
    column: &'static str,
    rows: Vec<Row>,
    total: Counts,
) -> impl IntoView {
    let text = use_text();
    // Not the name of the section alone: no two regions of a page may have the same.
    let label = move || format!("{}: {}", text.get(title), text.get("numbers-table"));
    let whole = Row {
        name: says(move || text.get("numbers-total")),
        counts: total,
        ranked: true,
    };
    let rows = rows.into_iter().map(row).collect_view();
    view! {
        <details class="explanation numbers-table">
            <summary>{t("numbers-table")}</summary>
            // On a phone the table moves sideways under the finger and under the arrow keys, and the page does not.
            <div class="table-scroll" role="region" tabindex="0" aria-label=says(label)>
                <table>
                    <caption class="unseen">{t(title)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t(column)}</th>
                            <th scope="col">{t("count-on-time")}</th>
                            <th scope="col">{t("count-late")}</th>
                            <th scope="col">{t("count-unanswered")}</th>
                            <th scope="col">{t("numbers-share")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                    <tfoot>{row(whole)}</tfoot>
                </table>
            </div>
        </details>
    }
}

fn row(
    Row {
        name,
        counts,
        ranked,
    }: Row,
) -> Part {
    let text = use_text();
    let cells = [counts.on_time, counts.late, counts.unanswered]
        .map(|count| view! { <td>{says(move || text.words().number(count))}</td> }.part())
        .into_iter()
        .collect_view();
    let share = says(move || {
        if ranked {
            let share = text.words().share(counts.on_time, counts.decided());
            share.unwrap_or_else(|| "–".to_owned())
        } else {
            text.get("numbers-few")
        }
    });
    view! {
        <tr>
            <th scope="row">{name}</th>
            {cells}
            <td>{share}</td>
        </tr>
    }
    .part()
}
