// Starts the page. The addresses of the two files carry a hash that changes with every build,
// so they stand in index.html (see Trunk.toml) and this file never changes.
const { js, wasm } = document.getElementById("start").dataset;
const { default: start } = await import(js);
await start({ module_or_path: wasm });
