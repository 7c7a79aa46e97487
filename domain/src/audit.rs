//! What the audit log tells of: who came in and went out, who changed whose rights, who chose what for everyone.
//! Acts on requests stand in the history of the request.

use crate::codes;

/// Something the audit log tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Act {
    /// Somebody signed in.
    SignedIn,
    /// Somebody tried to, and could not.
    SignInFailed,
    /// An account was locked for a while after too many failures.
    LockedOut,
    /// Somebody ended their own session.
    SignedOut,
    /// Somebody ended one of their other sessions, or all of them.
    SessionsEnded,
    /// Somebody changed their own password.
    PasswordChanged,
    /// Somebody asked for a link to set a new password.
    PasswordLinkAsked,
    /// Somebody set a new password by such a link.
    PasswordSet,
    /// Somebody set up a second factor.
    SecondFactorOn,
    /// Somebody turned their second factor off.
    SecondFactorOff,
    /// Somebody had new recovery codes made.
    RecoveryCodesMade,
    /// An administrator removed somebody's second factor, because the device is lost.
    SecondFactorRemoved,
    /// An administrator invited somebody.
    Invited,
    /// An administrator sent the invitation again.
    InvitedAgain,
    /// An administrator took the invitation back.
    InvitationWithdrawn,
    /// The invited person set a password, and works here from now on.
    Joined,
    /// An administrator changed somebody's department or role.
    PersonChanged,
    /// An administrator ended somebody's access.
    AccessEnded,
    /// An administrator gave it back.
    AccessRestored,
    /// Somebody outside was given a link to one request.
    OutsiderAsked,
    /// They replied by it, which used it up.
    OutsiderReplied,
    /// The link was taken back.
    OutsideLinkWithdrawn,
    /// Somebody added a passkey.
    PasskeyAdded,
    /// Somebody gave a passkey another name.
    PasskeyRenamed,
    /// Somebody removed a passkey.
    PasskeyRemoved,
    /// Somebody came in by the municipality's own identity provider for the first time, and is known by it from then on.
    IdentityBound,
    /// A setting was chosen.
    SettingChosen,
    /// A version of the rule was published.
    RulePublished,
    /// A version of the calendar was published.
    CalendarPublished,
    /// A template of answers was made.
    TemplateMade,
    /// A template of answers was changed.
    TemplateChanged,
    /// A template of answers was retired.
    TemplateRetired,
    /// The municipality began.
    MunicipalityMade,
    /// A department was made.
    DepartmentMade,
    /// A department was changed.
    DepartmentChanged,
    /// A department was closed.
    DepartmentClosed,
    /// A closed department was opened again.
    DepartmentReopened,
    /// A category was made.
    CategoryMade,
    /// A category or its emergency notice was changed.
    CategoryChanged,
    /// A category was retired.
    CategoryRetired,
    /// A retired category is offered again.
    CategoryRestored,
    /// A question of a category was made.
    QuestionMade,
    /// A question of a category was changed.
    QuestionChanged,
    /// A question of a category was retired.
    QuestionRetired,
    /// A retired question is asked again.
    QuestionRestored,
    /// A routing rule was made.
    RouteMade,
    /// A routing rule was changed.
    RouteChanged,
    /// A routing rule was removed.
    RouteRemoved,
    /// A public answer was published.
    ArticlePublished,
    /// A public answer was changed.
    ArticleChanged,
    /// A public answer was retired.
    ArticleRetired,
    /// A retired public answer is shown again.
    ArticleRestored,
}
codes!(Act {
    SignedIn = "signed-in",
    SignInFailed = "sign-in-failed",
    LockedOut = "locked-out",
    SignedOut = "signed-out",
    SessionsEnded = "sessions-ended",
    PasswordChanged = "password-changed",
    PasswordLinkAsked = "password-link-asked",
    PasswordSet = "password-set",
    SecondFactorOn = "second-factor-on",
    SecondFactorOff = "second-factor-off",
    RecoveryCodesMade = "recovery-codes-made",
    SecondFactorRemoved = "second-factor-removed",
    Invited = "invited",
    InvitedAgain = "invited-again",
    InvitationWithdrawn = "invitation-withdrawn",
    Joined = "joined",
    PersonChanged = "person-changed",
    AccessEnded = "access-ended",
    AccessRestored = "access-restored",
    OutsiderAsked = "outsider-asked",
    OutsiderReplied = "outsider-replied",
    OutsideLinkWithdrawn = "outside-link-withdrawn",
    PasskeyAdded = "passkey-added",
    PasskeyRenamed = "passkey-renamed",
    PasskeyRemoved = "passkey-removed",
    IdentityBound = "identity-bound",
    SettingChosen = "setting-chosen",
    RulePublished = "rule-published",
    CalendarPublished = "calendar-published",
    TemplateMade = "template-made",
    TemplateChanged = "template-changed",
    TemplateRetired = "template-retired",
    MunicipalityMade = "municipality-made",
    DepartmentMade = "department-made",
    DepartmentChanged = "department-changed",
    DepartmentClosed = "department-closed",
    DepartmentReopened = "department-reopened",
    CategoryMade = "category-made",
    CategoryChanged = "category-changed",
    CategoryRetired = "category-retired",
    CategoryRestored = "category-restored",
    QuestionMade = "question-made",
    QuestionChanged = "question-changed",
    QuestionRetired = "question-retired",
    QuestionRestored = "question-restored",
    RouteMade = "route-made",
    RouteChanged = "route-changed",
    RouteRemoved = "route-removed",
    ArticlePublished = "article-published",
    ArticleChanged = "article-changed",
    ArticleRetired = "article-retired",
    ArticleRestored = "article-restored",
});

