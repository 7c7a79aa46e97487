//! Text messages that a gateway brings, and how a municipality set up mails and text messages; the latter is for
//! administrators.

use api::municipality::Category;
use api::{
    Empty, Endpoint, ProblemCode,
    audit::{AuditDetails, Setting},
    gateways::{
        GatewaySettings, IncomingSms, MailboxDraft, ReceiveSms, SmsGateway, SmsGatewayDraft,
        UnreadCategoryDraft,
    },
};
use axum::{Json, body::Body as Content, extract::State, http::HeaderMap};
use domain::{
    audit::Act,
    fields::{self, Field, FieldErrorCode, RawGateway},
    rights::Right,
};

use super::{
    body::{Body, whole},
    tenant::Tenant,
};
use crate::{
    app::{App, Visit},
    auth::{session::SignedIn, sign_in::Caller},
    db::{Committed, Db, DbError, Write, audit::Entry, gateways as stored, municipalities},
    error::AppError,
    flows::{
        deliver_notice::{gateway_owner, text_gateway},
        field_problem, field_problems,
        sms_in::take_sms,
    },
    gateway::{SIGNATURE, TIMESTAMP, check},
    random,
};

/// Takes a text message in that the gateway brings.
#[worker::send]
pub async fn receive(
    State(app): State<App>,
    Tenant(municipality): Tenant,
    headers: HeaderMap,
    body: Content,
) -> Result<Json<Empty>, AppError> {
    let body = whole(body).await?;
    let db = app.db()?;
    let unsigned = || AppError::problem(ProblemCode::WrongSignature);
    let gateway = text_gateway(&app, &db, &municipality)
        .await?
        .ok_or_else(unsigned)?;
    let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    check(
        &gateway.secret,
        header(TIMESTAMP),
        header(SIGNATURE),
        &body,
        app.now,
    )
    .map_err(|why| {
        let line = serde_json::json!({
            "level": "warning",
            "request_id": app.request_id,
            "context": format!("a text message was not taken: {why:?}"),
        });
        worker::console_warn!("{line}");
        unsigned()
    })?;
    let message: IncomingSms = serde_json::from_slice(&body)
        .map_err(|_| AppError::problem(ProblemCode::MalformedRequest))?;
    take_sms(&app, &db, &municipality, &message).await?;
    Ok(Json(Empty {}))
}

async fn settings(
    db: &Db,
    official: &SignedIn,
    visit: &Visit,
) -> Result<Json<GatewaySettings>, AppError> {
    let municipality_id = &official.municipality_id;
    Ok(Json(GatewaySettings {
        mailboxes: stored::mailboxes(db, municipality_id).await?,
        category: stored::category(db, municipality_id).await?,
        sms: stored::sms(db, municipality_id)
            .await?
            .map(|gateway| SmsGateway {
                url: gateway.url,
                sender: gateway.sender,
            }),
        incoming_address: format!("{}{}", visit.origin, ReceiveSms.path()),
    }))
}

/// Reads how mails and text messages come in and go out.
#[worker::send]
pub async fn read(
    State(app): State<App>,
    official: SignedIn,
    visit: Visit,
) -> Result<Json<GatewaySettings>, AppError> {
    official.require(Right::ManageSettings)?;
    settings(&app.db()?, &official, &visit).await
}

/// Sets the gateway up, or changes it.
#[worker::send]
pub async fn choose_sms(
    State(app): State<App>,
    official: SignedIn,
    visit: Visit,
    caller: Caller,
    Body(draft): Body<SmsGatewayDraft>,
) -> Result<Json<GatewaySettings>, AppError> {
    official.require(Right::ManageSettings)?;
    let db = app.db()?;
    let municipality_id = &official.municipality_id;
    let before = stored::sms(&db, municipality_id).await?;
    let checked = fields::Gateway::check(RawGateway {
        url: &draft.url,
        sender: &draft.sender,
        secret: &draft.secret,
        // What one gateway signs with is not told to another.
        secret_kept: before
            .as_ref()
            .is_some_and(|before| before.url == draft.url.trim()),
        local: cfg!(feature = "local"),
    })
    .map_err(field_problems)?;
    let secret = match (&checked.secret, &before) {
        (Some(secret), _) => app
            .secret_key()?
            .seal(
                &gateway_owner(municipality_id),
                secret.as_bytes(),
                random::bytes()?,
            )
            .ok_or_else(|| AppError::internal("a secret that cannot be sealed"))?,
        (None, Some(before)) => before.secret.clone(),
        (None, None) => return Err(AppError::internal("no secret is kept")),
    };
    let gateway = stored::SmsGateway {
        url: checked.url,
        sender: checked.sender,
        secret,
    };
    let write = stored::choose_sms(municipality_id, &gateway, app.now);
    let chosen = Chosen {
        setting: Setting::SmsGateway,
        before: before.as_ref().map(named),
        after: Some(named(&gateway)),
    };
    commit(&app, &db, &official, &caller, write, chosen).await?;
    settings(&db, &official, &visit).await
}

