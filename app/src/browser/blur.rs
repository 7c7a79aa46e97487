//! Making areas of a photo unrecognisable.

use wasm_bindgen::JsCast;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

use super::photo::{canvas, to_jpeg};

/// A rectangle of a photo in its pixels: from the left, from the top, across, down.
pub type Rectangle = (f64, f64, f64, f64);

/// What covers an area; the little that is left of it shines through.
const COVER: &str = "#606060";
/// How much of it, 0 to 1.
const SHINES_THROUGH: f64 = 0.4;

/// The photo as a JPEG of its own size with these areas covered; `None` when this browser cannot do it.
///
/// Of each area at most sixteen colours are kept and mixed with grey: neither letters nor a face can be made of them
/// again, whatever is done with the file.
pub async fn redacted(
    image: &HtmlImageElement,
    (width, height): (u32, u32),
    areas: &[Rectangle],
) -> Option<Blob> {
    let (whole, context) = canvas(width, height)?;
    context
        .draw_image_with_html_image_element_and_dw_and_dh(
            image,
            0.0,
            0.0,
            f64::from(width),
            f64::from(height),
        )
        .ok()?;
    for (left, top, across, down) in areas {
        let (left, right) = (left.floor(), (left + across).ceil());
        let (top, bottom) = (top.floor(), (top + down).ceil());
        cover(&whole, &context, (left, top, right - left, bottom - top))?;
    }
    to_jpeg(&whole).await
}

fn cover(
    whole: &HtmlCanvasElement,
    context: &CanvasRenderingContext2d,
    (left, top, across, down): Rectangle,
) -> Option<()> {
    let (columns, rows) = cells(across, down);
    let (tiles, few) = canvas(columns, rows)?;
    few.draw_image_with_html_canvas_element_and_sw_and_sh_and_dx_and_dy_and_dw_and_dh(
        whole,
        left,
        top,
        across,
        down,
        0.0,
        0.0,
        f64::from(columns),
        f64::from(rows),
    )
    .ok()?;
    context.set_fill_style_str(COVER);
    context.fill_rect(left, top, across, down);
    context.set_image_smoothing_enabled(false);
    context.set_global_alpha(SHINES_THROUGH);
    context
        .draw_image_with_html_canvas_element_and_dw_and_dh(&tiles, left, top, across, down)
        .ok()?;
    context.set_global_alpha(1.0);
    Some(())
}

/// Into how many tiles an area is cut, across and down: four on its longer side.
fn cells(across: f64, down: f64) -> (u32, u32) {
    let shorter = |longer: f64, shorter: f64| {
        if shorter * 4.0 >= longer * 3.0 {
            4
        } else if shorter * 2.0 >= longer {
            2
        } else {
            1
        }
    };
    if across >= down {
        (4, shorter(across, down))
    } else {
        (shorter(down, across), 4)
    }
}

/// An element of the page as the picture it is.
pub fn picture(id: &str) -> Option<HtmlImageElement> {
    super::element(id)?.dyn_into().ok()
}

#[cfg(test)]
mod tests {
    use super::cells;

    #[test]
    fn an_area_keeps_at_most_sixteen_colours() {
        assert_eq!(cells(100.0, 100.0), (4, 4));
        assert_eq!(cells(100.0, 50.0), (4, 2));
        assert_eq!(cells(200.0, 40.0), (4, 1));
        assert_eq!(cells(40.0, 200.0), (1, 4));
    }
}
