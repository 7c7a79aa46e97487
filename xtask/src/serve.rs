//! Runs the product on this machine until Ctrl-C.

use std::thread::{self, sleep};
use std::time::Duration;

use anyhow::{Result, bail};

use crate::build::{self, Flavour, Mode};
use crate::clock::{Stopwatch, now, since_epoch};
use crate::runtime::{CRON_PATH, Product, Runtime};
use crate::setup::{self, Piece};
use crate::watch::Glance;
use crate::workshop::Workshop;
use crate::{database, demo, narrate, port, process, secrets, size};

const PAUSE: Duration = Duration::from_millis(400);

/// What `--dev` watches.
const WATCHED: [&str; 9] = [
    "domain/src",
    "api/src",
    "words",
    "app",
    "style",
    "public",
    "worker/src",
    "Cargo.toml",
    "Trunk.toml",
];

pub fn run(workshop: &mut Workshop, mode: Mode, port: u16) -> Result<()> {
    let watch = Stopwatch::start();
    port::must_be_free(port)?;
    setup::prepare(workshop, &Piece::TO_BUILD)?;
    secrets::ensure_local(workshop)?;

    println!("Building:");
    let before = Glance::at(workshop.root(), &WATCHED)?;
    let (assets, script) = build::both(workshop, mode, Flavour::Local(mode))?;
    if mode == Mode::Release {
        size::report(workshop)?;
    }

    println!("Starting:");
    let state = database::state(workshop);
    database::prepare(workshop, &state, now())?;
    let product = Product {
        script: &script,
        assets: &assets,
        state: &state,
        port,
    };
    let log = workshop.logs().join("workerd-serve.log");
    let mut runtime = Runtime::start(workshop, &product, &log)?;
    greet(port, watch);
    runtime.show()?;

    let ended = attend(workshop, &mut runtime, mode, port, before);
    println!("\nStopping.");
    runtime.stop();
    ended
}

/// Plays the cloud's part (a cron every minute) and the developer's (building again) until Ctrl-C.
fn attend(
    workshop: &Workshop,
    runtime: &mut Runtime,
    mode: Mode,
    port: u16,
    mut seen: Glance,
) -> Result<()> {
    let mut minute = since_epoch().as_secs() / 60;
    while !process::interrupted() {
        if runtime.has_ended()? {
            bail!("wrangler ended by itself");
        }
        let now = since_epoch().as_secs() / 60;
        if now != minute {
            minute = now;
            thread::spawn(move || sweep(port));
        }
        if mode == Mode::Dev {
            let glance = Glance::at(workshop.root(), &WATCHED)?;
            if glance != seen {
                seen = glance;
                rebuild(workshop);
            }
        }
        sleep(PAUSE);
    }
    Ok(())
}

fn sweep(port: u16) {
    match port::status(port, CRON_PATH) {
        Ok(200) => {}
        Ok(status) => narrate::note(&format!("the sweep answered {status}")),
        // A restart of the worker in that very second is made good by the next minute.
        Err(error) => narrate::note(&format!("the sweep could not be called: {error}")),
    }
}

/// A build that fails is shown and the last good one keeps running.
fn rebuild(workshop: &Workshop) {
    println!("\nA file was changed:");
    let built = build::both(workshop, Mode::Dev, Flavour::Local(Mode::Dev));
    match built {
        Ok(_) => narrate::note("Built; reload the page."),
        Err(fault) => narrate::note(&format!("{fault:#}")),
    }
}

fn greet(port: u16, watch: Stopwatch) {
    println!(
        "\nServis 48 is running ({} after the start).\n",
        watch.elapsed()
    );
    println!("  http://localhost:{port}             choose a municipality");
    println!("  http://celje.localhost:{port}       Celje, in Slovenian");
    println!("  http://krusevac.localhost:{port}    Kruševac, in Serbian");
    println!("  http://localhost:{port}/local/mails the mails that were sent\n");
    println!("  http://localhost:{port}/new         a new municipality; the operator's key is");
    println!("      {}\n", secrets::LOCAL_OPERATOR_KEY);
    println!("  Signing in at the desk:");
    for line in demo::sign_ins() {
        println!("    {line}");
    }
    println!();
    println!("  Ctrl-C stops it; what was entered stays. `cargo xtask reset` forgets it.\n");
}
