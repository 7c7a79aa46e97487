// Colours of the page, for what is drawn on a canvas.

/**
 * The colour a custom property stands for, as `rgb(…)`.
 *
 * The property itself may hold `light-dark(…)` or `color-mix(…)`, which MapLibre cannot read; an element that wears
 * the colour knows the result.
 */
export function colour(container, property) {
  const probe = document.createElement("span");
  probe.style.color = `var(${property})`;
  probe.hidden = true;
  container.append(probe);
  const computed = getComputedStyle(probe).color;
  probe.remove();
  return asRgb(computed);
}

/** Newer colour spaces pass through one pixel of a canvas, which always answers in sRGB. */
function asRgb(computed) {
  if (computed.startsWith("rgb")) return computed;
  const context = new OffscreenCanvas(1, 1).getContext("2d");
  context.fillStyle = computed;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return `rgb(${red}, ${green}, ${blue})`;
}
