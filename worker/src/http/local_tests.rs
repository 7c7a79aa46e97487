//! What only a local build routes.

use super::routes;

/// A router cannot be called without a runtime, but it says which paths it knows; all others are `not-found`.
#[test]
fn mails_and_proofs_are_routed_in_local_builds_only() {
    let known = format!("{:?}", routes().router);
    assert!(known.contains("\"/api/health\""), "{known}");
    for path in ["/local/mails", "/local/api/mails", "/local/api/proofs"] {
        assert_eq!(known.contains(path), cfg!(feature = "local"), "{path}");
    }
}
