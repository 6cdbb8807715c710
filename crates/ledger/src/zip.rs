//! ZIP archives and gzip: what lies packed in them, unpacked as it is read.

use crate::source::{PIECE, Source};
use miniz_oxide::inflate::stream::{InflateState, inflate};
use miniz_oxide::{DataFormat, MZError, MZFlush, MZStatus};
use synergi_text::ledger::{ArchiveProblem, ImportProblem};

/// Most files of an archive.
const MOST_FILES: usize = 10_000;

/// Most bytes that a file may unpack to.
const LARGEST: u64 = 8 << 30;

/// What unpacks to this much may not be packed more densely than [`DENSEST`]: no ledger is, and what is wants to fill the disk.
const SUSPECT_FROM: u64 = 64 << 20;
const DENSEST: u64 = 200;

/// Most bytes of the archive's own list of files.
const LARGEST_LIST: u64 = 16 << 20;

/// Bytes unpacked at a time.
const UNPACKED: usize = 256 << 10;

/// A file of an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) name: String,
    method: u16,
    encrypted: bool,
    sum: u32,
    packed: u64,
    unpacked: u64,
    header: u64,
}

fn problem(problem: ArchiveProblem) -> ImportProblem {
    ImportProblem::Archive(problem)
}

fn damaged() -> ImportProblem {
    problem(ArchiveProblem::Damaged)
}

/// Numbers out of bytes, the low byte first.
struct Bytes<'a>(&'a [u8]);

impl Bytes<'_> {
    fn take<const N: usize>(&mut self) -> Result<[u8; N], ImportProblem> {
        let (first, rest) = self.0.split_first_chunk::<N>().ok_or_else(damaged)?;
        self.0 = rest;
        Ok(*first)
    }

    fn u16(&mut self) -> Result<u16, ImportProblem> {
        self.take().map(u16::from_le_bytes)
    }

    fn u32(&mut self) -> Result<u32, ImportProblem> {
        self.take().map(u32::from_le_bytes)
    }

    fn u64(&mut self) -> Result<u64, ImportProblem> {
        self.take().map(u64::from_le_bytes)
    }

    fn skip(&mut self, length: usize) -> Result<&[u8], ImportProblem> {
        let (skipped, rest) = self.0.split_at_checked(length).ok_or_else(damaged)?;
        self.0 = rest;
        Ok(skipped)
    }
}

/// The files of an archive, as its list at the end has them.
pub(crate) async fn entries(source: &impl Source) -> Result<Vec<Entry>, ImportProblem> {
    const END: usize = 22;
    let tail_from = source.len().saturating_sub((END + 65_535 + 20) as u64);
    let tail = source.read(tail_from, END + 65_535 + 20).await?;
    let mut windows = (0..=tail.len().checked_sub(END).ok_or_else(damaged)?).rev();
    let end = windows
        .find(|place| tail.get(*place..*place + 4) == Some(b"PK\x05\x06"))
        .ok_or_else(damaged)?;
    let mut record = Bytes(tail.get(end + 10..).unwrap_or_default());
    let (mut count, mut size, mut from) =
        (u64::from(record.u16()?), u64::from(record.u32()?), u64::from(record.u32()?));
    // The form for large archives has its own record, twenty bytes before.
    if let Some(locator) = end.checked_sub(20).and_then(|place| tail.get(place..))
        && locator.starts_with(b"PK\x06\x07")
    {
        let mut locator = Bytes(locator.get(8..).unwrap_or_default());
        let large = source.read(locator.u64()?, 56).await?;
        if !large.starts_with(b"PK\x06\x06") {
            return Err(damaged());
        }
        let mut large = Bytes(large.get(32..).unwrap_or_default());
        (count, size, from) = (large.u64()?, large.u64()?, large.u64()?);
    }
    if count > MOST_FILES as u64 {
        return Err(problem(ArchiveProblem::TooMany { most: MOST_FILES }));
    }
    if size > LARGEST_LIST {
        return Err(damaged());
    }
    let list = source.read(from, usize::try_from(size).map_err(|_| damaged())?).await?;
    let mut rest = Bytes(&list);
    let mut entries = Vec::new();
    for _ in 0..count {
        entries.push(entry(&mut rest)?);
    }
    Ok(entries)
}

