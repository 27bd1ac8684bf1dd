//! The brittle disk as SQLite sees it: a VFS laid over the usual one.
//!
//! Every call goes to the real file below; writes, flushes and deletions ask the disk first. A file that SQLite opens
//! is a block of memory of our size and the real one's behind it: ours begins with the methods, as SQLite demands.

use std::collections::HashMap;
use std::ffi::{CStr, c_char, c_int, c_void};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, Once, OnceLock, PoisonError};

use libsqlite3_sys as ffi;

use crate::{Disk, Fault};

/// The files that hold what must not be lost; those that SQLite can make anew are left alone.
const WATCHED: c_int = ffi::SQLITE_OPEN_MAIN_DB | ffi::SQLITE_OPEN_WAL;

static DISKS: OnceLock<Mutex<HashMap<PathBuf, Arc<Disk>>>> = OnceLock::new();
static READY: Once = Once::new();
/// The usual VFS, which lives as long as the program; an address, so that it can be shared among threads.
static BELOW: OnceLock<usize> = OnceLock::new();

/// A file on a disk, and its name there.
struct Watched {
    disk: Arc<Disk>,
    name: String,
}

/// What SQLite holds of an open file, before the real one.
#[repr(C)]
struct File {
    methods: *const ffi::sqlite3_io_methods,
    watched: *mut Watched,
}

const OWN_SIZE: usize = size_of::<File>();

/// A disk below a folder, for as long as this is held; files that are open then stay on it.
#[must_use]
pub struct Installed(PathBuf);

impl Drop for Installed {
    fn drop(&mut self) {
        disks().remove(&self.0);
    }
}

/// Puts a disk below a folder; files that SQLite opens there from now on lie on it.
pub fn install(folder: &Path, disk: &Arc<Disk>) -> Installed {
    READY.call_once(register);
    disks().insert(folder.to_path_buf(), Arc::clone(disk));
    Installed(folder.to_path_buf())
}

fn disks() -> MutexGuard<'static, HashMap<PathBuf, Arc<Disk>>> {
    DISKS.get_or_init(Mutex::default).lock().unwrap_or_else(PoisonError::into_inner)
}

fn register() {
    // SAFETY: SQLite gives its own VFS, which it never frees, or null. A copy of it is leaked, so what is registered lives
    // as long as the program. Its functions find what they need in the copied fields.
    unsafe {
        let below = ffi::sqlite3_vfs_find(std::ptr::null());
        assert!(!below.is_null(), "SQLite has no VFS");
        let _first_time = BELOW.set(below as usize);
        let mut own = *below;
        own.zName = c"brittle".as_ptr();
        own.pNext = std::ptr::null_mut();
        own.szOsFile = c_int::try_from(OWN_SIZE).unwrap_or(c_int::MAX) + (*below).szOsFile;
        own.xOpen = Some(open);
        own.xDelete = Some(delete);
        let registered = ffi::sqlite3_vfs_register(Box::leak(Box::new(own)), 1);
        assert_eq!(registered, ffi::SQLITE_OK, "SQLite took no other VFS");
    }
}

fn below() -> *mut ffi::sqlite3_vfs {
    BELOW.get().map_or(std::ptr::null_mut(), |address| *address as *mut ffi::sqlite3_vfs)
}

/// The disk of a path, and the name there.
///
/// # Safety
/// `path` is null or a C string.
unsafe fn find(path: *const c_char) -> Option<Watched> {
    if path.is_null() {
        return None;
    }
    // SAFETY: not null, and a C string by the contract.
    let path = Path::new(unsafe { CStr::from_ptr(path) }.to_str().ok()?);
    let disk = Arc::clone(disks().get(path.parent()?)?);
    Some(Watched { disk, name: path.file_name()?.to_str()?.to_owned() })
}

/// The real file behind ours.
///
/// # Safety
/// `file` was opened by [`open`]: SQLite has given it `szOsFile` bytes.
unsafe fn real(file: *mut ffi::sqlite3_file) -> *mut ffi::sqlite3_file {
    // SAFETY: within the same block of memory, by the contract; our size keeps the alignment.
    unsafe { file.cast::<u8>().add(OWN_SIZE).cast() }
}

/// The disk of an open file, if it lies on one.
///
/// # Safety
/// `file` was opened by [`open`] and not closed since.
unsafe fn watched<'a>(file: *mut ffi::sqlite3_file) -> Option<&'a Watched> {
    // SAFETY: what `open` put there is a leaked box or null, and `close` alone takes it away.
    unsafe { (*file.cast::<File>()).watched.as_ref() }
}

fn told(failure: Option<Fault>, otherwise: c_int) -> c_int {
    match failure {
        Some(Fault::Full) => ffi::SQLITE_FULL,
        _ => otherwise,
    }
}

unsafe extern "C" fn open(
    _: *mut ffi::sqlite3_vfs,
    path: ffi::sqlite3_filename,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    told_flags: *mut c_int,
) -> c_int {
    // SAFETY: SQLite gives a block of `szOsFile` bytes and a path that is null or a C string; the real VFS is given what
    // it would have been given without us.
    unsafe {
        let own = file.cast::<File>();
        (*own).methods = std::ptr::null();
        (*own).watched = std::ptr::null_mut();
        let below = below();
        let Some(open_below) = below.as_ref().and_then(|vfs| vfs.xOpen) else { return ffi::SQLITE_ERROR };
        let opened = open_below(below, path, real(file), flags, told_flags);
        if opened != ffi::SQLITE_OK {
            return opened;
        }
        (*own).methods = &METHODS;
        if flags & WATCHED != 0
            && let Some(watched) = find(path)
        {
            let bytes = CStr::from_ptr(path).to_str().ok().and_then(|path| std::fs::read(path).ok());
            watched.disk.open(&watched.name, bytes.unwrap_or_default());
            (*own).watched = Box::into_raw(Box::new(watched));
        }
        ffi::SQLITE_OK
    }
}

