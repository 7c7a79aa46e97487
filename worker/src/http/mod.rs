//! HTTP: the table of routes, and the boundary every request and reply passes.

mod account;
mod acts;
mod audit;
mod basemap;
pub mod body;
mod catalogue;
mod deliveries;
mod desk;
mod districts;
mod gateways;
mod health;
mod inbox;
pub mod intake;
mod knowledge;
mod live;
#[cfg(test)]
mod local_tests;
mod many;
mod municipality;
mod near;
mod new_municipality;
mod notices;
mod numbers;
mod open_id;
mod outside;
mod own;
mod passkeys;
mod people;
pub mod photos;
mod preview;
mod promise;
mod public;
mod redaction;
mod reply;
mod requests;
mod same_origin;
mod search;
mod session;
mod settings;
mod settings_file;
mod split;
mod streets;
mod templates;
pub mod tenant;
mod track;
mod typed;
mod views;

use api::{
    Endpoint, Method, ProblemCode, account as account_api, acts as acts_api,
    answers as answers_api, audit as audit_api, delivery as delivery_api, desk as desk_api,
    gateways as gateways_api, health::ReadHealth, intake as intake_api, knowledge as knowledge_api,
    live as live_api, merge as merge_api, municipality as municipality_api, near::ReadBeside,
    new_municipality as new_municipality_api, notices as notices_api, numbers as numbers_api,
    open_id as open_id_api, outside as outside_api, passkey as passkey_api, people as people_api,
    photo as photo_api, promise as promise_api, public as public_api, request::FileRequest,
    session as session_api, settings as settings_api, settings_file as settings_file_api,
    split as split_api, templates as templates_api, track as track_api, typed as typed_api,
    views as views_api,
};
use axum::{
    Router,
    handler::Handler,
    response::{IntoResponse, Response},
    routing::{MethodFilter, on},
};
use tower_service::Service;

use crate::{app::App, error::AppError};

/// Serves one request, whatever happens: an error becomes a problem, and a failure of ours is logged once.
pub async fn respond(app: App, request: worker::HttpRequest) -> Response {
    let (parts, body) = request.into_parts();
    let asked = reply::Asked::of(&parts);
    let response = if same_origin::allows(&parts) {
        let request = axum::http::Request::from_parts(parts, axum::body::Body::new(body));
        match routes().router.with_state(app.clone()).call(request).await {
            Ok(response) => response,
            Err(never) => match never {},
        }
    } else {
        AppError::problem(ProblemCode::CrossOrigin).into_response()
    };
    #[cfg_attr(
        not(feature = "local"),
        expect(unused_mut, reason = "only a local build adds to it")
    )]
    let mut response = reply::finish(response, &asked, &app.request_id);
    #[cfg(feature = "local")]
    app.meter.tell(&mut response);
    response
}

