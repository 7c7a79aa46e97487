//! The colours of a municipality, and whether what is written in them can be read.
//!
//! A municipality chooses two: that of the writing and that of what is pressed. All others are derived from them, for
//! the light and the dark page, so that each pair of colours that meets keeps the contrast WCAG 2.2 asks for (1.4.3:
//! 4.5 for text). The papers and the colours of the deadline are the product's own.

use std::{fmt, str::FromStr};

/// The least contrast of text (WCAG 2.2, 1.4.3).
pub const LEAST: f64 = 4.5;
/// The least contrast of the writing itself (WCAG 2.2, 1.4.6): it is read most.
pub const LEAST_INK: f64 = 7.0;

/// A colour in sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour {
    red: u8,
    green: u8,
    blue: u8,
}

/// No colour: anything but `#` and six hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoColour;

impl FromStr for Colour {
    type Err = NoColour;

    fn from_str(typed: &str) -> Result<Self, NoColour> {
        let digits = typed
            .trim()
            .strip_prefix('#')
            .filter(|digits| digits.len() == 6 && digits.bytes().all(|c| c.is_ascii_hexdigit()))
            .ok_or(NoColour)?;
        let part = |at: usize| {
            digits
                .get(at..at + 2)
                .and_then(|part| u8::from_str_radix(part, 16).ok())
                .ok_or(NoColour)
        };
        Ok(Self {
            red: part(0)?,
            green: part(2)?,
            blue: part(4)?,
        })
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

impl Colour {
    const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self { red, green, blue }
    }

    /// How bright it is, from 0 to 1 (WCAG 2.2, relative luminance).
    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        0.212_6 * linear(self.red) + 0.715_2 * linear(self.green) + 0.072_2 * linear(self.blue)
    }

    /// The contrast of two colours, from 1 to 21 (WCAG 2.2, contrast ratio).
    pub fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// This colour with so many hundredths of another in it.
    fn with(self, other: Self, hundredths: u16) -> Self {
        let hundredths = hundredths.min(100);
        let part = |own: u8, other: u8| {
            let sum = u16::from(own) * (100 - hundredths) + u16::from(other) * hundredths;
            u8::try_from((sum + 50) / 100).unwrap_or(u8::MAX)
        };
        Self::new(
            part(self.red, other.red),
            part(self.green, other.green),
            part(self.blue, other.blue),
        )
    }

    /// The lowest contrast with any of these.
    fn least(self, grounds: &[Self]) -> f64 {
        grounds
            .iter()
            .map(|ground| self.contrast(*ground))
            .fold(f64::INFINITY, f64::min)
    }
}

const WHITE: Colour = Colour::new(0xff, 0xff, 0xff);
const BLACK: Colour = Colour::new(0, 0, 0);
/// `--paper` and `--surface` of `style/tokens.css`, light and dark.
const LIGHT: [Colour; 2] = [WHITE, Colour::new(0xf4, 0xf6, 0xf5)];
const DARK: [Colour; 2] = [Colour::new(0x0e, 0x1a, 0x1f), Colour::new(0x16, 0x26, 0x2d)];

/// Where a colour is written on, or by what, with too little contrast.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooPale;

/// The two colours a municipality chooses, both of which can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    ink: Colour,
    accent: Colour,
}

impl Look {
    /// The product's own (`style/tokens.css`).
    pub const OWN: Self = Self {
        ink: Colour::new(0x12, 0x30, 0x3b),
        accent: Colour::new(0x0a, 0x6e, 0x5c),
    };

    /// The colour of the writing.
    pub fn ink(self) -> Colour {
        self.ink
    }

    /// The colour of what is pressed.
    pub fn accent(self) -> Colour {
        self.accent
    }

    /// The contrast of the writing with the paper where it is lowest.
    pub fn ink_contrast(ink: Colour) -> f64 {
        ink.least(&LIGHT)
    }

