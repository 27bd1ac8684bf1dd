//! The OpenAPI document: what each room says of itself, and what is the same for all of them.
//!
//! A room describes its paths, bodies and answers. Here every parameter of a path is declared, every write takes an
//! `Idempotency-Key`, and every operation may end as one of the problems; no room repeats that.

use std::collections::BTreeSet;

use kernel::paging::PAGE_SIZE_MAX;
use utoipa::openapi::path::{Operation, Parameter, ParameterBuilder, ParameterIn, PathItem};
use utoipa::openapi::schema::{KnownFormat, ObjectBuilder, Schema, SchemaFormat, Type};
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{
    Components, Content, Info, OpenApi, Paths, Ref, RefOr, Required, Response, ResponseBuilder, Server,
};

const ABOUT: &str = "Most of what the team writes on a page, a program can write too, with the same refusals, the same \
    history and the same undo. What is not named here is done on pages alone: among others to lead a forum or a \
    hackathon through its day, to settle when appointments are given, to hand out the tablets of rounds, to trust the \
    house that a kit comes from; and always an account's own password and devices, which are a person's.\n\n\
    Tokens are made on a centre's settings page or by `essaim token create`. A repeated `Idempotency-Key` gets the \
    first answer again for a day. Lists are read on with `after`. Errors are RFC 9457 problems.";

/// What every operation may end as: status, name, meaning.
const PROBLEMS: [(&str, &str, &str); 8] = [
    ("400", "BadRequest", "The request cannot be read; `detail` says where."),
    ("401", "SignIn", "No token, or one that opens no more."),
    ("403", "Forbidden", "The token has not the scope that this asks."),
    ("404", "NotFound", "There is no such thing, or not for this token."),
    ("409", "Conflict", "Someone wrote meanwhile, or the same key came with another body."),
    ("422", "Refused", "A rule refuses; `errors` says which field."),
    ("429", "TooMany", "Too many tries; wait a quarter of an hour."),
    ("500", "Failed", "Our fault; `incident` finds it in the log."),
];

const PROBLEM_JSON: &str = "application/problem+json";

/// Parameters of paths that are words; all others are ids.
const WORDS: [&str; 3] = ["centre", "slug", "file"];

/// The whole document, from what the rooms say.
pub fn document(rooms: impl IntoIterator<Item = OpenApi>) -> OpenApi {
    let mut document = beginning();
    for room in rooms {
        document.merge(room);
    }
    for (path, item) in &mut document.paths.paths {
        complete(path, item);
        name_operations(path, item);
    }
    open_what_is_within(&mut document);
    document
}

/// A shape that is told within a larger one has other fields beside its own there, and so closes itself to none.
fn open_what_is_within(document: &mut OpenApi) {
    let Some(components) = &mut document.components else { return };
    let parts = components.schemas.values().filter_map(|schema| match schema {
        RefOr::T(Schema::AllOf(whole)) => Some(&whole.items),
        _ => None,
    });
    let names = parts.flatten().filter_map(|part| match part {
        RefOr::Ref(to) => to.ref_location.rsplit('/').next().map(ToOwned::to_owned),
        RefOr::T(_) => None,
    });
    for name in names.collect::<BTreeSet<String>>() {
        if let Some(RefOr::T(Schema::Object(shape))) = components.schemas.get_mut(&name) {
            shape.additional_properties = None;
        }
    }
}

/// The document before the rooms speak.
fn beginning() -> OpenApi {
    let mut info = Info::new("Essaim", env!("CARGO_PKG_VERSION"));
    info.description = Some(ABOUT.to_owned());
    let mut document = OpenApi::new(info, Paths::new());
    let mut components = Components::new();
    components.add_security_scheme("token", SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer)));
    components.schemas.insert("Problem".to_owned(), RefOr::T(problem()));
    for (_, name, meaning) in PROBLEMS {
        components.responses.insert(name.to_owned(), RefOr::T(told(meaning)));
    }
    document.components = Some(components);
    document.security = Some(vec![SecurityRequirement::new("token", Vec::<String>::new())]);
    document.servers = Some(vec![Server::new("/api/v1")]);
    document
}

/// A problem, as `web` writes it.
fn problem() -> Schema {
    let text = || ObjectBuilder::new().schema_type(Type::String);
    let field = ObjectBuilder::new()
        .property("field", text())
        .property("message", text())
        .required("field")
        .required("message");
    let fields = utoipa::openapi::schema::ArrayBuilder::new().items(field);
    let body = ObjectBuilder::new()
        .property("type", text())
        .property("title", text())
        .property("status", ObjectBuilder::new().schema_type(Type::Integer))
        .property("detail", text())
        .property("incident", text().format(Some(SchemaFormat::KnownFormat(KnownFormat::Uuid))))
        .property("errors", fields);
    ["type", "title", "status", "detail"].into_iter().fold(body, ObjectBuilder::required).build().into()
}

