//! The caller's network, to count tries by. It is only ever stored hashed.

use std::net::IpAddr;

use axum::http::HeaderMap;

/// What callers have in common whose address nobody tells: they share one count.
const UNKNOWN: &str = "unknown";

/// The edge sets the first; a proxy in front of a local run the second. Only the edge can be believed, so the second
/// counts where the first is missing, but in local builds comes first: there the runtime itself is the edge.
#[cfg(not(feature = "local"))]
const HEADERS: [&str; 2] = ["cf-connecting-ip", "x-real-ip"];
#[cfg(feature = "local")]
const HEADERS: [&str; 2] = ["x-real-ip", "cf-connecting-ip"];

/// The caller's network: an IPv4 address, or the first 64 bits of an IPv6 one, since a single household has as many
/// addresses as it likes in those.
pub fn network(headers: &HeaderMap) -> String {
    HEADERS
        .iter()
        .filter_map(|name| headers.get(*name)?.to_str().ok()?.trim().parse().ok())
        .map(|address: IpAddr| match address.to_canonical() {
            IpAddr::V4(address) => address.to_string(),
            IpAddr::V6(address) => {
                let [a, b, c, d, ..] = address.segments();
                format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
            }
        })
        .next()
        .unwrap_or_else(|| UNKNOWN.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(headers: &[(&'static str, &str)]) -> String {
        let headers = headers
            .iter()
            .map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap()));
        network(&HeaderMap::from_iter(headers))
    }

    #[test]
    fn callers_of_one_household_are_one_caller() {
        assert_eq!(of(&[("cf-connecting-ip", "192.0.2.7")]), "192.0.2.7");
        assert_eq!(of(&[("cf-connecting-ip", "::ffff:192.0.2.7")]), "192.0.2.7");
        let first = of(&[("cf-connecting-ip", "2001:db8:1:2:3:4:5:6")]);
        assert_eq!(first, "2001:db8:1:2::/64");
        assert_eq!(of(&[("cf-connecting-ip", "2001:db8:1:2::9")]), first);
        assert_ne!(of(&[("cf-connecting-ip", "2001:db8:1:3::9")]), first);
    }

    #[test]
    fn who_is_not_told_shares_one_count() {
        assert_eq!(of(&[]), UNKNOWN);
        assert_eq!(of(&[("cf-connecting-ip", "nonsense")]), UNKNOWN);
        assert_eq!(of(&[("x-real-ip", "192.0.2.8")]), "192.0.2.8");
    }

    #[cfg(not(feature = "local"))]
    #[test]
    fn the_edge_is_believed_before_anyone_else() {
        let headers = [
            ("x-real-ip", "192.0.2.8"),
            ("cf-connecting-ip", "192.0.2.7"),
        ];
        assert_eq!(of(&headers), "192.0.2.7");
    }
}
