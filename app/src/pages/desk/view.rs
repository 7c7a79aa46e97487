//! Which list the desk shows. It stands in the address, so that going back, reloading and sending it to a colleague work.

use api::desk::{Filters, Queue};
use domain::Code;

use crate::paths::{Address, decode};

/// A list, and what it is narrowed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct View {
    /// Which list.
    pub(super) queue: Queue,
    /// What it is narrowed to.
    pub(super) filters: Filters,
}

impl View {
    /// A list as a whole.
    pub(super) fn of(queue: Queue) -> Self {
        Self {
            queue,
            filters: Filters::default(),
        }
    }

    /// Reads the parameters of an address; what means nothing shows everything that is open.
    pub(super) fn read(get: impl Fn(&str) -> Option<String>) -> Self {
        let queue = get("queue").and_then(|code| Queue::from_code(&code));
        Self {
            queue: queue.unwrap_or(Queue::Open),
            filters: Filters::of_parameters(get),
        }
    }

    /// The same of what stands behind the question mark.
    pub(super) fn read_query(query: &str) -> Self {
        Self::read(|name| {
            query
                .split('&')
                .filter_map(|pair| pair.split_once('='))
                .find(|(key, _)| *key == name)
                .and_then(|(_, value)| decode(value))
        })
    }

    /// The address of a request within this list, or of the list alone.
    pub(super) fn address(&self, id: Option<&str>) -> String {
        let address = match id {
            Some(id) => Address::DeskRequest { id: id.to_owned() },
            None => Address::Desk,
        };
        let queue = (self.queue != Queue::Open).then(|| self.queue.code().to_owned());
        let mut parameters = vec![("queue", queue)];
        parameters.extend(self.filters.parameters());
        address.with(&parameters)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_comes_back_from_its_address() {
        let view = View {
            queue: Queue::DueToday,
            filters: Filters {
                category: Some("luči & več".to_owned()),
                district: Some("celje-district-center".to_owned()),
                channel: Some(domain::Channel::Phone),
                kind: Some(domain::Kind::Request),
                from: "2026-04-20".parse().ok(),
                to: None,
            },
        };
        let address = view.address(Some("abc"));
        let (path, query) = address.split_once('?').unwrap();
        assert_eq!(path, "/desk/requests/abc");
        assert_eq!(View::read_query(query), view);
        assert_eq!(View::of(Queue::Open).address(None), "/desk");
        assert_eq!(
            View::read_query("queue=nothing&kind=x&from=soon&category="),
            View::of(Queue::Open)
        );
    }
}
