//! What is found in a text before it is published, and what is left alone.

#![expect(clippy::string_slice, reason = "a test fails by panicking")]

use proptest::{
    prelude::*,
    test_runner::{Config, RngSeed},
};
use servis48_domain::redact::{
    Personal::{self, Email, Name, PersonalNumber, Phone, Plate},
    find, mask,
};

fn found(text: &str) -> Vec<(Personal, &str)> {
    find(text)
        .into_iter()
        .map(|found| (found.kind, &text[found.range]))
        .collect()
}

/// Each text with the only find in it.
fn finds(kind: Personal, cases: &[(&str, &str)]) {
    for (text, words) in cases {
        assert_eq!(found(text), [(kind, *words)], "{text}");
    }
}

#[test]
fn addresses_of_e_mail_are_found() {
    finds(
        Email,
        &[
            ("Pišite na ana.novak@celje.si.", "ana.novak@celje.si"),
            ("<o'brien+1@mail.example.org>", "o'brien+1@mail.example.org"),
            ("mailto:ana@x-y.si, hvala", "ana@x-y.si"),
            ("Мој мејл је пера.перић@пример.срб", "пера.перић@пример.срб"),
            ("041123456@simobil.si", "041123456@simobil.si"),
            ("...ana@celje.si...", "ana@celje.si"),
        ],
    );
}

#[test]
fn telephone_numbers_are_found() {
    finds(
        Phone,
        &[
            ("Pokličite 041 123 456.", "041 123 456"),
            ("tel. 041/123-456", "041/123-456"),
            ("tel.:041123456", "041123456"),
            ("GSM 040-123-456 zvečer", "040-123-456"),
            ("031.123.456", "031.123.456"),
            ("(03) 425 50 00", "(03) 425 50 00"),
            ("03/ 425 50 00", "03/ 425 50 00"),
            ("01 234 56 78 po 15. uri", "01 234 56 78"),
            ("+386 41 123 456", "+386 41 123 456"),
            ("+386 (0)41 123 456", "+386 (0)41 123 456"),
            ("+38641123456!", "+38641123456"),
            ("00386 41 123 456", "00386 41 123 456"),
            ("041 123 456 ob 12:30", "041 123 456"),
            ("041 123 456 12:30", "041 123 456"),
            ("Cesta 12, 041 123 456", "041 123 456"),
            ("(kličite 041 123 456)", "041 123 456"),
            ("Зовите 064/123-45-67", "064/123-45-67"),
            ("063 123 4567", "063 123 4567"),
            ("037/423-123, после подне", "037/423-123"),
            ("011/3334-444", "011/3334-444"),
            ("063/12-34-567", "063/12-34-567"),
            ("+381 64 123 4567", "+381 64 123 4567"),
            ("+381 37 423 123", "+381 37 423 123"),
            ("00381641234567", "00381641234567"),
            ("+381 (0) 64 123 4567", "+381 (0) 64 123 4567"),
            ("+49 170 1234567", "+49 170 1234567"),
        ],
    );
}

#[test]
fn personal_numbers_are_found_by_date_and_checksum() {
    finds(
        PersonalNumber,
        &[
            ("EMŠO 0101006500006", "0101006500006"),
            ("ЈМБГ 0101006500006, Крушевац", "0101006500006"),
            ("0101006 500006", "0101006 500006"),
        ],
    );
    for (text, why) in [
        ("0101006500007", "the checksum is wrong"),
        ("3102006500005", "there is no such day"),
        ("01010065000061", "a digit too many"),
        ("A0101006500006", "a part of a word"),
    ] {
        let numbers = found(text);
        assert!(
            numbers.iter().all(|(kind, _)| *kind != PersonalNumber),
            "{why}: {numbers:?}"
        );
    }
}

#[test]
fn number_plates_are_found() {
    finds(
        Plate,
        &[
            ("Avto LJ AB-123 stoji", "LJ AB-123"),
            ("vozilo CE 12-ABC", "CE 12-ABC"),
            ("CE-12-ABC", "CE-12-ABC"),
            ("MB P5-419.", "MB P5-419"),
            ("CE AB 123", "CE AB 123"),
            ("LJ AB123 vozi", "LJ AB123"),
            ("Kombi KŠ 123-AB", "KŠ 123-AB"),
            ("BG 1234-XY", "BG 1234-XY"),
            ("BG 123 AB", "BG 123 AB"),
            ("BG 1234XY", "BG 1234XY"),
            ("Комби КШ 123-АБ", "КШ 123-АБ"),
            ("возило БГ-1234-ЋЖ", "БГ-1234-ЋЖ"),
        ],
    );
}

