//! What a local build tells of the work of each request.

/// The header by which it tells what each statement read.
pub const HEADER: &str = "x-servis48-cost";

/// The rows that were read, and of them apart those that were read to count.
pub fn rows(cost: &str) -> (u64, u64) {
    let mut sums = (0, 0);
    for (statement, rows) in cost.split(' ').filter_map(|part| part.split_once('=')) {
        let rows: u64 = rows.parse().unwrap_or_default();
        if statement.starts_with("COUNTS") {
            sums.1 += rows;
        } else {
            sums.0 += rows;
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::rows;

    #[test]
    fn what_is_read_to_count_stands_apart() {
        assert_eq!(rows("SESSION=2 OPEN=51 ROWS=50 COUNTS=3000"), (103, 3_000));
        assert_eq!(rows(""), (0, 0));
        assert_eq!(rows("COUNTS_OF_DEPARTMENT=7"), (0, 7));
    }
}
