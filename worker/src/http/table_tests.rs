//! What the table of routes has, and what only a local build has.

use std::collections::BTreeSet;

use super::routes;

#[test]
fn no_endpoint_is_routed_twice() {
    let served = routes().served;
    assert!(served.len() > 20);
    let apart: BTreeSet<_> = served.iter().collect();
    assert_eq!(apart.len(), served.len());
}

/// A router cannot be called without a runtime, but it says which paths it knows; all others are `not-found`.
#[test]
fn mails_and_proofs_are_routed_in_local_builds_only() {
    let known = format!("{:?}", routes().router);
    assert!(known.contains("\"/api/health\""), "{known}");
    for path in ["/local/mails", "/local/api/mails", "/local/api/proofs"] {
        assert_eq!(known.contains(path), cfg!(feature = "local"), "{path}");
    }
}
