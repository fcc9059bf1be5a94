//! Chance that repeats itself: splitmix64, and what the generator asks of it. No clock, no floating point.

/// A stream of chance; the same seed gives the same stream on every machine.
pub(super) struct Chance(u64);

impl Chance {
    /// The stream of one document, independent of all others, so that documents can be written in any order.
    pub(super) fn of(seed: u64, stream: u64) -> Self {
        let mut chance = Self(seed ^ stream.wrapping_mul(0xD1B5_4A32_D192_ED03));
        chance.next();
        chance
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `end`.
    pub(super) fn below(&mut self, end: usize) -> usize {
        (((self.next() >> 32) * end as u64) >> 32) as usize
    }

    /// A number from `first` to `last`.
    pub(super) fn between(&mut self, first: i32, last: i32) -> i32 {
        first + self.below((last - first + 1) as usize) as i32
    }

    /// True so many times in a thousand.
    pub(super) fn in_thousand(&mut self, times: usize) -> bool {
        self.below(1000) < times
    }

    /// One of them.
    pub(super) fn pick<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[self.below(of.len())]
    }

    /// One of them by weight; the first number of each is its weight.
    pub(super) fn weigh<T: Copy>(&mut self, of: &[(usize, T)]) -> T {
        let mut at = self.below(of.iter().map(|(weight, _)| weight).sum());
        for (weight, value) in of {
            if at < *weight {
                return *value;
            }
            at -= weight;
        }
        of[of.len() - 1].1
    }

    /// How many bytes a text has: many short ones and a long tail, from 2 KB to 60 KB, 15 KB in the mean.
    pub(super) fn text_size(&mut self) -> usize {
        /// Every thirty-second part of a log-normal distribution (median 12.1 KB, sigma 0.72).
        const PARTS: [usize; 33] = [
            2000, 3100, 4000, 4700, 5300, 5800, 6300, 6900, 7400, 7900, 8500, 9000, 9600, 10200, 10800, 11400, 12100, 12800,
            13500, 14300, 15200, 16100, 17200, 18300, 19600, 21100, 22800, 25000, 27600, 31100, 36400, 45800, 60000,
        ];
        let part = self.below(PARTS.len() - 1);
        PARTS[part] + self.below(PARTS[part + 1] - PARTS[part])
    }
}
