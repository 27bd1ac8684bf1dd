//! A Fluent text as people hear it: its sentences, their words, its signs.
//!
//! A variable counts as one word. Each branch of a choice is a sentence of its own.

/// What ends a sentence.
const ENDS: [char; 4] = ['.', '?', '!', '…'];

/// The sentences of a text.
pub fn sentences(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for branch in branches(text) {
        let mut sentence = String::new();
        let signs: Vec<char> = branch.chars().collect();
        for (at, sign) in signs.iter().enumerate() {
            sentence.push(*sign);
            let is_last = signs.get(at + 1).is_none_or(|next| next.is_whitespace());
            if ENDS.contains(sign) && is_last {
                found.push(std::mem::take(&mut sentence));
            }
        }
        found.push(sentence);
    }
    found.iter().map(|one| one.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|one| !one.is_empty()).collect()
}

/// The words of a sentence: what has a letter or a digit.
pub fn words(sentence: &str) -> impl Iterator<Item = &str> {
    sentence.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric))
}

/// The branches of a text, each with its variables as one word.
fn branches(text: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    for line in text.lines() {
        let line = line.trim();
        let is_frame = line.ends_with("->") || line == "}" || line.is_empty();
        let branch = line.split_once(']').filter(|(name, _)| name.trim_start_matches('*').starts_with('['));
        if let Some((_, words)) = branch {
            found.push(spoken(words));
        } else if !is_frame {
            let last = found.last_mut();
            last.into_iter().for_each(|said| said.push_str(&format!(" {}", spoken(line))));
        }
    }
    found
}

/// What stands between braces, as one word.
fn spoken(text: &str) -> String {
    let mut said = String::new();
    let mut depth = 0_usize;
    for sign in text.chars() {
        match sign {
            '{' => {
                depth += 1;
                if depth == 1 {
                    said.push('X');
                }
            }
            '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 => said.push(sign),
            _ => {}
        }
    }
    said
}

/// What French typography asks for and is not there.
pub fn typography(text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for said in branches(text) {
        if said.contains('\'') {
            faults.push("a straight apostrophe: write ’".to_owned());
        }
        if said.contains("...") {
            faults.push("three dots: write …".to_owned());
        }
        if said.contains('"') {
            faults.push("straight quotes: write « »".to_owned());
        }
        let signs: Vec<char> = said.chars().collect();
        for pair in signs.windows(2) {
            let [before, sign] = pair else { continue };
            let is_glued = matches!(sign, '?' | '!' | ';' | '€' | '»' | ':') && !before.is_whitespace();
            let is_in_group =
                matches!(before, '?' | '!' | '«' | '(') || (*sign == ':' && before.is_ascii_alphanumeric());
            if is_glued && !is_in_group {
                faults.push(format!("no space before {sign}: “{}”", said.trim()));
            }
            if *before == '«' && !sign.is_whitespace() {
                faults.push(format!("no space after «: “{}”", said.trim()));
            }
        }
    }
    faults.dedup();
    faults
}
