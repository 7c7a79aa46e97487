//! Which field is wrong, and how.

use crate::codes;

/// A field that people fill in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// What the citizen wants.
    Kind,
    /// The category.
    Category,
    /// The text of a filing or an answer.
    Text,
    /// The place: a point, an address, or either.
    Location,
    /// The address or description of the place.
    Address,
    /// An e-mail address.
    Email,
    /// A photo sent before.
    Photo,
    /// The outcome of an answer.
    Outcome,
    /// The promised date.
    Date,
    /// To whom the matter was handed.
    Addressee,
    /// Why it will not be done.
    Reason,
    /// The number of the request that goes on.
    DuplicateOf,
    /// What is released to everyone.
    PublicText,
    /// The department a request is handed to.
    Department,
    /// A note for colleagues.
    Note,
    /// A password.
    Password,
    /// A request's number.
    Reference,
    /// A request's PIN.
    Pin,
    /// When a request is received, in the calculator.
    ReceivedAt,
    /// The kind of a rule's clock.
    Clock,
    /// The hours a rule promises.
    Hours,
    /// The weekdays on which a rule counts.
    Weekdays,
    /// The hours in which an office is open.
    Office,
    /// From when a rule or calendar is in force.
    ValidFrom,
    /// Days on which a municipality departs from the law.
    Overrides,
    /// The first day of a period.
    From,
    /// The last day of a period.
    To,
    /// A person's name.
    Name,
    /// What a person may do.
    Role,
    /// The language somebody reads.
    Language,
    /// The own password, once more.
    CurrentPassword,
    /// A password to be set.
    NewPassword,
    /// A code of the second factor.
    Code,
    /// How satisfied the citizen is, from 1 to 5.
    Score,
    /// The Slovenian text of a template.
    TextSl,
    /// The Serbian text of a template, in Cyrillic.
    TextSr,
    /// The English text of a template.
    TextEn,
    /// Within how many working days a template promises.
    WorkingDays,
    /// What somebody calls a passkey of theirs.
    PasskeyName,
    /// The name of the municipality's own identity provider.
    ProviderName,
    /// Its issuer.
    Issuer,
    /// By what it knows the municipality.
    ClientId,
    /// With what the municipality proves to be it.
    ClientSecret,
    /// Where text messages are handed over.
    GatewayUrl,
    /// What text messages are shown to come from.
    GatewaySender,
    /// With what the gateway and the municipality sign.
    GatewaySecret,
    /// How a request reached the municipality.
    Channel,
    /// How the citizen wants the answer.
    ReplyChannel,
    /// A telephone number.
    Phone,
    /// Street and house number of a postal address.
    Street,
    /// Post code and town of a postal address.
    Post,
    /// The number under which a paper is filed.
    Paper,
    /// A file that belongs to a request, such as the scan of a letter.
    Attachment,
    /// That the citizen was told what their data are used for.
    Informed,
    /// An answer given on the spot, or the words of a public one.
    Answer,
    /// How an attempt to bring an answer ended.
    Attempt,
    /// The person who answers for a department.
    Responsible,
    /// The head of a department.
    Head,
    /// The kinds of request that a category is for.
    Kinds,
    /// The telephone number of an emergency notice.
    EmergencyPhone,
    /// What kind of answer a question takes.
    DataType,
    /// The choices of a question in Slovenian.
    ChoicesSl,
    /// The choices of a question in Serbian, in Cyrillic.
    ChoicesSr,
    /// The choices of a question in English.
    ChoicesEn,
    /// The district a routing rule is for.
    District,
    /// When a routing rule applies.
    When,
    /// The time of day from which a routing rule applies.
    TimeFrom,
    /// The time of day until which a routing rule applies.
    TimeTo,
    /// The colour of the writing.
    Ink,
    /// The colour of what is pressed.
    Accent,
    /// The arms of a municipality.
    Arms,
    /// Where the pictures of a map come from.
    BaseMap,
    /// Whom a map credits.
    BaseMapCredit,
    /// For how many months it is kept how a reporter can be reached.
    ContactMonths,
    /// For how many months files nobody published are kept.
    FilesMonths,
    /// An address whose mails are read.
    Mailbox,
    /// The question of a public answer.
    Question,
    /// The country of a new municipality.
    Country,
    /// The languages it offers.
    Languages,
    /// The label of its host name.
    Slug,
    /// The letters that begin each of its numbers.
    Prefix,
    /// The address its mails come from.
    MailFrom,
    /// Its outline.
    Outline,
    /// How far it reaches west, south, east and north.
    Bounds,
    /// Where its map opens.
    Centre,
    /// The answer to the first question of a category.
    Answer1,
    /// The answer to the second question of a category.
    Answer2,
    /// The answer to the third question of a category.
    Answer3,
    /// The answer to the fourth question of a category.
    Answer4,
    /// The answer to the fifth question of a category.
    Answer5,
    /// The answer to the sixth question of a category.
    Answer6,
    /// The answer to the seventh question of a category.
    Answer7,
    /// The answer to the eighth question of a category.
    Answer8,
}
codes!(Field {
    Kind = "kind",
    Category = "category",
    Text = "text",
    Location = "location",
    Address = "address",
    Email = "email",
    Photo = "photo",
    Outcome = "outcome",
    Date = "date",
    Addressee = "addressee",
    Reason = "reason",
    DuplicateOf = "duplicate-of",
    PublicText = "public-text",
    Department = "department",
    Note = "note",
    Password = "password",
    Reference = "reference",
    Pin = "pin",
    ReceivedAt = "received-at",
    Clock = "clock",
    Hours = "hours",
    Weekdays = "weekdays",
    Office = "office",
    ValidFrom = "valid-from",
    Overrides = "overrides",
    From = "from",
    To = "to",
    Name = "name",
    Role = "role",
    Language = "language",
    CurrentPassword = "current-password",
    NewPassword = "new-password",
    Code = "code",
    Score = "score",
    TextSl = "text-sl",
    TextSr = "text-sr",
    TextEn = "text-en",
    WorkingDays = "working-days",
    PasskeyName = "passkey-name",
    ProviderName = "provider-name",
    Issuer = "issuer",
    ClientId = "client-id",
    ClientSecret = "client-secret",
    GatewayUrl = "gateway-url",
    GatewaySender = "gateway-sender",
    GatewaySecret = "gateway-secret",
    Channel = "channel",
    ReplyChannel = "reply-channel",
    Phone = "phone",
    Street = "street",
    Post = "post",
    Paper = "paper",
    Attachment = "attachment",
    Informed = "informed",
    Answer = "answer",
    Attempt = "attempt",
    Responsible = "responsible",
    Head = "head",
    Kinds = "kinds",
    EmergencyPhone = "emergency-phone",
    DataType = "data-type",
    ChoicesSl = "choices-sl",
    ChoicesSr = "choices-sr",
    ChoicesEn = "choices-en",
    District = "district",
    When = "when",
    TimeFrom = "time-from",
    TimeTo = "time-to",
    Ink = "ink",
    Accent = "accent",
    Arms = "arms",
    BaseMap = "base-map",
    BaseMapCredit = "base-map-credit",
    ContactMonths = "contact-months",
    FilesMonths = "files-months",
    Mailbox = "mailbox",
    Question = "question",
    Country = "country",
    Languages = "languages",
    Slug = "slug",
    Prefix = "prefix",
    MailFrom = "mail-from",
    Outline = "outline",
    Bounds = "bounds",
    Centre = "centre",
    Answer1 = "answer-1",
    Answer2 = "answer-2",
    Answer3 = "answer-3",
    Answer4 = "answer-4",
    Answer5 = "answer-5",
    Answer6 = "answer-6",
    Answer7 = "answer-7",
    Answer8 = "answer-8",
});

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FieldErrorCode {
    /// Nothing was given where something must be.
    Required,
    /// Fewer characters than needed.
    TooShort,
    /// More characters than allowed.
    TooLong,
    /// Invisible control characters, or characters that turn the direction of the text.
    ControlCharacters,
    /// Not in the form such a value has.
    Invalid,
    /// The value does not exist, e.g. a category that was closed meanwhile.
    Unknown,
    /// The value does not fit here, e.g. an outcome that this kind of request cannot have.
    NotAllowed,
    /// A point outside the municipality.
    OutsideMunicipality,
    /// A date before today.
    InThePast,
    /// A date so far ahead that it must be a slip.
    TooFar,
    /// A moment that has not come yet.
    InTheFuture,
    /// A moment so long ago that it must be a slip.
    TooLongAgo,
    /// A password that is among the first to be tried.
    Guessable,
    /// Somebody else has it already.
    Taken,
    /// Not the one that is known, such as a password or a code.
    Wrong,
    /// What it names is done with already.
    Closed,
    /// As many are there as there may be.
    Full,
    /// A placeholder of a template stands where nothing was filled in.
    Unfilled,
    /// It is no matter for a report: somebody has to be called.
    Emergency,
    /// A colour with too little contrast.
    TooPale,
}
codes!(FieldErrorCode {
    Required = "required",
    TooShort = "too-short",
    TooLong = "too-long",
    ControlCharacters = "control-characters",
    Invalid = "invalid",
    Unknown = "unknown",
    NotAllowed = "not-allowed",
    OutsideMunicipality = "outside-municipality",
    InThePast = "in-the-past",
    TooFar = "too-far",
    InTheFuture = "in-the-future",
    TooLongAgo = "too-long-ago",
    Guessable = "guessable",
    Taken = "taken",
    Wrong = "wrong",
    Closed = "closed",
    Full = "full",
    Unfilled = "unfilled",
    Emergency = "emergency",
    TooPale = "too-pale",
});

