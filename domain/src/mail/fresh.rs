//! What of a reply is new: without the mail it replies to, which mail programs put along, and without a signature.
//!
//! Whatever is not surely quoted stays, and a reply of which nothing would be left stays whole: words too many are read
//! over, words that are missing are not.

use crate::fold::fold;

/// What begins and ends the line above which people reply in our mails.
pub const MARKER: &str = "===";

/// The last word of a line that says who wrote what follows, folded and without its signs: `napisal/a`, `написао(ла)`.
const WROTE: [&str; 6] = [
    "wrote",
    "napisal",
    "napisala",
    "napisao",
    "napisaola",
    "pise",
];

/// How such a line begins, folded.
const ON: [&str; 6] = ["on ", "dne ", "dana ", "v ", "u ", "am "];

/// Lines between which Outlook puts what came before, folded, without their dashes.
const ORIGINAL: [&str; 6] = [
    "original message",
    "izvirno sporocilo",
    "originalna poruka",
    "izvorna poruka",
    "forwarded message",
    "posredovano sporocilo",
];

/// The head of a mail as Outlook writes it out: who, and what else belongs to it, folded.
const FROM: [&str; 3] = ["from:", "od:", "salje:"];
const HEAD: [&str; 13] = [
    "sent:", "date:", "to:", "subject:", "cc:", "poslano:", "datum:", "za:", "zadeva:", "poslato:",
    "kome:", "naslov:", "tema:",
];

/// Lines that a head has at least, besides who wrote.
const HEAD_LINES: usize = 2;

/// Lines over which a head may stretch.
const HEAD_STRETCH: usize = 6;

/// Lines over which mail programs break the one that says who wrote.
const WROTE_STRETCH: usize = 3;

/// What of a reply its writer wrote, trimmed.
pub fn fresh(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let kept = kept(&lines).join("\n");
    let kept = kept.trim();
    if kept.is_empty() {
        lines.join("\n").trim().to_owned()
    } else {
        kept.to_owned()
    }
}

fn kept<'a>(lines: &[&'a str]) -> Vec<&'a str> {
    let mut kept: Vec<&str> = Vec::new();
    let mut rest = lines;
    while let Some((line, after)) = rest.split_first() {
        if is_marker(line) || is_original(line) || is_head(rest) {
            // A rule of underscores belongs to the head below it.
            while kept.last().is_some_and(|last| is_rule(last)) {
                kept.pop();
            }
            return kept;
        }
        if is_signature(line) && kept.iter().any(|line| !line.trim().is_empty()) {
            return kept;
        }
        if is_quoted(line) {
            rest = after;
            continue;
        }
        if let Some(length) = who_wrote(rest) {
            let after = rest.get(length..).unwrap_or_default();
            let next = after.iter().find(|line| !line.trim().is_empty());
            // Without marks at its lines, everything below is what came before.
            if !next.is_some_and(|line| is_quoted(line)) {
                return kept;
            }
            rest = after;
            continue;
        }
        kept.push(line);
        rest = after;
    }
    kept
}

fn is_quoted(line: &str) -> bool {
    line.trim_start().starts_with('>')
}

fn is_marker(line: &str) -> bool {
    line.trim()
        .strip_prefix(MARKER)
        .and_then(|rest| rest.strip_suffix(MARKER))
        .is_some_and(|words| words.contains(char::is_alphabetic))
}

/// The line that begins a signature (RFC 3676, §4.3); its space is lost where lines are trimmed.
fn is_signature(line: &str) -> bool {
    line == "--"
}

fn is_rule(line: &str) -> bool {
    let line = line.trim();
    line.is_empty() || (line.len() >= 5 && line.chars().all(|c| c == '_'))
}

fn is_original(line: &str) -> bool {
    let dashed = line.trim();
    let words = dashed.trim_matches(|c| c == '-' || c == ' ');
    dashed.starts_with("--") && dashed.ends_with("--") && ORIGINAL.contains(&fold(words).as_str())
}