/// Does without a gateway from now on.
#[worker::send]
pub async fn remove_sms(
    State(app): State<App>,
    official: SignedIn,
    visit: Visit,
    caller: Caller,
) -> Result<Json<GatewaySettings>, AppError> {
    official.require(Right::ManageSettings)?;
    let db = app.db()?;
    let before = stored::sms(&db, &official.municipality_id).await?;
    let write = stored::remove_sms(&official.municipality_id);
    let chosen = Chosen {
        setting: Setting::SmsGateway,
        before: before.as_ref().map(named),
        after: None,
    };
    commit(&app, &db, &official, &caller, write, chosen).await?;
    settings(&db, &official, &visit).await
}

/// Chooses what unread messages are filed under.
#[worker::send]
pub async fn choose_category(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    visit: Visit,
    caller: Caller,
    Body(draft): Body<UnreadCategoryDraft>,
) -> Result<Json<GatewaySettings>, AppError> {
    official.require(Right::ManageSettings)?;
    let db = app.db()?;
    let municipality_id = &official.municipality_id;
    let wanted = draft.category.trim();
    if wanted.is_empty() {
        return Err(field_problem(Field::Category, FieldErrorCode::Required));
    }
    let category = municipalities::category(&db, municipality_id, wanted)
        .await?
        .ok_or_else(|| field_problem(Field::Category, FieldErrorCode::Unknown))?;
    let before = match stored::category(&db, municipality_id).await? {
        Some(id) => municipalities::category(&db, municipality_id, &id).await?,
        None => None,
    };
    let named = |category: &Category| category.name.pick(municipality.language());
    let write = stored::choose_category(municipality_id, &category.id);
    let chosen = Chosen {
        setting: Setting::UnreadCategory,
        before: before.as_ref().map(named),
        after: Some(named(&category)),
    };
    commit(&app, &db, &official, &caller, write, chosen).await?;
    settings(&db, &official, &visit).await
}

/// The most addresses of a municipality whose mails are read.
const MAILBOXES: u32 = 20;

/// Reads the mails to one more address.
#[worker::send]
pub async fn add_mailbox(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    visit: Visit,
    caller: Caller,
    Body(draft): Body<MailboxDraft>,
) -> Result<Json<GatewaySettings>, AppError> {
    official.require(Right::ManageSettings)?;
    let wrong = |error| field_problem(Field::Mailbox, error);
    let address = fields::mailbox(&draft.mailbox, &municipality.mail_from).map_err(wrong)?;
    let db = app.db()?;
    let write = stored::add_mailbox(&municipality.id, &address, MAILBOXES);
    let chosen = Chosen {
        setting: Setting::Mailboxes,
        before: None,
        after: Some(address),
    };
    let writes = logged(&app, &official, &caller, write, chosen)?;
    match db.commit(writes).await {
        Ok(committed) if committed.changes(0)? == 0 => Err(wrong(FieldErrorCode::Full)),
        Ok(_) => settings(&db, &official, &visit).await,
        Err(DbError::Unique(_)) => Err(wrong(FieldErrorCode::Taken)),
        Err(error) => Err(error.into()),
    }
}

/// Reads the mails to an address no longer.
#[worker::send]
pub async fn remove_mailbox(
    State(app): State<App>,
    official: SignedIn,
    visit: Visit,
    caller: Caller,
    Body(draft): Body<MailboxDraft>,
) -> Result<Json<GatewaySettings>, AppError> {
    official.require(Right::ManageSettings)?;
    let db = app.db()?;
    let address = draft.mailbox.trim().to_lowercase();
    let write = stored::remove_mailbox(&official.municipality_id, &address);
    let chosen = Chosen {
        setting: Setting::Mailboxes,
        before: Some(address),
        after: None,
    };
    let committed = commit(&app, &db, &official, &caller, write, chosen).await?;
    if committed.changes(0)? == 0 {
        return Err(AppError::not_found());
    }
    settings(&db, &official, &visit).await
}

/// A gateway as the audit log names it: where it is and as whom, and nothing secret.
fn named(gateway: &stored::SmsGateway) -> String {
    format!("{} ({})", gateway.url, gateway.sender)
}

struct Chosen {
    setting: Setting,
    before: Option<String>,
    after: Option<String>,
}

async fn commit(
    app: &App,
    db: &Db,
    official: &SignedIn,
    caller: &Caller,
    write: Write,
    chosen: Chosen,
) -> Result<Committed, AppError> {
    Ok(db
        .commit(logged(app, official, caller, write, chosen)?)
        .await?)
}

/// A write with its entry in the audit log.
fn logged(
    app: &App,
    official: &SignedIn,
    caller: &Caller,
    write: Write,
    chosen: Chosen,
) -> Result<Vec<Write>, AppError> {
    let network = caller.network_hash(&app.secret_key()?);
    let entry = Entry {
        details: AuditDetails {
            setting: Some(chosen.setting),
            before: chosen.before,
            chosen: Some(chosen.after.unwrap_or_else(|| "none".to_owned())),
            ..AuditDetails::default()
        },
        ..official.entry(app.now, Act::SettingChosen, &network)
    };
    Ok(vec![write, entry.append_if_changed()?])
}
