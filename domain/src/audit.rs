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
