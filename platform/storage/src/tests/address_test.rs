//! Addresses of buckets, as people write them.

use crate::{AddressFault, BucketAddress};

#[test]
fn an_address_is_read_with_its_prefix_its_server_and_its_region() {
    let read = BucketAddress::parse("s3://fichiers/ruche/1?endpoint=http://127.0.0.1:9000/&region=fr-par").unwrap();
    assert_eq!((read.bucket.as_str(), read.prefix.as_str(), read.region.as_str()), ("fichiers", "ruche/1", "fr-par"));
    assert_eq!((read.server().as_str(), read.clear_host()), ("http://127.0.0.1:9000", Some("127.0.0.1")));
    let of_amazon = BucketAddress::parse("s3://fichiers?region=eu-west-3").unwrap();
    assert_eq!(of_amazon.server(), "https://s3.eu-west-3.amazonaws.com");
    assert_eq!((of_amazon.prefix.as_str(), of_amazon.clear_host()), ("", None));
    let numbers = BucketAddress::parse("s3://fichiers?endpoint=http://[::1]:9000").unwrap();
    assert_eq!((numbers.clear_host(), numbers.region.as_str()), (Some("::1"), "us-east-1"));
}

#[test]
fn what_is_wrong_with_one_is_told() {
    for (text, fault) in [
        ("https://fichiers", AddressFault::Scheme),
        ("s3://F?region=x", AddressFault::Bucket),
        ("s3://nom:mot@fichiers?region=x", AddressFault::Bucket),
        ("s3://fichiers/../autre?region=x", AddressFault::Prefix),
        ("s3://fichiers?endpoint=https://nom:mot@serveur", AddressFault::Endpoint),
        ("s3://fichiers?endpoint=serveur", AddressFault::Endpoint),
        ("s3://fichiers", AddressFault::Nowhere),
        ("s3://fichiers?région=x", AddressFault::Option),
    ] {
        assert_eq!(BucketAddress::parse(text), Err(fault), "{text}");
    }
}
