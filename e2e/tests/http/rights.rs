//! What each role may do at the desk: one table, every cell tried. Who is refused has changed nothing.
#![expect(
    clippy::indexing_slicing,
    reason = "a test ends where its ground is missing"
)]

use std::{collections::BTreeSet, fs, path::Path};

use api::{Empty, Method, ProblemCode, desk::DeskRequest, promise::ReadPromise};
use serde_json::{Value, json};
use servis48_e2e::{Client, Reply};

use crate::world::{
    CELJE_ADMINISTRATOR, CELJE_LIGHTING, CELJE_LIGHTING_HEAD, KRUSEVAC_ADMINISTRATOR, Official,
    citizen, filed_lamp, read_desk, signed_in,
};

const CELJE_OPERATOR: Official = Official {
    slug: "celje",
    email: "tjasa.zvonar@celje.localhost",
};
const CELJE_AUDITOR: Official = Official {
    slug: "celje",
    email: "zdenka.preglej@celje.localhost",
};
const CELJE_REGION_VIEWER: Official = Official {
    slug: "celje",
    email: "miha.razglednik@celje.localhost",
};

/// The columns.
const ROLES: [&Official; 6] = [
    &CELJE_OPERATOR,
    &CELJE_LIGHTING,
    &CELJE_LIGHTING_HEAD,
    &CELJE_ADMINISTRATOR,
    &CELJE_AUDITOR,
    &CELJE_REGION_VIEWER,
];

/// An endpoint of the desk, and who reaches it.
struct Row {
    method: Method,
    /// The pattern, as `api` names it.
    pattern: &'static str,
    /// What is sent; the version in it is the one that is there, or one that never was.
    body: fn(&Ground) -> Value,
    /// What whoever may gets: a reply, or the refusal of a version that never was.
    reached: u16,
    /// Operator, officer, head, administrator, auditor, region viewer.
    may: [bool; 6],
}

const Y: bool = true;
const N: bool = false;

const ANYBODY: [bool; 6] = [Y; 6];
const READERS: [bool; 6] = [Y, Y, Y, Y, Y, N];
const ALL_WHO_ACT: [bool; 6] = [Y, Y, Y, Y, N, N];
const DEPARTMENTS: [bool; 6] = [N, Y, Y, Y, N, N];
const CENTRE: [bool; 6] = [Y, N, N, Y, N, N];
const ADMINISTRATORS: [bool; 6] = [N, N, N, Y, N, N];
const OVERSEERS: [bool; 6] = [N, N, N, Y, Y, N];

/// Reads nothing of a body.
fn nothing(_: &Ground) -> Value {
    Value::Null
}

/// Something without the name it must have.
fn unnamed(_: &Ground) -> Value {
    json!({ "name": {} })
}

fn reason(ground: &Ground) -> Value {
    json!({ "version": ground.version, "reason": "Tako želi občan." })
}

fn row(
    method: Method,
    pattern: &'static str,
    body: fn(&Ground) -> Value,
    reached: u16,
    may: [bool; 6],
) -> Row {
    Row {
        method,
        pattern,
        body,
        reached,
        may,
    }
}

