//! The background that the keeper of the machine set, if any.

use std::path::{Path, PathBuf};

use tokio::fs::File;
use tokio::io::AsyncReadExt as _;
use web::Cx;

use crate::model::ground::{Archive, HEADER_BYTES, origin_of};

/// What lies under the points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Ground {
    /// A file of this machine, given by this house.
    Own { file: PathBuf, archive: Archive },
    /// Pictures of another house.
    Tiles { address: String, origin: String },
}

/// Whether a background is set, as far as one can say without opening it.
pub(crate) fn is_set(cx: &Cx) -> bool {
    cx.app.settings.map_tiles.is_some()
}

/// The house that would see who looks, where the pictures are another's.
pub(crate) fn other_house(cx: &Cx) -> Option<&str> {
    cx.app.settings.map_tiles.as_deref().and_then(origin_of)
}

/// The background; nothing where none is set, or where its file is no archive of vector tiles.
pub(crate) async fn find(cx: &Cx) -> Option<Ground> {
    let set = cx.app.settings.map_tiles.as_ref()?;
    if let Some(origin) = origin_of(set) {
        return Some(Ground::Tiles { address: set.clone(), origin: origin.to_owned() });
    }
    let file = PathBuf::from(set);
    let mut header = [0; HEADER_BYTES];
    if let Err(error) = read_header(&file, &mut header).await {
        tracing::warn!(%error, "the background of the map cannot be read");
        return None;
    }
    Some(Ground::Own { file, archive: Archive::read(&header)? })
}

async fn read_header(file: &Path, header: &mut [u8]) -> std::io::Result<()> {
    File::open(file).await?.read_exact(header).await.map(drop)
}
