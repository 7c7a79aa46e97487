//! What was measured, as a table for people and for the documentation.

use std::fmt::Write as _;
use std::fs;
use std::thread;

/// What runs of the sweep cost.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cost {
    pub queries: u64,
    pub rows_read: u64,
    pub milliseconds: u64,
}

/// What it cost to deal with so many due requests among so many others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measured {
    pub requests: u32,
    pub open: u32,
    pub due: u32,
    pub runs: usize,
    pub cost: Cost,
}

const HEAD: &str = "\
| requests | open | due | runs | queries | rows read | ms | queries per due | rows read per due | ms per due |
|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
";

const RATIOS: &str = "\
| compared | queries | rows read | ms |
|---|---:|---:|---:|
";

/// The measurements, and below them how those compare that should be alike.
pub fn of(measured: &[Measured]) -> String {
    let mut text = HEAD.to_owned();
    for Measured {
        requests,
        open,
        due,
        runs,
        cost,
    } in measured
    {
        let each = |part: u64| ratio(part, (*due).into());
        // Writing to a string never fails.
        let _ = writeln!(
            text,
            "| {requests} | {open} | {due} | {runs} | {} | {} | {} | {} | {} | {} |",
            cost.queries,
            cost.rows_read,
            cost.milliseconds,
            each(cost.queries),
            each(cost.rows_read),
            each(cost.milliseconds),
        );
    }
    text.push('\n');
    text.push_str(RATIOS);
    for (one, other) in pairs(measured) {
        text.push_str(&compared(one, other));
    }
    text
}

/// Those with the same number due among different numbers of requests, and those with different
/// numbers due among the same.
fn pairs(measured: &[Measured]) -> Vec<(&Measured, &Measured)> {
    let mut pairs = Vec::new();
    for (place, other) in measured.iter().enumerate() {
        for one in measured.iter().take(place) {
            let same_due = one.due == other.due && one.requests != other.requests;
            let same_place = one.requests == other.requests && one.due > 0;
            if same_due {
                pairs.push((one, other));
            } else if same_place {
                pairs.push((other, one));
            }
        }
    }
    pairs
}

/// One measurement in multiples of another, for each due request where the numbers due differ.
fn compared(one: &Measured, other: &Measured) -> String {
    let (what, per) = if one.due == other.due {
        let what = format!(
            "{} due, among {} : among {}",
            one.due, one.requests, other.requests
        );
        (what, (1, 1))
    } else {
        let what = format!(
            "per due request among {}, {} due : {} due",
            one.requests, one.due, other.due
        );
        (what, (u64::from(one.due), u64::from(other.due)))
    };
    let times = |part: fn(&Cost) -> u64| {
        ratio(
            part(&one.cost).saturating_mul(per.1),
            part(&other.cost).saturating_mul(per.0),
        )
    };
    format!(
        "| {what} | {} | {} | {} |\n",
        times(|cost| cost.queries),
        times(|cost| cost.rows_read),
        times(|cost| cost.milliseconds),
    )
}

/// A quotient with two decimals; a dash where there is none.
pub fn ratio(dividend: u64, divisor: u64) -> String {
    let hundredths = dividend
        .saturating_mul(100)
        .saturating_add(divisor / 2)
        .checked_div(divisor);
    hundredths.map_or("–".to_owned(), |hundredths| {
        format!("{}.{:02}", hundredths / 100, hundredths % 100)
    })
}

/// The machine that measured, as far as it tells.
pub fn machine() -> String {
    let line = |file: &str, name: &str| {
        let text = fs::read_to_string(file).unwrap_or_default();
        text.lines()
            .find_map(|line| line.strip_prefix(name)?.split_once(':'))
            .map(|(_, value)| value.trim().to_owned())
            .unwrap_or_else(|| "unknown".to_owned())
    };
    let threads = thread::available_parallelism().map_or(1, usize::from);
    format!(
        "Processor {}, {threads} threads; memory {}.",
        line("/proc/cpuinfo", "model name"),
        line("/proc/meminfo", "MemTotal"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alike_is_compared_with_alike() {
        let measured = |requests, due, queries| Measured {
            requests,
            open: requests / 5,
            due,
            runs: 1,
            cost: Cost {
                queries,
                rows_read: 2 * queries,
                milliseconds: 0,
            },
        };
        let table = of(&[
            measured(100, 0, 2),
            measured(100, 10, 42),
            measured(10, 0, 2),
            measured(10, 10, 40),
            measured(10, 2, 10),
        ]);
        for line in [
            "| 100 | 20 | 10 | 1 | 42 | 84 | 0 | 4.20 | 8.40 | 0.00 |",
            "| 100 | 20 | 0 | 1 | 2 | 4 | 0 | – | – | – |",
            "| 0 due, among 100 : among 10 | 1.00 | 1.00 | – |",
            "| 10 due, among 100 : among 10 | 1.05 | 1.05 | – |",
            "| per due request among 10, 2 due : 10 due | 1.25 | 1.25 | – |",
        ] {
            assert!(table.contains(line), "{line} is missing in\n{table}");
        }
        assert_eq!(table.matches(" : ").count(), 3, "{table}");
    }
}
