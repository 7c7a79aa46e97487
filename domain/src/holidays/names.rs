//! Which holidays there are; each language words them.

use crate::codes;

/// A work-free holiday of one of the countries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Holiday {
    /// Novo leto, 1 and 2 January.
    SiNewYear,
    /// Prešernov dan, slovenski kulturni praznik, 8 February.
    SiCultureDay,
    /// Velikonočna nedelja.
    SiEasterSunday,
    /// Velikonočni ponedeljek.
    SiEasterMonday,
    /// Dan upora proti okupatorju, 27 April.
    SiUprisingDay,
    /// Praznik dela, 1 and 2 May.
    SiLabourDay,
    /// Binkoštna nedelja.
    SiPentecost,
    /// Dan državnosti, 25 June.
    SiStatehoodDay,
    /// Marijino vnebovzetje, 15 August.
    SiAssumption,
    /// Dan reformacije, 31 October.
    SiReformationDay,
    /// Dan spomina na mrtve, 1 November.
    SiRemembranceDay,
    /// Božič, 25 December.
    SiChristmas,
    /// Dan samostojnosti in enotnosti, 26 December.
    SiIndependenceDay,
    /// Нова година, 1 and 2 January.
    RsNewYear,
    /// Божић, 7 January.
    RsChristmas,
    /// Дан државности Србије (Сретење), 15 and 16 February.
    RsStatehoodDay,
    /// Велики петак.
    RsGoodFriday,
    /// Велика субота.
    RsHolySaturday,
    /// Васкрс.
    RsEasterSunday,
    /// Васкршњи понедељак.
    RsEasterMonday,
    /// Празник рада, 1 and 2 May.
    RsLabourDay,
    /// Дан примирја у Првом светском рату, 11 November.
    RsArmisticeDay,
}

codes!(Holiday {
    SiNewYear = "si-new-year",
    SiCultureDay = "si-culture-day",
    SiEasterSunday = "si-easter-sunday",
    SiEasterMonday = "si-easter-monday",
    SiUprisingDay = "si-uprising-day",
    SiLabourDay = "si-labour-day",
    SiPentecost = "si-pentecost",
    SiStatehoodDay = "si-statehood-day",
    SiAssumption = "si-assumption",
    SiReformationDay = "si-reformation-day",
    SiRemembranceDay = "si-remembrance-day",
    SiChristmas = "si-christmas",
    SiIndependenceDay = "si-independence-day",
    RsNewYear = "rs-new-year",
    RsChristmas = "rs-christmas",
    RsStatehoodDay = "rs-statehood-day",
    RsGoodFriday = "rs-good-friday",
    RsHolySaturday = "rs-holy-saturday",
    RsEasterSunday = "rs-easter-sunday",
    RsEasterMonday = "rs-easter-monday",
    RsLabourDay = "rs-labour-day",
    RsArmisticeDay = "rs-armistice-day",
});