/// Every endpoint with its handler.
fn routes() -> Table {
    let table = Table::default()
        .serve::<municipality_api::ListMunicipalities, _, _>(municipality::list)
        .serve::<new_municipality_api::MakeMunicipality, _, _>(new_municipality::make)
        .serve::<new_municipality_api::ReadNewMunicipality, _, _>(new_municipality::state)
        .serve::<municipality_api::ReadMunicipality, _, _>(municipality::read)
        .serve::<promise_api::ReadPromise, _, _>(promise::read)
        .serve::<promise_api::ComputeDue, _, _>(promise::compute)
        .serve::<promise_api::PublishRule, _, _>(promise::publish_rule)
        .serve::<promise_api::PublishCalendar, _, _>(promise::publish_calendar)
        .serve::<promise_api::TryPromise, _, _>(promise::try_promise)
        .serve::<numbers_api::ReadNumbers, _, _>(numbers::read)
        .serve::<numbers_api::ReadNumbersCsv, _, _>(numbers::csv)
        .serve::<numbers_api::ReadSheet, _, _>(numbers::sheet)
        .serve::<api::streets::FindStreets, _, _>(streets::find)
        .serve::<FileRequest, _, _>(requests::file)
        .serve::<photo_api::SendPhoto, _, _>(photos::send)
        .serve::<track_api::FindRequest, _, _>(track::find)
        .serve::<track_api::ReadTracked, _, _>(track::read)
        .serve::<track_api::ReplyToQuestion, _, _>(track::reply)
        .serve::<track_api::Reopen, _, _>(track::reopen)
        .serve::<track_api::Withdraw, _, _>(track::withdraw)
        .serve::<track_api::Rate, _, _>(track::rate)
        .serve::<photo_api::ReadTrackedPhoto, _, _>(photos::read_tracked)
        .serve::<public_api::ListPublished, _, _>(public::list)
        .serve::<public_api::ReadPublished, _, _>(public::read)
        .serve::<public_api::ListPoints, _, _>(public::points)
        .serve::<photo_api::ReadPublicPhoto, _, _>(photos::read_public)
        .serve::<public_api::ReadTile, _, _>(basemap::read)
        .serve::<session_api::SignIn, _, _>(session::sign_in)
        .serve::<session_api::SignInWithCode, _, _>(session::with_code)
        .serve::<session_api::SetUpAtSignIn, _, _>(session::set_up)
        .serve::<session_api::ConfirmAtSignIn, _, _>(session::confirm)
        .serve::<session_api::AskPasswordLink, _, _>(session::ask_link)
        .serve::<session_api::ReadLink, _, _>(session::read_link)
        .serve::<session_api::UseLink, _, _>(session::use_link)
        .serve::<account_api::ReadAccount, _, _>(account::read)
        .serve::<account_api::ChangePassword, _, _>(account::change_password)
        .serve::<account_api::EndSession, _, _>(account::end_session)
        .serve::<account_api::EndOtherSessions, _, _>(account::end_other_sessions)
        .serve::<account_api::BeginSecondFactor, _, _>(account::begin_second_factor)
        .serve::<account_api::ConfirmSecondFactor, _, _>(account::confirm_second_factor)
        .serve::<account_api::TurnOffSecondFactor, _, _>(account::turn_off_second_factor)
        .serve::<account_api::MakeRecoveryCodes, _, _>(account::make_recovery_codes)
        .serve::<people_api::ListPeople, _, _>(people::list)
        .serve::<people_api::Invite, _, _>(people::invite)
        .serve::<people_api::InviteAgain, _, _>(people::invite_again)
        .serve::<people_api::WithdrawInvitation, _, _>(people::withdraw)
        .serve::<people_api::ChangePerson, _, _>(people::change)
        .serve::<people_api::EndAccess, _, _>(people::end)
        .serve::<people_api::RestoreAccess, _, _>(people::restore)
        .serve::<people_api::RemoveSecondFactor, _, _>(people::remove_second_factor)
        .serve::<audit_api::ReadAudit, _, _>(audit::read)
        .serve::<session_api::ReadSession, _, _>(session::read)
        .serve::<session_api::SignOut, _, _>(session::sign_out)
        .serve::<session_api::SignOutEverywhere, _, _>(session::sign_out_everywhere)
        .serve::<live_api::OpenLive, _, _>(live::open)
        .serve::<open_id_api::ReadWaysIn, _, _>(open_id::ways)
        .serve::<open_id_api::BeginOpenId, _, _>(open_id::begin)
        .serve::<open_id_api::SignInWithOpenId, _, _>(open_id::sign_in)
        .serve::<open_id_api::ReadProvider, _, _>(open_id::read)
        .serve::<open_id_api::ChooseProvider, _, _>(open_id::choose)
        .serve::<open_id_api::RemoveProvider, _, _>(open_id::remove)
        .serve::<passkey_api::BeginPasskey, _, _>(passkeys::begin)
        .serve::<passkey_api::SignInWithPasskey, _, _>(passkeys::sign_in)
        .serve::<passkey_api::ListPasskeys, _, _>(passkeys::list)
        .serve::<passkey_api::BeginProof, _, _>(passkeys::begin_proof)
        .serve::<passkey_api::BeginNewPasskey, _, _>(passkeys::begin_new)
        .serve::<passkey_api::AddPasskey, _, _>(passkeys::add)
        .serve::<passkey_api::RenamePasskey, _, _>(passkeys::rename)
        .serve::<passkey_api::RemovePasskey, _, _>(passkeys::remove)
        .serve::<desk_api::ListInbox, _, _>(inbox::list)
        .serve::<api::search::Search, _, _>(search::find)
        .serve::<desk_api::ReadDeskRequest, _, _>(desk::read)
        .serve::<ReadBeside, _, _>(near::read)
        .serve::<api::districts::ListDistricts, _, _>(districts::list)
        .serve::<views_api::ListViews, _, _>(views::list)
        .serve::<views_api::SaveView, _, _>(views::save)
        .serve::<views_api::ChangeView<'_>, _, _>(views::change)
        .serve::<views_api::RemoveView<'_>, _, _>(views::remove)
        .serve::<desk_api::AnswerRequest, _, _>(desk::answer)
        .serve::<desk_api::HandOver, _, _>(desk::hand_over)
        .serve::<acts_api::Validate, _, _>(acts::validate)
        .serve::<acts_api::AskCitizen, _, _>(acts::ask)
        .serve::<acts_api::Resume, _, _>(acts::resume)
        .serve::<acts_api::Recategorise, _, _>(acts::recategorised)
        .serve::<acts_api::Resolve, _, _>(acts::resolve)
        .serve::<acts_api::BreakPromise, _, _>(acts::broken)
        .serve::<acts_api::ReopenForCitizen, _, _>(acts::reopen)
        .serve::<acts_api::WithdrawForCitizen, _, _>(acts::withdraw)
        .serve::<merge_api::Merge, _, _>(acts::merged)
        .serve::<merge_api::Part, _, _>(acts::parted)
        .serve::<split_api::Split, _, _>(split::divided)
        .serve::<intake_api::TakeIn, _, _>(intake::take_in)
        .serve::<intake_api::FindCaller, _, _>(intake::caller)
        .serve::<intake_api::FindSimilar, _, _>(intake::similar)
        .serve::<intake_api::SendAttachment<'_>, _, _>(intake::send)
        .serve::<intake_api::ReadAttachment<'_>, _, _>(intake::give)
        .serve::<delivery_api::ListDeliveries, _, _>(deliveries::list)
        .serve::<delivery_api::ReadDelivery<'_>, _, _>(deliveries::read)
        .serve::<delivery_api::Deliver<'_>, _, _>(deliveries::deliver)
        .serve::<desk_api::Take, _, _>(acts::take)
        .serve::<answers_api::DraftAnswer, _, _>(acts::draft)
        .serve::<answers_api::SendBack, _, _>(acts::send_back)
        .serve::<answers_api::AddNote, _, _>(desk::note)
        .serve::<answers_api::PreviewAnswer, _, _>(preview::answer)
        .serve::<api::many::AnswerMany, _, _>(many::answer)
        .serve::<typed_api::KeepTyped, _, _>(typed::keep)
        .serve::<outside_api::AskOutside, _, _>(outside::ask)
        .serve::<outside_api::WithdrawOutside, _, _>(outside::withdraw)
        .serve::<outside_api::ReadOutside, _, _>(outside::read)
        .serve::<outside_api::ReplyOutside, _, _>(outside::reply)
        .serve::<outside_api::ReadOutsidePhoto, _, _>(outside::photo)
        .serve::<templates_api::ListTemplates, _, _>(templates::list)
        .serve::<templates_api::MakeTemplate, _, _>(templates::make)
        .serve::<templates_api::ChangeTemplate, _, _>(templates::change)
        .serve::<templates_api::RetireTemplate, _, _>(templates::retire)
        .serve::<templates_api::ReadTemplatesFor, _, _>(templates::of_request)
        .serve::<knowledge_api::FindAnswers, _, _>(knowledge::find)
        .serve::<knowledge_api::ListAnswers, _, _>(knowledge::list)
        .serve::<knowledge_api::ReadAnswer, _, _>(knowledge::read)
        .serve::<knowledge_api::ListKnowledge, _, _>(knowledge::list_kept)
        .serve::<knowledge_api::MakeArticle, _, _>(knowledge::make)
        .serve::<knowledge_api::ChangeArticle, _, _>(knowledge::change)
        .serve::<knowledge_api::RetireArticle, _, _>(knowledge::retire)
        .serve::<knowledge_api::RestoreArticle, _, _>(knowledge::restore)
        .serve::<api::catalogue::ReadCatalogue, _, _>(catalogue::read)
        .serve::<api::departments::MakeDepartment, _, _>(catalogue::make_department)
        .serve::<api::departments::ChangeDepartment, _, _>(catalogue::change_department)
        .serve::<api::departments::MoveDepartment, _, _>(catalogue::move_department)
        .serve::<api::departments::ReadDepartmentUses, _, _>(catalogue::uses)
        .serve::<api::departments::CloseDepartment, _, _>(catalogue::close_department)
        .serve::<api::departments::ReopenDepartment, _, _>(catalogue::reopen_department)
        .serve::<api::categories::MakeCategory, _, _>(catalogue::make_category)
        .serve::<api::categories::ChangeCategory, _, _>(catalogue::change_category)
        .serve::<api::categories::MoveCategory, _, _>(catalogue::move_category)
        .serve::<api::categories::RetireCategory, _, _>(catalogue::retire_category)
        .serve::<api::categories::RestoreCategory, _, _>(catalogue::restore_category)
        .serve::<api::categories::ChooseEmergency, _, _>(catalogue::choose_emergency)
        .serve::<api::categories::RemoveEmergency, _, _>(catalogue::remove_emergency)
        .serve::<api::questions::MakeQuestion, _, _>(catalogue::make_question)
        .serve::<api::questions::ChangeQuestion, _, _>(catalogue::change_question)
        .serve::<api::questions::MoveQuestion, _, _>(catalogue::move_question)
        .serve::<api::questions::RetireQuestion, _, _>(catalogue::retire_question)
        .serve::<api::questions::RestoreQuestion, _, _>(catalogue::restore_question)
        .serve::<api::routing::MakeRoute, _, _>(catalogue::make_route)
        .serve::<api::routing::ChangeRoute, _, _>(catalogue::change_route)
        .serve::<api::routing::MoveRoute, _, _>(catalogue::move_route)
        .serve::<api::routing::RemoveRoute, _, _>(catalogue::remove_route)
        .serve::<api::routing::TryRoute, _, _>(catalogue::try_route)
        .serve::<settings_api::ReadSettings, _, _>(settings::read)
        .serve::<settings_api::ChoosePublishing, _, _>(settings::choose_publishing)
        .serve::<settings_api::RequireSecondFactor, _, _>(settings::require_second_factor)
        .serve::<api::own::ReadOwn, _, _>(own::read)
        .serve::<api::own::ChangeDetails, _, _>(own::change_details)
        .serve::<api::own::ChangeWelcome, _, _>(own::change_welcome)
        .serve::<api::own::ChangeLook, _, _>(own::change_look)
        .serve::<api::own::SendArms, _, _>(own::send_arms)
        .serve::<api::own::RemoveArms, _, _>(own::remove_arms)
        .serve::<api::own::ChangeBaseMap, _, _>(own::change_base_map)
        .serve::<api::own::ChangeRetention, _, _>(own::change_retention)
        .serve::<api::own::ReadArms, _, _>(own::read_arms)
        .serve::<api::own::ReadLook, _, _>(own::read_look)
        .serve::<settings_file_api::ReadSettingsFile, _, _>(settings_file::read)
        .serve::<settings_file_api::CheckSettingsFile, _, _>(settings_file::check)
        .serve::<settings_file_api::TakeSettings, _, _>(settings_file::take)
        .serve::<gateways_api::ReceiveSms, _, _>(gateways::receive)
        .serve::<gateways_api::AddMailbox, _, _>(gateways::add_mailbox)
        .serve::<gateways_api::RemoveMailbox, _, _>(gateways::remove_mailbox)
        .serve::<gateways_api::ReadGateways, _, _>(gateways::read)
        .serve::<gateways_api::ChooseSmsGateway, _, _>(gateways::choose_sms)
        .serve::<gateways_api::RemoveSmsGateway, _, _>(gateways::remove_sms)
        .serve::<gateways_api::ChooseUnreadCategory, _, _>(gateways::choose_category)
        .serve::<notices_api::ListFailedNotices, _, _>(notices::list)
        .serve::<notices_api::RetryNotice, _, _>(notices::retry)
        .serve::<photo_api::ReadDeskPhoto, _, _>(photos::read_desk)
        .serve::<photo_api::RedactPhoto, _, _>(redaction::redact)
        .serve::<ReadHealth, _, _>(health::read);
    #[cfg(feature = "local")]
    let table = Table {
        router: table.router.merge(crate::local::routes()),
        ..table
    };
    Table {
        router: table.router.fallback(nothing_here),
        ..table
    }
}

