//! The children of a group: a first name or a nickname each, an age if they want, and nothing more.

use super::refusal::Refusal;

/// The most children of one group.
pub const MOST_CHILDREN: usize = 20;
const LONGEST_NAME: usize = 24;

/// A child, as everyone reads them: "Inès, 9 ans".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Child {
    pub name: String,
    pub age: Option<i64>,
}

/// A first name or a nickname: one word. Two words may be a surname, and are refused.
pub fn read_name(typed: &str) -> Option<String> {
    let name = typed.trim();
    let is_sign = |sign: char| sign.is_alphanumeric() || matches!(sign, '-' | '\'' | '’');
    let is_name = name.chars().any(char::is_alphabetic) && name.chars().all(is_sign);
    (is_name && name.chars().count() <= LONGEST_NAME).then(|| name.to_owned())
}

/// The children of a group, one a line: "Inès, 9" or "Inès".
pub fn read_children(typed: &str) -> Result<Vec<Child>, Refusal> {
    let lines: Vec<&str> = typed.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    match lines.len() {
        0 => Err(Refusal::ChildrenMissing),
        count if count > MOST_CHILDREN => Err(Refusal::ChildrenTooMany),
        _ => lines.into_iter().map(read_child).collect(),
    }
}

fn read_child(line: &str) -> Result<Child, Refusal> {
    let (name, age) = line.split_once(',').map_or((line, None), |(name, age)| (name, Some(age)));
    let name = read_name(name).ok_or(Refusal::ChildSurname)?;
    let age = age.map(|age| age.trim().trim_end_matches("ans").trim()).filter(|age| !age.is_empty());
    let age = age.map(|age| age.parse::<i64>().ok().filter(|age| (3..=17).contains(age)).ok_or(Refusal::ChildAge));
    Ok(Child { name, age: age.transpose()? })
}
