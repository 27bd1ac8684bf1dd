//! Building the plan: lines are read, grouped, met with the people already there, and placed in households.
//!
//! The same file over its own result plans nothing: whatever a line became, it is found again. Decides nothing
//! that a person should: what is only likely is proposed.

use std::collections::{HashMap, HashSet};

use kernel::HouseholdId;

use super::changes::{complete, revives_consent, update};
use super::duplicates::{self, Groups, Known, Verdict};
use super::households::{self, PlannedHousehold, Resident};
use super::identity::Identity;
use super::mapping::Mapping;
use super::matching::{Degree, Likeness, MatchReason};
use super::person::ImportedPerson;
use super::plan::{Action, Decision, Existing, FieldChange, ImportPlan, MergeWith, PlanOptions, PlannedRow, count};
use super::problem::{Problem, ProblemCode};
use super::refusal::FileRefusal;
use super::rows::{self, ReadRow};
use super::table::Table;

/// Plans an import.
pub(super) fn plan(
    table: &Table,
    mapping: &Mapping,
    existing: &[Existing],
    options: &PlanOptions,
) -> Result<ImportPlan, FileRefusal> {
    mapping.check()?;
    let (read, mut notices) = rows::read(table, mapping, options.today);
    let mut all_notices = table.notices.clone();
    all_notices.append(&mut notices);
    let (refused, kept): (Vec<ReadRow>, Vec<ReadRow>) = read.into_iter().partition(ReadRow::is_refused);
    let planner = Planner::new(&kept, existing, options);
    let mut groups = planner.groups();
    planner.match_people(&mut groups);
    let (households, indexes) = planner.households(&groups);
    let mut rows = planner.rows(&groups, &indexes);
    rows.extend(refused.into_iter().map(refused_row));
    rows.sort_by_key(|row| row.line);
    let repeats = groups.iter().flat_map(|group| group.lines.iter().skip(1)).map(|at| planner.line(*at)).collect();
    add_shared_warnings(&mut rows, &households, &repeats);
    Ok(ImportPlan {
        season: options.season.clone(),
        signature: mapping.signature.clone(),
        counts: count(&rows, households.len()),
        rows,
        households,
        notices: all_notices,
    })
}

fn refused_row(row: ReadRow) -> PlannedRow {
    PlannedRow {
        line: row.line,
        action: Action::Refused,
        problems: row.problems,
        person: row.person,
        household_index: None,
    }
}

/// The lines of one person.
struct Group {
    /// Positions among the kept lines; the first is the one that speaks.
    lines: Vec<usize>,
    /// Everything that the lines say together.
    person: ImportedPerson,
    /// For each line after the first, what it says otherwise.
    differences: HashMap<usize, Vec<FieldChange>>,
    outcome: Outcome,
}

/// Who a group is among the people already there.
enum Outcome {
    New,
    /// The position of a known person.
    Known(usize),
    Proposed {
        known: usize,
        reasons: Vec<MatchReason>,
    },
}

struct Planner<'a> {
    lines: &'a [ReadRow],
    existing: &'a [Existing],
    options: &'a PlanOptions,
    /// For each line, the known people whom it resembles, the surest first.
    resembling: Vec<Vec<(usize, Likeness)>>,
    grouping: Groups,
}

impl<'a> Planner<'a> {
    fn new(lines: &'a [ReadRow], existing: &'a [Existing], options: &'a PlanOptions) -> Self {
        let identities: Vec<Identity> = lines.iter().map(|line| Identity::of(&line.person)).collect();
        let known = Known::new(existing.iter().map(|known| Identity::of(&known.person)).collect());
        let resembling: Vec<_> = identities.iter().map(|identity| known.resembling(identity)).collect();
        let numbered: Vec<Option<usize>> = resembling.iter().map(|found| known_by_number(found)).collect();
        let decision = |at: usize| lines.get(at).and_then(|line| options.decisions.get(&line.line));
        let grouping = duplicates::group(&identities, |earlier, later| {
            let same_line = |line: u64| lines.get(earlier).is_some_and(|earlier| earlier.line == line);
            match decision(later) {
                Some(Decision::Separate) => Verdict::Apart,
                Some(Decision::Merge(MergeWith::Line(line))) if same_line(*line) => Verdict::Together,
                _ if are_two(&numbered, earlier, later) => Verdict::Apart,
                _ => Verdict::Open,
            }
        });
        Self { lines, existing, options, resembling, grouping }
    }

    fn line(&self, at: usize) -> u64 {
        self.lines.get(at).map_or(0, |line| line.line)
    }

    fn decision(&self, at: usize) -> Option<Decision> {
        self.options.decisions.get(&self.line(at)).copied()
    }

