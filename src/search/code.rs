//! A text written short: phrases by their codes, and copies of what stands before.
//!
//! Law repeats itself, so a fifth of the bytes is enough. A page can read it without waiting and without anything a browser might lack.

use super::bits::Bits;
use super::phrases::PHRASES;

/// A copy of fewer characters costs more than phrases do.
pub(super) const COPY_FROM: usize = 6;
/// How many bits tell apart the characters that a copy may begin with.
const TABLE: u32 = 13;

/// Writes a text.
pub(super) fn encode(units: &[u16]) -> Vec<u16> {
    let phrases = &*PHRASES;
    let mut bits = Bits::default();
    let mut recent: Vec<u32> = vec![0; 1 << TABLE];
    let mut at = 0;
    while at < units.len() {
        if let Some((back, length)) = copy(units, at, &recent) {
            bits.put(phrases.copy.bits, phrases.copy.length);
            bits.gamma((length - COPY_FROM + 1) as u32);
            // It begins before here, so as many bits as this place has are enough.
            bits.put(back as u32, width(at));
            remember(units, at, at + length, &mut recent);
            at += length;
            continue;
        }
        let taken = match phrases.longest(&units[at..]) {
            Some((length, code)) => {
                bits.put(code.bits, code.length);
                length
            }
            None => {
                bits.put(phrases.alone.bits, phrases.alone.length);
                bits.put(u32::from(units[at]), 16);
                1
            }
        };
        remember(units, at, at + taken, &mut recent);
        at += taken;
    }
    bits.put(phrases.end.bits, phrases.end.length);
    bits.finish()
}

/// How many bits a distance takes that is at most so large.
pub(super) fn width(largest: usize) -> u32 {
    usize::BITS - largest.leading_zeros()
}

/// What stands here and before, if it is long enough: how far before, and how long.
fn copy(units: &[u16], at: usize, recent: &[u32]) -> Option<(usize, usize)> {
    let here = units.get(at..at + COPY_FROM)?;
    // Places are kept counted from 1.
    let before = (recent[slot(here)] as usize).checked_sub(1)?;
    let length = units[before..].iter().zip(&units[at..]).take_while(|(one, other)| one == other).count();
    (length >= COPY_FROM).then_some((at - before, length))
}

fn remember(units: &[u16], from: usize, to: usize, recent: &mut [u32]) {
    for at in from..to {
        let Some(here) = units.get(at..at + COPY_FROM) else { break };
        recent[slot(here)] = at as u32 + 1;
    }
}

fn slot(here: &[u16]) -> usize {
    let four = here[..4].iter().fold(0_u64, |all, unit| all << 16 | u64::from(*unit));
    let two = u64::from(here[4]) << 16 | u64::from(here[5]);
    let mixed = (four ^ two.wrapping_mul(0x9E37_79B9_7F4A_7C15)).wrapping_mul(0xD6E8_FEB8_6659_FD93);
    (mixed >> (64 - TABLE)) as usize
}
