//! Making a photo small on the phone before it is sent.
//!
//! Drawing it anew also drops the camera's metadata (place, serial number) before anything leaves the device; the
//! worker drops it again.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, CanvasRenderingContext2d, File, HtmlCanvasElement, ImageBitmap, ImageBitmapOptions,
    ImageOrientation, Url,
};

/// The longer side of a photo that is sent, in pixels: enough to read a street sign.
const LONGER_SIDE: u32 = 2048;

/// The JPEG quality, 0 to 1.
const QUALITY: f64 = 0.85;

/// The photo as a JPEG of at most 2048 pixels, upright; `None` when this browser cannot do it.
pub async fn scale(file: &File) -> Option<Blob> {
    let options = ImageBitmapOptions::new();
    options.set_image_orientation(ImageOrientation::FromImage);
    let promise = super::window()?
        .create_image_bitmap_with_blob_and_image_bitmap_options(file, &options)
        .ok()?;
    let bitmap: ImageBitmap = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
    let (width, height) = fit(bitmap.width(), bitmap.height());
    let (canvas, context) = canvas(width, height)?;
    context
        .draw_image_with_image_bitmap_and_dw_and_dh(
            &bitmap,
            0.0,
            0.0,
            f64::from(width),
            f64::from(height),
        )
        .ok()?;
    bitmap.close();
    to_jpeg(&canvas).await
}

/// A white canvas of this size, and what draws on it.
pub(super) fn canvas(
    width: u32,
    height: u32,
) -> Option<(HtmlCanvasElement, CanvasRenderingContext2d)> {
    let canvas: HtmlCanvasElement = super::document()?
        .create_element("canvas")
        .ok()?
        .dyn_into()
        .ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    // A transparent picture would turn black as a JPEG.
    context.set_fill_style_str("#fff");
    context.fill_rect(0.0, 0.0, f64::from(width), f64::from(height));
    Some((canvas, context))
}

/// What is drawn, as a JPEG.
pub(super) async fn to_jpeg(canvas: &HtmlCanvasElement) -> Option<Blob> {
    let promise = js_sys::Promise::new(&mut |resolve, reject| {
        let asked = canvas.to_blob_with_type_and_encoder_options(
            &resolve,
            "image/jpeg",
            &JsValue::from_f64(QUALITY),
        );
        if let Err(error) = asked {
            let _ = reject.call1(&JsValue::NULL, &error);
        }
    });
    JsFuture::from(promise).await.ok()?.dyn_into().ok()
}

/// An address under which the page itself can show a file that was not sent yet.
pub fn preview(blob: &Blob) -> Option<String> {
    Url::create_object_url_with_blob(blob).ok()
}

/// Gives back what [`preview`] holds.
pub fn drop_preview(address: &str) {
    let _ = Url::revoke_object_url(address);
}

/// The size within [`LONGER_SIDE`] with the same proportions; nothing is made larger.
fn fit(width: u32, height: u32) -> (u32, u32) {
    let longer = width.max(height);
    if longer <= LONGER_SIDE {
        return (width, height);
    }
    let scaled = |side: u32| {
        let exact = u64::from(side) * u64::from(LONGER_SIDE) / u64::from(longer);
        u32::try_from(exact).unwrap_or(LONGER_SIDE).max(1)
    };
    (scaled(width), scaled(height))
}

#[cfg(test)]
mod tests {
    use super::fit;

    #[test]
    fn a_photo_fits_and_keeps_its_proportions() {
        assert_eq!(fit(4032, 3024), (2048, 1536));
        assert_eq!(fit(3024, 4032), (1536, 2048));
        assert_eq!(fit(800, 600), (800, 600));
        assert_eq!(fit(100_000, 3), (2048, 1));
    }
}
