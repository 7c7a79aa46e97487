//! The program that the desk loads.

fn main() {
    app::start(app::programs::DESK);
}
