//! What people type, checked once and the same way on the page and in the worker: every field's error at once,
//! or a value that cannot be wrong.

mod answer;
mod article;
mod category;
mod department;
mod draft;
mod email;
mod errors;
mod gateway;
mod hand_over;
mod intake;
mod moment;
mod municipality;
mod names;
mod new_municipality;
mod note;
mod outside;
mod period;
mod person;
mod phone;
mod place;
mod provider;
mod rating;
mod route;
mod sign_in;
mod split;
mod template;
mod text;
mod tracking;
mod written;

pub use answer::{AnswerDetail, AnswerDraft, DetailParts, Publication, RawAnswer, RawPublication};
pub use article::{ARTICLE_QUESTION_MAX, ArticleDraft, RawArticle, article_languages};
pub use category::{
    CHOICE_MAX, CHOICES_MAX, CategoryDraft, EMERGENCY_TEXT_MAX, EmergencyDraft, QUESTION_MAX,
    QuestionDraft, RawCategory, RawQuestion,
};
pub use department::{CATALOGUE_NAME_MAX, CATALOGUE_NAME_MIN, DepartmentDraft, RawDepartment};
pub use draft::{Draft, RawDraft};
pub use email::Email;
pub use errors::{Field, FieldError, FieldErrorCode};
pub use gateway::{GATEWAY_SECRET_MIN, GATEWAY_TEXT_MAX, Gateway, RawGateway};
pub use hand_over::HandOverDraft;
pub use intake::{
    BACKDATED, Contact, Counter, Intake, PAPER_MAX, POSTAL_MAX, RawContact, RawIntake, file_name,
    informs,
};
pub use moment::{moment, received_at};
pub use municipality::{
    BASE_MAP_MAX, BaseMapDraft, CREDIT_MAX, ContactDetails, LookDraft, MONTHS, NAME_MAX,
    RawContactDetails, RawLook, RawRetention, Retention, WELCOME_MAX, base_map, mailbox, welcome,
};
pub use names::{NamesDraft, RawNames};
pub use new_municipality::{NewMunicipality, OUTLINE_POINTS, RawMunicipality};
pub use note::{message, note, reason, remark, view_name};
pub use outside::{HelpDraft, HelpReply, RawHelp};
pub use period::{Period, WEEK, week_of};
pub use person::{
    Invitation, PASSWORD_MAX, PASSWORD_MIN, RawInvitation, SecondCode, new_password, person_name,
};
pub use phone::{Phone, spoken};
pub use place::{Bounds, Location, Point};
pub use provider::{PROVIDER_NAME_MAX, PROVIDER_TEXT_MAX, Provider, RawProvider, safe_address};
pub use rating::Rating;
pub use route::{ROUTE_NAME_MAX, RawRoute, RouteDraft};
pub use sign_in::SignIn;
pub use split::SplitDraft;
pub use template::{NextStep, RawTemplate, TEMPLATE_NAME_MAX, TemplateDraft, WORKING_DAYS_MAX};
pub use text::{
    ADDRESS_MAX, ADDRESSEE_MAX, ANSWER_MAX, NOTE_MAX, PUBLIC_TEXT_MAX, REASON_MAX, TEXT_MAX,
    TEXT_MIN,
};
pub use tracking::Tracking;
pub use written::Written;

pub(crate) use text::{line, lines};
