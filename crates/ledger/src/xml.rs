//! The parts of XML that workbooks are written in, read as they come.

use memchr::{memchr, memmem};
use synergi_text::ledger::{ArchiveProblem, ImportProblem};

/// A piece of a document. Names are without their prefix.
pub(crate) enum Token<'a> {
    /// The beginning of an element, and what stands in it; `true` where it ends at once.
    Open(&'a [u8], Attributes<'a>, bool),
    /// The end of an element.
    Close(&'a [u8]),
    /// Text, with its entities.
    Text(&'a [u8]),
}

/// What stands in an opening tag behind its name.
#[derive(Clone, Copy)]
pub(crate) struct Attributes<'a>(&'a [u8]);

impl<'a> Attributes<'a> {
    /// The value of an attribute, whatever its prefix.
    pub(crate) fn get(self, name: &[u8]) -> Option<&'a [u8]> {
        let mut rest = self.0;
        loop {
            let equals = memchr(b'=', rest)?;
            let key = local(rest.get(..equals)?.trim_ascii());
            let after = rest.get(equals + 1..)?.trim_ascii_start();
            let quote = *after.first()?;
            let value = after.get(1..)?;
            let end = memchr(quote, value)?;
            if key == name {
                return value.get(..end);
            }
            rest = value.get(end + 1..)?;
        }
    }
}

/// A name without its prefix.
fn local(name: &[u8]) -> &[u8] {
    memchr::memrchr(b':', name).and_then(|colon| name.get(colon + 1..)).unwrap_or(name)
}

/// Longest tag or text.
const LONGEST: usize = 4 << 20;

/// Cuts bytes into tokens.
#[derive(Default)]
pub(crate) struct Xml {
    buffer: Vec<u8>,
}

impl Xml {
    /// Takes bytes, and hands out the tokens that they complete.
    pub(crate) fn feed(
        &mut self,
        bytes: &[u8],
        on_token: &mut impl FnMut(Token<'_>) -> Result<(), ImportProblem>,
    ) -> Result<(), ImportProblem> {
        let damaged = || ImportProblem::Archive(ArchiveProblem::Damaged);
        self.buffer.extend_from_slice(bytes);
        let mut rest = self.buffer.as_slice();
        while let Some(open) = memchr(b'<', rest) {
            let (text, tag) = rest.split_at_checked(open).ok_or_else(damaged)?;
            let (begin, end): (&[u8], &[u8]) = match tag {
                [b'<', b'!', b'-', b'-', ..] => (b"<!--", b"-->"),
                [b'<', b'!', b'[', ..] => (b"<![CDATA[", b"]]>"),
                [b'<', b'?', ..] => (b"<?", b"?>"),
                _ => (b"<", b">"),
            };
            let Some(length) = tag.get(begin.len()..).and_then(|inner| find(end, inner)) else {
                break;
            };
            if !text.is_empty() {
                on_token(Token::Text(text))?;
            }
            let inner = tag.get(begin.len()..begin.len() + length).unwrap_or_default();
            rest = tag.get(begin.len() + length + end.len()..).unwrap_or_default();
            match (begin.len(), inner) {
                (1, [b'/', name @ ..]) => on_token(Token::Close(local(name.trim_ascii())))?,
                // A document type can define what entities unpack to; workbooks have none.
                (1, [b'!', ..]) => return Err(damaged()),
                (1, inner) => {
                    let (inner, closed) =
                        inner.strip_suffix(b"/").map_or((inner, false), |inner| (inner, true));
                    let name =
                        inner.iter().position(u8::is_ascii_whitespace).unwrap_or(inner.len());
                    let (name, attributes) = inner.split_at_checked(name).ok_or_else(damaged)?;
                    on_token(Token::Open(local(name), Attributes(attributes), closed))?;
                }
                (9, text) => on_token(Token::Text(text))?,
                _ => {}
            }
        }
        let done = self.buffer.len() - rest.len();
        self.buffer.drain(..done);
        if self.buffer.len() > LONGEST { Err(damaged()) } else { Ok(()) }
    }
}

fn find(end: &[u8], inner: &[u8]) -> Option<usize> {
    match end {
        [one] => memchr(*one, inner),
        end => memmem::find(inner, end),
    }
}

/// Appends text with its entities resolved.
pub(crate) fn unescape(text: &[u8], to: &mut Vec<u8>) {
    let mut rest = text;
    while let Some(place) = memchr(b'&', rest) {
        let (before, entity) = rest.split_at_checked(place).unwrap_or((rest, b""));
        to.extend_from_slice(before);
        let Some(end) = memchr(b';', entity.get(..12).unwrap_or(entity)) else {
            to.push(b'&');
            rest = entity.get(1..).unwrap_or_default();
            continue;
        };
        let name = entity.get(1..end).unwrap_or_default();
        let char = match name {
            b"amp" => Some('&'),
            b"lt" => Some('<'),
            b"gt" => Some('>'),
            b"quot" => Some('"'),
            b"apos" => Some('\''),
            [b'#', b'x' | b'X', digits @ ..] => code_point(digits, 16),
            [b'#', digits @ ..] => code_point(digits, 10),
            _ => None,
        };
        if let Some(char) = char {
            to.extend_from_slice(char.encode_utf8(&mut [0; 4]).as_bytes());
        } else {
            to.extend_from_slice(entity.get(..=end).unwrap_or_default());
        }
        rest = entity.get(end + 1..).unwrap_or_default();
    }
    to.extend_from_slice(rest);
}

fn code_point(digits: &[u8], radix: u32) -> Option<char> {
    let digits = str::from_utf8(digits).ok()?;
    char::from_u32(u32::from_str_radix(digits, radix).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(text: &str, chunk: usize) -> Vec<String> {
        let mut xml = Xml::default();
        let mut found = Vec::new();
        let show = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let mut take = |token: Token<'_>| {
            found.push(match token {
                Token::Open(name, attributes, closed) => {
                    let value = attributes.get(b"r").map(show).unwrap_or_default();
                    format!("<{} {value}{}", show(name), if closed { "/" } else { "" })
                }
                Token::Close(name) => format!("/{}", show(name)),
                Token::Text(text) => {
                    let mut plain = Vec::new();
                    unescape(text, &mut plain);
                    show(&plain)
                }
            });
            Ok(())
        };
        for part in text.as_bytes().chunks(chunk) {
            xml.feed(part, &mut take).unwrap();
        }
        found
    }

    #[test]
    fn reads_what_workbooks_are_written_in() {
        let text = "<?xml version=\"1.0\"?><!-- <x> --><x:row t='s' x:r=\"A1\"><c r=\"a=b\"/>a &amp; b&#10;&#xe6;&x;<![CDATA[<&lt;]]></x:row>";
        let expected = ["<row A1", "<c a=b/", "a & b\næ&x;", "<<", "/row"];
        for chunk in [1, 2, 7, 1000] {
            let found = tokens(text, chunk);
            assert_eq!(found.iter().map(String::as_str).collect::<Vec<_>>(), expected, "{chunk}");
        }
    }
}
