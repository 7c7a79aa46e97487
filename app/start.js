// Starts the page. The addresses of the citizens' program carry a hash that changes with every build,
// so they stand in index.html (see Trunk.toml) and this file never changes. The open map
// with the promise is a program of its own, and so is the desk, so that a first visit does not load them
// (app/src/programs.rs).
const programs = new Map([["map", "promise"], ["promise", "promise"], ["numbers", "promise"], ["answers", "promise"], ["desk", "desk"], ["new", "desk"]]);
// What only their pages look like: in no citizen's first visit either.
const looks = { promise: ["promise"], desk: ["desk", "case", "people", "inbox", "intake", "delivery", "own"] };
const name = programs.get(location.pathname.split("/")[1]);
const { js, wasm } = name
  ? { js: `/servis48-${name}.js`, wasm: `/servis48-${name}_bg.wasm` }
  : document.getElementById("start").dataset;
const looking = Promise.all((looks[name] ?? []).map(look));
const { default: start } = await import(js);
await looking;
await start({ module_or_path: wasm });

// A page that cannot fetch its looks still works.
function look(sheet) {
  return new Promise((done) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = `/program/${sheet}.css`;
    link.onload = link.onerror = done;
    document.head.append(link);
  });
}
