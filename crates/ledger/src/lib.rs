//! Files users bring: bytes in, checked rows and issues out.

mod decode;
mod register;

pub use register::*;
