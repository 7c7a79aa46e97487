//! The program that citizens load.

fn main() {
    app::start(app::programs::CITIZEN);
}
