//! The questions of the form, in order.

use domain::{Code, codes, fields::Field};

/// One question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// What it is about.
    What,
    /// Where it is.
    Where,
    /// What it looks like.
    Photo,
    /// How the answer comes.
    Reply,
    /// Whether all is right.
    Check,
}
codes!(Step {
    What = "what",
    Where = "where",
    Photo = "photo",
    Reply = "reply",
    Check = "check",
});

impl Step {
    /// The step after this one.
    pub(super) fn next(self) -> Option<Self> {
        match self {
            Self::What => Some(Self::Where),
            Self::Where => Some(Self::Photo),
            Self::Photo => Some(Self::Reply),
            Self::Reply => Some(Self::Check),
            Self::Check => None,
        }
    }

    /// The step before this one.
    pub(super) fn back(self) -> Option<Self> {
        match self {
            Self::What => None,
            Self::Where => Some(Self::What),
            Self::Photo => Some(Self::Where),
            Self::Reply => Some(Self::Photo),
            Self::Check => Some(Self::Reply),
        }
    }

    /// Which of how many, from 1.
    pub(super) fn place(self) -> (usize, usize) {
        let before = Self::ALL.iter().take_while(|step| **step != self).count();
        (before + 1, Self::ALL.len())
    }

    /// The step in which a field is asked for.
    pub(super) fn of(field: Field) -> Self {
        match field {
            Field::Location | Field::Address => Self::Where,
            Field::Photo => Self::Photo,
            Field::Email => Self::Reply,
            Field::Kind
            | Field::Category
            | Field::Text
            | Field::Outcome
            | Field::Date
            | Field::Addressee
            | Field::Reason
            | Field::DuplicateOf
            | Field::PublicText
            | Field::Department
            | Field::Note
            | Field::Password
            | Field::Reference
            | Field::Pin
            | Field::ReceivedAt
            | Field::Clock
            | Field::Hours
            | Field::Weekdays
            | Field::Office
            | Field::ValidFrom
            | Field::Overrides
            | Field::From
            | Field::To
            | Field::Name
            | Field::Role
            | Field::Language
            | Field::CurrentPassword
            | Field::NewPassword
            | Field::Code
            | Field::Score
            | Field::PasskeyName
            | Field::ProviderName
            | Field::Issuer
            | Field::ClientId
            | Field::ClientSecret
            | Field::GatewayUrl
            | Field::GatewaySender
            | Field::GatewaySecret
            | Field::TextSl
            | Field::TextSr
            | Field::TextEn
            | Field::Channel
            | Field::ReplyChannel
            | Field::Phone
            | Field::Street
            | Field::Post
            | Field::Paper
            | Field::Attachment
            | Field::Informed
            | Field::Answer
            | Field::Attempt
            | Field::Responsible
            | Field::Head
            | Field::Kinds
            | Field::EmergencyPhone
            | Field::DataType
            | Field::ChoicesSl
            | Field::ChoicesSr
            | Field::ChoicesEn
            | Field::Country
            | Field::Languages
            | Field::Slug
            | Field::Prefix
            | Field::MailFrom
            | Field::Outline
            | Field::Bounds
            | Field::Centre
            | Field::District
            | Field::When
            | Field::TimeFrom
            | Field::TimeTo
            | Field::Ink
            | Field::Accent
            | Field::Arms
            | Field::BaseMap
            | Field::BaseMapCredit
            | Field::ContactMonths
            | Field::FilesMonths
            | Field::Mailbox
            | Field::Question
            | Field::Answer1
            | Field::Answer2
            | Field::Answer3
            | Field::Answer4
            | Field::Answer5
            | Field::Answer6
            | Field::Answer7
            | Field::Answer8
            | Field::WorkingDays => Self::What,
        }
    }

    /// The message of the question.
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::What => "file-what",
            Self::Where => "file-where",
            Self::Photo => "file-photo",
            Self::Reply => "file-reply",
            Self::Check => "file-check",
        }
    }

    /// The id of the question's heading.
    pub(super) fn title_id(self) -> &'static str {
        match self {
            Self::What => "step-what",
            Self::Where => "step-where",
            Self::Photo => "step-photo",
            Self::Reply => "step-reply",
            Self::Check => "step-check",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_lead_from_the_first_to_the_last_and_back() {
        let mut step = Step::What;
        let mut walked = vec![step];
        while let Some(next) = step.next() {
            assert_eq!(next.back(), Some(step));
            step = next;
            walked.push(step);
        }
        assert_eq!(walked, Step::ALL);
        assert_eq!(Step::What.place(), (1, 5));
        assert_eq!(Step::Check.place(), (5, 5));
    }
}
