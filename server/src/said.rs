//! What a person reads of a failure, and of numbers of things: in French, whatever the system says.

use std::io::ErrorKind;

/// A failure with its causes, each in French where it comes from the system.
pub(crate) fn failure(error: &anyhow::Error) -> String {
    let causes: Vec<String> =
        error.chain().map(|cause| cause.downcast_ref().map_or_else(|| cause.to_string(), of_system)).collect();
    causes.join(" : ")
}

/// What the system refused.
pub(crate) fn of_system(error: &std::io::Error) -> String {
    let said = match error.kind() {
        ErrorKind::NotFound => "cela n’existe pas",
        ErrorKind::PermissionDenied => "ce compte n’en a pas le droit",
        ErrorKind::AlreadyExists => "cela existe déjà",
        ErrorKind::ReadOnlyFilesystem => "ce disque ne se laisse pas écrire",
        ErrorKind::StorageFull => "il n’y a plus de place sur le disque",
        ErrorKind::IsADirectory => "c’est un dossier",
        ErrorKind::NotADirectory => "ce n’est pas un dossier",
        ErrorKind::DirectoryNotEmpty => "le dossier n’est pas vide",
        ErrorKind::AddrInUse => "l’adresse est déjà prise",
        ErrorKind::AddrNotAvailable => "cette adresse n’est pas de cette machine",
        ErrorKind::ConnectionRefused => "personne ne répond là",
        ErrorKind::TimedOut => "rien n’a répondu à temps",
        ErrorKind::InvalidData => "ce n’est pas du texte UTF-8",
        _ => return error.raw_os_error().map_or_else(|| error.to_string(), |code| format!("erreur {code} du système")),
    };
    said.to_owned()
}

/// "0 ligne", "1 ligne", "2 lignes": as French counts.
pub(crate) fn counted(count: impl Into<i128>, word: &str) -> String {
    let count = count.into();
    if count.abs() < 2 { format!("{count} {word}") } else { format!("{count} {word}s") }
}
