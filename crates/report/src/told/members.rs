//! Where members' figures come from.

use synergi_case::{Case, Member};
use synergi_model::{Element, InvoicedElement};
use synergi_text::case::CaseText;

/// Where what a member pays for an element comes from.
#[must_use]
pub fn origin(
    words: &'static CaseText,
    case: &Case,
    member: &Member,
    element: Element,
    own: bool,
) -> &'static str {
    if !own {
        return words.frame.estimated;
    }
    let invoiced =
        InvoicedElement::ALL.into_iter().find(|invoiced| Element::from(*invoiced) == element);
    let from_invoices = invoiced.is_some_and(|invoiced| {
        let imported = member.imported.get(invoiced);
        imported.is_some() && imported == member.costs.get(invoiced)
    });
    if from_invoices {
        return words.frame.from_invoices;
    }
    let listed =
        case.basis.municipalities.iter().find(|municipality| municipality.number == member.number);
    let from_table = listed.is_some_and(|listed| match invoiced {
        Some(invoiced) => listed.costs.get(invoiced) == member.costs.get(invoiced),
        None => listed.fte == member.fte,
    });
    if from_table { words.frame.from_table } else { words.frame.own }
}
