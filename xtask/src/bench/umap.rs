//! uMap with one layer of points, as its documentation sets it up: gunicorn, nginx that gives the layers away, PostGIS.
//!
//! It says why where it cannot run, and nothing is left of it when it is dropped but what PyPI brought.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use super::Ground;
use super::peer::{self, Peer, Venv};
use crate::test::cluster::{self, Cluster, Footing};
use crate::{network, server, shell};

const SETUP: &str = include_str!("umap_setup.py");
const NAME: &str = "umap";

/// What runs, stopped in this order.
pub struct Umap {
    /// The page of the map.
    pub map: String,
    /// The answer that carries its points.
    pub layer: String,
    _front: Peer,
    _back: Peer,
    _cluster: Cluster,
}

/// Why it cannot run here.
fn lacking() -> Option<&'static str> {
    if network::found("nginx").is_err() {
        return Some("nginx is not here (Debian: nginx-light)");
    }
    let is_there = |version: std::fs::DirEntry| version.path().join("extension/postgis.control").is_file();
    let mut versions = std::fs::read_dir("/usr/share/postgresql").into_iter().flatten().flatten();
    if !versions.any(is_there) {
        return Some("PostGIS is not here (Debian: postgresql-postgis)");
    }
    cluster::tools().is_none().then_some("PostgreSQL is not here (Debian: postgresql)")
}

impl Umap {
    /// With so many points; `None`, with the reason said, where it cannot run.
    pub fn start(ground: &Ground<'_>, points: usize) -> Result<Option<Self>> {
        if let Some(why) = lacking() {
            println!("uMap is not measured: {why}");
            return Ok(None);
        }
        let Some(venv) = Venv::bring(ground.house, NAME, &["umap-project", "gunicorn"])? else { return Ok(None) };
        let tools = cluster::tools().context("PostgreSQL")?;
        let cluster = Cluster::start(&tools, Footing::Disk)?;
        let database = cluster.database(NAME)?;
        shell::output(Command::new("psql").args(["-X", "-q", "-c", "create extension postgis", &database]))?;
        let (front_folder, back_folder) = (peer::folder()?, peer::folder()?);
        let (front_port, back_port) = (server::free_port()?, server::free_port()?);
        let settings = front_folder.join("reglages.py");
        std::fs::write(&settings, settings_of(&front_folder, &database, front_port))?;
        let said = set_up(&venv, &settings, points)?;
        let mut gunicorn = venv.command("gunicorn");
        gunicorn.current_dir(&back_folder).env("UMAP_SETTINGS", &settings);
        gunicorn.args(["umap.wsgi", "--workers", "3", "--bind", &format!("127.0.0.1:{back_port}")]);
        let back = Peer::start(&gunicorn, &back_folder, (back_port, "/en/"))?;
        std::fs::write(front_folder.join("nginx.conf"), front_of(front_port, back_port))?;
        let mut nginx = Command::new(network::found("nginx")?);
        nginx.arg("-p").arg(&front_folder).args(["-c", "nginx.conf"]);
        let front = Peer::start(&nginx, &front_folder, (front_port, "/en/"))?;
        let at = |path: &str| format!("http://127.0.0.1:{front_port}{path}");
        Ok(Some(Self {
            map: at(word(&said, "MAP")?),
            layer: at(word(&said, "LAYER")?),
            _front: front,
            _back: back,
            _cluster: cluster,
        }))
    }
}

/// Its files, its tables, its points; what the points' script says. Files come first: the tables ask for them.
fn set_up(venv: &Venv, settings: &Path, points: usize) -> Result<String> {
    for words in [["collectstatic", "--noinput"], ["migrate", "--noinput"]] {
        let mut command = venv.command(NAME);
        let (is_done, _) = shell::quietly(command.args(words).env("UMAP_SETTINGS", settings))?;
        ensure!(is_done, "uMap could not be set up: {}", words.concat());
    }
    let mut command = venv.command(NAME);
    command.args(["shell", "-c", SETUP]).env("UMAP_SETTINGS", settings).env("POINTS", points.to_string());
    shell::output(&mut command)
}

fn word<'a>(said: &'a str, name: &str) -> Result<&'a str> {
    let line = said.lines().find_map(|line| line.strip_prefix(name));
    line.map(str::trim).with_context(|| format!("uMap says no {name}: {said}"))
}

fn settings_of(folder: &Path, database: &str, port: u16) -> String {
    let (folder, database) = (folder.display(), database.replacen("postgres://", "postgis://", 1));
    format!(
        "import environ\n\
         SECRET_KEY = 'mesure'\n\
         SITE_URL = 'http://127.0.0.1:{port}'\n\
         ALLOWED_HOSTS = ['*']\n\
         DATABASES = {{'default': environ.Env.db_url_config('{database}')}}\n\
         STATIC_ROOT = '{folder}/static'\n\
         MEDIA_ROOT = '{folder}/media'\n\
         UMAP_ALLOW_ANONYMOUS = True\n\
         CACHES = {{'default': {{'BACKEND': 'django.core.cache.backends.filebased.FileBasedCache', \
         'LOCATION': '{folder}/cache'}}}}\n\
         UMAP_XSENDFILE_HEADER = 'X-Accel-Redirect'\n"
    )
}

/// What stands before it: files without Python, layers compressed once.
fn front_of(port: u16, back: u16) -> String {
    let user = if shell::is_root() { "user root;" } else { "" };
    format!(
        "{user} worker_processes 1; daemon off; pid nginx.pid; error_log error.log;\n\
         events {{ worker_connections 1024; }}\n\
         http {{\n\
         include /etc/nginx/mime.types; types {{ application/geo+json geojson; }}\n\
         access_log off; gzip on; gzip_comp_level 4;\n\
         gzip_types text/css application/javascript application/json application/geo+json;\n\
         upstream app {{ server 127.0.0.1:{back}; keepalive 8; }}\n\
         server {{\n\
         listen 127.0.0.1:{port};\n\
         location /static/ {{ alias static/; gzip_static on; }}\n\
         location /uploads/ {{ alias media/; }}\n\
         location /internal/ {{ internal; gzip_vary on; gzip_static on; alias media/; }}\n\
         location / {{ proxy_pass http://app; proxy_http_version 1.1; proxy_set_header Connection \"\"; \
         proxy_set_header Host $host:$server_port; }}\n\
         }}\n}}\n"
    )
}
