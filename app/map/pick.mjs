// A map on which a person shows where something is: by a tap, by dragging the marker, or by moving the map under
// the cross and pressing Enter, which needs no pointer.
import { Marker } from "maplibre-gl/dist/maplibre-gl-csp.js";
import { isWithin, makeMap, moveTo } from "./base.mjs";
import { svg } from "./controls.mjs";

/** Close enough to see the street; without a base map there is nothing to see there. */
const NEAR = 16;
const NEAR_WITHOUT_BASE = 13;
/** About 10 cm; more digits would only pretend. */
const DECIMALS = 6;

/**
 * Lets a person choose a point in `container`.
 *
 * `options`, besides those of `makeMap`: `value` ([longitude, latitude] or null), `onPick(longitude, latitude)`,
 * `onOutside()` called when the place lies outside the municipality's bounds; the marker then stays where it was.
 * Returns `set(point | null)` and `useCentre()`.
 */
export async function pickPoint(container, options) {
  const { frame, onPick, onOutside } = options;
  const map = await makeMap(container, { ...options, sources: {}, layers: [] });
  const marker = new Marker({ element: drop(), anchor: "bottom", draggable: true });
  let value = null;
  const near = () => (map.getLayer("base") ? NEAR : NEAR_WITHOUT_BASE);

  const place = (point) => {
    value = point;
    if (point) marker.setLngLat(point).addTo(map);
    else marker.remove();
    container.dataset.picked = point ? point.join(" ") : "";
  };
  const offer = ({ lng, lat }) => {
    const point = [Number(lng.toFixed(DECIMALS)), Number(lat.toFixed(DECIMALS))];
    if (!isWithin(frame.bounds, point)) {
      place(value);
      onOutside();
      return;
    }
    place(point);
    onPick(...point);
  };

  map.on("click", ({ lngLat }) => offer(lngLat));
  marker.on("dragend", () => offer(marker.getLngLat()));
  map.getCanvas().addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    // The map stands inside a form, which Enter must not send.
    event.preventDefault();
    offer(map.getCenter());
  });
  container.append(cross());
  if (options.value) {
    place(options.value);
    map.jumpTo({ center: options.value, zoom: near() });
  }

  return {
    set(point) {
      const same = point && value && point[0] === value[0] && point[1] === value[1];
      if (same || (!point && !value)) return;
      place(point);
      if (point) moveTo(map, point, near());
    },
    useCentre() {
      offer(map.getCenter());
    },
  };
}

function drop() {
  const element = document.createElement("div");
  element.className = "map-drop";
  const icon = svg("svg", { viewBox: "0 0 32 44", "aria-hidden": "true", focusable: "false" });
  icon.append(
    svg("path", { d: "M16 43C7 30 2 24 2 16a14 14 0 1 1 28 0c0 8-5 14-14 27z", class: "map-drop-body" }),
    svg("circle", { cx: "16", cy: "16", r: "5", class: "map-drop-eye" }),
  );
  element.append(icon);
  return element;
}

function cross() {
  const element = document.createElement("div");
  element.className = "map-cross";
  element.setAttribute("aria-hidden", "true");
  return element;
}
