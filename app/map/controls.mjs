// Buttons over the map: nearer, farther, the whole municipality. MapLibre's own are 29 px; a finger needs 48.

/** A control with the three buttons; `labels` are the words for them, `bounds` the municipality's. */
export function frameButtons(labels, bounds) {
  const group = document.createElement("div");
  group.className = "maplibregl-ctrl map-buttons";
  return {
    onAdd(map) {
      group.append(
        button(labels.zoomIn, "M12 5v14M5 12h14", () => map.zoomIn()),
        button(labels.zoomOut, "M5 12h14", () => map.zoomOut()),
        button(labels.whole, "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5", () =>
          map.fitBounds(bounds, { padding: 16 }),
        ),
      );
      return group;
    },
    onRemove() {
      group.remove();
    },
  };
}

function button(label, path, press) {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "map-button";
  element.title = label;
  element.setAttribute("aria-label", label);
  element.append(strokedIcon(path));
  element.addEventListener("click", press);
  return element;
}

function strokedIcon(path) {
  const icon = svg("svg", { viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" });
  icon.append(svg("path", { d: path, fill: "none", stroke: "currentColor", "stroke-width": "2.5" }));
  return icon;
}

/** An SVG element with attributes. */
export function svg(name, attributes) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
