//! Three versions brought together: told cases, and thousands drawn by lot.

use serde_json::{Value, json};

use crate::model::merge::{Choices, Merge, Side, Standing, merge};

fn plain(base: &Value, mine: &Value, theirs: &Value) -> Merge {
    merge(base, mine, theirs, &Choices::new())
}

#[test]
fn what_changed_on_one_side_is_followed_and_both_sides_are_a_choice() {
    let base = json!({ "a": "1", "b": "1", "c": "1", "d": "1" });
    let mine = json!({ "a": "1", "b": "ici", "c": "ici", "d": "pareil" });
    let theirs = json!({ "a": "là", "b": "1", "c": "là", "d": "pareil" });
    let found = plain(&base, &mine, &theirs);
    let told: Vec<(String, Standing)> =
        found.pieces.iter().map(|piece| (piece.path.to_string(), piece.standing)).collect();
    let expected = [("a", Standing::Taken), ("b", Standing::Kept), ("c", Standing::Conflict), ("d", Standing::Same)];
    assert_eq!(told, expected.map(|(path, standing)| (path.to_owned(), standing)));
    assert_eq!(found.open(), 1);
    assert_eq!(found.whole["c"], "ici", "nobody has chosen: what is here stays");
    let choices = Choices::from([("c".to_owned(), Side::Theirs), ("a".to_owned(), Side::Mine)]);
    let chosen = merge(&base, &mine, &theirs, &choices);
    assert_eq!(chosen.whole, json!({ "a": "1", "b": "ici", "c": "là", "d": "pareil" }));
    assert_eq!(chosen.open(), 0);
}

#[test]
fn items_are_followed_by_their_keys_wherever_they_stand() {
    let step = |key: &str, text: &str| json!({ "key": key, "text": text });
    let base = json!({ "s": [step("a", "1"), step("b", "1"), step("c", "1")] });
    let mine = json!({ "s": [step("a", "ici"), step("b", "1"), step("c", "1"), step("z", "à nous")] });
    let theirs = json!({ "s": [step("n", "neuf"), step("c", "1"), step("a", "1"), step("b", "là")] });
    let found = plain(&base, &mine, &theirs);
    assert_eq!(found.open(), 0);
    let keys: Vec<&str> =
        found.whole["s"].as_array().expect("a list").iter().map(|s| s["key"].as_str().expect("a key")).collect();
    assert_eq!(
        keys,
        ["n", "c", "z", "a", "b"].map(|key| key),
        "the order of the source, and what is ours after what it followed"
    );
    assert_eq!(found.whole["s"][3], step("a", "ici"));
    assert_eq!(found.whole["s"][4], step("b", "là"));
}

#[test]
fn what_was_taken_away_here_and_changed_there_is_a_choice() {
    let item = |text: &str| json!({ "s": [{ "key": "a", "text": text }] });
    let gone = json!({ "s": [] });
    for (mine, theirs) in [(gone.clone(), item("2")), (item("2"), gone.clone())] {
        let found = plain(&item("1"), &mine, &theirs);
        assert_eq!(found.open(), 1, "{mine} {theirs}");
        assert_eq!(found.whole, mine);
        let path = found.pieces[0].path.to_string();
        assert_eq!(path, "s/@a");
        assert_eq!(merge(&item("1"), &mine, &theirs, &Choices::from([(path, Side::Theirs)])).whole, theirs);
    }
    assert_eq!(plain(&item("1"), &item("1"), &gone).whole, gone, "taken away at the source only");
    assert_eq!(plain(&item("1"), &gone, &item("1")).whole, gone, "taken away here only");
}

/// A document drawn by lot: fields that come and go, a keyed list in some order.
fn draw(rng: &mut fastrand::Rng) -> Value {
    let mut whole = serde_json::Map::new();
    for name in ["a", "b", "c"] {
        if rng.u8(..4) > 0 {
            whole.insert(name.to_owned(), json!(rng.u8(..3)));
        }
    }
    whole.insert("o".to_owned(), json!({ "x": rng.u8(..3), "y": [rng.u8(..2), rng.u8(..2)] }));
    let mut keys: Vec<&str> = ["k", "l", "m", "n"].into_iter().filter(|_| rng.u8(..4) > 0).collect();
    rng.shuffle(&mut keys);
    let items: Vec<Value> = keys.into_iter().map(|key| json!({ "key": key, "v": rng.u8(..3) })).collect();
    whole.insert("s".to_owned(), Value::Array(items));
    Value::Object(whole)
}

#[test]
fn the_laws_hold_for_whatever_is_drawn() {
    let mut rng = fastrand::Rng::with_seed(140);
    for round in 0..3_000 {
        let (base, mine, theirs) = (draw(&mut rng), draw(&mut rng), draw(&mut rng));
        assert_eq!(plain(&base, &mine, &base).whole, mine, "{round}: nothing changed at the source");
        assert_eq!(plain(&base, &base, &theirs).whole, theirs, "{round}: nothing changed here");
        assert_eq!(plain(&base, &mine, &mine).whole, mine, "{round}: both alike");
        assert_eq!(plain(&base, &base, &theirs).open() + plain(&base, &mine, &base).open(), 0, "{round}");
        let found = plain(&base, &mine, &theirs);
        let all = |side: Side| {
            let choices = found.pieces.iter().filter(|piece| piece.standing != Standing::Kept);
            choices.map(|piece| (piece.path.to_string(), side)).collect::<Choices>()
        };
        let kept = merge(&base, &mine, &theirs, &all(Side::Mine));
        assert_eq!((kept.open(), &kept.whole), (0, &mine), "{round}: everything of ours was chosen");
        let again = merge(&theirs, &kept.whole, &theirs, &Choices::new());
        assert_eq!((again.open(), again.whole), (0, mine), "{round}: the next time the same version asks nothing");
    }
}

#[test]
fn nothing_that_changed_here_is_lost_without_a_choice() {
    let mut rng = fastrand::Rng::with_seed(141);
    for round in 0..3_000 {
        let (base, mine, theirs) = (draw(&mut rng), draw(&mut rng), draw(&mut rng));
        let found = plain(&base, &mine, &theirs);
        for name in ["a", "b", "c"] {
            if mine.get(name) != base.get(name) {
                assert_eq!(found.whole.get(name), mine.get(name), "{round} {name}");
            }
        }
        let item = |whole: &Value, key: &str| {
            whole["s"].as_array().and_then(|items| items.iter().find(|item| item["key"] == key)).cloned()
        };
        for key in ["k", "l", "m", "n"] {
            if item(&mine, key) != item(&base, key) {
                assert_eq!(item(&found.whole, key), item(&mine, key), "{round} {key}");
            }
        }
    }
}