    /// The contrast of what is pressed with the paper where it is lowest; that of white words on it is never lower.
    pub fn accent_contrast(accent: Colour) -> f64 {
        accent.least(&LIGHT)
    }

    /// A colour for the writing.
    ///
    /// # Errors
    /// When it is too pale.
    pub fn check_ink(ink: Colour) -> Result<Colour, TooPale> {
        (Self::ink_contrast(ink) >= LEAST_INK)
            .then_some(ink)
            .ok_or(TooPale)
    }

    /// A colour for what is pressed.
    ///
    /// # Errors
    /// When it is too pale.
    pub fn check_accent(accent: Colour) -> Result<Colour, TooPale> {
        (Self::accent_contrast(accent) >= LEAST)
            .then_some(accent)
            .ok_or(TooPale)
    }

    /// The two together.
    ///
    /// # Errors
    /// When one of them is too pale.
    pub fn new(ink: Colour, accent: Colour) -> Result<Self, TooPale> {
        Ok(Self {
            ink: Self::check_ink(ink)?,
            accent: Self::check_accent(accent)?,
        })
    }

    /// The colours of the light page.
    pub fn light(self) -> Palette {
        let [paper, surface] = LIGHT;
        let accent_strong = self.accent.with(BLACK, 22);
        let readable = |soft: Colour| {
            self.ink.contrast(soft) >= LEAST && accent_strong.contrast(soft) >= LEAST
        };
        let accent_soft = first(6, |step| paper.with(self.accent, 12 - step * 2), readable);
        let ink_soft = first(
            7,
            |step| self.ink.with(WHITE, 28 - step * 4),
            |soft| soft.least(&[paper, surface, accent_soft]) >= LEAST,
        );
        Palette {
            ink: self.ink,
            ink_soft,
            accent: self.accent,
            accent_strong,
            accent_soft,
            on_accent: WHITE,
            focus: self.ink,
            paper,
            surface,
        }
    }

    /// The colours of the dark page.
    pub fn dark(self) -> Palette {
        let [paper, surface] = DARK;
        let ink = self.ink.with(WHITE, 90);
        let accent = first(
            25,
            |step| self.accent.with(WHITE, step * 4),
            |accent| accent.least(&DARK) >= 6.0,
        );
        let accent_strong = accent.with(WHITE, 25);
        let readable =
            |soft: Colour| ink.contrast(soft) >= LEAST && accent_strong.contrast(soft) >= LEAST;
        let accent_soft = first(9, |step| paper.with(accent, 18 - step * 2), readable);
        let ink_soft = first(
            14,
            |step| self.ink.with(WHITE, 62 + step * 2),
            |soft| soft.least(&[paper, surface, accent_soft]) >= LEAST,
        );
        Palette {
            ink,
            ink_soft,
            accent,
            accent_strong,
            accent_soft,
            on_accent: paper,
            focus: WHITE,
            paper,
            surface,
        }
    }

    /// What stands in the place of the product's own colours; nothing where they are the ones that were chosen.
    pub fn css(self) -> String {
        if self == Self::OWN {
            return String::new();
        }
        format!(
            ":root{{{}}}@media (prefers-color-scheme:dark){{:root{{{}}}}}\
             @media (prefers-contrast:more){{:root{{--ink-soft:var(--ink)}}}}",
            self.light(),
            self.dark()
        )
    }
}

/// The first of these steps that will do, else the last.
fn first(last: u16, colour: impl Fn(u16) -> Colour, will_do: impl Fn(Colour) -> bool) -> Colour {
    (0..last)
        .map(&colour)
        .find(|colour| will_do(*colour))
        .unwrap_or_else(|| colour(last))
}

