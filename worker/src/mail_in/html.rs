//! Mails that come as a page only, as text.

use mail_parser::decoders::html::html_to_text;

/// Elements that begin a line of their own.
const BLOCKS: [&str; 14] = [
    "div", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "hr", "pre", "section",
];

/// The words of a page. What is marked as quoted gets the marks it has in a mail of plain text.
pub fn text(page: &str) -> String {
    let mut broken = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, after)) = rest.split_once('<') {
        broken.push_str(before);
        let name: String = after
            .trim_start_matches('/')
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .map(|c| c.to_ascii_lowercase())
            .collect();
        if BLOCKS.contains(&name.as_str()) || name == "blockquote" {
            broken.push_str("<br>");
        }
        broken.push('<');
        rest = after;
    }
    broken.push_str(rest);
    let text = html_to_text(&broken);
    // Many elements end where others begin.
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim) {
        if !line.is_empty() || lines.last().is_some_and(|last| !last.is_empty()) {
            lines.push(line);
        }
    }
    lines.join("\n").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_becomes_lines_of_words() {
        assert_eq!(
            text(
                "<html><head><title>x</title><style>p{}</style></head><body><p>Dober dan,</p>\
                 <div>luknja &amp; voda<br>pri &#353;t. 12</div><div>Ana</div><script>x()</script></body>"
            ),
            "Dober dan,\n\nluknja & voda\npri št. 12\n\nAna"
        );
        assert_eq!(text("5 < 7"), "5");
        assert_eq!(text(""), "");
        assert_eq!(text("<"), "");
    }
}