/// The table.
fn table() -> Vec<Row> {
    use Method::{Delete, Get, Post};
    vec![
        row(Get, "/api/desk/session", nothing, 200, ANYBODY),
        // Without an upgrade there is nothing to open.
        row(Get, "/api/desk/live", nothing, 400, READERS),
        row(Get, "/api/desk/requests", nothing, 200, READERS),
        row(
            Post,
            "/api/desk/search",
            |_| json!({ "text": "svetilka" }),
            200,
            READERS,
        ),
        row(Get, "/api/desk/requests/{id}", nothing, 200, READERS),
        row(Get, "/api/desk/requests/{id}/beside", nothing, 200, READERS),
        row(Get, "/api/desk/districts", nothing, 200, READERS),
        row(Get, "/api/desk/views", nothing, 200, READERS),
        row(
            Post,
            "/api/desk/views",
            |_| json!({ "name": "", "queue": "open" }),
            422,
            READERS,
        ),
        row(
            Post,
            "/api/desk/views",
            |_| json!({ "name": "", "queue": "open", "shared": true }),
            422,
            ADMINISTRATORS,
        ),
        row(
            Post,
            "/api/desk/views/{id}",
            |_| json!({ "name": "Moje" }),
            404,
            READERS,
        ),
        row(Delete, "/api/desk/views/{id}", nothing, 404, READERS),
        row(Get, "/api/desk/photos/{photo}", nothing, 404, READERS),
        row(
            Post,
            "/api/desk/photos/{photo}/redaction",
            |ground| json!({ "version": ground.version }),
            404,
            ALL_WHO_ACT,
        ),
        row(
            Post,
            "/api/desk/requests/{id}/answer",
            |ground| {
                json!({ "version": ground.version, "outcome": "solved",
                        "text": "Svetilko smo popravili, znova sveti." })
            },
            409,
            ALL_WHO_ACT,
        ),
        row(
            Post,
            "/api/desk/requests/{id}/draft",
            |ground| {
                json!({ "version": ground.version, "outcome": "solved",
                        "text": "Svetilko smo popravili, znova sveti." })
            },
            409,
            ALL_WHO_ACT,
        ),
        row(
            Post,
            "/api/desk/requests/{id}/preview",
            |ground| {
                json!({ "version": ground.version, "outcome": "solved",
                        "text": "Svetilko smo popravili, znova sveti." })
            },
            409,
            ALL_WHO_ACT,
        ),
        // Without a key nothing is answered.
        row(
            Post,
            "/api/desk/answers",
            |ground| {
                json!({ "items": [{ "id": ground.request.id, "version": ground.version }],
                        "outcome": "solved", "text": "Svetilko smo popravili, znova sveti." })
            },
            400,
            ALL_WHO_ACT,
        ),
        row(
            Post,
            "/api/desk/requests/{id}/send-back",
            reason,
            409,
            ADMINISTRATORS,
        ),
        row(
            Post,
            "/api/desk/requests/{id}/hand-over",
            |ground| json!({ "version": ground.version, "department": ground.elsewhere }),
            409,
            DEPARTMENTS,
        ),
        row(
            Post,
            "/api/desk/requests/{id}/take",
            |ground| json!({ "version": ground.version }),
            409,
            DEPARTMENTS,
        ),
        row(
            Post,
            "/api/desk/requests/{id}/validate",
            |ground| json!({ "version": ground.version }),
            409,
            CENTRE,
        ),
        row(
            Post,
            "/api/desk/requests/{id}/ask",
            |ground| json!({ "version": ground.version, "text": "Na kateri strani ceste stoji?" }),
            409,
            DEPARTMENTS,
        ),
        row(
            Post,
            "/api/desk/requests/{id}/resume",
            |ground| json!({ "version": ground.version }),
            409,
            DEPARTMENTS,
        ),
        row(
            Post,
            "/api/desk/requests/{id}/resume",
            |ground| json!({ "version": ground.version, "reply": "Na levi strani, ob postaji." }),
            409,
            ALL_WHO_ACT,
        ),
        row(
            Post,
            "/api/desk/requests/{id}/category",
            |ground| json!({ "version": ground.version, "category": ground.category }),
            409,
            ALL_WHO_ACT,
        ),
        row(
            Post,
            "/api/desk/requests/{id}/resolve",
            |ground| json!({ "version": ground.version }),
            409,
            DEPARTMENTS,
        ),
        row(
            Post,
            "/api/desk/requests/{id}/break-promise",
            reason,
            409,
            DEPARTMENTS,
        ),
        row(Post, "/api/desk/requests/{id}/reopen", reason, 409, CENTRE),
        row(
            Post,
            "/api/desk/requests/{id}/withdraw",
            reason,
            409,
            CENTRE,
        ),
        row(
            Post,
            "/api/desk/requests/{id}/merge",
            |ground| json!({ "version": ground.version, "duplicate_of": "CE-2026-000001" }),
            409,
            ALL_WHO_ACT,
        ),
        row(
            Post,
            "/api/desk/requests/{id}/part",
            |ground| json!({ "version": ground.version }),
            409,
            ALL_WHO_ACT,
        ),
        row(
            Post,
            "/api/desk/requests/{id}/split",
            |ground| json!({ "version": ground.version, "category": "", "text": "" }),
            409,
            ALL_WHO_ACT,
        ),
        row(
            Post,
            "/api/desk/requests/{id}/notes",
            |_| json!({ "note": "" }),
            422,
            ALL_WHO_ACT,
        ),
        row(
            Post,
            "/api/desk/requests/{id}/typed",
            |ground| json!({ "after": ground.version, "typed": null }),
            409,
            ALL_WHO_ACT,
        ),
        row(
            Post,
            "/api/desk/requests/{id}/outside",
            |_| json!({ "name": "", "email": "", "question": "", "language": "sl" }),
            422,
            DEPARTMENTS,
        ),
        row(
            Delete,
            "/api/desk/requests/{id}/outside/{link}",
            nothing,
            404,
            DEPARTMENTS,
        ),
        row(
            Get,
            "/api/desk/requests/{id}/templates",
            nothing,
            200,
            ALL_WHO_ACT,
        ),
        row(Get, "/api/desk/templates", nothing, 200, ALL_WHO_ACT),
        row(
            Post,
            "/api/desk/templates",
            |_| json!({ "name": "", "outcome": "" }),
            422,
            ADMINISTRATORS,
        ),
        row(
            Post,
            "/api/desk/templates/{id}",
            |_| json!({ "name": "", "outcome": "" }),
            404,
            ADMINISTRATORS,
        ),
        row(
            Delete,
            "/api/desk/templates/{id}",
            nothing,
            404,
            ADMINISTRATORS,
        ),
        row(Get, "/api/desk/knowledge", nothing, 200, READERS),
        // In Celje whoever answers publishes; four_eyes.rs has the other way.
        row(
            Post,
            "/api/desk/knowledge",
            |_| json!({ "language": "", "question": "", "answer": "" }),
            422,
            ALL_WHO_ACT,
        ),
        row(
            Post,
            "/api/desk/knowledge/{id}",
            |_| json!({ "language": "", "question": "", "answer": "" }),
            404,
            ALL_WHO_ACT,
        ),
        row(
            Delete,
            "/api/desk/knowledge/{id}",
            nothing,
            404,
            ALL_WHO_ACT,
        ),
        row(
            Post,
            "/api/desk/knowledge/{id}/restore",
            |_| json!({}),
            404,
            ALL_WHO_ACT,
        ),
        row(Get, "/api/desk/settings", nothing, 200, ADMINISTRATORS),
        row(
            Post,
            "/api/desk/settings/publishing",
            |_| json!({ "publishing": "direct" }),
            200,
            ADMINISTRATORS,
        ),
        row(
            Post,
            "/api/desk/settings/second-factor",
            |_| json!({ "required": false }),
            200,
            ADMINISTRATORS,
        ),
        row(Get, "/api/desk/settings/file", nothing, 200, ADMINISTRATORS),
        // What is no file of settings is looked at, and taken over by nobody.
        row(
            Post,
            "/api/desk/settings/file/check",
            nothing,
            200,
            ADMINISTRATORS,
        ),
        row(
            Post,
            "/api/desk/settings/file",
            |_| json!({ "file": "", "take": [] }),
            400,
            ADMINISTRATORS,
        ),
        row(Get, "/api/desk/audit", nothing, 200, OVERSEERS),
        row(Get, "/api/desk/catalogue", nothing, 200, OVERSEERS),
        row(Post, "/api/desk/departments", unnamed, 422, ADMINISTRATORS),
        row(
            Post,
            "/api/desk/departments/{id}",
            unnamed,
            404,
            ADMINISTRATORS,
        ),
        row(
            Post,
            "/api/desk/departments/{id}/place",
            |_| json!({ "up": true }),
            404,
            ADMINISTRATORS,
        ),
        row(
            Get,
            "/api/desk/departments/{id}/uses",
            nothing,
            404,
            ADMINISTRATORS,
        ),
        row(
            Delete,
            "/api/desk/departments/{id}",
            nothing,
            404,
            ADMINISTRATORS,
        ),
        row(
            Post,
            "/api/desk/departments/{id}/reopen",
            |_| json!({}),
            404,
            ADMINISTRATORS,
        ),
        row(Post, "/api/desk/categories", unnamed, 422, ADMINISTRATORS),
        row(
            Post,
            "/api/desk/categories/{id}",
            unnamed,
            404,
            ADMINISTRATORS,
        ),
        row(
            Post,
            "/api/desk/categories/{id}/place",
            |_| json!({ "up": true }),
            404,
            ADMINISTRATORS,
        ),
        row(
            Delete,
            "/api/desk/categories/{id}",
            nothing,
            404,
            ADMINISTRATORS,
        ),
        row(
            Post,
            "/api/desk/categories/{id}/restore",
            |_| json!({}),
            404,
            ADMINISTRATORS,
        ),
        row(
            Post,
            "/api/desk/categories/{id}/emergency",
            |_| json!({ "revision": 1, "text": {} }),
            404,
            ADMINISTRATORS,
        ),
        row(
            Delete,
            "/api/desk/categories/{id}/emergency",
            nothing,
            404,
            ADMINISTRATORS,
        ),
        row(
            Post,
            "/api/desk/categories/{id}/questions",
            unnamed,
            404,
            ADMINISTRATORS,
        ),
        row(
            Post,
            "/api/desk/questions/{id}",
            unnamed,
            404,
            ADMINISTRATORS,
        ),
        row(
            Post,
            "/api/desk/questions/{id}/place",
            |_| json!({ "up": true }),
            404,
            ADMINISTRATORS,
        ),
        row(
            Delete,
            "/api/desk/questions/{id}",
            nothing,
            404,
            ADMINISTRATORS,
        ),
        row(
            Post,
            "/api/desk/questions/{id}/restore",
            |_| json!({}),
            404,
            ADMINISTRATORS,
        ),
        row(
            Post,
            "/api/desk/routes",
            |_| json!({ "name": "" }),
            422,
            ADMINISTRATORS,
        ),
        row(
            Post,
            "/api/desk/routes/{id}",
            |_| json!({ "name": "" }),
            404,
            ADMINISTRATORS,
        ),
        row(
            Post,
            "/api/desk/routes/{id}/place",
            |_| json!({ "up": true }),
            404,
            ADMINISTRATORS,
        ),
        row(
            Delete,
            "/api/desk/routes/{id}",
            nothing,
            404,
            ADMINISTRATORS,
        ),
        row(
            Post,
            "/api/desk/route",
            |_| json!({ "category": "", "at": "" }),
            422,
            OVERSEERS,
        ),
        row(Get, "/api/desk/people", nothing, 200, OVERSEERS),
        row(
            Post,
            "/api/desk/people",
            |_| json!({ "email": "", "name": "", "department": "", "role": "", "language": "" }),
            422,
            ADMINISTRATORS,
        ),
        row(
            Post,
            "/api/desk/people/{id}",
            |ground| json!({ "department": ground.elsewhere, "role": "officer" }),
            404,
            ADMINISTRATORS,
        ),
        row(
            Post,
            "/api/desk/people/{id}/invitation",
            |_| json!({}),
            404,
            ADMINISTRATORS,
        ),
        row(
            Delete,
            "/api/desk/people/{id}/invitation",
            nothing,
            404,
            ADMINISTRATORS,
        ),
        row(
            Post,
            "/api/desk/people/{id}/end",
            |_| json!({}),
            404,
            ADMINISTRATORS,
        ),
        row(
            Post,
            "/api/desk/people/{id}/restore",
            |_| json!({}),
            404,
            ADMINISTRATORS,
        ),
        row(
            Delete,
            "/api/desk/people/{id}/second-factor",
            nothing,
            404,
            ADMINISTRATORS,
        ),
        // The own account is everybody's own: nobody needs a right to it, and no id of another's opens it.
        row(Get, "/api/desk/account", nothing, 200, ANYBODY),
        row(
            Post,
            "/api/desk/account/password",
            |_| json!({ "current_password": "", "new_password": "" }),
            422,
            ANYBODY,
        ),
        row(
            Delete,
            "/api/desk/account/sessions/{id}",
            nothing,
            404,
            ANYBODY,
        ),
        row(
            Post,
            "/api/desk/account/second-factor",
            |_| json!({ "current_password": "" }),
            422,
            ANYBODY,
        ),
        row(
            Post,
            "/api/desk/account/second-factor/confirm",
            |_| json!({ "code": "" }),
            422,
            ANYBODY,
        ),
        row(
            Post,
            "/api/desk/account/second-factor/off",
            |_| json!({ "current_password": "" }),
            422,
            ANYBODY,
        ),
        row(
            Post,
            "/api/desk/account/recovery-codes",
            |_| json!({ "current_password": "" }),
            422,
            ANYBODY,
        ),
        row(Get, "/api/desk/account/passkeys", nothing, 200, ANYBODY),
        row(
            Post,
            "/api/desk/account/passkeys/proof",
            |_| json!({}),
            200,
            ANYBODY,
        ),
        row(
            Post,
            "/api/desk/account/passkeys/begin",
            |_| json!({ "password": "" }),
            422,
            ANYBODY,
        ),
        row(
            Post,
            "/api/desk/account/passkeys",
            |_| {
                json!({ "name": "Telefon", "id": "AA", "client_data": "e30",
                        "authenticator_data": "AA", "public_key": "AA", "algorithm": -7 })
            },
            401,
            ANYBODY,
        ),
        row(
            Post,
            "/api/desk/account/passkeys/{id}/name",
            |_| json!({ "name": "Telefon" }),
            404,
            ANYBODY,
        ),
        row(
            Post,
            "/api/desk/account/passkeys/{id}/remove",
            |_| json!({ "password": crate::world::PASSWORD }),
            404,
            ANYBODY,
        ),
        row(
            Get,
            "/api/desk/settings/identity-provider",
            nothing,
            200,
            ADMINISTRATORS,
        ),
        row(
            Post,
            "/api/desk/settings/identity-provider",
            |_| json!({ "name": "", "issuer": "", "client_id": "" }),
            422,
            ADMINISTRATORS,
        ),
        // There is none in Celje, so nothing goes.
        row(
            Delete,
            "/api/desk/settings/identity-provider",
            nothing,
            200,
            ADMINISTRATORS,
        ),
        // Without a key nothing is taken in.
        row(
            Post,
            "/api/desk/intake",
            |_| json!({ "category": "", "text": "", "language": "sl" }),
            400,
            ALL_WHO_ACT,
        ),
        row(
            Post,
            "/api/desk/intake/caller",
            |_| json!({ "phone": "1" }),
            422,
            ALL_WHO_ACT,
        ),
        row(
            Post,
            "/api/desk/intake/similar",
            |ground| json!({ "category": ground.category, "point": [15.268, 46.236] }),
            200,
            ALL_WHO_ACT,
        ),
        row(Post, "/api/desk/attachments", nothing, 415, ALL_WHO_ACT),
        row(Get, "/api/desk/attachments/{id}", nothing, 404, READERS),
        row(Get, "/api/desk/deliveries", nothing, 200, READERS),
        // There is no answer to be brought.
        row(
            Get,
            "/api/desk/requests/{id}/delivery",
            nothing,
            404,
            READERS,
        ),
        row(
            Post,
            "/api/desk/requests/{id}/deliver",
            |ground| json!({ "version": ground.version, "channel": "phone" }),
            409,
            ALL_WHO_ACT,
        ),
        row(
            Get,
            "/api/desk/settings/gateways",
            nothing,
            200,
            ADMINISTRATORS,
        ),
        row(
            Post,
            "/api/desk/settings/gateways/category",
            |_| json!({ "category": "" }),
            422,
            ADMINISTRATORS,
        ),
        row(
            Post,
            "/api/desk/settings/gateways/sms",
            |_| json!({ "url": "", "sender": "" }),
            422,
            ADMINISTRATORS,
        ),
        // There is none in Celje, so nothing goes.
        row(
            Delete,
            "/api/desk/settings/gateways/sms",
            nothing,
            200,
            ADMINISTRATORS,
        ),
        row(
            Get,
            "/api/desk/settings/municipality",
            nothing,
            200,
            ADMINISTRATORS,
        ),
        row(
            Post,
            "/api/desk/settings/municipality/details",
            |_| json!({ "revision": 0, "name": {}, "phone": "" }),
            422,
            ADMINISTRATORS,
        ),
        row(
            Post,
            "/api/desk/settings/municipality/welcome",
            |_| json!({ "revision": 0, "welcome": { "sl": "x" } }),
            422,
            ADMINISTRATORS,
        ),
        row(
            Post,
            "/api/desk/settings/municipality/look",
            |_| json!({ "revision": 0, "ink": "x", "accent": "" }),
            422,
            ADMINISTRATORS,
        ),
        row(
            Post,
            "/api/desk/settings/municipality/base-map",
            |_| json!({ "revision": 0, "base_map": "x", "base_map_credit": "" }),
            422,
            ADMINISTRATORS,
        ),
        row(
            Post,
            "/api/desk/settings/municipality/retention",
            |_| json!({ "revision": 0, "contact_months": "", "files_months": "" }),
            422,
            ADMINISTRATORS,
        ),
        row(
            Post,
            "/api/desk/settings/municipality/arms",
            |_| json!({}),
            422,
            ADMINISTRATORS,
        ),
        // There are none in Celje, so nothing goes.
        row(
            Delete,
            "/api/desk/settings/municipality/arms",
            nothing,
            200,
            ADMINISTRATORS,
        ),
        row(
            Post,
            "/api/desk/settings/gateways/mailboxes",
            |_| json!({ "mailbox": "" }),
            422,
            ADMINISTRATORS,
        ),
        row(
            Post,
            "/api/desk/settings/gateways/mailboxes/remove",
            |_| json!({ "mailbox": "nobody@celje.localhost" }),
            404,
            ADMINISTRATORS,
        ),
        row(
            Post,
            "/api/desk/promise/trial",
            |ground| {
                let mut rule = ground.rule.clone();
                rule["version"] = json!(ground.rule_version);
                json!({ "received_at": "", "rule": rule })
            },
            422,
            ADMINISTRATORS,
        ),
        row(Get, "/api/desk/notices", nothing, 200, OVERSEERS),
        row(
            Post,
            "/api/desk/notices/{id}/retry",
            |_| json!({}),
            404,
            ADMINISTRATORS,
        ),
        row(
            Post,
            "/api/desk/promise/rules",
            |ground| {
                let mut rule = ground.rule.clone();
                rule["version"] = json!(ground.rule_version);
                json!({ "rule": rule })
            },
            409,
            ADMINISTRATORS,
        ),
        row(
            Post,
            "/api/desk/promise/calendars",
            |ground| json!({ "after_version": ground.calendar_version, "overrides": [] }),
            409,
            ADMINISTRATORS,
        ),
    ]
}

