//! An act with what was typed for it, and how it is sent.

use api::{
    Empty,
    acts::{
        AskCitizen, BreakPromise, CategoryDraft, QuestionDraft, ReasonDraft, Recategorise,
        ReopenForCitizen, Resolve, ResolveDraft, Resume, ResumeDraft, Validate, ValidateDraft,
        WithdrawForCitizen,
    },
    answers::SendBack,
    desk::{DeskRequest, HandOver, HandOverDraft},
    merge::{Merge, MergeDraft, Part, PartDraft},
    split::{Split, SplitDraft},
};
use domain::lifecycle::ActKind;

use crate::client::{self, Failure};

/// An act that is ready to be sent.
#[derive(Debug, Clone)]
pub(super) enum Deed {
    Validate(ValidateDraft),
    HandOver(HandOverDraft),
    Recategorise(CategoryDraft),
    Ask(QuestionDraft),
    Resume(ResumeDraft),
    Resolve(ResolveDraft),
    BreakPromise(ReasonDraft),
    Reopen(ReasonDraft),
    Withdraw(ReasonDraft),
    SendBack(ReasonDraft),
    Merge(MergeDraft),
    Part(PartDraft),
    Split(SplitDraft),
}

impl Deed {
    /// Which act it is.
    pub(super) fn kind(&self) -> ActKind {
        match self {
            Self::Validate(_) => ActKind::Assign,
            Self::HandOver(_) => ActKind::HandOver,
            Self::Recategorise(_) => ActKind::Recategorise,
            Self::Ask(_) => ActKind::AskCitizen,
            Self::Resume(_) => ActKind::Resume,
            Self::Resolve(_) => ActKind::Resolve,
            Self::BreakPromise(_) => ActKind::BreakPromise,
            Self::Reopen(_) => ActKind::Reopen,
            Self::Withdraw(_) => ActKind::Withdraw,
            Self::SendBack(_) => ActKind::SendBack,
            Self::Merge(_) => ActKind::Merge,
            Self::Part(_) => ActKind::Part,
            Self::Split(_) => ActKind::Split,
        }
    }

    /// Sends it; the reply is the request as it stands now, or nothing where it went to colleagues who may read it
    /// alone.
    pub(super) async fn send(&self, id: &str) -> Result<Option<DeskRequest>, Failure> {
        let reply = match self {
            Self::HandOver(draft) => {
                let Empty {} = client::call(&HandOver { id }, draft).await?;
                return Ok(None);
            }
            Self::Validate(draft) => client::call(&Validate { id }, draft).await,
            Self::Recategorise(draft) => client::call(&Recategorise { id }, draft).await,
            Self::Ask(draft) => client::call(&AskCitizen { id }, draft).await,
            Self::Resume(draft) => client::call(&Resume { id }, draft).await,
            Self::Resolve(draft) => client::call(&Resolve { id }, draft).await,
            Self::BreakPromise(draft) => client::call(&BreakPromise { id }, draft).await,
            Self::Reopen(draft) => client::call(&ReopenForCitizen { id }, draft).await,
            Self::Withdraw(draft) => client::call(&WithdrawForCitizen { id }, draft).await,
            Self::SendBack(draft) => client::call(&SendBack { id }, draft).await,
            Self::Merge(draft) => client::call(&Merge { id }, draft).await,
            Self::Part(draft) => client::call(&Part { id }, draft).await,
            Self::Split(draft) => client::call(&Split { id }, draft).await,
        };
        reply.map(Some)
    }
}