/// Every colour that depends on the two that were chosen, with the papers they stand on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    /// The writing.
    pub ink: Colour,
    /// Writing of less weight.
    pub ink_soft: Colour,
    /// What is pressed.
    pub accent: Colour,
    /// What is pressed, while the pointer is on it, and words on the soft ground.
    pub accent_strong: Colour,
    /// The soft ground of what is chosen.
    pub accent_soft: Colour,
    /// Words on what is pressed.
    pub on_accent: Colour,
    /// Around what has the focus.
    pub focus: Colour,
    /// The ground of the page.
    pub paper: Colour,
    /// The ground of its parts.
    pub surface: Colour,
}

impl fmt::Display for Palette {
    /// As custom properties of CSS; the grounds are not among them, for nobody chooses them.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "--ink:{};--ink-soft:{};--accent:{};--accent-strong:{};--accent-soft:{};--on-accent:{};--focus:{}",
            self.ink,
            self.ink_soft,
            self.accent,
            self.accent_strong,
            self.accent_soft,
            self.on_accent,
            self.focus
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn colour(text: &str) -> Colour {
        text.parse().unwrap()
    }

    #[test]
    fn contrast_is_that_of_the_standard() {
        assert!((BLACK.contrast(WHITE) - 21.0).abs() < 1e-9);
        assert!((WHITE.contrast(WHITE) - 1.0).abs() < 1e-9);
        // The grey that is known as the palest for text on white.
        assert!(colour("#767676").contrast(WHITE) >= 4.5);
        assert!(colour("#777777").contrast(WHITE) < 4.5);
    }

    #[test]
    fn only_whole_colours_are_colours() {
        assert_eq!(colour(" #0A6e5c ").to_string(), "#0a6e5c");
        for text in [
            "", "#fff", "0a6e5c", "#0a6e5g", "#0a6e5c0", "#0a6e5č", "red",
        ] {
            assert_eq!(text.parse::<Colour>(), Err(NoColour), "{text}");
        }
    }

    #[test]
    fn the_products_own_colours_pass_and_need_no_rules() {
        assert_eq!(
            Look::new(Look::OWN.ink(), Look::OWN.accent()),
            Ok(Look::OWN)
        );
        assert_eq!(Look::OWN.css(), "");
    }

    #[test]
    fn pale_colours_are_refused() {
        assert_eq!(Look::check_accent(colour("#ffd100")), Err(TooPale));
        assert_eq!(Look::check_ink(colour("#6b6b6b")), Err(TooPale));
    }

    proptest! {
        #[test]
        fn whatever_is_accepted_can_be_read_everywhere(ink: [u8; 3], accent: [u8; 3]) {
            let [r, g, b] = ink;
            // Dark enough often enough.
            let ink = Colour::new(r / 2, g / 2, b / 2);
            let [r, g, b] = accent;
            let accent = Colour::new(r, g, b);
            let Ok(look) = Look::new(ink, accent) else {
                return Ok(());
            };
            for (name, palette) in [("light", look.light()), ("dark", look.dark())] {
                let grounds = [palette.paper, palette.surface, palette.accent_soft];
                for (what, words, on) in [
                    ("ink", palette.ink, &grounds[..]),
                    ("ink-soft", palette.ink_soft, &grounds[..]),
                    ("accent", palette.accent, &grounds[..2]),
                    ("accent-strong", palette.accent_strong, &grounds[..]),
                    ("on-accent", palette.on_accent, &[palette.accent, palette.accent_strong][..]),
                    ("focus", palette.focus, &grounds[..2]),
                ] {
                    prop_assert!(words.least(on) >= LEAST, "{name} {what} of {ink} {accent}: {}", words.least(on));
                }
            }
            let css = look.css();
            let braces = |brace: char| css.matches(brace).count();
            prop_assert_eq!(braces('{'), braces('}'));
        }

        #[test]
        fn what_is_written_is_read_again(r: u8, g: u8, b: u8) {
            let colour = Colour::new(r, g, b);
            prop_assert_eq!(colour.to_string().parse::<Colour>(), Ok(colour));
        }
    }
}