fn entry(list: &mut Bytes<'_>) -> Result<Entry, ImportProblem> {
    if list.take()? != *b"PK\x01\x02" {
        return Err(damaged());
    }
    list.skip(4)?;
    let (flags, method) = (list.u16()?, list.u16()?);
    list.skip(4)?;
    let sum = list.u32()?;
    let (mut packed, mut unpacked) = (u64::from(list.u32()?), u64::from(list.u32()?));
    let (name, extra, comment) = (list.u16()?, list.u16()?, list.u16()?);
    list.skip(8)?;
    let mut header = u64::from(list.u32()?);
    let bytes = list.skip(usize::from(name))?;
    let name =
        str::from_utf8(bytes).map_or_else(|_| crate::decode::windows_1252(bytes), str::to_owned);
    let mut extras = Bytes(list.skip(usize::from(extra))?);
    while extras.0.len() >= 4 {
        let (id, length) = (extras.u16()?, usize::from(extras.u16()?));
        let mut field = Bytes(extras.skip(length)?);
        if id == 1 {
            for value in [&mut unpacked, &mut packed, &mut header] {
                if *value == u64::from(u32::MAX) {
                    *value = field.u64()?;
                }
            }
        }
    }
    list.skip(usize::from(comment))?;
    Ok(Entry { name, method, encrypted: flags & 1 == 1, sum, packed, unpacked, header })
}

/// Unpacks a stream of deflate, whatever pieces it comes in.
pub(crate) struct Inflate {
    state: Box<InflateState>,
    out: Vec<u8>,
    pub(crate) done: bool,
}

impl Inflate {
    pub(crate) fn new() -> Self {
        Self {
            state: InflateState::new_boxed(DataFormat::Raw),
            out: vec![0; UNPACKED],
            done: false,
        }
    }

    /// Unpacks what it can of these bytes, and gives how many of them it took.
    pub(crate) fn feed(
        &mut self,
        bytes: &[u8],
        on_bytes: &mut impl FnMut(&[u8]) -> Result<(), ImportProblem>,
    ) -> Result<usize, ImportProblem> {
        let mut taken = 0;
        while !self.done {
            let rest = bytes.get(taken..).unwrap_or_default();
            let result = inflate(&mut self.state, rest, &mut self.out, MZFlush::None);
            taken += result.bytes_consumed;
            let made = self.out.get(..result.bytes_written).unwrap_or_default();
            if !made.is_empty() {
                on_bytes(made)?;
            }
            match result.status {
                Ok(MZStatus::StreamEnd) => self.done = true,
                Ok(_) | Err(MZError::Buf)
                    if made.is_empty() && (rest.is_empty() || result.bytes_consumed == 0) =>
                {
                    break;
                }
                Ok(_) | Err(MZError::Buf) => {}
                Err(_) => return Err(damaged()),
            }
        }
        Ok(taken)
    }
}

/// Guards against what unpacks to more than it should.
struct Guard {
    name: String,
    made: u64,
    /// Bytes it was made of.
    of: u64,
}

impl Guard {
    fn check(&mut self, made: usize) -> Result<(), ImportProblem> {
        self.made += made as u64;
        let dense = self.made > SUSPECT_FROM && self.made / self.of.max(1) > DENSEST;
        if self.made > LARGEST || dense {
            return Err(problem(ArchiveProblem::TooLarge {
                name: self.name.clone(),
                most: LARGEST >> 20,
            }));
        }
        Ok(())
    }
}

impl Entry {
    pub(crate) const fn unpacked(&self) -> u64 {
        self.unpacked
    }

    /// Hands out the bytes of a file as they unpack. `on_piece` hears where in the archive it is.
    pub(crate) async fn read(
        &self,
        source: &impl Source,
        mut on_bytes: impl FnMut(&[u8]) -> Result<(), ImportProblem>,
        mut on_piece: impl FnMut(u64) -> Result<(), ImportProblem>,
    ) -> Result<(), ImportProblem> {
        if self.encrypted {
            return Err(problem(ArchiveProblem::Encrypted));
        }
        let head = source.read(self.header, 30).await?;
        if !head.starts_with(b"PK\x03\x04") {
            return Err(damaged());
        }
        let mut lengths = Bytes(head.get(26..).unwrap_or_default());
        let begin = self.header + 30 + u64::from(lengths.u16()?) + u64::from(lengths.u16()?);
        let mut guard = Guard { name: self.name.clone(), made: 0, of: self.packed };
        // Said beforehand, it need not be tried.
        guard.check(0)?;
        Guard { name: self.name.clone(), made: 0, of: self.packed }
            .check(usize::try_from(self.unpacked).unwrap_or(usize::MAX))?;
        let mut sum = crc32fast::Hasher::new();
        let mut inflate = match self.method {
            0 => None,
            8 => Some(Inflate::new()),
            _ => return Err(problem(ArchiveProblem::Method { name: self.name.clone() })),
        };
        let mut take = |bytes: &[u8]| {
            guard.check(bytes.len())?;
            sum.update(bytes);
            on_bytes(bytes)
        };
        let (mut at, end) = (begin, begin.saturating_add(self.packed));
        while at < end {
            let length = usize::try_from(end - at).unwrap_or(PIECE).min(PIECE);
            let piece = source.read(at, length).await?;
            if piece.is_empty() {
                return Err(damaged());
            }
            at += piece.len() as u64;
            match &mut inflate {
                Some(inflate) => _ = inflate.feed(&piece, &mut take)?,
                None => take(&piece)?,
            }
            on_piece(at)?;
        }
        let whole = inflate.is_none_or(|inflate| inflate.done);
        if !whole || guard.made != self.unpacked {
            return Err(damaged());
        }
        if sum.finalize() == self.sum {
            Ok(())
        } else {
            Err(problem(ArchiveProblem::WrongSum { name: self.name.clone() }))
        }
    }

