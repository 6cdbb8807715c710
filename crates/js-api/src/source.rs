//! Bytes that JavaScript has: a blob or file, bytes in hand, or a stream.

use js_sys::{Array, ArrayBuffer, Function, Object, Reflect, Uint8Array};
use synergi_ledger::{Progress, Source};
use synergi_text::ledger::ImportProblem;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ReadableStream, Response};

/// A blob: read where it lies, piece by piece.
pub(crate) struct BlobSource(Blob);

impl BlobSource {
    /// The blob of a value; bytes and streams become one, outside of wasm's memory. Nothing for other values.
    ///
    /// # Errors
    /// What a stream fails with.
    pub(crate) async fn of(value: &JsValue) -> Result<Option<Self>, JsValue> {
        if let Some(blob) = value.dyn_ref::<Blob>() {
            return Ok(Some(Self(blob.clone())));
        }
        if value.is_instance_of::<ArrayBuffer>() || ArrayBuffer::is_view(value) {
            return Blob::new_with_u8_array_sequence(&Array::of1(value))
                .map(|blob| Some(Self(blob)));
        }
        if let Some(stream) = value.dyn_ref::<ReadableStream>() {
            let response = Response::new_with_opt_readable_stream(Some(stream))?;
            let blob = JsFuture::from(response.blob()?).await?;
            return Ok(blob.dyn_into().ok().map(Self));
        }
        Ok(None)
    }
}

impl Source for BlobSource {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a whole number of bytes"
    )]
    fn len(&self) -> u64 {
        self.0.size() as u64
    }

    #[expect(clippy::cast_precision_loss, reason = "no file is that large")]
    async fn read(&self, from: u64, length: usize) -> Result<Vec<u8>, ImportProblem> {
        let unreadable = |_: JsValue| ImportProblem::Unreadable;
        let end = from.saturating_add(length as u64).min(self.len());
        let part =
            self.0.slice_with_f64_and_f64(from.min(end) as f64, end as f64).map_err(unreadable)?;
        let buffer = JsFuture::from(part.array_buffer()).await.map_err(unreadable)?;
        let bytes = Uint8Array::new(&buffer).to_vec();
        // Of a file that has become shorter.
        if bytes.len() as u64 == end.saturating_sub(from) {
            Ok(bytes)
        } else {
            Err(ImportProblem::Unreadable)
        }
    }
}

/// Tells a function how far reading is, as `{ bytes, of, rows }`; it stops where the function gives false, or throws.
pub(crate) fn watch(
    told: Option<Function>,
    mut goes_on: impl FnMut() -> bool,
) -> impl FnMut(Progress) -> bool {
    move |progress| {
        let answer = told.as_ref().map(|told| {
            let object = Object::new();
            for (key, value) in
                [("bytes", progress.bytes), ("of", progress.of), ("rows", progress.rows)]
            {
                #[expect(clippy::cast_precision_loss, reason = "no file is that large")]
                // An object just made takes a property.
                let _ = Reflect::set(&object, &key.into(), &(value as f64).into());
            }
            told.call1(&JsValue::UNDEFINED, &object)
        });
        let stopped = matches!(answer, Some(Err(_)))
            || matches!(answer, Some(Ok(value)) if value == JsValue::FALSE);
        !stopped && goes_on()
    }
}