    /// One group for each person of the file, in the order of the file.
    fn groups(&self) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        let mut place: HashMap<usize, usize> = HashMap::new();
        for (at, line) in self.lines.iter().enumerate() {
            let first = self.grouping.first.get(at).copied().unwrap_or(at);
            match place.get(&first).and_then(|place| groups.get_mut(*place)) {
                Some(group) => {
                    let differences = complete(&mut group.person, &line.person);
                    group.differences.insert(at, differences);
                    group.lines.push(at);
                }
                None => {
                    place.insert(first, groups.len());
                    groups.push(Group {
                        lines: vec![at],
                        person: line.person.clone(),
                        differences: HashMap::new(),
                        outcome: Outcome::New,
                    });
                }
            }
        }
        groups
    }

    /// Finds each group among the known people: decisions first, then what is certain, then proposals.
    fn match_people(&self, groups: &mut [Group]) {
        let mut claimed = vec![false; self.existing.len()];
        let mut claim = |known: usize| claimed.get_mut(known).is_some_and(|taken| !std::mem::replace(taken, true));
        for group in groups.iter_mut() {
            if let Some(known) = self.decided(group).filter(|known| claim(*known)) {
                group.outcome = Outcome::Known(known);
            }
        }
        for (at, known) in self.certain_pairs(groups) {
            // Whoever was put aside comes back by a person's word only: an old file must not undo it in silence.
            let is_here = self.existing.get(known).is_some_and(|known| !known.is_archived);
            let group = groups.get_mut(at).filter(|group| is_here && matches!(group.outcome, Outcome::New));
            if let Some(group) = group
                && claim(known)
            {
                group.outcome = Outcome::Known(known);
            }
        }
        for group in groups.iter_mut().filter(|group| matches!(group.outcome, Outcome::New)) {
            let is_separate = group.lines.first().is_some_and(|at| self.decision(*at) == Some(Decision::Separate));
            let best = self.candidates(group).find(|(known, _)| claimed.get(*known) == Some(&false));
            if let Some((known, likeness)) = best.filter(|_| !is_separate) {
                group.outcome = Outcome::Proposed { known, reasons: likeness.reasons.clone() };
            }
        }
    }

    /// The known person whom someone chose for this group.
    fn decided(&self, group: &Group) -> Option<usize> {
        group.lines.iter().find_map(|at| match self.decision(*at) {
            Some(Decision::Merge(with)) => {
                with.person().and_then(|id| self.existing.iter().position(|known| known.id == id))
            }
            _ => None,
        })
    }

    fn candidates(&self, group: &Group) -> impl Iterator<Item = (usize, &Likeness)> {
        let found = group.lines.iter().filter_map(|at| self.resembling.get(*at)).flatten();
        found.map(|(known, likeness)| (*known, likeness))
    }

    /// Certain pairs of a group and a known person, the surest first.
    fn certain_pairs(&self, groups: &[Group]) -> Vec<(usize, usize)> {
        let mut pairs = Vec::new();
        for (at, group) in groups.iter().enumerate() {
            for (known, likeness) in self.candidates(group).filter(|(_, found)| found.degree == Degree::Certain) {
                let has_number = likeness.reasons.contains(&MatchReason::SameMemberNumber);
                pairs.push((std::cmp::Reverse((has_number, likeness.reasons.len())), at, known));
            }
        }
        pairs.sort_unstable();
        pairs.into_iter().map(|(_, group, known)| (group, known)).collect()
    }

    fn households(&self, groups: &[Group]) -> (Vec<PlannedHousehold>, Vec<usize>) {
        let residents: Vec<Resident<'_>> = groups
            .iter()
            .map(|group| Resident {
                line: group.lines.first().map_or(0, |at| self.line(*at)),
                person: &group.person,
                existing: self.household_of(group),
                lives_with: group.lines.first().and_then(|at| self.lines.get(*at)?.address_reference.as_deref()),
            })
            .collect();
        households::form(&residents, self.options.today)
    }

    fn household_of(&self, group: &Group) -> Option<HouseholdId> {
        match group.outcome {
            Outcome::Known(known) => self.existing.get(known).and_then(|known| known.household),
            Outcome::New | Outcome::Proposed { .. } => None,
        }
    }

    fn rows(&self, groups: &[Group], households: &[usize]) -> Vec<PlannedRow> {
        let mut rows = Vec::with_capacity(self.lines.len());
        for (group, household) in groups.iter().zip(households) {
            let Some(first) = group.lines.first().copied() else { continue };
            let (action, person, problems) = self.first_action(group, first);
            for at in group.lines.iter().skip(1) {
                let action = self.later_action(group, *at, &action);
                rows.extend(self.row(*at, action, None, Vec::new(), *household));
            }
            rows.extend(self.row(first, action, Some(person), problems, *household));
        }
        rows
    }

    fn row(
        &self,
        at: usize,
        action: Action,
        person: Option<ImportedPerson>,
        more: Vec<Problem>,
        household: usize,
    ) -> Option<PlannedRow> {
        let read = self.lines.get(at)?;
        let mut problems = read.problems.clone();
        problems.extend(more);
        Some(PlannedRow {
            line: read.line,
            action,
            problems,
            person: person.unwrap_or_else(|| read.person.clone()),
            household_index: Some(household),
        })
    }

    /// What the first line of a group does, with whom it leaves and what to say of it.
    fn first_action(&self, group: &Group, first: usize) -> (Action, ImportedPerson, Vec<Problem>) {
        match &group.outcome {
            Outcome::Known(at) => self.known_action(group, first, *at),
            Outcome::Proposed { known, reasons } => {
                let Some(known) = self.existing.get(*known) else {
                    return (Action::Create, group.person.clone(), Vec::new());
                };
                let (_, changes) = update(&known.person, &group.person);
                let with = if known.is_archived { MergeWith::Archived(known.id) } else { MergeWith::Person(known.id) };
                let action = Action::MergeProposed { with, reasons: reasons.clone(), changes };
                (action, group.person.clone(), Vec::new())
            }
            Outcome::New => (self.new_action(group, first), group.person.clone(), Vec::new()),
        }
    }

    fn known_action(&self, group: &Group, first: usize, at: usize) -> (Action, ImportedPerson, Vec<Problem>) {
        let Some(known) = self.existing.get(at) else {
            return (Action::Create, group.person.clone(), Vec::new());
        };
        let (outcome, changes) = update(&known.person, &group.person);
        let withdrawn = revives_consent(&known.person, &group.person)
            .then(|| Problem::of_line(ProblemCode::ConsentWithdrawn, self.line(first), ""));
        (known_or_changed(known, changes), outcome, withdrawn.into_iter().collect())
    }

    /// Someone new, unless an earlier line may be the same person.
    fn new_action(&self, group: &Group, first: usize) -> Action {
        let lookalike = self.grouping.lookalikes.get(first).and_then(Option::as_ref);
        let earlier = lookalike.and_then(|lookalike| self.lines.get(lookalike.of).map(|line| (lookalike, line)));
        match earlier {
            Some((lookalike, earlier)) => Action::MergeProposed {
                with: MergeWith::Line(earlier.line),
                reasons: lookalike.reasons.clone(),
                changes: update(&earlier.person, &group.person).1,
            },
            None => Action::Create,
        }
    }

    fn later_action(&self, group: &Group, at: usize, first_action: &Action) -> Action {
        if let Action::Unchanged { id } = first_action {
            return Action::Unchanged { id: *id };
        }
        Action::DuplicateInFile {
            of_line: group.lines.first().map_or(0, |first| self.line(*first)),
            reasons: self.grouping.reasons.get(at).cloned().unwrap_or_default(),
            differences: group.differences.get(&at).cloned().unwrap_or_default(),
        }
    }
}

