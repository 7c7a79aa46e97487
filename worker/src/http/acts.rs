//! Acts of the desk on one request: each is decided by the lifecycle, written by its flow, and shown as it then stands.

use api::{
    acts::{CategoryDraft, QuestionDraft, ReasonDraft, ResolveDraft, ResumeDraft, ValidateDraft},
    desk::{AnswerDraft, DeskRequest, TakeDraft},
    merge::{MergeDraft, PartDraft},
};
use axum::{
    Json,
    extract::{Path, State},
};
use domain::{
    lifecycle::{ActKind, Leads},
    rights::Right,
};

use super::{
    body::Body,
    desk::{readable, shown},
    tenant::Tenant,
};
use crate::{
    app::App,
    auth::session::SignedIn,
    db::{Db, municipalities::Municipality, requests::Request},
    error::AppError,
    flows::{
        acts::{Acting, same_version},
        close,
        draft_answer::{draft_answer, send_back as return_draft},
        merge,
        pause::{End, ask_citizen, end_pause},
        recategorise::recategorise,
        reopen::{break_promise, reopen as open_again},
        take::take as take_over,
        validate::validate as validate_request,
    },
    live,
};

/// An official at a request.
pub(super) struct At {
    db: Db,
    pub(super) municipality: Municipality,
    official: SignedIn,
    pub(super) request: Request,
}

impl At {
    /// The request, if this official has a right to such an act, may read the request, and it is still the version the
    /// act was decided on.
    pub(super) async fn reach(
        app: &App,
        municipality: Municipality,
        official: SignedIn,
        act: ActKind,
        at: (&str, u32),
    ) -> Result<Self, AppError> {
        Self::reach_with(app, municipality, official, act.right(), at).await
    }

    async fn reach_with(
        app: &App,
        municipality: Municipality,
        official: SignedIn,
        right: Right,
        (id, version): (&str, u32),
    ) -> Result<Self, AppError> {
        official.require(right)?;
        let db = app.db()?;
        let request = readable(&db, &municipality, &official, id).await?;
        same_version(&request, version)?;
        Ok(Self {
            db,
            municipality,
            official,
            request,
        })
    }

    /// Who acts there.
    pub(super) fn acting<'a>(&'a self, app: &'a App) -> Acting<'a> {
        Acting::official(app, &self.db, &self.municipality, &self.official)
    }

    /// The request as it stands after the act, of which open desks are told. Whoever gave it to another department still sees what came of it.
    pub(super) async fn shown(self, app: &App) -> Result<Json<DeskRequest>, AppError> {
        let request = crate::db::requests::by_id(&self.db, &self.municipality.id, &self.request.id)
            .await?
            .ok_or_else(AppError::not_found)?;
        let (had, has) = (&self.request.department_id, &request.department_id);
        live::changed(app, &self.municipality.id, &request.id, had, has).await;
        shown(app, &self.db, &self.municipality, &self.official, request)
            .await
            .map(Json)
    }
}

/// Validates a request and gives it to a department.
#[worker::send]
pub async fn validate(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    Path(id): Path<String>,
    Body(draft): Body<ValidateDraft>,
) -> Result<Json<DeskRequest>, AppError> {
    let at = At::reach(
        &app,
        municipality,
        official,
        ActKind::Assign,
        (&id, draft.version),
    )
    .await?;
    validate_request(at.acting(&app), &at.request, &draft).await?;
    at.shown(&app).await
}

/// Asks the citizen something.
#[worker::send]
pub async fn ask(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    Path(id): Path<String>,
    Body(draft): Body<QuestionDraft>,
) -> Result<Json<DeskRequest>, AppError> {
    let at = At::reach(
        &app,
        municipality,
        official,
        ActKind::AskCitizen,
        (&id, draft.version),
    )
    .await?;
    ask_citizen(at.acting(&app), &at.request, &draft.text).await?;
    at.shown(&app).await
}

/// Lets the clock go on, with the citizen's reply or without.
#[worker::send]
pub async fn resume(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    Path(id): Path<String>,
    Body(draft): Body<ResumeDraft>,
) -> Result<Json<DeskRequest>, AppError> {
    let (act, end) = if draft.reply.trim().is_empty() {
        (ActKind::Resume, End::Needless)
    } else {
        (ActKind::CitizenReplies, End::Reply(&draft.reply))
    };
    let at = At::reach(&app, municipality, official, act, (&id, draft.version)).await?;
    end_pause(at.acting(&app), &at.request, end).await?;
    at.shown(&app).await
}

/// Changes the category.
#[worker::send]
pub async fn recategorised(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    Path(id): Path<String>,
    Body(draft): Body<CategoryDraft>,
) -> Result<Json<DeskRequest>, AppError> {
    let at = At::reach(
        &app,
        municipality,
        official,
        ActKind::Recategorise,
        (&id, draft.version),
    )
    .await?;
    recategorise(at.acting(&app), &at.request, &draft).await?;
    at.shown(&app).await
}

