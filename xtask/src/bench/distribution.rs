//! Many measurements of the same thing, by their middle and their worst.

/// How long something took, each time.
#[derive(Debug, Clone, Default)]
pub struct Distribution(Vec<u64>);

impl Distribution {
    /// One more measurement.
    pub fn add(&mut self, measured: u64) {
        self.0.push(measured);
    }

    /// The smallest measurement that so many percent of all do not exceed; nothing where nothing was measured.
    pub fn percentile(&self, percent: usize) -> u64 {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let place = (sorted.len() * percent).div_ceil(100).saturating_sub(1);
        sorted.get(place).copied().unwrap_or_default()
    }

    /// The same of measurements in microseconds, written in milliseconds.
    pub fn milliseconds(&self, percent: usize) -> String {
        let microseconds = self.percentile(percent);
        format!("{}.{}", microseconds / 1_000, microseconds % 1_000 / 100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentile_is_one_of_the_measurements() {
        let mut times = Distribution::default();
        assert_eq!(times.percentile(50), 0);
        for time in (1..=100).rev() {
            times.add(time);
        }
        assert_eq!((times.percentile(50), times.percentile(99)), (50, 99));
        times.add(1_000);
        assert_eq!((times.percentile(50), times.percentile(100)), (51, 1_000));
    }
}
