//! What the members judge, and who answers for what.

use super::*;

impl Made<'_> {
    pub(super) fn judged(&mut self) {
        let (words, case_words, language) = (self.words(), self.case_words(), self.language);
        let (case, evaluated) = (self.case, self.evaluated);
        self.say(words.judged_lead);
        for (title, paragraph, topics) in [
            (case_words.judged.drivers, "4.1", &Topic::DRIVERS[..]),
            (case_words.judged.obstacles, "4.2", &Topic::OBSTACLES[..]),
        ] {
            self.heading(title);
            self.say(judged::profile(language, case, topics));
            let note = (words.list_of_study)(paragraph);
            self.table(judged::assessed(language, case, topics, title), note);
        }
        self.heading(case_words.judged.in_calculation);
        self.say(judged::total(language, evaluated));
        if case.assessments.iter().any(judged::changes) {
            self.table(judged::contributions(language, evaluated), "");
        }
        self.heading(case_words.judged.quality);
        self.say(judged::balance(language, case));
        self.table(judged::summary(language, case), words.quality_source);
        self.heading(words.owners);
        if case.owners.iter().all(|(_, owner)| owner.role.trim().is_empty()) {
            self.say(words.nobody_owns);
            return;
        }
        let saved = owned_savings(&evaluated.results);
        let names = &language.text().names;
        let rows = Element::ALL.map(|element| {
            let owner = case.owners.get(element);
            let role = owner.role.trim();
            let saving = *saved.get(element);
            TableRow {
                cells: vec![
                    Cell::text(*names.elements.get(element)),
                    Cell::number(saving, language.amount(saving)),
                    Cell::text(if role.is_empty() { words.no_owner } else { role }),
                    Cell::text(owner.measure.trim()),
                ],
                sum: false,
            }
        });
        let table = Table {
            caption: words.owners.to_owned(),
            columns: columns(&[
                (language.text().figures.columns.element, false),
                (case_words.result.savings_per_year, true),
                (case_words.fields.role, false),
                (case_words.fields.measure, false),
            ]),
            rows: rows.into(),
        };
        self.table(table, "");
    }
}
