//! Where bytes come from: read piece by piece, from any place, and never held whole.

use crate::inspect::START;
use synergi_text::ledger::ImportProblem;

/// Bytes asked for at a time.
pub(crate) const PIECE: usize = 1 << 20;

/// Bytes that can be read from any place: a file of the browser's, or bytes in hand.
#[expect(async_fn_in_trait, reason = "used in this workspace alone, on one thread")]
pub trait Source {
    /// How many there are.
    fn len(&self) -> u64;

    /// Whether there are none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// So many of them from a place; fewer only where they end.
    ///
    /// # Errors
    /// Where they can no longer be read.
    async fn read(&self, from: u64, length: usize) -> Result<Vec<u8>, ImportProblem>;
}

impl Source for &[u8] {
    fn len(&self) -> u64 {
        <[u8]>::len(self) as u64
    }

    async fn read(&self, from: u64, length: usize) -> Result<Vec<u8>, ImportProblem> {
        let rest = usize::try_from(from).ok().and_then(|from| self.get(from..)).unwrap_or_default();
        Ok(rest.get(..length).unwrap_or(rest).to_vec())
    }
}

/// How far reading has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Bytes of the file read.
    pub bytes: u64,
    /// Bytes it has.
    pub of: u64,
    /// Rows read.
    pub rows: u64,
}

/// Follows reading: false says stop.
pub type Watch<'a> = &'a mut dyn FnMut(Progress) -> bool;

/// Says how far reading has come, and stops it where it is to stop.
pub(crate) fn report(
    watch: &mut dyn FnMut(Progress) -> bool,
    progress: Progress,
) -> Result<(), ImportProblem> {
    if watch(progress) { Ok(()) } else { Err(ImportProblem::Cancelled) }
}

/// The start of a source, and whether it is all of it.
pub(crate) async fn start_of(source: &impl Source) -> Result<(Vec<u8>, bool), ImportProblem> {
    let start = source.read(0, START).await?;
    let complete = start.len() as u64 >= source.len();
    Ok((start, complete))
}