fn known_or_changed(known: &Existing, changes: Vec<FieldChange>) -> Action {
    match known.id {
        id if known.is_archived => Action::Resume { id, changes },
        id if changes.is_empty() => Action::Unchanged { id },
        id => Action::Update { id, changes },
    }
}

/// The known person who has the line's own number and name.
fn known_by_number(found: &[(usize, Likeness)]) -> Option<usize> {
    found
        .iter()
        .find(|(_, likeness)| {
            likeness.degree == Degree::Certain && likeness.reasons.contains(&MatchReason::SameMemberNumber)
        })
        .map(|(known, _)| *known)
}

/// Two lines that are two different known people are not one person, however alike.
fn are_two(numbered: &[Option<usize>], earlier: usize, later: usize) -> bool {
    let known = |at: usize| numbered.get(at).copied().flatten();
    matches!((known(earlier), known(later)), (Some(a), Some(b)) if a != b)
}

/// Warnings that need all lines: a number or an address of two people, a home that nothing reaches.
///
/// Lines that repeat a person are not a second person.
fn add_shared_warnings(rows: &mut [PlannedRow], households: &[PlannedHousehold], repeats: &HashSet<u64>) {
    let mut reached = vec![false; households.len()];
    let mut numbers: HashMap<String, u64> = HashMap::new();
    let mut emails: HashMap<String, u64> = HashMap::new();
    for row in rows.iter() {
        if let Some(home) = row.household_index.and_then(|at| reached.get_mut(at)) {
            *home |= row.person.has_channel();
        }
    }
    let first_lines = rows.iter_mut().filter(|row| row.action != Action::Refused && !repeats.contains(&row.line));
    for row in first_lines {
        let line = row.line;
        if let Some(number) = row.person.member_number.clone() {
            let other = *numbers.entry(number.clone()).or_insert(line);
            if other != line {
                row.problems.push(Problem::with_line(ProblemCode::MemberNumberRepeated, line, number, other));
            }
        }
        for email in row.person.emails.clone() {
            let other = *emails.entry(email.clone()).or_insert(line);
            if other != line {
                row.problems.push(Problem::with_line(ProblemCode::EmailShared, line, email, other));
            }
        }
        let is_unreached = row.household_index.and_then(|at| reached.get(at)) == Some(&false);
        if is_unreached {
            row.problems.push(Problem::of_line(ProblemCode::NoChannel, line, ""));
        }
    }
}
