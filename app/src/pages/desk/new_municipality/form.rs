//! The form of a new municipality.

use api::{
    ProblemCode,
    new_municipality::{MadeMunicipality, MakeMunicipality, MunicipalityDraft},
};
use domain::{Code, Country, Language, clock::ClockKind};
use leptos::prelude::*;
use web_sys::File;
use words::{Arg, Words};

use super::{
    super::sending::{Refusal, Sending},
    typed::{Typed, check},
};
use crate::{
    browser,
    client::{self, Failure},
    components::{
        Choice, ErrorSummary, Errors, Field, FieldError, Icon, IconName, RadioCards, Select,
        TextArea, TextInput,
    },
    text::{t, use_text},
};

#[component]
pub(super) fn Form(typed: Typed, tell: Callback<MadeMunicipality>) -> impl IntoView {
    let sending = Sending::of_form("new");
    let errors = sending.errors;
    let send = client::task(
        move |(key, draft): (String, MunicipalityDraft)| async move {
            let reply = client::call_with_bearer(&MakeMunicipality, &draft, &key).await;
            sending.end();
            match reply {
                Ok(made) => tell.run(made),
                // The summary above leads to each of the fields.
                Err(Failure::Problem(problem)) if problem.code == ProblemCode::InvalidFields => {
                    errors.set(problem.fields);
                }
                Err(failure) => sending.refused(failure),
            }
        },
    );
    let submit = move || {
        let draft = untrack(|| typed.draft());
        match check(&draft) {
            Err(found) => errors.set_found(found),
            Ok(_) => {
                if sending.begin() {
                    send.run((typed.key.get_untracked(), draft));
                }
            }
        }
    };
    view! {
        <p class="lead">{t("new-lead")}</p>
        <ErrorSummary errors/>
        <form
            class="new-municipality"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                submit();
            }
        >
            <Field field="operator-key" label="new-key" hint="new-key-hint" errors>
                <TextInput value=typed.key kind="password" autocomplete="off"/>
            </Field>
            <About typed errors/>
            <OnTheMap typed errors/>
            <Promised typed errors/>
            <h2>{t("new-administrator")}</h2>
            <p class="field-hint">{t("new-administrator-hint")}</p>
            <Field field="name" label="new-administrator-name" errors>
                <TextInput value=typed.administrator/>
            </Field>
            <Field field="email" label="new-administrator-email" errors>
                <TextInput value=typed.email kind="email" inputmode="email"/>
            </Field>
            <label class="check">
                <input type="checkbox" bind:checked=typed.starter aria-describedby="new-starter-hint"/>
                <span>{t("new-starter")}</span>
            </label>
            <p class="field-hint" id="new-starter-hint">{t("new-starter-hint")}</p>
            <Refusal sending/>
            <p class="actions">
                <button type="submit" class="button" aria-disabled=move || sending.busy()>
                    {t("new-send")}
                </button>
            </p>
        </form>
    }
}

/// What it is, how it speaks, and how it is reached.
#[component]
fn About(typed: Typed, errors: Errors) -> impl IntoView {
    let text = use_text();
    let countries = Country::ALL
        .iter()
        .map(|country| {
            let country = *country;
            view! { <option value=country.code()>{move || text.code("country", country)}</option> }
        })
        .collect_view();
    let languages = Language::ALL
        .iter()
        .map(|language| {
            view! { <option value=language.code()>{Words::language_name(*language)}</option> }
        })
        .collect_view();
    let others = Language::ALL
        .iter()
        .map(|language| view! { <Besides language=*language typed/> })
        .collect_view();
    let serbian = [Language::SerbianCyrillic, Language::SerbianLatin];
    view! {
        <h2>{t("new-about")}</h2>
        <Field field="country" label="new-country" hint="new-country-hint" errors>
            <Select value=typed.country><option value=""></option>{countries}</Select>
        </Field>
        <Field field="languages" label="new-own-language" errors>
            <Select value=typed.own><option value=""></option>{languages}</Select>
        </Field>
        <fieldset class="field">
            <legend class="field-label">{t("new-languages")}</legend>
            {others}
        </fieldset>
        <Show when=move || typed.speaks(&[Language::Slovenian])>
            <Field field="text-sl" label="new-name-sl" errors><TextInput value=typed.name_sl/></Field>
        </Show>
        <Show when=move || typed.speaks(&serbian)>
            <Field field="text-sr" label="new-name-sr" errors><TextInput value=typed.name_sr/></Field>
        </Show>
        <Show when=move || typed.speaks(&[Language::English])>
            <Field field="text-en" label="new-name-en" errors><TextInput value=typed.name_en/></Field>
        </Show>
        <Field field="slug" label="new-slug" hint="new-slug-hint" errors>
            <TextInput value=typed.slug/>
        </Field>
        <Field field="prefix" label="new-prefix" hint="new-prefix-hint" errors>
            <TextInput value=typed.prefix class="short"/>
        </Field>
        <Field field="phone" label="new-phone" errors>
            <TextInput value=typed.phone kind="tel" inputmode="tel"/>
        </Field>
        <Field field="mail-from" label="new-mail-from" hint="new-mail-from-hint" errors>
            <TextInput value=typed.mail_from kind="email" inputmode="email"/>
        </Field>
    }
}