/// Confirms that what was promised is done.
#[worker::send]
pub async fn resolve(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    Path(id): Path<String>,
    Body(draft): Body<ResolveDraft>,
) -> Result<Json<DeskRequest>, AppError> {
    let at = At::reach(
        &app,
        municipality,
        official,
        ActKind::Resolve,
        (&id, draft.version),
    )
    .await?;
    close::resolve(at.acting(&app), &at.request, draft.photo.as_deref()).await?;
    at.shown(&app).await
}

/// Says that a promised date can't be kept.
#[worker::send]
pub async fn broken(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    Path(id): Path<String>,
    Body(draft): Body<ReasonDraft>,
) -> Result<Json<DeskRequest>, AppError> {
    let at = At::reach(
        &app,
        municipality,
        official,
        ActKind::BreakPromise,
        (&id, draft.version),
    )
    .await?;
    break_promise(at.acting(&app), &at.request, Some(&draft.reason)).await?;
    merge::break_promises(at.acting(&app), &at.request, &draft.reason).await?;
    at.shown(&app).await
}

/// Opens a request again for a citizen.
#[worker::send]
pub async fn reopen(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    Path(id): Path<String>,
    Body(draft): Body<ReasonDraft>,
) -> Result<Json<DeskRequest>, AppError> {
    let at = At::reach(
        &app,
        municipality,
        official,
        ActKind::Reopen,
        (&id, draft.version),
    )
    .await?;
    open_again(at.acting(&app), &at.request, &draft.reason).await?;
    at.shown(&app).await
}

/// Takes a request back for a citizen.
#[worker::send]
pub async fn withdraw(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    Path(id): Path<String>,
    Body(draft): Body<ReasonDraft>,
) -> Result<Json<DeskRequest>, AppError> {
    let at = At::reach(
        &app,
        municipality,
        official,
        ActKind::Withdraw,
        (&id, draft.version),
    )
    .await?;
    close::withdraw(at.acting(&app), &at.request, Some(&draft.reason)).await?;
    at.shown(&app).await
}

/// Puts an answer before the administrator.
#[worker::send]
pub async fn draft(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    Path(id): Path<String>,
    Body(draft): Body<AnswerDraft>,
) -> Result<Json<DeskRequest>, AppError> {
    let at = At::reach(
        &app,
        municipality,
        official,
        ActKind::Draft,
        (&id, draft.version),
    )
    .await?;
    draft_answer(
        at.acting(&app),
        &at.request,
        &at.official.person_id,
        &draft,
        None,
    )
    .await?;
    at.shown(&app).await
}

/// Returns a drafted answer to the department.
#[worker::send]
pub async fn send_back(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    Path(id): Path<String>,
    Body(draft): Body<ReasonDraft>,
) -> Result<Json<DeskRequest>, AppError> {
    let at = At::reach(
        &app,
        municipality,
        official,
        ActKind::SendBack,
        (&id, draft.version),
    )
    .await?;
    return_draft(at.acting(&app), &at.request, &draft.reason).await?;
    at.shown(&app).await
}

/// Makes the official the one who sees to a request.
#[worker::send]
pub async fn take(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    Path(id): Path<String>,
    Body(draft): Body<TakeDraft>,
) -> Result<Json<DeskRequest>, AppError> {
    let at = At::reach_with(
        &app,
        municipality,
        official,
        Right::HandOver,
        (&id, draft.version),
    )
    .await?;
    take_over(at.acting(&app), &at.request).await?;
    at.shown(&app).await
}

/// Lets a request follow another one about the same thing.
#[worker::send]
pub async fn merged(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    Path(id): Path<String>,
    Body(draft): Body<MergeDraft>,
) -> Result<Json<DeskRequest>, AppError> {
    let at = At::reach(
        &app,
        municipality,
        official,
        ActKind::Merge,
        (&id, draft.version),
    )
    .await?;
    let acting = at.acting(&app);
    let done = merge::merge(acting, &at.official, &at.request, &draft.duplicate_of).await?;
    let had = &done.other.department_id;
    let has = match done.leads {
        Leads::Named => had,
        Leads::Own => &at.request.department_id,
    };
    live::changed(&app, &at.municipality.id, &done.other.id, had, has).await;
    at.shown(&app).await
}

/// Deals with a request by itself again.
#[worker::send]
pub async fn parted(
    State(app): State<App>,
    official: SignedIn,
    Tenant(municipality): Tenant,
    Path(id): Path<String>,
    Body(draft): Body<PartDraft>,
) -> Result<Json<DeskRequest>, AppError> {
    let at = At::reach(
        &app,
        municipality,
        official,
        ActKind::Part,
        (&id, draft.version),
    )
    .await?;
    let lead = merge::part(at.acting(&app), &at.request).await?;
    let office = &at.request.department_id;
    live::changed(&app, &at.municipality.id, &lead, office, office).await;
    at.shown(&app).await
}
