// The map itself: ground, the municipality's outline, the base map where one is configured, controls and colours.
import { Map as MapLibre } from "maplibre-gl/dist/maplibre-gl-csp.js";
import { colour } from "./colours.mjs";
import { frameButtons } from "./controls.mjs";

const STYLE_SHEET = new URL("map-style.css", import.meta.url).href;

/** MapLibre lays out its parts by its own style sheet; one link serves every map of the page. */
function loadStyleSheet() {
  if (document.querySelector(`link[href="${STYLE_SHEET}"]`)) return Promise.resolve();
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = STYLE_SHEET;
  return new Promise((resolve, reject) => {
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => {
      link.remove();
      reject(new Error("the style sheet of the map could not be loaded"));
    });
    // Before the page's own sheets, so that theirs decide.
    document.head.prepend(link);
  });
}

/**
 * Makes a map in `container`, or fails when the browser cannot draw one.
 *
 * `options`: `frame` (the wire's MapFrame), `labels` (words for controls), `signal` (an AbortSignal that takes the map
 * away), `still` (a small map inside a page, which leaves a finger's swipe to the page), `sources` and `layers` that
 * stand above the outline, `recolour` called when the colours of the page change, `onBaseMapLost` called once when the
 * base map cannot be fetched.
 */
export async function makeMap(container, options) {
  const { frame, labels, signal } = options;
  await loadStyleSheet();
  signal.throwIfAborted();
  const map = new MapLibre({
    container,
    style: styleOf(container, options),
    bounds: frame.bounds,
    fitBoundsOptions: { padding: 16 },
    attributionControl: false,
    renderWorldCopies: false,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    maxPitch: 0,
    maxZoom: 19,
    fadeDuration: 0,
    cooperativeGestures: options.still === true,
    locale: {
      "Map.Title": labels.title,
      "Marker.Title": labels.marker ?? labels.title,
      "CooperativeGesturesHandler.WindowsHelpText": labels.scrollHelp,
      "CooperativeGesturesHandler.MacHelpText": labels.scrollHelpMac,
      "CooperativeGesturesHandler.MobileHelpText": labels.touchHelp,
    },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(frameButtons(labels, frame.bounds), "top-right");
  showCredit(container, frame);
  watchBaseMap(map, container, options);
  const stopWatching = watchColours(map, container, options);
  signal.addEventListener("abort", () => {
    stopWatching();
    map.remove();
    container.replaceChildren();
    delete container.dataset.state;
  });
  await new Promise((resolve) => map.once("style.load", resolve));
  container.dataset.state = "ready";
  return map;
}

/** Moves to a point; without a flight where people asked for less motion, which MapLibre minds by itself. */
export function moveTo(map, point, zoom, offset = [0, 0]) {
  map.easeTo({ center: point, zoom: Math.max(map.getZoom(), zoom), duration: 400, offset });
}

/** Whether a point lies within the bounds `[west, south, east, north]`. */
export function isWithin([west, south, east, north], [longitude, latitude]) {
  return west <= longitude && longitude <= east && south <= latitude && latitude <= north;
}

function styleOf(container, { frame, sources, layers }) {
  const paint = outlinePaint(container);
  const outline = {
    type: "Feature",
    properties: {},
    geometry: { type: "MultiPolygon", coordinates: frame.outline.map((ring) => [ring]) },
  };
  const base = frame.base_map
    ? {
        sources: { base: { type: "raster", tiles: [absolute(frame.base_map.tiles)], tileSize: 256, maxzoom: 19 } },
        layers: [{ id: "base", type: "raster", source: "base", paint: { "raster-fade-duration": 0 } }],
      }
    : { sources: {}, layers: [] };
  return {
    version: 8,
    sources: { outline: { type: "geojson", data: outline }, ...base.sources, ...sources },
    layers: [
      { id: "ground", type: "background", paint: paint.ground },
      { id: "area", type: "fill", source: "outline", paint: paint.area },
      ...base.layers,
      { id: "outline", type: "line", source: "outline", paint: paint.outline },
      ...layers,
    ],
  };
}

function outlinePaint(container) {
  return {
    ground: { "background-color": colour(container, "--map-ground") },
    area: { "fill-color": colour(container, "--map-area"), "fill-antialias": false },
    outline: {
      "line-color": colour(container, "--map-outline"),
      "line-width": 2,
      "line-opacity": 0.8,
    },
  };
}

/** Tiles are asked for by a worker, which knows no page to complete a path from. */
function absolute(tiles) {
  return tiles.startsWith("/") ? `${location.origin}${tiles}` : tiles;
}

function showCredit(container, { base_map: baseMap }) {
  if (!baseMap) return;
  const credit = document.createElement("p");
  credit.className = "map-credit";
  credit.textContent = baseMap.attribution;
  container.append(credit);
}

/** So many tiles may fail before one arrives; then the base map counts as lost. */
const TILES_TO_LOSE = 4;

/** Gives up a base map of which nothing arrives; the outline and the points stay on the plain ground. */
function watchBaseMap(map, container, { onBaseMapLost }) {
  let failed = 0;
  let arrived = false;
  map.on("sourcedata", ({ sourceId, tile }) => {
    if (sourceId === "base" && tile?.state === "loaded") arrived = true;
  });
  map.on("error", ({ sourceId }) => {
    if (sourceId !== "base" || arrived) return;
    failed += 1;
    if (failed !== TILES_TO_LOSE) return;
    map.removeLayer("base");
    map.removeSource("base");
    container.dataset.baseMap = "lost";
    container.querySelector(".map-credit")?.remove();
    onBaseMapLost?.();
  });
}

/** Follows a change between light and dark. Returns what ends the watch. */
function watchColours(map, container, options) {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const repaint = () => {
    const paint = outlinePaint(container);
    for (const [layer, properties] of Object.entries(paint)) {
      for (const [name, value] of Object.entries(properties)) map.setPaintProperty(layer, name, value);
    }
    options.recolour?.(map);
  };
  dark.addEventListener("change", repaint);
  return () => dark.removeEventListener("change", repaint);
}