/// A language it may speak besides its own.
#[component]
fn Besides(language: Language, typed: Typed) -> impl IntoView {
    let code = language.code();
    view! {
        <Show when=move || typed.own.with(|own| own != code)>
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=move || typed.others.with(|others| others.contains(code))
                    on:change:target=move |event| {
                        let spoken = event.target().checked();
                        typed.others.update(|others| {
                            if spoken {
                                others.insert(code.to_owned());
                            } else {
                                others.remove(code);
                            }
                        });
                    }
                />
                <span lang=code>{Words::language_name(language)}</span>
            </label>
        </Show>
    }
}

/// The outline or the corners.
#[component]
fn OnTheMap(typed: Typed, errors: Errors) -> impl IntoView {
    let text = use_text();
    let read = client::task(move |file: File| async move {
        let name = file.name();
        if let Some(outline) = browser::text_of(&file).await {
            typed.outline.try_set(Some((name, outline)));
            errors.clear("outline");
            errors.clear("bounds");
        }
    });
    let id = errors.input_id("outline");
    view! {
        <h2>{t("new-map")}</h2>
        <p class="field-hint" id="new-map-hint">{t("new-map-hint")}</p>
        <div class="field" class:field-wrong=move || errors.of("outline").is_some()>
            <p class="field-label">{t("new-outline")}</p>
            <FieldError field="outline" errors/>
            <div class="actions">
                <label class="button button-quiet file-button" for=id.clone()>
                    <input
                        type="file"
                        id=id.clone()
                        aria-describedby="new-map-hint"
                        on:change:target=move |event| {
                            let file = event.target().files().and_then(|files| files.get(0));
                            // Choosing the same file again must count as a choice.
                            event.target().set_value("");
                            if let Some(file) = file {
                                read.run(file);
                            }
                        }
                    />
                    <Icon name=IconName::Map/>
                    <span>{t("new-outline-choose")}</span>
                </label>
                {move || typed.outline.get().map(|_| view! {
                    <button type="button" class="button button-quiet" on:click=move |_| typed.outline.set(None)>
                        {t("new-outline-remove")}
                    </button>
                })}
            </div>
            <p role="status">
                {move || typed.outline.get().map(|(name, _)| {
                    text.with("new-outline-chosen", &[("name", Arg::from(&name))])
                })}
            </p>
        </div>
        <Show when=move || typed.outline.with(Option::is_none)>
            <Field field="bounds" label="new-bounds" hint="new-bounds-hint" errors>
                <TextInput value=typed.bounds/>
            </Field>
            <Field field="centre" label="new-centre" hint="new-centre-hint" errors>
                <TextInput value=typed.centre/>
            </Field>
        </Show>
    }
}

/// How the 48 hours are counted.
#[component]
fn Promised(typed: Typed, errors: Errors) -> impl IntoView {
    let text = use_text();
    let clocks = Signal::derive(move || {
        let clocks = ClockKind::ALL.iter();
        clocks
            .map(|clock| Choice {
                value: clock.code().to_owned(),
                label: text.code("clock-kind", *clock),
                hint: String::new(),
            })
            .collect::<Vec<_>>()
    });
    let in_office = move || {
        typed
            .clock
            .with(|code| code == ClockKind::OfficeHours.code())
    };
    view! {
        <h2>{t("new-promise")}</h2>
        <p class="field-hint">{t("new-promise-hint")}</p>
        <RadioCards field="clock" legend="new-clock" value=typed.clock choices=clocks errors/>
        <Show when=in_office>
            <Field field="office" label="new-office" hint="new-office-hint" errors>
                <TextArea value=typed.office rows=3/>
            </Field>
        </Show>
    }
}
