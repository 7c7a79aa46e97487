//! The questions themselves.

use api::{
    ProblemCode,
    municipality::{Category, Emergency},
};
use domain::{Kind, PhotoRole};
use leptos::prelude::*;

use super::{Form, extra::Extra, fitting::Fitting, preview::Preview, send::Sending, step::Step};
use crate::{
    app::Here,
    client::Failure,
    components::{
        Field, Notice, PhotoInput, PlaceInput, Select, Telephone, TextArea, TextInput, Tone,
        failure_text,
    },
    live::{Inside, IntoPart, Part, perhaps, says, shows, whether},
    text::{t, use_text},
};

/// The frame of a question: its heading, what is asked, and on phones the ways on and back.
#[component]
fn Question(form: Form, step: Step, children: Inside) -> impl IntoView {
    let back = step.back().map(|back| {
        view! {
            <button
                type="button"
                class="button button-quiet"
                on:click=move |_| form.show.run(back)
            >
                {t("file-back")}
            </button>
        }
    });
    let on = step.next().map(|_| {
        view! { <button type="submit" class="button">{t("file-next")}</button> }
    });
    view! {
        <section
            class="step"
            class:step-now=whether(move || form.step.get() == step)
            aria-labelledby=step.title_id()
        >
            <h2 id=step.title_id() tabindex="-1">{t(step.title())}</h2>
            {children.build()}
            {(step != Step::Check).then(|| view! {
                <p class="actions filing-actions step-only">{on} {back}</p>
            })}
        </section>
    }
}

/// What it is about: the category and the person's own words.
#[component]
pub(super) fn What(form: Form) -> impl IntoView {
    let text = use_text();
    let here = Here::get();
    let chosen = move || form.draft.category.with(|id| here.category(id));
    let phone = StoredValue::new(here.municipality().phone.clone());
    view! {
        <Question form step=Step::What>
            <Field field="category" label="file-category" errors=form.errors>
                <Select value=form.draft.category>
                    <option value="">{t("file-category-choose")}</option>
                    <Categories form/>
                </Select>
            </Field>
            {shows(move || match chosen() {
                Some(Category { emergency: Some(Emergency { text: words, phone }), .. }) => view! {
                    <Notice tone=Tone::Late>
                        <p role="alert">
                            <strong>{text.name(&words)}</strong>
                            " "
                            <Telephone number=phone/>
                        </p>
                    </Notice>
                }
                .part(),
                Some(Category { on_call: true, .. }) => view! {
                    <Notice tone=Tone::Soon>
                        <p>
                            <strong>{t("file-on-call")}</strong>
                            " "
                            {t("file-on-call-phone")}
                            " "
                            <Telephone number=phone.get_value()/>
                            ". "
                            {t("file-danger")}
                            " "
                            <Telephone number="112"/>
                            "."
                        </p>
                    </Notice>
                }
                .part(),
                Some(_) | None => Part::none(),
            })}
            <Field field="text" label="file-text" hint="file-text-hint" errors=form.errors>
                <TextArea value=form.draft.text/>
            </Field>
            {(form.kind == Kind::Question).then(|| view! { <Fitting value=form.draft.text/> })}
            <Extra form/>
        </Question>
    }
}

/// The categories of this kind, under the department that answers for each.
#[component]
fn Categories(form: Form) -> impl IntoView {
    let text = use_text();
    let municipality = Here::get().municipality();
    municipality
        .departments
        .iter()
        .filter_map(|department| {
            let own: Vec<Category> = municipality
                .categories
                .iter()
                .filter(|category| {
                    category.department_id == department.id && category.kinds.contains(&form.kind)
                })
                .cloned()
                .collect();
            let name = department.name.clone();
            (!own.is_empty()).then(|| {
                let options = own
                    .into_iter()
                    .map(|category| {
                        view! {
                            <option value=category.id>{says(move || text.name(&category.name))}</option>
                        }
                    })
                    .collect_view();
                view! { <optgroup label=says(move || text.name(&name))>{options}</optgroup> }
            })
        })
        .collect_view()
}

/// Where it is.
#[component]
pub(super) fn Where(form: Form) -> impl IntoView {
    let hint = if form.kind.needs_location() {
        "file-where-needed"
    } else {
        "file-where-optional"
    };
    view! {
        <Question form step=Step::Where>
            <p class="quiet">{t(hint)}</p>
            <PlaceInput point=form.draft.point address=form.draft.address errors=form.errors/>
        </Question>
    }
}

/// What it looks like.
#[component]
pub(super) fn Photo(form: Form) -> impl IntoView {
    view! {
        <Question form step=Step::Photo>
            <PhotoInput
                value=form.draft.photo
                busy=form.photo_busy
                role=PhotoRole::Before
                label="file-photo-label"
                hint="file-photo-hint"
            />
        </Question>
    }
}

/// How the answer comes.
#[component]
pub(super) fn Reply(form: Form) -> impl IntoView {
    view! {
        <Question form step=Step::Reply>
            <Field field="email" label="file-email" hint="file-email-hint" errors=form.errors>
                <TextInput
                    value=form.draft.email
                    kind="email"
                    inputmode="email"
                    autocomplete="email"
                />
            </Field>
        </Question>
    }
}

/// Whether all is right, and the sending.
#[component]
pub(super) fn Check(form: Form) -> impl IntoView {
    let text = use_text();
    let label = says(move || {
        text.get(match form.sending.get() {
            Sending::Under => "file-sending",
            Sending::AwaitsPhoto => "file-awaits-photo",
            Sending::Not | Sending::Failed(_) => "file-send",
        })
    });
    view! {
        <Question form step=Step::Check>
            <div class="step-only"><Preview form/></div>
            <p class="quiet">
                {t(if form.kind.may_be_public() { "file-public" } else { "file-never-public" })}
            </p>
            <div role="alert">
                {shows(move || match form.sending.get() {
                    Sending::Failed(failure) => view! { <Failed form failure/> }.part(),
                    Sending::Not | Sending::AwaitsPhoto | Sending::Under => Part::none(),
                })}
            </div>
            <p class="actions filing-actions">
                <button
                    type="submit"
                    class="button"
                    aria-disabled=perhaps(move || {
                        (form.sending.get() == Sending::Under).then(|| "true".to_owned())
                    })
                >
                    {label}
                </button>
                <button
                    type="button"
                    class="button button-quiet step-only"
                    on:click=move |_| form.show.run(Step::Reply)
                >
                    {t("file-back")}
                </button>
            </p>
        </Question>
    }
}

/// It did not arrive: what was kept, and what to do.
#[component]
fn Failed(form: Form, failure: Failure) -> impl IntoView {
    let text = use_text();
    let used =
        matches!(&failure, Failure::Problem(problem) if problem.code == ProblemCode::KeyReused);
    let offline = failure == Failure::Offline;
    let again = move |_| {
        if used {
            form.draft.renew_key();
        }
        form.send.run(());
    };
    view! {
        <div class="notice notice-late">
            <p>
                {says(move || {
                    if offline { text.get("file-offline") } else { failure_text(text, &failure) }
                })}
            </p>
            {(!offline && !used).then(|| view! { <p>{t("file-kept")}</p> })}
            <button type="button" class="button button-quiet" on:click=again>
                {t(if used { "file-send-as-new" } else { "file-send-again" })}
            </button>
        </div>
    }
}
