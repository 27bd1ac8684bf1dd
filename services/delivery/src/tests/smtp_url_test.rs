//! The setting of the mail relay, right and wrong.

use crate::mail::smtp_url::{Encryption, SmtpAddress};
use crate::transport::GatewayUrlError;

fn read(url: &str) -> Result<(String, u16, Encryption), GatewayUrlError> {
    SmtpAddress::parse(url).map(|a| (a.host, a.port, a.encryption))
}

#[test]
fn the_three_forms_and_their_usual_ports() {
    assert_eq!(read("smtp://localhost"), Ok(("localhost".to_owned(), 25, Encryption::None)));
    assert_eq!(read("smtp://127.0.0.1:2525"), Ok(("127.0.0.1".to_owned(), 2525, Encryption::None)));
    assert_eq!(read("smtp://[::1]:2525"), Ok(("::1".to_owned(), 2525, Encryption::None)));
    assert_eq!(read("smtp://mail.ex.fr?tls=starttls"), Ok(("mail.ex.fr".to_owned(), 587, Encryption::StartTls)));
    assert_eq!(read("smtps://mail.ex.fr"), Ok(("mail.ex.fr".to_owned(), 465, Encryption::Implicit)));
}

#[test]
fn the_account_is_decoded_and_never_shown() {
    let address = SmtpAddress::parse("smtps://centre%40ex.fr:p%C3%A9%25%2Fse@mail.ex.fr").unwrap();
    assert_eq!(address.account, Some(("centre@ex.fr".to_owned(), "pé%/se".to_owned())));
    assert!(!format!("{address:?}").contains("pé"));
    assert_eq!(read("smtp://u:%FF@localhost"), Err(GatewayUrlError::Credentials));
}

#[test]
fn what_cannot_be_used_is_refused() {
    assert_eq!(read("nonsense"), Err(GatewayUrlError::NotAUrl));
    assert_eq!(read("http://mail.ex.fr"), Err(GatewayUrlError::Scheme { expected: "smtp, smtps" }));
    assert_eq!(read("smtp://"), Err(GatewayUrlError::Host));
    assert!(matches!(read("smtp://u:p@mail.ex.fr"), Err(GatewayUrlError::PasswordInClear { .. })));
    assert!(read("smtp://u:p@127.0.0.1").is_ok() && read("smtp://u:p@mail.ex.fr?tls=starttls").is_ok());
    assert_eq!(read("smtp://localhost?tsl=1"), Err(GatewayUrlError::UnknownOption { name: "tsl=1".to_owned() }));
}
