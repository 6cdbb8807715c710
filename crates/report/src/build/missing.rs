//! What is not there, and what the report is.

use super::*;

impl Made<'_> {
    pub(super) fn missing(&mut self) {
        let (words, case_words, language) = (self.words(), self.case_words(), self.language);
        let (case, results) = (self.case, &self.evaluated.results);
        let before = self.blocks.len();
        if !results.not_filled_in.is_empty() {
            self.heading(words.missing_costs);
            let names = results.not_filled_in.iter().map(|kind| (case_words.names.cost)(*kind));
            self.list(names.map(str::to_owned).collect());
        }
        let estimated: Vec<String> = results
            .members
            .iter()
            .filter_map(|member| {
                let elements = Element::ALL.into_iter();
                let guessed = elements.filter(|element| *member.basis.get(*element) != Basis::Own);
                let names: Vec<&str> = guessed.map(|element| self.element(element)).collect();
                let list = (case_words.names.list)(&names);
                (!names.is_empty()).then(|| (words.missing_figure)(&member.name, &list))
            })
            .collect();
        if !estimated.is_empty() {
            self.heading(words.missing_figures);
            self.list(estimated);
        }
        let all = case.assessments.len();
        let judged = case.assessments.iter().filter(|one| one.importance.is_some()).count();
        let mut others = Vec::new();
        if judged < all {
            others.push((words.missing_judged)(&(all - judged).to_string(), &all.to_string()));
        }
        let effects = case.effects.len();
        let open = case.effects.iter().filter(|effect| effect.consequence().is_none()).count();
        if open > 0 {
            others.push((words.missing_effects)(&open.to_string(), &effects.to_string()));
        }
        let saved = owned_savings(results);
        let ownerless: Vec<&str> = Element::ALL
            .into_iter()
            .filter(|element| {
                *saved.get(*element) != 0.0 && case.owners.get(*element).role.trim().is_empty()
            })
            .map(|element| self.element(element))
            .collect();
        if !ownerless.is_empty() {
            others.push((words.missing_owners)(&(case_words.names.list)(&ownerless)));
        }
        if self.draws == Draws::None {
            others.push(words.missing_ranges.to_owned());
        }
        if !others.is_empty() {
            self.heading(words.missing_rest);
            self.list(others);
        }
        if self.blocks.len() == before {
            self.say(language.workbook_text().nothing_missing);
        }
    }

    pub(super) fn about(&mut self) {
        let (words, of_book, language) = (self.words(), self.workbook_words(), self.language);
        self.say(words.same_again);
        self.say(words.kept);
        let row = |name: &str, value: String| TableRow {
            cells: vec![Cell::text(name), Cell::text(value)],
            sum: false,
        };
        let rows = vec![
            row(of_book.made_by, MADE_BY.to_owned()),
            row(of_book.case_hash, self.evaluated.case.sha256()),
            row(language.uncertainty_text().seed, self.case.uncertainty.seed.to_string()),
            row(of_book.scope, (language.case_text().names.scope)(self.case.scope).to_owned()),
            row(language.case_text().fields.key, (language.case_text().names.key)(self.case.key)),
        ];
        let table = Table {
            caption: (words.part)(Part::About).to_owned(),
            columns: columns(&[
                (of_book.input_headings[0], false),
                (of_book.input_headings[1], false),
            ]),
            rows,
        };
        self.table(table, "");
    }
}