/// Endpoints that have no column: they are how somebody comes in and goes out.
const DOORS: &[(&str, &str)] = &[
    ("POST", "/api/desk/session"),
    ("GET", "/api/desk/session/ways"),
    ("POST", "/api/desk/session/open-id/begin"),
    ("POST", "/api/desk/session/open-id"),
    ("POST", "/api/desk/session/passkey/challenge"),
    ("POST", "/api/desk/session/passkey"),
    ("DELETE", "/api/desk/session"),
    ("DELETE", "/api/desk/sessions"),
    // They end sessions of whoever asks (account.rs); here they would end those of the other tests.
    ("DELETE", "/api/desk/account/sessions"),
    // Signing in, and links that came by mail (people.rs, account.rs).
    ("POST", "/api/desk/session/code"),
    ("POST", "/api/desk/session/second-factor"),
    ("POST", "/api/desk/session/second-factor/confirm"),
    ("POST", "/api/desk/password-link"),
    ("GET", "/api/desk/links/{token}"),
    ("POST", "/api/desk/links/{token}"),
];

/// What the rows speak of.
#[derive(Clone)]
struct Ground {
    request: DeskRequest,
    version: u32,
    elsewhere: String,
    category: String,
    rule: Value,
    rule_version: u32,
    calendar_version: u32,
}

