// Pictures the map draws with. They are painted here: sprites and glyphs would be more files to fetch, and the
// shapes are the same ones that stand beside each row of the list (app/src/map/pin.rs gives them).
import { colour } from "./colours.mjs";

/** Twice the pixels, so that pins are sharp on phones; MapLibre is told by `pixelRatio`. */
const RATIO = 2;
const PIN_SIZE = 36;

/** Answers MapLibre's question for a picture it does not have: `pin-<outcome>` and `cluster-<number>`. */
export function paintMissing(map, container, pins) {
  const paint = (id) => {
    const picture = picturesOf(container, pins, id);
    if (!picture) return;
    if (map.hasImage(id)) map.updateImage(id, picture);
    else map.addImage(id, picture, { pixelRatio: RATIO });
  };
  map.on("styleimagemissing", ({ id }) => paint(id));
  return () => map.listImages().forEach(paint);
}

function picturesOf(container, pins, id) {
  if (id.startsWith("cluster-")) return clusterPicture(container, id.slice("cluster-".length));
  const pin = pins.find(({ code }) => id === `pin-${code}`);
  return pin ? pinPicture(container, pin) : null;
}

function canvasOf(size) {
  const canvas = document.createElement("canvas");
  canvas.width = size * RATIO;
  canvas.height = size * RATIO;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.scale(RATIO, RATIO);
  return context;
}

function pixelsOf(context) {
  return context.getImageData(0, 0, context.canvas.width, context.canvas.height);
}

function pinPicture(container, { code, body, mark }) {
  const context = canvasOf(PIN_SIZE);
  context.scale(PIN_SIZE / 28, PIN_SIZE / 28);
  context.translate(2, 2);
  context.lineJoin = "round";
  context.lineCap = "round";
  context.strokeStyle = colour(container, "--pin-rim");
  context.lineWidth = 3;
  context.stroke(new Path2D(body));
  context.fillStyle = colour(container, `--pin-${code}`);
  context.fill(new Path2D(body));
  context.lineWidth = 2.4;
  context.stroke(new Path2D(mark));
  return pixelsOf(context);
}

function clusterPicture(container, count) {
  const size = 36 + 6 * count.length;
  const context = canvasOf(size);
  context.beginPath();
  context.arc(size / 2, size / 2, size / 2 - 2, 0, 2 * Math.PI);
  context.fillStyle = colour(container, "--map-cluster");
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = colour(container, "--pin-rim");
  context.stroke();
  context.fillStyle = colour(container, "--map-cluster-text");
  context.font = `600 ${16}px ${getComputedStyle(container).fontFamily}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(count, size / 2, size / 2 + 1);
  return pixelsOf(context);
}