/// An error of one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FieldError {
    /// Where.
    pub field: Field,
    /// What.
    pub error: FieldErrorCode,
}

/// The errors found so far, in the order of the fields.
#[derive(Debug, Default)]
pub(super) struct Errors(Vec<FieldError>);

impl Errors {
    /// Keeps the value, or the error.
    pub(super) fn take<T>(
        &mut self,
        field: Field,
        checked: Result<T, FieldErrorCode>,
    ) -> Option<T> {
        checked
            .map_err(|error| self.0.push(FieldError { field, error }))
            .ok()
    }

    /// Takes over errors that were found elsewhere.
    pub(super) fn extend(&mut self, found: Vec<FieldError>) {
        self.0.extend(found);
    }

    /// Adds an error to a field that has none yet: of two, the first says more.
    pub(super) fn unless_named(&mut self, field: Field, error: FieldErrorCode) {
        if self.0.iter().all(|known| known.field != field) {
            self.0.push(FieldError { field, error });
        }
    }

    /// The whole, or, when a part of it is missing, the errors that say why.
    pub(super) fn or<T>(self, whole: Option<T>) -> Result<T, Vec<FieldError>> {
        match whole {
            Some(whole) if self.0.is_empty() => Ok(whole),
            Some(_) | None => Err(self.0),
        }
    }
}