impl Ground {
    fn new(owner: &mut Client) -> Self {
        let (_, id) = filed_lamp(owner);
        let request = read_desk(owner, &id);
        let municipality = crate::world::municipality(owner);
        let elsewhere = municipality
            .departments
            .iter()
            .find(|department| department.id != request.department_id)
            .unwrap();
        let category = municipality
            .categories
            .iter()
            .find(|category| category.id != request.category_id)
            .unwrap();
        let promise = owner.call(&ReadPromise, &Empty {}).unwrap();
        Self {
            version: request.version,
            elsewhere: elsewhere.id.clone(),
            category: category.id.clone(),
            rule: serde_json::to_value(&promise.rules[0].rule).unwrap(),
            rule_version: promise.rules[0].rule.version,
            calendar_version: promise.calendars[0].version,
            request,
        }
    }

    /// The same with versions that never were: whoever may act is told so, and changes nothing either.
    fn stale(&self) -> Self {
        Self {
            version: self.version + 1_000,
            rule_version: self.rule_version + 1_000,
            calendar_version: self.calendar_version + 1_000,
            ..self.clone()
        }
    }

    fn path(&self, pattern: &str) -> String {
        let nobodys = "0196b0a0-7c1e-7000-8000-00000000002a";
        let id = if pattern.contains("/requests/") {
            &self.request.id
        } else {
            nobodys
        };
        let path = pattern
            .replace("{id}", id)
            .replace("{photo}", nobodys)
            .replace("{link}", nobodys);
        if pattern == "/api/desk/requests" {
            format!("{path}?queue=open")
        } else {
            path
        }
    }

