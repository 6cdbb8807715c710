//! The page without the view of a cooperation's case, which comes later: what a first visit waits for.

fn main() {
    synergi_web::start();
}
