// Starts the page. The addresses of the citizens' program carry a hash that changes with every build,
// so they stand in index.html (see Trunk.toml) and this file never changes. The desk is a program of
// its own, so that citizens do not load it (app/src/programs.rs).
const desk = { js: "/servis48-desk.js", wasm: "/servis48-desk_bg.wasm" };
const at = location.pathname;
const { js, wasm } = at === "/desk" || at.startsWith("/desk/") ? desk : document.getElementById("start").dataset;
const { default: start } = await import(js);
await start({ module_or_path: wasm });
