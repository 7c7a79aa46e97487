// A map of points: grouped where they are dense, one of them marked as chosen.
import { makeMap, moveTo } from "./base.mjs";
import { colour } from "./colours.mjs";
import { paintMissing } from "./images.mjs";

/** Close enough to see the street. */
const NEAR = 15;
/** Without a base map a street is only emptiness: so far in from the whole, and the outline still tells the place. */
const STEPS_IN = 1.5;

/**
 * Shows points in `container`.
 *
 * `options`, besides those of `makeMap`: `points` ([{ reference, at, outcome }]), `pins` ([{ code, body, mark }]),
 * `onSelect(reference)` called when a person chooses a point.
 * Returns `setPoints(points)` and `select(reference | null)`.
 */
export async function showPoints(container, options) {
  let points = options.points;
  let repaint = () => {};
  const map = await makeMap(container, {
    ...options,
    sources: {
      points: {
        type: "geojson",
        data: collection(points),
        cluster: true,
        clusterMaxZoom: 16,
        clusterRadius: 44,
      },
      chosen: { type: "geojson", data: collection([]) },
    },
    layers: layers(container),
    recolour(map) {
      repaint();
      map.setPaintProperty("chosen-ring", "circle-stroke-color", colour(container, "--map-chosen"));
    },
  });
  repaint = paintMissing(map, container, options.pins);
  container.dataset.points = String(points.length);
  const whole = map.getZoom();
  const near = () => (map.getLayer("base") ? NEAR : Math.min(NEAR, whole + STEPS_IN));
  if (options.still && points.length === 1 && map.getLayer("base")) {
    map.jumpTo({ center: points[0].at, zoom: NEAR });
  }
  listen(map, options);
  return {
    setPoints(next) {
      points = next;
      container.dataset.points = String(points.length);
      map.getSource("points").setData(collection(points));
    },
    select(reference) {
      const chosen = points.find((point) => point.reference === reference);
      map.getSource("chosen").setData(collection(chosen ? [chosen] : []));
      if (chosen) moveTo(map, chosen.at, near(), aboveTheCard(container));
    },
  };
}

/** On a low map the card of the chosen request covers the middle; its point is shown above the card. */
function aboveTheCard({ clientHeight }) {
  return clientHeight < 500 ? [0, -clientHeight / 4] : [0, 0];
}

function collection(points) {
  return {
    type: "FeatureCollection",
    features: points.map(({ reference, at, outcome }) => ({
      type: "Feature",
      properties: { reference, outcome },
      geometry: { type: "Point", coordinates: at },
    })),
  };
}

function layers(container) {
  const pin = { "icon-image": ["concat", "pin-", ["get", "outcome"]], "icon-allow-overlap": true };
  return [
    {
      id: "clusters",
      type: "symbol",
      source: "points",
      filter: ["has", "point_count"],
      layout: {
        "icon-image": ["concat", "cluster-", ["to-string", ["get", "point_count"]]],
        "icon-allow-overlap": true,
      },
    },
    { id: "pins", type: "symbol", source: "points", filter: ["!", ["has", "point_count"]], layout: pin },
    {
      id: "chosen-ring",
      type: "circle",
      source: "chosen",
      paint: {
        "circle-radius": 24,
        "circle-opacity": 0,
        "circle-stroke-width": 4,
        "circle-stroke-color": colour(container, "--map-chosen"),
      },
    },
    { id: "chosen-pin", type: "symbol", source: "chosen", layout: { ...pin, "icon-size": 1.2 } },
  ];
}

function listen(map, { onSelect }) {
  map.on("click", "clusters", async ({ features }) => {
    const [{ properties, geometry }] = features;
    const zoom = await map.getSource("points").getClusterExpansionZoom(properties.cluster_id);
    map.easeTo({ center: geometry.coordinates, zoom });
  });
  if (onSelect) {
    map.on("click", "pins", ({ features }) => onSelect(features[0].properties.reference));
  }
  for (const layer of ["clusters", "pins"]) {
    map.on("mouseenter", layer, () => {
      map.getCanvas().style.cursor = "pointer";
    });
    map.on("mouseleave", layer, () => {
      map.getCanvas().style.cursor = "";
    });
  }
}
