//! The program with the promise and the numbers of how it is kept.

fn main() {
    app::start(app::programs::PROMISE);
}
