// What the page finds once this file was loaded; app/src/map/assets.rs asks for it by this name.
import { setWorkerUrl } from "maplibre-gl/dist/maplibre-gl-csp.js";
import { pickPoint } from "./pick.mjs";
import { showPoints } from "./points.mjs";

setWorkerUrl(new URL("map-worker.js", import.meta.url).href);

globalThis.servis48Map = { showPoints, pickPoint };
