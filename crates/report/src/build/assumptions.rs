//! What the case rests on, number by number.

use super::*;

impl Made<'_> {
    pub(super) fn assumptions(&mut self) {
        let (words, of_book) = (self.words(), self.workbook_words());
        self.say(words.assumptions_lead);
        let case = self.case;
        let all = CaseInput::all(case);
        let some = |belongs: fn(CaseInput) -> bool| {
            all.iter().copied().filter(move |input| belongs(*input)).collect::<Vec<_>>()
        };
        let frame = some(|input| {
            matches!(
                input,
                CaseInput::Horizon
                    | CaseInput::DiscountRate
                    | CaseInput::TaxFinancingCost
                    | CaseInput::VatNotCompensated
                    | CaseInput::PriceYear
                    | CaseInput::WageGrowth
                    | CaseInput::PriceGrowth
                    | CaseInput::FixedPart
            )
        });
        self.inputs(of_book.group_frame, &frame);
        let mechanisms: Vec<_> = Element::ALL
            .into_iter()
            .flat_map(|element| {
                self.classes()
                    .into_iter()
                    .map(move |class| CaseInput::Basis(Input::Mechanism(element, class)))
            })
            .collect();
        self.inputs(of_book.group_mechanisms, &mechanisms);
        self.estimates();
        let operating = some(|input| {
            matches!(
                input,
                CaseInput::InHouse
                    | CaseInput::Cloud
                    | CaseInput::StaffByOutsourcing
                    | CaseInput::StaffByCloud
                    | CaseInput::CommonRooms
                    | CaseInput::CommonArea
                    | CaseInput::UtilisationToday
                    | CaseInput::Utilisation
            )
        });
        self.inputs(of_book.group_operating, &operating);
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
    fn inputs(&mut self, caption: &str, inputs: &[CaseInput]) {
        let case = self.case;
        let rows = inputs.iter().filter_map(|input| {
            let value = input.get(case);
            let kind = match input {
                CaseInput::Basis(Input::Mechanism(element, class)) => {
                    let mechanism = case.basis.mechanisms.get(*element).get(*class);
                    Some((self.language.text().fields.mechanism_kind)(mechanism.kind()))
                }
                _ => None,
            };
            let shown = value.map(|value| self.valued(value, input.unit(case)));
            let shown = match (kind, shown) {
                (Some(kind), Some(shown)) => format!("{kind}: {shown}"),
                (Some(only), None) | (None, Some(only)) => only,
                (None, None) => return None,
            };
            let name = match input {
                CaseInput::Basis(Input::Mechanism(element, class)) => {
                    let names = &self.language.text().names;
                    let class = names.classes_of_municipalities.get(*class);
                    format!("{}, {class}", names.elements.get(*element))
                }
                _ => case_input_name(self.language, case, *input).replace('\u{ad}', ""),
            };
            let usual = input.usual(case);
            let origin = match value {
                Some(value) => Origin::of(Some(value), usual),
                // A mechanism without a number is as usual where the study's has none either.
                None if usual.is_none() && self.is_studys(*input) => Origin::Usual,
                None => Origin::Changed,
            };
            Some(self.input_row(
                &name,
                value,
                shown,
                case_input_source(self.language, *input),
                origin,
            ))
        });
        let rows: Vec<_> = rows.collect();
        self.input_table(caption, rows);
    }

    fn is_studys(&self, input: CaseInput) -> bool {
        match input {
            CaseInput::Basis(Input::Mechanism(element, class)) => {
                let kind = |of: &synergi_model::scenario::Scenario| {
                    of.mechanisms.get(element).get(class).kind()
                };
                kind(&study::scenario()) == kind(&self.case.basis)
            }
            _ => false,
        }
    }

    fn input_row(
        &self,
        name: &str,
        value: Option<f64>,
        shown: String,
        source: String,
        origin: Origin,
    ) -> TableRow {
        let shown = match value {
            Some(value) => Cell::number(value, shown),
            None => Cell::text(shown),
        };
        let origin = Cell::text((self.words().origin)(origin));
        TableRow { cells: vec![Cell::text(name), shown, Cell::text(source), origin], sum: false }
    }

    fn input_table(&mut self, caption: &str, rows: Vec<TableRow>) {
        let [name, value, _, _, source, ..] = self.workbook_words().input_headings;
        let origin = self.words().status;
        let table = Table {
            caption: caption.to_owned(),
            columns: columns(&[(name, false), (value, true), (source, false), (origin, false)]),
            rows,
        };
        self.table(table, "");
    }

    /// What stands in for what members have not given.
    fn estimates(&mut self) {
        let (language, case) = (self.language, self.case);
        let (of_book, text) = (self.workbook_words(), language.text());
        let members = &self.evaluated.results.members;
        let estimated = |element: Element, class: SizeClass| {
            members
                .iter()
                .any(|member| member.class == class && *member.basis.get(element) != Basis::Own)
        };
        let (results, studied) = (evaluate(self.evaluated.case.basis()), ValidScenario::default());
        let study = evaluate(&studied);
        let mut rows = Vec::new();
        for element in InvoicedElement::ALL {
            for class in self.classes() {
                if !estimated(element.into(), class) {
                    continue;
                }
                let input = CaseInput::Basis(Input::Rate(element, class));
                let [value, usual] =
                    [&results, &study].map(|of| of.rates.get(element).get(class).0);
                rows.push(self.input_row(
                    &case_input_name(language, case, input),
                    Some(value),
                    self.valued(value, CaseUnit::Model(Unit::NokPerInhabitant)),
                    case_input_source(language, input),
                    Origin::of(Some(value), Some(usual)),
                ));
            }
        }
        let (means, _) = staff_of_classes(self.evaluated.case.basis());
        let (study_means, _) = staff_of_classes(&studied);
        for class in self.classes() {
            if estimated(Element::Staff, class) {
                let classes = text.names.classes_of_municipalities.get(class);
                let [value, usual] = [&means, &study_means].map(|of| of.get(class).0);
                rows.push(self.input_row(
                    &(of_book.mean_fte)(classes),
                    Some(value),
                    self.valued(value, CaseUnit::Model(Unit::FtePerMunicipality)),
                    case_input_source(language, CaseInput::Basis(Input::Fte(class))),
                    Origin::of(Some(value), Some(usual)),
                ));
            }
        }
        let cost = self.evaluated.case.basis.fte_cost.used().0;
        let input = CaseInput::Basis(Input::FteCost);
        rows.push(self.input_row(
            &case_input_name(language, case, input),
            Some(cost),
            self.valued(cost, CaseUnit::Model(Unit::NokPerFte)),
            case_input_source(language, input),
            Origin::of(Some(cost), Some(study::scenario().fte_cost.used().0)),
        ));
        self.input_table(self.words().estimates, rows);
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
                Cell::number(share, format_share(share, 0))
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
        let label = |input| (case_words.fields.label)(FileInput::Case(CaseInput::Cost(0, input)));
        let quantity = label(synergi_case::CostInput::Quantity);
        let [low, high] = [synergi_case::CostInput::Low, synergi_case::CostInput::High].map(label);
        let range = format!("{low}–{}", uncapitalised(&high));
        let row = |cost: &Cost| {
            let amount = match cost.amount.likely {
                _ if cost.is_computed() => Cell::text(case_words.frame.estimated),
                Some(likely) => Cell::number(likely.0, whole(likely.0)),
                None => Cell::default(),
            };
            let ends = match (cost.amount.low, cost.amount.high) {
                (None, None) => String::new(),
                (low, high) => {
                    let shown = |end: Option<synergi_model::units::NokPerYear>| {
                        end.map(|end| whole(end.0)).unwrap_or_default()
                    };
                    format!("{}–{}", shown(low), shown(high))
                }
            };
            TableRow {
                cells: vec![
                    Cell::text(costs::named(language, cost)),
                    Cell::number(cost.quantity, format_input(cost.quantity, 2)),
                    amount,
                    Cell::text(ends),
                    Cell::text(costs::when(language, cost)),
                    Cell::text((case_words.names.borne)(cost.bearing())),
                    Cell::text(cost.note.trim().replace(['\n', '\r'], " ")),
                ],
                sum: false,
            }
        };
        let filled = self.case.costs.iter().filter(|cost| cost.is_filled_in());
        let table = Table {
            caption: self.workbook_words().group_costs.to_owned(),
            columns: columns(&[
                (case_words.costs.item, false),
                (&quantity, true),
                (case_words.costs.amount, true),
                (&range, true),
                (words.when, false),
                (words.paid_by, false),
                (case_words.fields.note, false),
            ]),
            rows: filled.map(row).collect(),
        };
        let year = self.case.prices.year.to_string();
        self.table(table, (case_words.result.in_kroner_of)(&year) + ".");
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
        let label =
            |input| (case_words.fields.label)(FileInput::Case(CaseInput::Room(0, 0, input)));
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
            caption: self.workbook_words().group_rooms.to_owned(),
            columns: columns(&headers),
            rows: rows.collect(),
        };
        self.table(table, "");
    }
}