unsafe extern "C" fn delete(_: *mut ffi::sqlite3_vfs, path: *const c_char, sync: c_int) -> c_int {
    // SAFETY: SQLite gives a C string; the real VFS is given what it would have been given without us.
    unsafe {
        if find(path).is_some_and(|watched| !watched.disk.remove(&watched.name)) {
            return ffi::SQLITE_IOERR_DELETE;
        }
        let below = below();
        below.as_ref().and_then(|vfs| vfs.xDelete).map_or(ffi::SQLITE_ERROR, |delete| delete(below, path, sync))
    }
}

unsafe extern "C" fn close(file: *mut ffi::sqlite3_file) -> c_int {
    // SAFETY: the box was leaked by `open` and is taken once, for SQLite closes a file once.
    unsafe {
        let own = file.cast::<File>();
        if !(*own).watched.is_null() {
            drop(Box::from_raw((*own).watched));
            (*own).watched = std::ptr::null_mut();
        }
        forward_close(file)
    }
}

unsafe extern "C" fn write(file: *mut ffi::sqlite3_file, from: *const c_void, count: c_int, at: i64) -> c_int {
    // SAFETY: SQLite gives an open file and `count` readable bytes.
    unsafe {
        if let (Some(watched), Ok(length), Ok(place)) = (watched(file), usize::try_from(count), usize::try_from(at)) {
            let bytes = std::slice::from_raw_parts(from.cast::<u8>(), length);
            if let Err(failure) = watched.disk.write(&watched.name, place, bytes) {
                return told(failure, ffi::SQLITE_IOERR_WRITE);
            }
        }
        forward_write(file, from, count, at)
    }
}

unsafe extern "C" fn truncate(file: *mut ffi::sqlite3_file, length: i64) -> c_int {
    // SAFETY: SQLite gives an open file.
    unsafe {
        if let (Some(watched), Ok(length)) = (watched(file), usize::try_from(length))
            && let Err(failure) = watched.disk.truncate(&watched.name, length)
        {
            return told(failure, ffi::SQLITE_IOERR_TRUNCATE);
        }
        forward_truncate(file, length)
    }
}

unsafe extern "C" fn sync(file: *mut ffi::sqlite3_file, _: c_int) -> c_int {
    // SAFETY: SQLite gives an open file. The real flush is left out: the disk knows what would be on it.
    match unsafe { watched(file) } {
        Some(watched) => match watched.disk.flush(&watched.name) {
            Ok(()) => ffi::SQLITE_OK,
            Err(_) => ffi::SQLITE_IOERR_FSYNC,
        },
        None => ffi::SQLITE_OK,
    }
}

/// The calls that only go on to the real file.
macro_rules! forward {
    ($($name:ident => $method:ident ( $($arg:ident : $type:ty),* ) );+ $(;)?) => {$(
        unsafe extern "C" fn $name(file: *mut ffi::sqlite3_file $(, $arg: $type)*) -> c_int {
            // SAFETY: SQLite gives an open file; the real one behind it takes the same arguments.
            unsafe {
                let below = real(file);
                let methods = (*below).pMethods.as_ref();
                methods.and_then(|methods| methods.$method).map_or(ffi::SQLITE_ERROR, |call| call(below $(, $arg)*))
            }
        }
    )+};
}

forward! {
    forward_close => xClose();
    forward_write => xWrite(from: *const c_void, count: c_int, at: i64);
    forward_truncate => xTruncate(length: i64);
    read => xRead(into: *mut c_void, count: c_int, at: i64);
    file_size => xFileSize(size: *mut i64);
    lock => xLock(kind: c_int);
    unlock => xUnlock(kind: c_int);
    check_reserved_lock => xCheckReservedLock(out: *mut c_int);
    file_control => xFileControl(op: c_int, arg: *mut c_void);
    sector_size => xSectorSize();
    device_characteristics => xDeviceCharacteristics();
    shm_map => xShmMap(page: c_int, size: c_int, extend: c_int, out: *mut *mut c_void);
    shm_lock => xShmLock(offset: c_int, count: c_int, flags: c_int);
    shm_unmap => xShmUnmap(delete: c_int);
}

unsafe extern "C" fn shm_barrier(file: *mut ffi::sqlite3_file) {
    // SAFETY: SQLite gives an open file; the real one behind it takes the same call.
    unsafe {
        let below = real(file);
        if let Some(barrier) = (*below).pMethods.as_ref().and_then(|methods| methods.xShmBarrier) {
            barrier(below);
        }
    }
}

/// Version 2: with the shared index of the log, without memory maps, which would write past us.
static METHODS: ffi::sqlite3_io_methods = ffi::sqlite3_io_methods {
    iVersion: 2,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(file_size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(check_reserved_lock),
    xFileControl: Some(file_control),
    xSectorSize: Some(sector_size),
    xDeviceCharacteristics: Some(device_characteristics),
    xShmMap: Some(shm_map),
    xShmLock: Some(shm_lock),
    xShmBarrier: Some(shm_barrier),
    xShmUnmap: Some(shm_unmap),
    xFetch: None,
    xUnfetch: None,
};
