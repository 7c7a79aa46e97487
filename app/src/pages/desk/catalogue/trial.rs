//! What would happen: category, district and time, and the department that would get the request.

use api::routing::{Routed, TrialDraft, TryRoute};
use leptos::prelude::*;
use words::Arg;

use super::{
    super::sending::{Refusal, Sending},
    routes::{CategoryOptions, DistrictOptions},
};
use crate::{
    browser, client,
    components::{Field, Select, TextInput},
    text::{t, use_text},
};

/// The id that the answer takes focus with.
const FOUND: &str = "catalogue-trial-found";

#[component]
pub(super) fn Trial() -> impl IntoView {
    let text = use_text();
    let sending = Sending::of_form("trial");
    let errors = sending.errors;
    let [category, district, at] = [(); 3].map(|()| RwSignal::new(String::new()));
    let found = RwSignal::new(None::<Routed>);
    let ask = client::task(move |draft: TrialDraft| async move {
        let reply = client::call(&TryRoute, &draft).await;
        sending.end();
        match reply {
            Ok(routed) => {
                found.try_set(Some(routed));
                browser::focus(FOUND, true);
            }
            Err(failure) => {
                found.try_set(None);
                sending.refused(failure);
            }
        }
    });
    let said = move || {
        found.get().map(|routed| {
            let department = text.name(&routed.department);
            match routed.rule {
                Some(rule) => text.with(
                    "catalogue-trial-by-rule",
                    &[
                        ("department", Arg::from(department)),
                        ("rule", Arg::from(rule)),
                    ],
                ),
                None => text.with(
                    "catalogue-trial-by-category",
                    &[("department", Arg::from(department))],
                ),
            }
        })
    };
    view! {
        <h3 id="catalogue-trial">{t("catalogue-trial")}</h3>
        <form
            class="choice-row"
            aria-labelledby="catalogue-trial"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                if sending.begin() {
                    ask.run(TrialDraft {
                        category: category.get_untracked(),
                        district: district.get_untracked(),
                        at: at.get_untracked(),
                    });
                }
            }
        >
            <Refusal sending/>
            <Field field="category" label="catalogue-trial-category" errors>
                <Select value=category>
                    <option value="">{t("catalogue-trial-category-choose")}</option>
                    <CategoryOptions/>
                </Select>
            </Field>
            <Field field="district" label="catalogue-trial-district" errors>
                <Select value=district>
                    <option value="">{t("catalogue-trial-no-district")}</option>
                    <DistrictOptions/>
                </Select>
            </Field>
            <Field field="received-at" label="catalogue-trial-at" errors>
                <TextInput value=at kind="datetime-local"/>
            </Field>
            <button type="submit" class="button button-quiet" aria-disabled=move || sending.busy()>
                {t("catalogue-trial-send")}
            </button>
        </form>
        <div id=FOUND tabindex="-1" role="status">
            {move || said().map(|said| view! { <p class="notice">{said}</p> })}
        </div>
    }
}
