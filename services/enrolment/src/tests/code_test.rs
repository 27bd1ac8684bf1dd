//! Codes that are typed: wrong ones are counted where they begin, right ones cost nothing and are never shut out.

use db::args;

use super::house::{House, places};

async fn counted(house: &House) -> i64 {
    let row = house.app.db().one("select count(*) as n from throttle", args![]).await.expect("a row");
    row.expect("a count").int("n").expect("a number")
}

testing::each_engine! {
    async fn nonsense_shuts_nobody_out(db: TestDb) {
        let house = House::on(db).await;
        let list = house.list(places(5)).await;
        let anna = house.enrol(list, "Anna").await.expect("enrolled");
        let own = format!("/la-ruche/mon-inscription/{}", anna.code);
        for _ in 0..3 {
            assert_eq!(house.app.get(&own).await.status, 200);
        }
        assert_eq!(counted(&house).await, 0, "who reads their own enrolment is not counted");
        // Another beginning than Anna's, whatever hers is.
        let nonsense = if anna.code.starts_with('B') { "CCC" } else { "BBB" };
        let guess = format!("/la-ruche/mon-inscription/{nonsense}22222");
        for _ in 0..30 {
            assert_eq!(house.app.get(&guess).await.status, 404);
        }
        assert_eq!(house.app.get(&guess).await.status, 429, "who guesses there is stopped");
        assert_eq!(counted(&house).await, 1);
        assert_eq!(house.app.get(&own).await.status, 200, "and Anna is not");
        house.app.clock().advance(chrono::Duration::minutes(16));
        assert_eq!(house.app.get(&guess).await.status, 404);
    }
}
