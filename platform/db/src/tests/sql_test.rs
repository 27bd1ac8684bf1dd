//! The builder: what is bound is never text.

use crate::statement::numbered;
use crate::{Sql, Val};

#[test]
fn fragments_are_numbered_in_order_and_appended_after_ours() {
    let mut inner = Sql::new("name = ");
    inner.bind("Inès").push(" or name = ").bind("Karim");
    let mut sql = Sql::new("select 1 from person where centre_id = ");
    sql.bind(7_i64).push(" and (").append(inner).push(")");
    let (text, values) = sql.into_parts();
    assert_eq!(text, "select 1 from person where centre_id = $1 and (name = $2 or name = $3)");
    assert_eq!(values, vec![Val::from(7_i64), Val::from("Inès"), Val::from("Karim")]);
}

#[test]
fn an_empty_list_matches_nothing() {
    let mut sql = Sql::new("id in (");
    sql.bind_list(Vec::<i64>::new()).push(")");
    assert_eq!(sql.into_parts().0, "id in (null)");
}

#[test]
fn sqlite_reads_numbers_and_other_signs_stay() {
    assert_eq!(
        numbered("a = $1 and b in ($2,$13) and c = '$.x' and d = '$'"),
        "a = ?1 and b in (?2,?13) and c = '$.x' and d = '$'"
    );
}
