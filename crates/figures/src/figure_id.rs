//! Which figures there are.

/// A figure of the study, or ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FigureId {
    /// Figure 1, redrawn from the text.
    ValueChain,
    /// Figure 3, redrawn from the text.
    Areas,
    /// Figure 4.
    StaffNumbers,
    /// Figure 5.
    InHouse,
    /// Figure 6.
    Cloud,
    /// Figure 7.
    Telecom,
    /// Figure 8.
    ServiceGroups,
    /// Figure 9.
    Split,
    /// Figure 10.
    BaseOperations,
    /// Figure 11.
    BaseOperationsSaving,
    /// Figure 12.
    BusinessSystems,
    /// Figure 13.
    BusinessSystemsSaving,
    /// Figure 14.
    StaffCost,
    /// Figure 15.
    StaffSaving,
    /// Figure 16.
    Savings,
    /// Cost per inhabitant today and with cooperation: ours, from figures 7 to 15.
    CostPerInhabitant,
}

impl FigureId {
    /// All of them: the study's in its order, then ours. Figure 2 cannot be drawn: its numbers are not published.
    pub const ALL: [Self; 16] = [
        Self::ValueChain,
        Self::Areas,
        Self::StaffNumbers,
        Self::InHouse,
        Self::Cloud,
        Self::Telecom,
        Self::ServiceGroups,
        Self::Split,
        Self::BaseOperations,
        Self::BaseOperationsSaving,
        Self::BusinessSystems,
        Self::BusinessSystemsSaving,
        Self::StaffCost,
        Self::StaffSaving,
        Self::Savings,
        Self::CostPerInhabitant,
    ];

    /// Its number in the study; none for ours.
    #[must_use]
    pub const fn number(self) -> Option<u8> {
        match self {
            Self::Savings => Some(16),
            Self::CostPerInhabitant => None,
            _ => match self.sources() {
                [number] => Some(*number),
                _ => None,
            },
        }
    }

    /// The study's figures it shows the numbers of.
    #[must_use]
    pub const fn sources(self) -> &'static [u8] {
        match self {
            Self::ValueChain => &[1],
            Self::Areas => &[3],
            Self::StaffNumbers => &[4],
            Self::InHouse => &[5],
            Self::Cloud => &[6],
            Self::Telecom => &[7],
            Self::ServiceGroups => &[8],
            Self::Split => &[9],
            Self::BaseOperations => &[10],
            Self::BaseOperationsSaving => &[11],
            Self::BusinessSystems => &[12],
            Self::BusinessSystemsSaving => &[13],
            Self::StaffCost => &[14],
            Self::StaffSaving => &[15],
            Self::Savings => &[11, 13, 15, 16],
            Self::CostPerInhabitant => &[7, 10, 12, 14],
        }
    }

    /// Its name in addresses and files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::ValueChain => "figur-1",
            Self::Areas => "figur-3",
            Self::StaffNumbers => "figur-4",
            Self::InHouse => "figur-5",
            Self::Cloud => "figur-6",
            Self::Telecom => "figur-7",
            Self::ServiceGroups => "figur-8",
            Self::Split => "figur-9",
            Self::BaseOperations => "figur-10",
            Self::BaseOperationsSaving => "figur-11",
            Self::BusinessSystems => "figur-12",
            Self::BusinessSystemsSaving => "figur-13",
            Self::StaffCost => "figur-14",
            Self::StaffSaving => "figur-15",
            Self::Savings => "figur-16",
            Self::CostPerInhabitant => "kostnad-per-innbygger",
        }
    }
}