/// What of a department, a category, a question, a routing rule or a public answer was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Aspect {
    /// What it is called, or how it is worded.
    Name,
    /// Whether it is a utility outside the administration.
    Utility,
    /// Who answers for it.
    Responsible,
    /// Who heads it.
    Head,
    /// Its place in the list, from 1.
    Place,
    /// To which department it belongs.
    Department,
    /// For which kinds of request it can be chosen.
    Kinds,
    /// Whether a crew is on call.
    OnCall,
    /// Whether answers are published unless somebody decides otherwise.
    PublicByDefault,
    /// The words of its emergency notice.
    EmergencyText,
    /// The telephone number of its emergency notice.
    EmergencyPhone,
    /// What kind of answer it takes.
    DataType,
    /// Whether it must be answered.
    Required,
    /// What can be chosen.
    Choices,
    /// For which category.
    Category,
    /// For which district.
    District,
    /// When it applies.
    When,
    /// Between which hours.
    Hours,
    /// Its outcome.
    Outcome,
    /// Within how many working days it promises.
    WorkingDays,
    /// To whom it hands.
    Addressee,
    /// On which number it is called.
    Phone,
    /// Its postal address.
    Address,
    /// Its words of welcome.
    Welcome,
    /// The colour of its writing.
    Ink,
    /// The colour of what is pressed.
    Accent,
    /// Its arms.
    Arms,
    /// Where the pictures of its map come from.
    BaseMap,
    /// Whom its map credits.
    BaseMapCredit,
    /// For how many months it keeps how reporters are reached.
    ContactMonths,
    /// For how many months it keeps files that nobody published.
    FilesMonths,
    /// An address whose mails it reads.
    Mailbox,
    /// How the hours of its promise count.
    Clock,
    /// How many hours it promises.
    PromisedHours,
    /// Whether what comes on a Friday counts from the next working day.
    FridayToMonday,
    /// What sets its clock going.
    StartAt,
    /// On which weekdays its clock runs.
    Weekdays,
    /// Days it has off besides those of the law.
    DaysOff,
    /// Days it works although the law has them off.
    DaysWorked,
    /// From when on it decides.
    ValidFrom,
    /// The question of a public answer.
    Question,
    /// The words of a public answer or of a template.
    Answer,
    /// In which language it is written.
    Language,
}
codes!(Aspect {
    Name = "name",
    Utility = "utility",
    Responsible = "responsible",
    Head = "head",
    Place = "place",
    Department = "department",
    Kinds = "kinds",
    OnCall = "on-call",
    PublicByDefault = "public-by-default",
    EmergencyText = "emergency-text",
    EmergencyPhone = "emergency-phone",
    DataType = "data-type",
    Required = "required",
    Choices = "choices",
    Category = "category",
    District = "district",
    When = "when",
    Hours = "hours",
    Outcome = "outcome",
    WorkingDays = "working-days",
    Addressee = "addressee",
    Phone = "phone",
    Address = "address",
    Welcome = "welcome",
    Ink = "ink",
    Accent = "accent",
    Arms = "arms",
    BaseMap = "base-map",
    BaseMapCredit = "base-map-credit",
    ContactMonths = "contact-months",
    FilesMonths = "files-months",
    Mailbox = "mailbox",
    Clock = "clock",
    PromisedHours = "promised-hours",
    FridayToMonday = "friday-to-monday",
    StartAt = "start-at",
    Weekdays = "weekdays",
    DaysOff = "days-off",
    DaysWorked = "days-worked",
    ValidFrom = "valid-from",
    Question = "question",
    Answer = "answer",
    Language = "language",
});

/// How somebody proved who they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SignInMethod {
    /// By the password alone.
    Password,
    /// By the password and a code of the authenticator.
    PasswordAndCode,
    /// By the password and a recovery code, because the authenticator was not at hand.
    PasswordAndRecovery,
    /// By a passkey.
    Passkey,
    /// By the municipality's own identity provider.
    OpenId,
}
codes!(SignInMethod {
    Password = "password",
    PasswordAndCode = "password-and-code",
    PasswordAndRecovery = "password-and-recovery",
    Passkey = "passkey",
    OpenId = "open-id",
});