    fn attempt(&self, client: &mut Client, row: &Row) -> Reply {
        let body = match row.method {
            Method::Get | Method::Delete => Vec::new(),
            Method::Post => serde_json::to_vec(&(row.body)(self)).unwrap(),
        };
        let headers = [("content-type", "application/json")];
        client.send(row.method, &self.path(row.pattern), &headers, &body)
    }

    /// Nothing of what the rows speak of is other than it was.
    fn expect_unchanged(&self, owner: &mut Client) {
        assert_eq!(read_desk(owner, &self.request.id), self.request);
        let promise = owner.call(&ReadPromise, &Empty {}).unwrap();
        assert_eq!(promise.rules[0].rule.version, self.rule_version);
        assert_eq!(promise.calendars[0].version, self.calendar_version);
    }
}

#[test]
fn every_role_reaches_what_the_table_says_and_nothing_else() {
    let mut owner = signed_in(&CELJE_LIGHTING);
    let ground = Ground::new(&mut owner);
    for (column, official) in ROLES.into_iter().enumerate() {
        let mut client = signed_in(official);
        for row in table() {
            let cell = format!("{} {} {}", official.email, row.method.as_str(), row.pattern);
            if row.may[column] {
                let reply = ground.stale().attempt(&mut client, &row);
                assert_eq!(reply.status, row.reached, "{cell}: {}", reply.text());
            } else {
                let reply = ground.attempt(&mut client, &row);
                assert_eq!(
                    (reply.status, reply.problem().code),
                    (403, ProblemCode::NotAllowed),
                    "{cell}"
                );
            }
        }
    }
    ground.expect_unchanged(&mut owner);
}

