//! How it is computed, and where that is not the study's.

use super::*;

impl Made<'_> {
    pub(super) fn method(&mut self) {
        for paragraph in self.words().method {
            self.say(paragraph);
        }
        if self.draws == Draws::Found {
            self.say(self.words().method_draws);
        }
        self.heading(self.words().formulas);
        let lines = explain::worth(self.language, self.case, &self.evaluated.results);
        let terms = lines.into_iter().map(|(name, parts)| (name, in_words(parts)));
        self.blocks.push(Block::Terms(terms.collect()));
    }

    pub(super) fn deviations(&mut self) {
        let (words, of_book, language) = (self.words(), self.workbook_words(), self.language);
        let case = self.case;
        self.heading(words.changes);
        let study = study::scenario();
        let mut changed: Vec<TableRow> = Input::all()
            .into_iter()
            .filter(|input| input.differs(&study, &case.basis))
            .map(|input| {
                let shown = |scenario| {
                    let value = input.get(scenario);
                    let unit = CaseUnit::Model(input.unit(scenario));
                    let kind = match input {
                        Input::Mechanism(element, class) => {
                            let kind = scenario.mechanisms.get(element).get(class).kind();
                            format!("{}: ", (language.text().fields.mechanism_kind)(kind))
                        }
                        _ => String::new(),
                    };
                    let value = value.map(|value| self.valued(value, unit)).unwrap_or_default();
                    Cell::text(format!("{kind}{value}").trim_end_matches(": "))
                };
                let name = case_input_name(language, case, CaseInput::Basis(input));
                TableRow {
                    cells: vec![
                        Cell::text(name),
                        shown(&study),
                        shown(&case.basis),
                        Cell::text((language.text().fields.locator)(input.locator())),
                    ],
                    sum: false,
                }
            })
            .collect();
        // The one number of the study's that is not of its model.
        let growth = CaseInput::WageGrowth;
        let (usual, now) = (growth.usual(case), growth.get(case));
        if usual != now {
            let shown =
                |value: Option<f64>| Cell::text(value.map(judged::share).unwrap_or_default());
            changed.push(TableRow {
                cells: vec![
                    Cell::text(case_input_name(language, case, growth)),
                    shown(usual),
                    shown(now),
                    Cell::text(case_input_source(language, growth)),
                ],
                sum: false,
            });
        }
        let listed = case.basis.municipalities.len();
        let other_method = case.basis.rate_method != study.rate_method;
        if changed.is_empty() && listed == 0 && !other_method {
            self.say(of_book.no_changes);
        }
        let [name, before, now, place] = of_book.change_log_headings;
        let table = Table {
            caption: words.changes.to_owned(),
            columns: columns(&[(name, false), (before, true), (now, true), (place, false)]),
            rows: changed,
        };
        self.table(table, "");
        if listed > 0 {
            self.say((of_book.listed)(&listed.to_string()));
        }
        if other_method {
            self.say(of_book.other_method);
        }
        self.heading(words.beyond);
        self.say(words.beyond_lead);
        self.list(self.beyond());
        let all = reconciliation();
        let differing: Vec<_> =
            all.iter().filter(|one| matches!(one.verdict, Verdict::Differs(_))).collect();
        let agreeing = all.len() - differing.len();
        self.heading(language.text().study.reconciliation);
        self.say((words.reconciled)(&agreeing.to_string(), &all.len().to_string()));
        let of_study = &language.text().study.columns;
        let rows = differing.iter().map(|one| {
            let told = language.text().comparison(one);
            TableRow {
                cells: vec![
                    Cell::number(f64::from(one.figure), one.figure.to_string()),
                    Cell::text(format!("{}: {}", told.row, uncapitalised(&told.quantity))),
                    Cell::number(one.published, decimal(one.published, 1)),
                    Cell::number(one.computed, decimal(one.computed, 1)),
                    Cell::text(told.verdict),
                ],
                sum: false,
            }
        });
        let table = Table {
            caption: words.differing.to_owned(),
            columns: columns(&[
                (of_study.figure, false),
                (of_study.quantity, false),
                (of_study.published, true),
                (of_study.computed, true),
                (of_study.verdict, false),
            ]),
            rows: rows.collect(),
        };
        self.table(table, "");
    }

    /// What this case reckons with that the study did not.
    fn beyond(&self) -> Vec<String> {
        let (words, case) = (self.words(), self.case);
        let results = &self.evaluated.results;
        let prices = (words.beyond_prices)(&case.prices.year.to_string());
        let staff = case.members.iter().any(|member| case.operating.staff_freed(member) != 0.0);
        let phased = case.phase_in.iter().any(|(_, shares)| !shares.is_empty());
        let lines = [
            (true, words.beyond_value),
            (case.costs.iter().any(Cost::is_filled_in), words.beyond_costs),
            (phased, words.beyond_phase_in),
            (case.prices.year != STUDY_YEAR, prices.as_str()),
            (case.common_rooms.number > 0 && results.rooms.number > 0, words.beyond_rooms),
            (staff, words.beyond_staff),
            (case.assessments.iter().any(judged::changes), words.beyond_judged),
            (case.prices.wage_growth != case.prices.price_growth, words.beyond_wages),
            (case.members.len() > 1, words.beyond_key),
            (true, words.beyond_society),
            (case.vat_not_compensated.0 > 0.0, words.beyond_vat),
            (self.draws == Draws::Found, words.beyond_ranges),
        ];
        lines.into_iter().filter(|(is_used, _)| *is_used).map(|(_, line)| line.to_owned()).collect()
    }
}

/// A formula as plain text.
fn in_words(parts: Vec<CasePart>) -> String {
    let parts = parts.into_iter().map(|part| match part {
        CasePart::Text(text) | CasePart::Input(text, _) => text,
    });
    parts.collect()
}
