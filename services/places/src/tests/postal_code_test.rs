//! Postal codes, typed in every way.

use super::{members, town_halls};
use crate::{PostalCode, PostalCodeRefusal};

#[test]
fn codes_are_read_as_people_type_them() {
    for (typed, code, department) in [
        ("59000", "59000", "59"),
        (" 59 000 ", "59000", "59"),
        ("F-62510", "62510", "62"),
        ("1000", "01000", "01"),
        ("20200", "20200", "20"),
        ("97460", "97460", "974"),
        ("98000", "98000", "980"),
    ] {
        let read = PostalCode::parse(typed).unwrap();
        assert_eq!((read.as_str(), read.department()), (code, department));
    }
}

#[test]
fn what_is_no_code_is_refused() {
    for typed in ["", "590", "5900A", "590000", "ARQUES", "5\u{663}000"] {
        assert_eq!(PostalCode::parse(typed), Err(PostalCodeRefusal::NotFiveDigits), "{typed}");
    }
    for typed in ["00100", "96000", "97000", "99123", "98100"] {
        assert_eq!(PostalCode::parse(typed), Err(PostalCodeRefusal::NoSuchDepartment), "{typed}");
    }
}

#[test]
fn every_real_code_is_accepted() {
    for (address, ..) in town_halls() {
        let last = address.lines().last().unwrap();
        let code = last.split(' ').next().unwrap();
        assert!(PostalCode::parse(code).is_ok(), "{address}");
    }
    for member in members() {
        assert!(PostalCode::parse(&member.postal_code).is_ok());
    }
}

#[test]
fn a_wrong_code_cannot_come_in_by_json() {
    assert!(serde_json::from_str::<PostalCode>("\"62510\"").is_ok());
    assert!(serde_json::from_str::<PostalCode>("\"99999\"").is_err());
}
