//! Ill ways out: a relay or a gateway that is not there, is another, or does not know us.

use super::patient::{Patient, SECRET, line_server, web_server};
use super::{Case, case};

const SIGN_IN: &[(&str, &str)] = &[
    ("EHLO", "250-relais\r\n250-PIPELINING\r\n250 AUTH PLAIN LOGIN\r\n"),
    ("AUTH", "535 5.7.8 not you\r\n"),
    ("QUIT", "221 bye\r\n"),
];
const PLAIN: &[(&str, &str)] = &[("EHLO", "250-relais\r\n250 PIPELINING\r\n"), ("QUIT", "221 bye\r\n")];

pub fn all() -> Vec<Case> {
    let mut cases = of_mail();
    cases.extend(of_sms());
    cases.extend(of_files());
    cases.push(case!("map-tiles-unreadable", |p| {
        p.settings.map_tiles = Some("/nulle/part.pmtiles".to_owned());
    }));
    cases.push(case!("geocoder-unreachable", |p| {
        p.settings.geocoder_url = Some("http://127.0.0.1:1".to_owned());
    }));
    cases
}

fn of_mail() -> Vec<Case> {
    vec![
        case!("smtp-unreachable", |p| { mail_by(p, "smtp://127.0.0.1:1".to_owned()) }),
        case!("smtp-account", |p| {
            let port = line_server("220 relais\r\n", SIGN_IN);
            mail_by(p, format!("smtp://essaim:{SECRET}@127.0.0.1:{port}"));
        }),
        case!("smtp-encryption", |p| {
            let port = line_server("220 relais\r\n", PLAIN);
            mail_by(p, format!("smtps://127.0.0.1:{port}"));
        }),
        case!("smtp-encryption", |p| {
            let port = line_server("220 relais\r\n", PLAIN);
            mail_by(p, format!("smtp://127.0.0.1:{port}?tls=starttls"));
        }),
        case!("smtp-not-mail", |p| {
            let port = line_server("HTTP/1.1 400 Bad Request\r\n\r\n", &[]);
            mail_by(p, format!("smtp://127.0.0.1:{port}"));
        }),
        case!("sender-nowhere", |p| {
            let port = line_server("220 relais\r\n", PLAIN);
            mail_by(p, format!("smtp://127.0.0.1:{port}"));
            p.settings.mail_from = Some("messages@localhost".to_owned());
        }),
    ]
}

fn mail_by(patient: &mut Patient, url: String) {
    patient.settings.smtp_url = Some(url);
}

fn of_files() -> Vec<Case> {
    vec![
        case!("files-unreachable", |p| { files_at(p, 1) }),
        case!("files-account", |p| {
            files_at(p, web_server("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        }),
        case!("files-no-bucket", |p| {
            files_at(p, web_server("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        }),
        case!("files-not-a-bucket", |p| {
            files_at(p, web_server("HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\nEh ?"));
        }),
        case!("files-incomplete", |p| {
            files_at(p, 1);
            p.settings.files.secret = None;
        }),
    ]
}

fn files_at(patient: &mut Patient, port: u16) {
    patient.settings.files.url = Some(format!("s3://fichiers?endpoint=http://127.0.0.1:{port}"));
    patient.settings.files.key = Some("essaim".to_owned());
    patient.settings.files.secret = Some(SECRET.to_owned());
}

fn of_sms() -> Vec<Case> {
    vec![
        case!("sms-unreachable", |p| { sms_by(p, 1) }),
        case!("sms-account", |p| { sms_by(p, web_server("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")) }),
        case!("sms-not-a-gateway", |p| {
            sms_by(p, web_server("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"))
        }),
        case!("sms-without-secret", |p| {
            sms_by(p, web_server("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"));
            p.settings.sms_secret = None;
        }),
    ]
}

fn sms_by(patient: &mut Patient, port: u16) {
    patient.settings.sms_url = Some(format!("http://essaim:{SECRET}@127.0.0.1:{port}/cgi-bin/sendsms"));
    patient.settings.sms_secret = Some(SECRET.to_owned());
}
