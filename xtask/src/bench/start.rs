//! How long a person waits for the first page after the program was started, its data being there.
//!
//! The demonstration is made once; then the program is killed and started again, and the middle of several counts.

use anyhow::Result;

use super::page::middle;
use super::{Ground, Line};
use crate::running::Running;

const STARTS: usize = 5;
const LIMIT_SECONDS: f64 = 1.0;

pub fn measure(ground: &Ground<'_>) -> Result<Vec<Line>> {
    let mut house = Running::prepare(ground.program, None)?.with_whole_demo();
    println!("the first start, which makes the demonstration: {:.1} s", house.start()?.as_secs_f64());
    let mut waits = Vec::with_capacity(STARTS);
    for _ in 0..STARTS {
        house.kill()?;
        waits.push(house.start()?.as_secs_f64());
    }
    println!("the next ones: {waits:.2?} s");
    Ok(vec![Line::of_limit("from the start to the first page, data there", middle(waits), LIMIT_SECONDS, "s")])
}
