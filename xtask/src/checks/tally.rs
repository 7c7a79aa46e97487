//! How many tests passed and failed.

use std::fmt;

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: u32,
    pub failed: u32,
}

impl Tally {
    pub const SUCCESS: Self = Self {
        passed: 1,
        failed: 0,
    };
    pub const FAILURE: Self = Self {
        passed: 0,
        failed: 1,
    };

    pub const fn plus(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
        }
    }

    /// Nothing failed, and something ran: no tests at all are no proof of anything.
    pub const fn is_good(self) -> bool {
        self.failed == 0 && self.passed > 0
    }

    /// A run that ended badly without naming a failed test (it did not compile, it crashed)
    /// counts as one failure, and so does one that ran nothing.
    const fn judged(self, success: bool) -> Self {
        if self.failed == 0 && (!success || self.passed == 0) {
            return Self {
                passed: self.passed,
                failed: 1,
            };
        }
        self
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// Adds up the result lines of `cargo test`, one for each test binary.
pub fn of_cargo(output: &str, success: bool) -> Tally {
    let mut tally = Tally::default();
    for line in output.lines() {
        let Some(result) = line.trim().strip_prefix("test result: ") else {
            continue;
        };
        let counted = result.split_once(". ").map_or(result, |(_, counts)| counts);
        tally.passed += count(counted, "; ", "passed");
        tally.failed += count(counted, "; ", "failed");
    }
    tally.judged(success)
}

/// Adds up the last lines of playwright's list reporter. A flaky test failed at least once, and
/// one that did not run proves nothing: both count as failed.
pub fn of_playwright(output: &str, success: bool) -> Tally {
    let mut tally = Tally::default();
    for line in output.lines().map(str::trim) {
        tally.passed += count(line, "\n", "passed");
        for bad in ["failed", "flaky", "interrupted", "did not run"] {
            tally.failed += count(line, "\n", bad);
        }
    }
    tally.judged(success)
}

/// Counts the lines of the deadline oracle, one for each rule and country.
pub fn of_oracle(output: &str, success: bool) -> Tally {
    let lines = |word: &str| {
        let begun = output.lines().filter(|line| line.starts_with(word));
        u32::try_from(begun.count()).unwrap_or(u32::MAX)
    };
    let (passed, failed) = (lines("ok  "), lines("failed  "));
    Tally { passed, failed }.judged(success)
}

/// The number before a word in a separated list; playwright may add a duration in brackets.
fn count(line: &str, separator: &str, word: &str) -> u32 {
    line.split(separator)
        .filter_map(|item| item.trim().split_once(' '))
        .filter(|(_, rest)| {
            *rest == word
                || rest
                    .strip_prefix(word)
                    .is_some_and(|more| more.starts_with(" ("))
        })
        .filter_map(|(number, _)| number.parse::<u32>().ok())
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oracle_prints_a_line_for_each_rule_and_country() {
        let output = "\
ok  SI elapsed: 300 starts, 300 answers, 0 differences (0.1 s)
failed  RS elapsed: 300 starts, 300 answers, 1 differences (0.1 s)
    2026-04-24T12:40: the oracle says 2026-04-26T12:40:00+02:00, the product nothing
";
        let (passed, failed) = (1, 1);
        assert_eq!(of_oracle(output, false), Tally { passed, failed });
        assert_eq!(of_oracle("Traceback", false), Tally::FAILURE);
        assert_eq!(of_oracle("", true), Tally::FAILURE);
    }

    #[test]
    fn cargo_prints_a_line_for_each_binary() {
        let output = "\
test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s
   Doc-tests domain
test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 2.0s
";
        assert_eq!(
            of_cargo(output, false),
            Tally {
                passed: 15,
                failed: 2
            }
        );
    }

    #[test]
    fn a_run_without_a_count_is_a_failure() {
        assert_eq!(of_cargo("error: could not compile", false), Tally::FAILURE);
        assert_eq!(of_cargo("", true), Tally::FAILURE);
        assert_eq!(
            of_playwright("Error: No tests found", false),
            Tally::FAILURE
        );
        let crashed = "test result: ok. 4 passed; 0 failed; 0 ignored";
        assert_eq!(
            of_cargo(crashed, false),
            Tally {
                passed: 4,
                failed: 1
            }
        );
    }

    #[test]
    fn playwright_counts_at_the_end() {
        let output = "\
  ✓  1 path.spec.ts:3:1 › a citizen files (2.1s)
  1 failed
    path.spec.ts:9:1 › the sweep passed by ─────
  1 flaky
  2 skipped
  1 did not run
  14 passed (1.2m)
";
        assert_eq!(
            of_playwright(output, false),
            Tally {
                passed: 14,
                failed: 3
            }
        );
    }

    #[test]
    fn the_last_line_has_one_form() {
        assert_eq!(
            Tally {
                passed: 3,
                failed: 0
            }
            .to_string(),
            "3 passed, 0 failed"
        );
        assert!(!Tally::default().is_good());
    }
}