#[test]
fn names_after_a_form_of_address_are_found() {
    finds(
        Name,
        &[
            ("Soseda, gospa Ana Novak, ve več.", "Ana Novak"),
            ("Pogovor z gospo Novak-Kranjc je bil", "Novak-Kranjc"),
            ("Gospod J. Novak kuri plastiko", "J. Novak"),
            ("gospodu Novaku so rekli", "Novaku"),
            ("ga. Novak", "Novak"),
            ("g. dr. Janez Novak", "Janez Novak"),
            ("gdč. Ana", "Ana"),
            ("gospodična Ana Marija Novak Zupan", "Ana Marija Novak"),
            ("kod gospođe Petrović", "Petrović"),
            ("gospodina Petra Petrovića", "Petra Petrovića"),
            ("gđa Petrović", "Petrović"),
            ("г. Петровић", "Петровић"),
            ("господин Петар Петровић пали лишће", "Петар Петровић"),
            ("са господином Петровићем", "Петровићем"),
            ("госпођа Ђокић Љ. зна", "Ђокић Љ."),
            ("гђа Петровић", "Петровић"),
            ("г-ђа Петровић", "Петровић"),
            ("г-дин Петровић", "Петровић"),
            ("госпођица Мира Мирић", "Мира Мирић"),
        ],
    );
}

#[test]
fn several_are_found_in_their_order() {
    assert_eq!(
        found("Gospa Novak (041 123 456, ana@x.si) vozi LJ AB-123."),
        [
            (Name, "Novak"),
            (Phone, "041 123 456"),
            (Email, "ana@x.si"),
            (Plate, "LJ AB-123"),
        ]
    );
    assert_eq!(
        found("041 123 456 in 031 123 456"),
        [(Phone, "041 123 456"), (Phone, "031 123 456")]
    );
}

#[test]
fn what_names_nobody_is_left_alone() {
    for text in [
        "",
        "Prijava CE-2026-000123 je enaka kot KŠ-2026-000456.",
        "Пријава КШ-2026-000123 иста је као CE-2026-000123",
        "CE 2026 12",
        "Mariborska cesta 122a, 3000 Celje",
        "Stritarjeva ulica 5/2, stanovanje 12-14",
        "Краља Петра I 12/3, 37000 Крушевац",
        "24. 4. 2026 ob 12.40",
        "01.02.2026 12:30",
        "01. 02. 2026 12:30",
        "dne 05.03.2026 10.30",
        "01-02-2026 15",
        "01/02/2026 15",
        "2026-04-24T10:40:00",
        "od 07.30 do 15.30",
        "07.00-15.00 13.00",
        "07:30-15:30",
        "1.234.567,00 EUR in 12.000 din",
        "1.041.123.456 din",
        "250.000,00 динара",
        "Parcela 1234/5, k. o. Celje",
        "TRR SI56 0110 0600 0005 649",
        "рачун 840-1234567843-55",
        "080 12 34 je brezplačna številka",
        "pokličite 112",
        "Cev DN 150-PE in EN 124-2",
        "V 5 g. Nato",
        "Од 2026. g. Kruševac и 2025. г. Крушевац",
        "Gospodinjska ulica, Gosposvetska cesta, Gosposka",
        "To je rekla gospa. Danes je zaprto.",
        "gospod župan",
        "господин председник",
        "Videl ga Novak ni.",
        "PO 12 DNI ŠE NI",
        "CE 12 ULIC",
        "cena je 3 @ 5",
        "@celje ana@celje",
        "Linija LJ-MB, vlak IC 503",
        "temperatura -05 do +35 stopinj",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

fn word(kind: Personal) -> &'static str {
    match kind {
        Email => "[e-naslov]",
        PersonalNumber => "[EMŠO]",
        Phone => "[telefon]",
        Plate => "[registrska oznaka]",
        Name => "[ime]",
    }
}

#[test]
fn what_is_found_is_masked() {
    assert_eq!(
        mask("Gospa Novak, 041 123 456, še enkrat: ana@x.si!", word),
        "Gospa [ime], [telefon], še enkrat: [e-naslov]!"
    );
}

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,6}",
        "[0-9 ./()+-]{0,14}",
        "0[1-7][0-9][ /-][0-9]{3}[ -]?[0-9]{2,4}",
        "\\+38[16] ?[0-9]{2}[ /][0-9]{3} ?[0-9]{3,4}",
        "(LJ|CE|KŠ|КШ|PO)[ -][A-Z0-9]{2,3}[ -]?[A-ZČ0-9]{2,3}",
        "(g\\.|gospa|Gospod|господин|г\\.|gđa) (Ana|Novak|Ђокић|J\\.)",
        "[a-zš.]{1,5}@[a-z.]{1,6}",
        Just("0101006500006".to_owned()),
        Just(" ".to_owned()),
    ]
}

proptest! {
    #![proptest_config(Config {
        cases: 4_000,
        rng_seed: RngSeed::Fixed(48),
        failure_persistence: None,
        ..Config::default()
    })]

    #[test]
    fn finds_stand_apart_and_masking_leaves_none(
        pieces in prop::collection::vec(piece(), 0..10),
    ) {
        let text = pieces.concat();
        let found = find(&text);
        let mut read = 0;
        for one in &found {
            prop_assert!(one.range.start >= read && one.range.end > one.range.start);
            prop_assert!(text.get(one.range.clone()).is_some(), "{one:?} in {text:?}");
            read = one.range.end;
        }
        let masked = mask(&text, word);
        prop_assert_eq!(find(&masked), [], "{} from {}", masked, text);
    }
}
