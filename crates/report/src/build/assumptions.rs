//! What the case rests on, number by number.

use super::*;

impl Made<'_> {
    pub(super) fn assumptions(&mut self) {
        self.say(self.words().assumptions_lead);
        let all = CaseInput::all(self.case);
        let of = |group: InputGroup| -> Vec<CaseInput> {
            all.iter().copied().filter(|input| input.group() == Some(group)).collect()
        };
        // Of the sizes that members have.
        let classes = self.classes();
        let mut mechanisms = of(InputGroup::Mechanisms);
        mechanisms.retain(|input| match input {
            CaseInput::Basis(Input::Mechanism(_, class)) => classes.contains(class),
            _ => true,
        });
        self.inputs(InputGroup::Frame, &of(InputGroup::Frame));
        self.inputs(InputGroup::Mechanisms, &mechanisms);
        self.estimates();
        self.inputs(InputGroup::Operating, &of(InputGroup::Operating));
        self.phase_in();
        self.costs();
        self.own();
        self.rooms();
    }

    /// The sizes that members have.
    fn classes(&self) -> Vec<SizeClass> {
        let members = &self.evaluated.results.members;
        SizeClass::ALL
            .into_iter()
            .filter(|class| members.iter().any(|member| member.class == *class))
            .collect()
    }

    /// A table of inputs, each with its value and where it is from. Those that the case does without are left out.
    fn inputs(&mut self, group: InputGroup, inputs: &[CaseInput]) {
        let case = self.case;
        let rows = inputs.iter().filter_map(|input| {
            let shown = self.shown(*input, case)?;
            let name = match input {
                CaseInput::Basis(Input::Mechanism(element, class)) => {
                    let names = &self.language.text().names;
                    let class = names.classes_of_municipalities.get(*class);
                    format!("{}, {class}", names.elements.get(*element))
                }
                _ => case_input_name(self.language, case, *input),
            };
            // What the study has, also where it is a mechanism of another kind.
            let usual = match input {
                CaseInput::Basis(_) => self.shown(*input, &Case::empty()),
                _ => input.usual(case).map(|usual| self.valued(usual, input.unit(case))),
            };
            Some(self.input_row(&name, shown, self.source(*input), usual))
        });
        let rows: Vec<_> = rows.collect();
        let note = match group {
            InputGroup::Mechanisms => self.price_levels(false),
            _ => String::new(),
        };
        self.input_table(self.workbook_words().group(group), rows, note);
    }

    /// A number of a case as it is written, a mechanism with its kind.
    fn shown(&self, input: CaseInput, case: &Case) -> Option<String> {
        let shown = input.get(case).map(|value| self.valued(value, input.unit(case)));
        let CaseInput::Basis(Input::Mechanism(element, class)) = input else { return shown };
        let mechanism = case.basis.mechanisms.get(element).get(class);
        let kind = (self.language.text().fields.mechanism_kind)(mechanism.kind());
        Some(shown.map_or_else(|| kind.clone(), |shown| format!("{kind}: {shown}")))
    }

    /// Where the usual value of a number is from.
    fn source(&self, input: CaseInput) -> String {
        match (self.words().source)(input) {
            "" => case_input_source(self.language, input),
            told => told.to_owned(),
        }
    }

    /// Whether a number is as usual, or from what it has been changed.
    fn input_row(
        &self,
        name: &str,
        shown: String,
        source: String,
        usual: Option<String>,
    ) -> TableRow {
        let words = self.workbook_words();
        let status = match usual {
            Some(usual) if usual == shown => words.origin(Origin::Usual).to_owned(),
            Some(usual) => (self.words().changed_from)(&usual),
            None => words.origin(Origin::Own).to_owned(),
        };
        let cells = [name, &shown, &source, &status].map(Cell::text);
        TableRow { cells: cells.into(), sum: false }
    }

    /// In whose kroner the numbers of the model are; nothing where there is but one kind.
    fn price_levels(&self, of_levels: bool) -> String {
        let (words, case) = (self.words(), self.case);
        let year = case.prices.year;
        if year == STUDY_YEAR {
            return String::new();
        }
        let year = year.to_string();
        let listed = of_levels && !case.basis.municipalities.is_empty();
        let told =
            [Some((words.at_study_prices)(&year)), listed.then(|| (words.listed_prices)(&year))];
        told.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    fn input_table(&mut self, caption: &str, rows: Vec<TableRow>, note: String) {
        let [name, value, _, _, source, ..] = self.workbook_words().input_headings;
        let origin = self.words().status;
        let table = Table {
            caption: caption.to_owned(),
            columns: columns(&[(name, false), (value, true), (source, false), (origin, false)]),
            rows,
        };
        self.table(table, note);
    }

    /// What stands in for what members have not given, and what gaps are closed to.
    fn estimates(&mut self) {
        let (language, case) = (self.language, self.case);
        let (of_book, text) = (self.workbook_words(), language.text());
        let members = &self.evaluated.results.members;
        let estimated = |element: Element, class: SizeClass| {
            members
                .iter()
                .any(|member| member.class == class && *member.basis.get(element) != Basis::Own)
        };
        let closed_to = |element: Element, class: SizeClass| {
            let mechanisms = case.basis.mechanisms.get(element);
            let kinds = self.classes().into_iter().map(|of| mechanisms.get(of).kind());
            kinds.into_iter().any(|kind| kind == MechanismKind::CloseTheGap(class))
        };
        let (results, studied) = (evaluate(self.evaluated.case.basis()), ValidScenario::default());
        let study = evaluate(&studied);
        let mut rows = Vec::new();
        for element in InvoicedElement::ALL {
            for class in SizeClass::ALL {
                if !estimated(element.into(), class) && !closed_to(element.into(), class) {
                    continue;
                }
                let input = CaseInput::Basis(Input::Rate(element, class));
                let [value, usual] = [&results, &study].map(|of| {
                    let rate = of.rates.get(element).get(class).0;
                    self.valued(rate, CaseUnit::Model(Unit::NokPerInhabitant))
                });
                let name = case_input_name(language, case, input);
                rows.push(self.input_row(&name, value, self.source(input), Some(usual)));
            }
        }
        let (means, _) = staff_of_classes(self.evaluated.case.basis());
        let (study_means, _) = staff_of_classes(&studied);
        for class in self.classes() {
            if estimated(Element::Staff, class) {
                let classes = text.names.classes_of_municipalities.get(class);
                let [value, usual] = [&means, &study_means].map(|of| {
                    self.valued(of.get(class).0, CaseUnit::Model(Unit::FtePerMunicipality))
                });
                let source = self.source(CaseInput::Basis(Input::Fte(class)));
                rows.push(self.input_row(&(of_book.mean_fte)(classes), value, source, Some(usual)));
            }
        }
        let input = CaseInput::Basis(Input::FteCost);
        let [value, usual] = [&case.basis, &study::scenario()]
            .map(|of| self.valued(of.fte_cost.used().0, CaseUnit::Model(Unit::NokPerFte)));
        let name = case_input_name(language, case, input);
        rows.push(self.input_row(&name, value, self.source(input), Some(usual)));
        self.input_table(self.words().estimates, rows, self.price_levels(true));
    }

    fn phase_in(&mut self) {
        let (language, case_words) = (self.language, self.case_words());
        let most = self.case.phase_in.iter().map(|(_, shares)| shares.len()).max().unwrap_or(0);
        if most == 0 {
            return;
        }
        let names = &language.text().names;
        let years: Vec<String> =
            (1..=most).map(|year| (case_words.names.year)(&year.to_string())).collect();
        let headers: Vec<(&str, bool)> =
            std::iter::once((language.text().figures.columns.element, false))
                .chain(years.iter().map(|year| (year.as_str(), true)))
                .collect();
        let rows = self.case.phase_in.iter().map(|(element, shares)| {
            let name = Cell::text(*names.elements.get(element));
            let of_year = |year: usize| {
                // The last one holds; none at all is the whole from the first year.
                let share = shares.get(year).or(shares.last()).map_or(1.0, |share| share.0);
                Cell::number(share, judged::share(share))
            };
            TableRow {
                cells: std::iter::once(name).chain((0..most).map(of_year)).collect(),
                sum: false,
            }
        });
        let table = Table {
            caption: case_words.pace.phase_in.to_owned(),
            columns: columns(&headers),
            rows: rows.collect(),
        };
        self.table(table, case_words.pace.last_year_holds);
    }

    fn costs(&mut self) {
        let (words, case_words, language) = (self.words(), self.case_words(), self.language);
        let Evaluated { case, results } = self.evaluated;
        let label = |input| (case_words.fields.label)(FileInput::Case(CaseInput::Cost(0, input)));
        let [quantity, low, high] =
            [CostInput::Quantity, CostInput::Low, CostInput::High].map(label);
        let range = format!("{low}–{}", uncapitalised(&high));
        let row = |cost: &Cost| {
            let Amount { low, likely, high } = cost.amount;
            let shown =
                |of: Option<NokPerYear>| of.or(likely).map(|of| whole(of.0)).unwrap_or_default();
            let ends = match (low, high) {
                _ if cost.is_computed() => String::new(),
                (None, None) => String::new(),
                ends => format!("{}–{}", shown(ends.0), shown(ends.1)),
            };
            let of_one = if cost.is_computed() { None } else { likely };
            let all = cost.of_all_years(case, results).likely;
            let twice = Element::ALL.into_iter().filter(|element| *cost.runs_twice.get(*element));
            let twice: Vec<&str> = twice.map(|element| self.element(element)).collect();
            let mut notes = vec![cost.note.trim().replace(['\n', '\r'], " ")];
            if !twice.is_empty() {
                notes.push((words.runs_twice)(&(case_words.names.list)(&twice)));
            }
            if !case.counts(cost) {
                notes.push(case_words.costs.outside_budget.to_owned());
            }
            notes.retain(|note| !note.is_empty());
            TableRow {
                cells: vec![
                    Cell::text(costs::named(language, cost)),
                    Cell::number(cost.quantity, format_input(cost.quantity, 2)),
                    of_one.map_or_else(Cell::default, |one| Cell::number(one.0, whole(one.0))),
                    Cell::text(ends),
                    Cell::number(all, whole(all)),
                    Cell::text(costs::when(language, cost)),
                    Cell::text((case_words.names.borne)(cost.bearing())),
                    Cell::text(notes.join(". ")),
                ],
                sum: false,
            }
        };
        let filled = case.costs.iter().filter(|cost| cost.is_filled_in());
        let year = (case_words.result.in_kroner_of)(&case.prices.year.to_string());
        let table = Table {
            caption: format!("{}, {year}", self.workbook_words().group(InputGroup::Costs)),
            columns: columns(&[
                (case_words.costs.item, false),
                (&quantity, true),
                (words.for_one, true),
                (&range, true),
                (case_words.costs.amount, true),
                (words.when, false),
                (words.paid_by, false),
                (case_words.fields.note, false),
            ]),
            rows: filled.map(row).collect(),
        };
        self.table(table, "");
    }

    /// What members have given themselves.
    fn own(&mut self) {
        let (words, case_words, language) = (self.words(), self.case_words(), self.language);
        let case = self.case;
        let label = |input| (case_words.fields.label)(FileInput::Case(CaseInput::Member(0, input)));
        let always = [
            MemberInput::Population,
            MemberInput::Cost(InvoicedElement::Telecom),
            MemberInput::Cost(InvoicedElement::BaseOperations),
            MemberInput::Cost(InvoicedElement::BusinessSystems),
            MemberInput::Fte,
        ];
        let others = [
            MemberInput::Users,
            MemberInput::Ownership,
            MemberInput::Weight,
            MemberInput::InHouse,
            MemberInput::Cloud,
        ];
        let given = |input: &MemberInput| {
            (0..case.members.len())
                .any(|place| CaseInput::Member(place, *input).get(case).is_some())
        };
        let inputs: Vec<MemberInput> =
            always.into_iter().chain(others.into_iter().filter(given)).collect();
        let labels: Vec<String> = inputs.iter().map(|input| label(*input)).collect();
        let headers: Vec<(&str, bool)> = std::iter::once((case_words.result.member, false))
            .chain(labels.iter().map(|label| (label.as_str(), true)))
            .collect();
        let rows = (0..case.members.len()).map(|place| {
            let name = Cell::text(member_name(language, case, place));
            let cell = |input: &MemberInput| self.cell(CaseInput::Member(place, *input));
            TableRow {
                cells: std::iter::once(name).chain(inputs.iter().map(cell)).collect(),
                sum: false,
            }
        });
        let table = Table {
            caption: words.members_own.to_owned(),
            columns: columns(&headers),
            rows: rows.collect(),
        };
        self.table(table, words.members_own_lead);
    }

    /// What a column is of, and in which unit where a cell does not say.
    fn with_unit(&self, input: CaseInput) -> String {
        let label = (self.case_words().fields.label)(FileInput::Case(input));
        let unit = match input.unit(self.case) {
            CaseUnit::Model(Unit::Nok) | CaseUnit::Kroner => CaseUnit::Kroner,
            CaseUnit::SquareMetres => CaseUnit::SquareMetres,
            _ => return label,
        };
        format!("{label}, {}", (self.workbook_words().unit)(unit))
    }

    /// The value of an input in a table whose heading says the unit: amounts in kroner, shares in per cent. Blank where there is none.
    fn cell(&self, input: CaseInput) -> Cell {
        let Some(value) = input.get(self.case) else { return Cell::default() };
        let shown = match input.unit(self.case) {
            CaseUnit::Model(Unit::Nok) => whole(value),
            unit if unit.is_share() => format!("{}\u{a0}%", case_field_value(value, unit)),
            unit => case_field_value(value, unit),
        };
        Cell::number(value, shown)
    }

    fn rooms(&mut self) {
        let (case_words, language) = (self.case_words(), self.language);
        let case = self.case;
        let label = |input| self.with_unit(CaseInput::Room(0, 0, input));
        let labels: Vec<String> = RoomInput::ALL.into_iter().map(label).collect();
        let headers: Vec<(&str, bool)> = std::iter::once((case_words.names.rooms, false))
            .chain(labels.iter().map(|label| (label.as_str(), true)))
            .collect();
        let this = &*self;
        let rows = case.members.iter().enumerate().flat_map(|(place, member)| {
            (0..member.rooms.len()).map(move |room| {
                let number = (case_words.members.room)(&(room + 1).to_string());
                let name =
                    format!("{}, {}", member_name(language, case, place), uncapitalised(&number));
                let cell = |input: RoomInput| this.cell(CaseInput::Room(place, room, input));
                let cells = RoomInput::ALL.into_iter().map(cell);
                TableRow {
                    cells: std::iter::once(Cell::text(name)).chain(cells).collect(),
                    sum: false,
                }
            })
        });
        let table = Table {
            caption: self.workbook_words().group(InputGroup::Rooms).to_owned(),
            columns: columns(&headers),
            rows: rows.collect(),
        };
        let on_budget = case.common_rooms.on_it_budget;
        let counted = [on_budget.rent, on_budget.power, on_budget.access_control, on_budget.other];
        let rooms = [RoomInput::Rent, RoomInput::Power, RoomInput::AccessControl, RoomInput::Other];
        let counted = rooms.into_iter().zip(counted).filter(|(_, counts)| *counts);
        let names: Vec<String> = counted
            .map(|(input, _)| {
                (case_words.fields.label)(FileInput::Case(CaseInput::Room(0, 0, input)))
            })
            .collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let note = if case.scope == Scope::ItBudget && !names.is_empty() {
            (self.words().on_it_budget)(&(case_words.names.list)(&names))
        } else {
            String::new()
        };
        self.table(table, note);
    }
}
