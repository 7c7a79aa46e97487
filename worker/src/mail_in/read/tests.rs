use domain::mail::Nobody;
use proptest::prelude::*;

use super::*;

fn read_text(raw: &str) -> IncomingMail {
    read_bytes(raw.as_bytes())
}

fn read_bytes(raw: &[u8]) -> IncomingMail {
    read(raw, "ana@example.com", |address| {
        address == "servis@celje.si"
    })
}

const HEAD: &str = "From: Ana Novak <ana@example.com>\r\nTo: servis@celje.si\r\nSubject: Luknja\r\nMessage-ID: <1@example.com>\r\n";

#[test]
fn a_plain_mail_is_read() {
    let mail = read_text(&format!(
        "{HEAD}Content-Type: text/plain; charset=utf-8\r\n\r\nNa cesti je luknja.\r\nČez pol metra.\r\n"
    ));
    assert_eq!(mail.from, "ana@example.com");
    assert_eq!(mail.name.as_deref(), Some("Ana Novak"));
    assert_eq!(mail.subject, "Luknja");
    assert_eq!(mail.text, "Na cesti je luknja.\nČez pol metra.");
    assert_eq!(mail.message_id.as_deref(), Some("1@example.com"));
    assert_eq!(mail.writer, Writer::Person);
    assert!(mail.attached.is_empty() && mail.remarks.is_empty());
    assert_eq!(format!("{mail:?}"), "IncomingMail(…)");
}

#[test]
fn letters_are_read_in_each_charset_of_the_region() {
    for (charset, bytes, expected) in [
        (
            "iso-8859-2",
            b"Je\xbea na cesti".as_slice(),
            "Ježa na cesti",
        ),
        ("windows-1250", b"Je\x9ea na cesti", "Ježa na cesti"),
        (
            "windows-1251",
            b"\xd0\xf3\xef\xe0 \xed\xe0 \xef\xf3\xf2\xf3",
            "Рупа на путу",
        ),
    ] {
        let mut raw =
            format!("{HEAD}Content-Type: text/plain; charset={charset}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n")
                .into_bytes();
        raw.extend_from_slice(bytes);
        let mail = read_bytes(&raw);
        assert_eq!(mail.text, expected, "{charset}");
        assert!(mail.remarks.is_empty(), "{charset}");
    }
    let quoted = read_text(&format!(
        "{HEAD}Content-Type: text/plain; charset=iso-8859-2\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nJe=BEa na =\r\ncesti"
    ));
    assert_eq!(quoted.text, "Ježa na cesti");
}

#[test]
fn a_wrong_charset_loses_nothing_and_is_remarked() {
    for charset in ["x-mars", "utf-8"] {
        let mut raw =
            format!("{HEAD}Content-Type: text/plain; charset={charset}\r\n\r\n").into_bytes();
        raw.extend_from_slice(b"Je\x9ea na cesti");
        let mail = read_bytes(&raw);
        assert_eq!(mail.text, "Ježa na cesti", "{charset}");
        assert_eq!(mail.remarks, BTreeSet::from([Remark::Letters]), "{charset}");
    }
}

#[test]
fn a_mail_that_is_a_page_only_is_read_as_text() {
    let mail = read_text(&format!(
        "{HEAD}Content-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>Dober dan,</p><div>luknja</div></body></html>"
    ));
    assert_eq!(mail.text, "Dober dan,\n\nluknja");
    assert!(mail.attached.is_empty());
}

const PARTS: &str = "Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: multipart/alternative; boundary=\"a\"\r\n\r\n--a\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nLuknja.\r\n--a\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Luknja.</p>\r\n--a--\r\n--b\r\nContent-Type: application/pdf; name=\"../../na\u{10d}rt.pdf\"\r\nContent-Disposition: attachment; filename=\"..\\\\..\\\\narocilo.pdf\"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0xLjQK\r\n--b\r\nContent-Type: text/plain; charset=windows-1250\r\nContent-Disposition: attachment; filename=\"seznam.txt\"\r\nContent-Transfer-Encoding: base64\r\n\r\nngo=\r\n--b--\r\n";

