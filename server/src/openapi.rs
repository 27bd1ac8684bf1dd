//! The beginning of the OpenAPI document, to which each room adds its own.

use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{Components, Info, OpenApi, Paths, Server};

/// The document before the rooms speak.
pub fn beginning() -> OpenApi {
    let mut info = Info::new("Essaim", env!("CARGO_PKG_VERSION"));
    info.description = Some(
        "Everything that a page writes, a program can write too. Tokens are made by `essaim token create`; a repeated \
         `Idempotency-Key` gets the first answer again; errors are RFC 9457 problems."
            .to_owned(),
    );
    let mut document = OpenApi::new(info, Paths::new());
    let mut components = Components::new();
    components.add_security_scheme("token", SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer)));
    document.components = Some(components);
    document.security = Some(vec![SecurityRequirement::new("token", Vec::<String>::new())]);
    document.servers = Some(vec![Server::new("/api/v1")]);
    document
}