fn problem_body() -> Content {
    Content::new(Some(Ref::from_schema_name("Problem")))
}

fn told(meaning: &str) -> Response {
    ResponseBuilder::new().description(meaning).content(PROBLEM_JSON, problem_body()).build()
}

fn complete(path: &str, item: &mut PathItem) {
    let writes = [&mut item.post, &mut item.put, &mut item.patch, &mut item.delete];
    for operation in writes.into_iter().flatten() {
        declare(operation, idempotency_key());
    }
    let all = [&mut item.get, &mut item.post, &mut item.put, &mut item.patch, &mut item.delete, &mut item.options];
    for operation in all.into_iter().flatten() {
        for name in names(path) {
            declare(operation, path_parameter(name));
        }
        bound_limit(operation);
        tell_ends(operation);
    }
}

/// Gives every answer its words, and adds the problems that a room does not tell with words of its own.
fn tell_ends(operation: &mut Operation) {
    let known = &mut operation.responses.responses;
    for (status, name, _) in PROBLEMS {
        match known.get_mut(status) {
            Some(RefOr::T(own)) if !own.description.is_empty() => {
                own.content.entry(PROBLEM_JSON.to_owned()).or_insert_with(|| RefOr::T(problem_body()));
            }
            _ => {
                known.insert(status.to_owned(), Ref::from_response_name(name).into());
            }
        }
    }
    for (status, answer) in known.iter_mut() {
        if let RefOr::T(answer) = answer
            && answer.description.is_empty()
        {
            let said = if status == "201" { "It is made." } else { "What was asked." };
            said.clone_into(&mut answer.description);
        }
    }
}

/// Gives each operation a name of its own: rooms call theirs `index` and `show`.
fn name_operations(path: &str, item: &mut PathItem) {
    let named = |verb: &str| {
        let of_centre = path.strip_suffix("/{centre}").map_or(path, |_| "/centre");
        let words = of_centre.split('/').filter(|part| !part.is_empty() && *part != "{centre}");
        words.fold(verb.to_owned(), |name, part| match part.strip_prefix('{') {
            Some(parameter) => format!("{name}_by_{}", parameter.trim_end_matches('}')),
            None => format!("{name}_{}", part.replace('-', "_")),
        })
    };
    let verbs = ["get", "post", "put", "patch", "delete"];
    let all = [&mut item.get, &mut item.post, &mut item.put, &mut item.patch, &mut item.delete];
    for (verb, operation) in verbs.into_iter().zip(all) {
        if let Some(operation) = operation {
            operation.operation_id = Some(named(verb));
        }
    }
}

/// The names between braces of a path.
fn names(path: &str) -> impl Iterator<Item = &str> {
    path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
}

/// Adds a parameter unless the room has declared it.
fn declare(operation: &mut Operation, parameter: Parameter) {
    let known = operation.parameters.get_or_insert_default();
    let is_there = known.iter().any(|one| matches!(one, RefOr::T(one) if one.name == parameter.name));
    if !is_there {
        known.push(RefOr::T(parameter));
    }
}

/// How many lines a page of a list may have, as `web` takes it.
fn bound_limit(operation: &mut Operation) {
    let known = operation.parameters.iter_mut().flatten();
    for parameter in known {
        if let RefOr::T(parameter) = parameter
            && parameter.name == "limit"
        {
            let lines = ObjectBuilder::new().schema_type(Type::Integer).minimum(Some(1)).maximum(Some(PAGE_SIZE_MAX));
            parameter.schema = Some(lines.into());
        }
    }
}

fn path_parameter(name: &str) -> Parameter {
    let id = Some(SchemaFormat::KnownFormat(KnownFormat::Uuid));
    let format = if WORDS.contains(&name) { None } else { id };
    ParameterBuilder::new()
        .name(name)
        .parameter_in(ParameterIn::Path)
        .required(Required::True)
        .schema(Some(ObjectBuilder::new().schema_type(Type::String).format(format)))
        .build()
}

fn idempotency_key() -> Parameter {
    ParameterBuilder::new()
        .name("Idempotency-Key")
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .description(Some("8 to 128 signs of your own. The same key gets the first answer again, for a day."))
        .schema(Some(ObjectBuilder::new().schema_type(Type::String)))
        .build()
}