/// Whether the head of an earlier mail begins here. Programs set its names in bold, which is a `*` in plain text.
fn is_head(lines: &[&str]) -> bool {
    let plain = |line: &str| fold(line.trim()).replace('*', "");
    let Some((first, more)) = lines.split_first() else {
        return false;
    };
    let begins = |line: &str, with: &[&str]| {
        let line = plain(line);
        with.iter().any(|name| line.starts_with(name))
    };
    begins(first, &FROM)
        && more
            .iter()
            .take(HEAD_STRETCH)
            .take_while(|line| !line.trim().is_empty())
            .filter(|line| begins(line, &HEAD))
            .count()
            >= HEAD_LINES
}

/// Over how many lines it is said here who wrote what follows.
fn who_wrote(lines: &[&str]) -> Option<usize> {
    let first = fold(lines.first()?.trim());
    if !ON.iter().any(|on| first.starts_with(on)) {
        return None;
    }
    let mut said = String::new();
    for (at, line) in lines.iter().take(WROTE_STRETCH).enumerate() {
        if line.trim().is_empty() {
            return None;
        }
        said.push_str(&fold(line.trim()));
        said.push(' ');
        let last = said.split_whitespace().next_back().unwrap_or_default();
        let word: String = last.chars().filter(|c| c.is_alphabetic()).collect();
        let ends = last.ends_with(':') && WROTE.contains(&word.as_str());
        // A date or an address: what people write themselves seldom has either in such a line.
        if ends && said.contains(|c: char| c.is_ascii_digit() || c == '@') {
            return Some(at + 1);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(mail: &str, expected: &str) {
        assert_eq!(fresh(mail), expected, "{mail}");
    }

    #[test]
    fn a_mail_without_quotes_stays_whole() {
        for mail in [
            "Dober dan,\n\nluknja je pri številki 12.\n\nAna",
            "Od: doma do šole ni luči.",
            "V torek je sosed napisal: pazite se!",
            "On the corner\nof two streets",
            "From: here\nto there",
            "a > b",
            "--- pomembno ---",
        ] {
            check(mail, mail);
        }
        check("  \r\nDa.\r\n\r\n", "Da.");
    }

    #[test]
    fn what_came_before_is_cut() {
        let reply = "Pri številki 12.";
        for before in [
            "Dne ned., 29. nov. 2026 ob 10:12 je Celje <servis@celje.si> napisal/a:\n> Kje?\n> \n>> Že prej.",
            "On Sun, Nov 29, 2026 at 10:12 AM Celje <servis@celje.si> wrote:\n\n> Where?",
            "On Sun, Nov 29, 2026 at 10:12 AM Celje\n<servis+abcdefgh@celje.si> wrote:\n\n> Where?",
            "Дана нед, 29. нов 2026. у 10:12 Крушевац <servis@krusevac.rs> је написао/ла:\n> Где?",
            "dana 29. 11. 2026. u 10:12 Kruševac je napisao(la):\n> Gde?",
            "-----Original Message-----\nFrom: Celje\nSubject: Vprašanje",
            "-----Izvirno sporočilo-----\nKje je?",
            "________________________________\nOd: Celje <servis@celje.si>\nPoslano: nedelja, 29. november 2026 10:12\nZa: Ana\nZadeva: Vprašanje\n\nKje je?",
            "*From:* Celje\n*Sent:* Sunday\n*To:* Ana\n\nWhere?",
            "Шаље: Крушевац\nДатум: 29. 11. 2026.\nКоме: Ана\nНаслов: Питање\n\nГде?",
            "=== Odgovorite nad to črto. ===\n\nSpoštovani,\n\nkje je?",
            "> Kje?",
            "-- \nAna Novak\nUlica 1",
        ] {
            check(&format!("{reply}\n\n{before}"), reply);
        }
    }

    #[test]
    fn replies_between_and_below_quotes_are_kept() {
        check(
            "Dne 29. 11. 2026 je Celje napisal:\n> Kje je?\nPri številki 12.\n> Od kdaj?\nOd torka.",
            "Pri številki 12.\nOd torka.",
        );
        check("> Kje je?\n\nPri številki 12.", "Pri številki 12.");
    }

    #[test]
    fn nothing_is_lost_where_all_of_it_looks_quoted() {
        check("> Kje je?", "> Kje je?");
        check("-- \nAna", "--\nAna");
        check(
            "=== Odgovorite nad to črto. ===\nTukaj.",
            "=== Odgovorite nad to črto. ===\nTukaj.",
        );
        check("", "");
    }
}
