// Starts the page. The addresses of the citizens' program carry a hash that changes with every build,
// so they stand in index.html (see Trunk.toml) and this file never changes. The promise and the desk are
// programs of their own, so that citizens do not load them (app/src/programs.rs).
const programs = new Map([["promise", "promise"], ["numbers", "promise"], ["desk", "desk"]]);
const name = programs.get(location.pathname.split("/")[1]);
const { js, wasm } = name
  ? { js: `/servis48-${name}.js`, wasm: `/servis48-${name}_bg.wasm` }
  : document.getElementById("start").dataset;
const { default: start } = await import(js);
await start({ module_or_path: wasm });