    /// A whole file that is not large.
    pub(crate) async fn whole(
        &self,
        source: &impl Source,
        most: u64,
    ) -> Result<Vec<u8>, ImportProblem> {
        let too_large =
            || problem(ArchiveProblem::TooLarge { name: self.name.clone(), most: most >> 20 });
        if self.unpacked > most {
            return Err(too_large());
        }
        let mut whole = Vec::new();
        let take = |bytes: &[u8]| {
            whole.extend_from_slice(bytes);
            if whole.len() as u64 > most { Err(too_large()) } else { Ok(()) }
        };
        self.read(source, take, |_| Ok(())).await?;
        Ok(whole)
    }

    /// The first bytes of a file.
    pub(crate) async fn start(
        &self,
        source: &impl Source,
        length: usize,
    ) -> Result<(Vec<u8>, bool), ImportProblem> {
        let mut start = Vec::new();
        let take = |bytes: &[u8]| {
            start.extend_from_slice(bytes);
            if start.len() >= length { Err(ImportProblem::Cancelled) } else { Ok(()) }
        };
        match self.read(source, take, |_| Ok(())).await {
            Ok(()) => Ok((start, true)),
            Err(ImportProblem::Cancelled) => {
                start.truncate(length);
                Ok((start, false))
            }
            Err(error) => Err(error),
        }
    }
}

/// Unpacks one file packed with gzip.
pub(crate) async fn gunzip(
    source: &impl Source,
    mut on_bytes: impl FnMut(&[u8]) -> Result<(), ImportProblem>,
    mut on_piece: impl FnMut(u64) -> Result<(), ImportProblem>,
) -> Result<(), ImportProblem> {
    let mut at = 0;
    loop {
        // One member after the other: some programs write many.
        let head = source.read(at, 64 << 10).await?;
        let Some(length) = gzip_header(&head) else {
            return if at == 0 { Err(damaged()) } else { Ok(()) };
        };
        at += length as u64;
        let mut inflate = Inflate::new();
        let mut sum = crc32fast::Hasher::new();
        let mut guard = Guard { name: "gzip".to_owned(), made: 0, of: source.len() };
        while !inflate.done {
            let piece = source.read(at, PIECE).await?;
            if piece.is_empty() {
                return Err(damaged());
            }
            let taken = inflate.feed(&piece, &mut |bytes: &[u8]| {
                guard.check(bytes.len())?;
                sum.update(bytes);
                on_bytes(bytes)
            })?;
            at += taken as u64;
            on_piece(at)?;
        }
        let tail = source.read(at, 8).await?;
        if Bytes(&tail).u32()? != sum.finalize() {
            return Err(problem(ArchiveProblem::WrongSum { name: "gzip".to_owned() }));
        }
        at += 8;
        if at >= source.len() {
            return Ok(());
        }
    }
}

/// Length of a member's header.
fn gzip_header(head: &[u8]) -> Option<usize> {
    let [0x1f, 0x8b, 8, flags, ..] = head else { return None };
    let mut at = 10;
    if flags & 4 != 0 {
        let length = head.get(at..at + 2)?;
        at += 2 + usize::from(u16::from_le_bytes(length.try_into().ok()?));
    }
    for flag in [8, 16] {
        if flags & flag != 0 {
            at += head.get(at..)?.iter().position(|byte| *byte == 0)? + 1;
        }
    }
    Some(at + if flags & 2 != 0 { 2 } else { 0 })
}
