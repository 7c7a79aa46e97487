//! The whole page: what it needs before anything is shown, the frame around every page, and which page an address is.

mod frame;
mod navigation;

use std::sync::Arc;

use api::{
    ProblemCode,
    municipality::{Category, Department, Municipality, ReadMunicipality, within},
};
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use domain::{Country, fields::Bounds};
use leptos::prelude::*;
use leptos_router::components::Router;

use crate::{
    browser,
    client::{self, Failure, Fetched},
    components::{FailureNotice, Pending},
    live::{IntoPart, Part, shows},
    paths::Address,
    text::Text,
};

use frame::{BareFrame, Frame, SkipLink};
pub use navigation::{go, page_title, refine, replace, use_address, use_page_query};

/// The municipality whose page this is.
#[derive(Clone, Copy)]
pub struct Here {
    municipality: StoredValue<Arc<Municipality>>,
    time_zone: Tz,
    /// How far the server's clock is ahead of the device's.
    ahead: TimeDelta,
}

impl Here {
    fn new(municipality: Municipality) -> Self {
        let time_zone = municipality
            .time_zone
            .parse()
            .unwrap_or(match municipality.country {
                Country::Slovenia => Tz::Europe__Ljubljana,
                Country::Serbia => Tz::Europe__Belgrade,
            });
        Self {
            time_zone,
            ahead: municipality.as_of - browser::now(),
            municipality: StoredValue::new(Arc::new(municipality)),
        }
    }

    /// The municipality of the calling component; `App` provides it to every page.
    pub fn get() -> Self {
        expect_context::<Self>()
    }

    /// Puts what is known now in the place of what was known; pages that are built from then on show it.
    pub fn renew(self, municipality: Municipality) {
        self.municipality.set_value(Arc::new(municipality));
    }

    /// What is known of it.
    pub fn municipality(self) -> Arc<Municipality> {
        self.municipality.get_value()
    }

    /// Where its dates and times are meant.
    pub fn time_zone(self) -> Tz {
        self.time_zone
    }

    /// The server's time, by the device's clock and the difference between the two.
    pub fn now(self) -> DateTime<Utc> {
        browser::now() + self.ahead
    }

    /// Where a point may lie; `None` when the municipality's own corners make no rectangle.
    pub fn bounds(self) -> Option<Bounds> {
        within(self.municipality.with_value(|here| here.map.bounds))
    }

    /// The category with this id.
    pub fn category(self, id: &str) -> Option<Category> {
        self.municipality.with_value(|here| {
            here.categories
                .iter()
                .find(|category| category.id == id)
                .cloned()
        })
    }

    /// The department with this id.
    pub fn department(self, id: &str) -> Option<Department> {
        self.municipality.with_value(|here| {
            here.departments
                .iter()
                .find(|department| department.id == id)
                .cloned()
        })
    }
}

/// What stands at an address; `None` is a path that is no address.
pub type Pages = fn(Option<Address>) -> Part;

/// One of the programs the page is made of.
#[derive(Clone, Copy)]
pub struct Program {
    /// What stands at each address.
    pub pages: Pages,
    /// What stands on a host that belongs to no municipality.
    pub nowhere: fn() -> Part,
    /// What its pages may say.
    pub words: &'static [words::Part],
}

/// The whole page.
#[component]
pub fn App(
    /// The program that was loaded.
    program: Program,
) -> impl IntoView {
    let Program {
        pages,
        nowhere,
        words,
    } = program;
    let text = Text::start(words);
    provide_context(text);
    let remote = client::remote(|| client::read(&ReadMunicipality));
    view! {
        <SkipLink/>
        <Router>
            {shows(move || match remote.state.get() {
                Fetched::Pending => view! {
                    <BareFrame><h1 tabindex="-1">"Servis 48"</h1><Pending/></BareFrame>
                }
                .part(),
                Fetched::Ready(municipality) => {
                    text.offer(&municipality.languages);
                    provide_context(Here::new(municipality));
                    view! { <Frame pages/> }.part()
                }
                Fetched::Failed(Failure::Problem(problem))
                    if problem.code == ProblemCode::UnknownMunicipality =>
                {
                    view! { <BareFrame>{nowhere()}</BareFrame> }.part()
                }
                Fetched::Failed(failure) => view! {
                    <BareFrame>
                        <h1 tabindex="-1">"Servis 48"</h1>
                        <FailureNotice failure retry=move || remote.fetch_again()/>
                    </BareFrame>
                }
                .part(),
            })}
        </Router>
    }
}
