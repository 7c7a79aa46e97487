// Bundles the map into target/map-assets, from where Trunk copies it into the page's folder.
//
// The map is larger than everything a citizen's first visit may weigh, so it stays out of the page: it is fetched
// when a map is about to be shown. The parts of MapLibre are the ones made for a strict Content-Security-Policy:
// its worker is a file of our own origin and not a blob, and pictures inside its style sheet become files.
import { cp, mkdir, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "../../target/map-assets");
const maplibre = join(dirname(createRequire(import.meta.url).resolve("maplibre-gl/package.json")), "dist");

/** Turns `data:` pictures in style sheets into files, so that `img-src 'self'` is enough. */
const dataPicturesAsFiles = {
  name: "data-pictures-as-files",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^data:image\/svg\+xml/ }, ({ path }) => ({
      path: `${hash(path)}.svg`,
      namespace: "data-picture",
      pluginData: decodeURIComponent(path.slice(path.indexOf(",") + 1)),
    }));
    onLoad({ filter: /.*/, namespace: "data-picture" }, ({ pluginData }) => ({
      contents: pluginData,
      loader: "file",
    }));
  },
};

/** A short name for a text; esbuild adds a hash of the content to the file's name anyway. */
function hash(text) {
  let sum = 0;
  for (const letter of text) sum = (sum * 31 + letter.codePointAt(0)) >>> 0;
  return `picture-${sum.toString(36)}`;
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await build({
  entryPoints: { map: join(here, "main.mjs"), "map-style": join(maplibre, "maplibre-gl.css") },
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  outdir: out,
  legalComments: "linked",
  assetNames: "[name]-[hash]",
  plugins: [dataPicturesAsFiles],
  logLevel: "warning",
});
await cp(join(maplibre, "maplibre-gl-csp-worker.js"), join(out, "map-worker.js"));
