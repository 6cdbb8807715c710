//! Data rooms.

use synergi_case::{Case, CaseUnit, Evaluated, RoomResults};
use synergi_text::case::case_field_value;
use synergi_text::{Language, whole};

/// Whether there is something to compare: rooms today, and rooms in common.
#[must_use]
pub fn compares(rooms: &RoomResults, case: &Case) -> bool {
    rooms.number > 0 && case.common_rooms.number > 0
}

/// "Felles datarom sparer 190 000 kr i året"; nothing where there is nothing to compare.
#[must_use]
pub fn saved_by_rooms(language: Language, rooms: &RoomResults, case: &Case) -> Option<String> {
    let words = &language.case_text().operating;
    let saved = rooms.today - rooms.with_cooperation;
    compares(rooms, case).then(|| {
        // Less than half a krone comes of adding up the same amounts in another order.
        if saved >= 0.5 {
            (words.rooms_saved)(&language.amount(saved))
        } else if saved <= -0.5 {
            (words.rooms_cost_more)(&language.amount(-saved))
        } else {
            words.rooms_same.to_owned()
        }
    })
}

/// The data rooms of today and those in common.
#[must_use]
pub fn rooms_in_words(language: Language, Evaluated { case, results }: &Evaluated) -> Vec<String> {
    let words = &language.case_text().operating;
    let rooms = &results.rooms;
    if rooms.number == 0 {
        return vec![words.rooms_none.to_owned()];
    }
    let area = |area| case_field_value(area, CaseUnit::SquareMetres);
    let count = |number: u32| whole(f64::from(number));
    let today =
        (words.rooms_today)(&count(rooms.number), &area(rooms.area), &language.amount(rooms.today));
    let common = match case.common_rooms.number {
        0 => words.rooms_kept.to_owned(),
        number => (words.rooms_common)(
            &count(number),
            &area(rooms.common_area),
            &language.amount(rooms.with_cooperation),
        ),
    };
    vec![today, common]
}
