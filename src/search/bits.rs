//! Bits in units of fifteen, from the first bit of a unit to the last.
//!
//! A unit is written as the character U+3000 plus its value, so a file in UTF-16 carries fifteen bits in two bytes, and none of its
//! characters means anything to a script: no quotation mark, no backslash, no end of a line, no half of a pair.

/// What a unit holds.
pub(super) const WIDTH: u32 = 15;
/// The character of the unit 0.
pub(super) const FIRST: u16 = 0x3000;

/// Bits that are being written.
#[derive(Debug, Default)]
pub(super) struct Bits {
    units: Vec<u16>,
    held: u64,
    count: u32,
}

impl Bits {
    /// Writes the lowest `count` bits of a value, 32 at most.
    pub(super) fn put(&mut self, value: u32, count: u32) {
        debug_assert!(count <= 32 && (count == 32 || u64::from(value) < 1 << count), "{value} has more than {count} bits");
        self.held = self.held << count | u64::from(value);
        self.count += count;
        while self.count >= WIDTH {
            self.count -= WIDTH;
            // Fifteen bits fit.
            self.units.push(FIRST + (self.held >> self.count & 0x7FFF) as u16);
        }
    }

    /// Writes ones, and a zero.
    pub(super) fn unary(&mut self, mut value: u32) {
        while value >= 16 {
            self.put(0xFFFF, 16);
            value -= 16;
        }
        self.put((1 << (value + 1)) - 2, value + 1);
    }

    /// Writes a number from 1 in Elias's gamma code: its length in unary, then the bits behind its first.
    pub(super) fn gamma(&mut self, value: u32) {
        let below = value.max(1).ilog2();
        self.unary(below);
        self.put(value & ((1 << below) - 1), below);
    }

    /// Writes a number from 0 in Rice's code with so many low bits.
    pub(super) fn rice(&mut self, value: u32, low: u32) {
        self.unary(value >> low);
        self.put(value & ((1 << low) - 1), low);
    }

    /// The units; what is left of the last one is zeros.
    pub(super) fn finish(mut self) -> Vec<u16> {
        if self.count > 0 {
            self.put(0, WIDTH - self.count);
        }
        self.units
    }
}