#[test]
fn whoever_is_not_signed_in_here_reaches_nothing() {
    let mut owner = signed_in(&CELJE_LIGHTING);
    let ground = Ground::new(&mut owner);
    let mut nobody = citizen("celje");
    // A session of another municipality is none on this host.
    let mut foreigner = signed_in(&KRUSEVAC_ADMINISTRATOR).moved_to("celje");
    for row in table() {
        for client in [&mut nobody, &mut foreigner] {
            let reply = ground.attempt(client, &row);
            assert_eq!(
                (reply.status, reply.problem().code),
                (401, ProblemCode::SignInRequired),
                "{}",
                row.pattern
            );
        }
    }
    ground.expect_unchanged(&mut owner);
}

#[test]
fn another_municipalitys_ids_are_nobodys() {
    let mut owner = signed_in(&CELJE_LIGHTING);
    let ground = Ground::new(&mut owner);
    let mut foreigner = signed_in(&KRUSEVAC_ADMINISTRATOR);
    for row in table() {
        if row.pattern.contains('{') {
            let reply = ground.attempt(&mut foreigner, &row);
            assert_eq!(
                (reply.status, reply.problem().code),
                (404, ProblemCode::NotFound),
                "{}: {}",
                row.pattern,
                reply.text()
            );
        }
    }
    ground.expect_unchanged(&mut owner);
}

#[test]
fn the_table_has_every_endpoint_of_the_desk() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../api/src");
    let mut named = BTreeSet::new();
    for file in fs::read_dir(folder).unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        let mut method = String::new();
        for line in text.lines().map(str::trim) {
            if let Some(name) = line.strip_prefix("const METHOD: Method = Method::") {
                method = name.trim_end_matches(';').to_uppercase();
            } else if let Some(pattern) = line.strip_prefix("const PATTERN: &'static str = ") {
                let pattern = pattern.trim_matches(['"', ';']);
                if pattern.starts_with("/api/desk/") {
                    named.insert((method.clone(), pattern.to_owned()));
                }
            }
        }
    }
    let mut tried: BTreeSet<(String, String)> = table()
        .into_iter()
        .map(|row| (row.method.as_str().to_owned(), row.pattern.to_owned()))
        .collect();
    tried.extend(
        DOORS
            .iter()
            .map(|(method, pattern)| ((*method).to_owned(), (*pattern).to_owned())),
    );
    assert!(named.len() > 15);
    assert_eq!(named, tried, "an endpoint of the desk is not in the table");
}
