//! Who can sign in, and with what.

/// The password of every official of the demo.
pub const PASSWORD: &str = "servis48-demo";

/// Argon2id of [`PASSWORD`] with m = 19456, t = 2, p = 1 and a fixed salt, which only a demo may have;
/// a test holds it against the password.
pub const PASSWORD_HASH: &str = "$argon2id$v=19$m=19456,t=2,p=1$c2VydmlzNDgtc2FsdC0xNg$/bxtwG2lowWcimfZPOWsG0VJrYWKLYwZp+WKc/1kXn4";

/// Somebody who can sign in at the desk of a municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignIn {
    /// First label of the municipality's host name.
    pub municipality: &'static str,
    /// The person's name.
    pub name: &'static str,
    /// The e-mail address to sign in with.
    pub email: &'static str,
    /// The password.
    pub password: &'static str,
    /// The code of the person's role.
    pub role: &'static str,
    /// The department's name in the town's language.
    pub department: &'static str,
}

const fn sign_in(
    municipality: &'static str,
    name: &'static str,
    email: &'static str,
    role: &'static str,
    department: &'static str,
) -> SignIn {
    SignIn {
        municipality,
        name,
        email,
        password: PASSWORD,
        role,
        department,
    }
}

/// The people to try the desk as; there are more in the data, all with the same password.
pub const SIGN_INS: &[SignIn] = &[
    sign_in(
        "celje",
        "Polona Dopisnik",
        "polona.dopisnik@celje.localhost",
        "administrator",
        "Servis 48, glavna pisarna",
    ),
    sign_in(
        "celje",
        "Tjaša Zvonar",
        "tjasa.zvonar@celje.localhost",
        "operator",
        "Servis 48, glavna pisarna",
    ),
    sign_in(
        "celje",
        "Zdenka Preglej",
        "zdenka.preglej@celje.localhost",
        "auditor",
        "Servis 48, glavna pisarna",
    ),
    sign_in(
        "celje",
        "Miha Razglednik",
        "miha.razglednik@celje.localhost",
        "region-viewer",
        "Servis 48, glavna pisarna",
    ),
    sign_in(
        "celje",
        "Nada Iskraj",
        "nada.iskraj@celje.localhost",
        "head",
        "Javna razsvetljava, koncesionar",
    ),
    sign_in(
        "celje",
        "Gregor Svetlin",
        "gregor.svetlin@celje.localhost",
        "officer",
        "Javna razsvetljava, koncesionar",
    ),
    sign_in(
        "celje",
        "Lucija Vrabič",
        "lucija.vrabic@celje.localhost",
        "officer",
        "Oddelek za družbene dejavnosti",
    ),
    sign_in(
        "krusevac",
        "Зорица Писарић",
        "zorica.pisaric@krusevac.localhost",
        "administrator",
        "Контакт центар",
    ),
    sign_in(
        "krusevac",
        "Маја Позивнић",
        "maja.pozivnic@krusevac.localhost",
        "operator",
        "Контакт центар",
    ),
    sign_in(
        "krusevac",
        "Слободан Надзорић",
        "slobodan.nadzoric@krusevac.localhost",
        "auditor",
        "Контакт центар",
    ),
    sign_in(
        "krusevac",
        "Оливера Видиковац",
        "olivera.vidikovac@krusevac.localhost",
        "region-viewer",
        "Контакт центар",
    ),
    sign_in(
        "krusevac",
        "Драган Светлица",
        "dragan.svetlica@krusevac.localhost",
        "head",
        "Јавна расвета",
    ),
    sign_in(
        "krusevac",
        "Милица Лучић",
        "milica.lucic@krusevac.localhost",
        "officer",
        "Јавна расвета",
    ),
    sign_in(
        "krusevac",
        "Јасмина Ђачић",
        "jasmina.djacic@krusevac.localhost",
        "officer",
        "Одељење за друштвене делатности",
    ),
];
