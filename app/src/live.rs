//! What stands and changes on the page, in few types.
//!
//! Every closure and every tree of elements in a view is a type of its own, and each costs a kilobyte or two of the
//! program that a phone has to load. Here many become one.

use leptos::{
    children::ToChildren,
    prelude::*,
    tachys::{
        html::attribute::{Attribute, any_attribute::AnyAttribute},
        hydration::Cursor,
        renderer::{Rndr, types},
        view::{Mountable, Position, PositionState, add_attr::AddAnyAttr},
    },
};
use send_wrapper::SendWrapper;

/// A text that changes.
pub fn says(text: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(text)
}

/// Whether something holds, for a class or a condition.
pub fn whether(condition: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    Signal::derive(condition)
}

/// The value of an attribute that is not always there.
pub fn perhaps(
    value: impl Fn() -> Option<String> + Send + Sync + 'static,
) -> Signal<Option<String>> {
    Signal::derive(value)
}

/// A part of the page, already built: whatever it is made of, it has this type.
///
/// Unlike `AnyView` it is never compared with the part that takes its place but gives way to it as a whole, so that
/// nothing of that kind is compiled for what it is made of. This page is only ever built in the browser.
pub struct Part(SendWrapper<Box<dyn Mountable>>);

/// Makes a part of the page of what a view describes.
pub trait IntoPart {
    /// The part.
    fn part(self) -> Part;
}

impl<V> IntoPart for V
where
    V: Render,
    V::State: 'static,
{
    fn part(self) -> Part {
        Part(SendWrapper::new(Box::new(self.build())))
    }
}

impl Part {
    /// Nothing to be seen; it keeps the place for what may come.
    pub fn none() -> Self {
        Self(SendWrapper::new(Box::new(Rndr::create_placeholder())))
    }
}

impl Mountable for Part {
    fn unmount(&mut self) {
        self.0.unmount();
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        self.0.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.insert_before_this(child)
    }

    fn elements(&self) -> Vec<types::Element> {
        self.0.elements()
    }
}

impl Render for Part {
    type State = Self;

    fn build(self) -> Self {
        self
    }

    fn rebuild(mut self, state: &mut Self) {
        state.insert_before_this(&mut self);
        state.unmount();
        *state = self;
    }
}

impl AddAnyAttr for Part {
    type Output<A: Attribute> = Self;

    fn add_any_attr<A: Attribute>(self, _: A) -> Self {
        self
    }
}

impl RenderHtml for Part {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    /// Only a server writes HTML, and this page has none.
    fn to_html_with_buf(
        self,
        _: &mut String,
        _: &mut Position,
        _: bool,
        _: bool,
        _: Vec<AnyAttribute>,
    ) {
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Self {
        self
    }

    fn into_owned(self) -> Self {
        self
    }
}

/// What stands inside a component, built when the component asks for it.
pub struct Inside(Box<dyn FnOnce() -> Part + Send>);

impl Inside {
    /// Builds it.
    pub fn build(self) -> Part {
        (self.0)()
    }
}

impl<F, V> ToChildren<F> for Inside
where
    F: FnOnce() -> V + Send + 'static,
    V: Render,
    V::State: 'static,
{
    fn to_children(children: F) -> Self {
        Self(Box::new(move || children().part()))
    }
}

/// A part of the page that changes as a whole.
pub type Shown = Box<dyn FnMut() -> Part + Send>;

/// A part of the page that changes as a whole.
pub fn shows(part: impl FnMut() -> Part + Send + 'static) -> Shown {
    Box::new(part)
}

/// A part of the page that is there or not.
pub fn shows_when(condition: Signal<bool>, part: impl Fn() -> Part + Send + 'static) -> Shown {
    // Asked for again only when the answer changes, so that what is shown stays as it is.
    let condition = Memo::new(move |_| condition.get());
    shows(move || {
        if condition.get() {
            part()
        } else {
            Part::none()
        }
    })
}
