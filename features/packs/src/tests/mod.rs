//! What this room promises, on both engines.

mod api_test;
mod binding_test;
mod booklet_test;
mod demo_test;
mod folder_test;
mod house;
mod http_test;
mod manifest_test;
mod policy_test;
mod service_test;
mod site_test;
mod undo_test;
mod zim_test;