async fn nothing_here() -> AppError {
    AppError::not_found()
}

/// The router, and what it was told to serve.
#[derive(Default)]
struct Table {
    router: Router<App>,
    served: Vec<(&'static str, &'static str)>,
}

impl Table {
    /// Routes an endpoint as `api` names it, so that the two can't disagree.
    fn serve<E: Endpoint, H: Handler<T, App>, T: 'static>(mut self, handler: H) -> Self {
        let method = match E::METHOD {
            Method::Get => MethodFilter::GET,
            Method::Post => MethodFilter::POST,
            Method::Delete => MethodFilter::DELETE,
        };
        self.served.push((E::METHOD.as_str(), E::PATTERN));
        self.router = self.router.route(E::PATTERN, on(method, handler));
        self
    }
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, fs, path::Path};

    use super::routes;

    /// Method and pattern of every endpoint, as the sources of `api` name them.
    fn endpoints() -> BTreeSet<(String, String)> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../api/src");
        let mut endpoints = BTreeSet::new();
        for file in fs::read_dir(folder).unwrap() {
            let text = fs::read_to_string(file.unwrap().path()).unwrap();
            let mut method = String::new();
            for line in text.lines().map(str::trim) {
                if let Some(name) = line.strip_prefix("const METHOD: Method = Method::") {
                    method = name.trim_end_matches(';').to_uppercase();
                } else if let Some(pattern) = line.strip_prefix("const PATTERN: &'static str = ") {
                    let pattern = pattern.trim_matches(['"', ';']);
                    endpoints.insert((method.clone(), pattern.to_owned()));
                }
            }
        }
        endpoints
    }

    #[test]
    fn every_endpoint_of_the_wire_is_served_and_nothing_else() {
        let served: BTreeSet<(String, String)> = routes()
            .served
            .into_iter()
            .map(|(method, pattern)| (method.to_owned(), pattern.to_owned()))
            .collect();
        assert!(served.len() > 20);
        assert_eq!(served, endpoints());
    }
}