#[test]
fn files_come_along_as_they_were() {
    let mail = read_text(&format!("{HEAD}{PARTS}"));
    assert_eq!(mail.text, "Luknja.");
    let [pdf, list] = mail.attached.as_slice() else {
        panic!("{} files", mail.attached.len());
    };
    assert_eq!(pdf.name, "narocilo.pdf");
    assert_eq!(pdf.content_type, "application/pdf");
    assert_eq!(pdf.bytes, b"%PDF-1.4\n");
    assert_eq!(
        (list.name.as_str(), list.bytes.as_slice()),
        ("seznam.txt", b"\x9e\n".as_slice())
    );
}

#[test]
fn a_mail_cut_short_or_broken_keeps_what_there_is() {
    let cut = PARTS.split_once("ngo=").unwrap().0;
    let mail = read_text(&format!("{HEAD}{cut}"));
    assert_eq!(mail.text, "Luknja.");
    assert!(!mail.attached.is_empty());
    let nothing = read_bytes(b"");
    assert_eq!(
        (nothing.text.as_str(), nothing.from.as_str()),
        ("", "ana@example.com")
    );
    let no_head = read_bytes(b"\xff\xfe\x00 samo besede");
    assert!(!no_head.from.is_empty());
}

#[test]
fn who_wrote_is_known_by_the_head() {
    let writer = |more: &str| read_text(&format!("{more}{HEAD}\r\nDanes me ni.")).writer;
    assert_eq!(
        writer("Auto-Submitted: auto-replied\r\n"),
        Writer::Nobody(Nobody::Absence)
    );
    assert_eq!(
        writer("X-Autoreply: yes\r\n"),
        Writer::Nobody(Nobody::Absence)
    );
    assert_eq!(
        writer("X-Loop: servis48\r\n"),
        Writer::Nobody(Nobody::Ourselves)
    );
    assert_eq!(writer("Precedence: bulk\r\n"), Writer::Machine);
    assert_eq!(writer("List-Id: <x.example.com>\r\n"), Writer::Machine);
    assert_eq!(writer("X-Auto-Response-Suppress: All\r\n"), Writer::Machine);
    let own = read_text("From: servis@celje.si\r\nSubject: x\r\n\r\nx");
    assert_eq!(own.writer, Writer::Nobody(Nobody::Ourselves));
    let bounce = read(format!("{HEAD}\r\nx").as_bytes(), "", |_| false);
    assert_eq!(bounce.writer, Writer::Nobody(Nobody::Server));
}

#[test]
fn names_lead_nowhere() {
    assert_eq!(file_name("/etc/passwd"), "passwd");
    assert_eq!(file_name("C:\\Slike\\jama.jpg"), "jama.jpg");
    assert_eq!(file_name(".."), "");
    assert_eq!(file_name("a\r\nb\u{202e}gpj.exe"), "a bgpj.exe");
    let long = format!("{}.pdf", "a".repeat(300));
    assert_eq!(file_name(&long).chars().count(), NAME_MAX);
    assert!(file_name(&long).ends_with(".pdf"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_are_too_strange(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        read_bytes(&bytes);
    }

    #[test]
    fn a_damaged_mail_is_still_read(at in 0_usize..1200, byte in any::<u8>(), cut in 0_usize..1200) {
        let mut raw = format!("{HEAD}{PARTS}").into_bytes();
        if let Some(place) = raw.get_mut(at) {
            *place = byte;
        }
        raw.truncate(cut.max(HEAD.len()));
        let mail = read_bytes(&raw);
        prop_assert!(!mail.text.chars().any(|c| c.is_control() && c != '\n' && c != '\t'));
    }
}
