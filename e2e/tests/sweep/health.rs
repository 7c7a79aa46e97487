//! A sweep that stopped is visible within five minutes.

use api::{
    Endpoint, Method,
    health::{Health, ReadHealth},
};
use chrono::{DateTime, TimeDelta, Utc};
use servis48_e2e::{Client, now, sweep};

/// The health as of a moment, and the status it came with.
fn health(at: DateTime<Utc>) -> (u16, Health) {
    let reply =
        Client::at("")
            .when(&at.to_rfc3339())
            .send(Method::Get, &ReadHealth.path(), &[], &[]);
    (reply.status, serde_json::from_slice(&reply.body).unwrap())
}

#[test]
fn five_minutes_without_a_good_run_are_not_healthy() {
    // What the sweep did is noted by this machine's clock, so health is asked for by the same. Everything that other
    // tests left to be done by then is done now, and the queue has delivered it within a minute.
    assert_eq!(sweep(&now().to_rfc3339()), 200);
    let swept = now();
    let mut healthy = health(swept);
    for _ in 0..300 {
        if healthy.0 == 200 {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(200));
        healthy = health(swept);
    }
    assert_eq!(healthy.0, 200, "{:?}", healthy.1);
    assert!(healthy.1.healthy);
    let last = healthy.1.last_good_sweep_at.unwrap();
    assert!((swept - last).abs() < TimeDelta::minutes(1));

    let (status, sick) = health(last + TimeDelta::minutes(5) + TimeDelta::seconds(1));
    assert_eq!((status, sick.healthy), (503, false));
    assert_eq!(sick.last_good_sweep_at, Some(last));
    let (status, _) = health(last + TimeDelta::minutes(5));
    assert_eq!(status, 200);
}
