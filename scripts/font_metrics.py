#!/usr/bin/env python3
"""Write crates/figures/src/text_metrics/advances.rs: the advance widths of Inter.

    pip install fonttools brotli
    npm pack @fontsource-variable/inter@5.3.0   # unpack
    scripts/font_metrics.py package/files/inter-latin-wght-normal.woff2 > crates/figures/src/text_metrics/advances.rs

Two cuts of the variable font (wght 400 and 600) are instantiated and `hmtx` is read. Kerning is left out.
"""

import sys

from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

WEIGHTS = (400, 600)
# U+0020..=U+007E and U+00A0..=U+00FF by position, soft hyphen (no glyph, no width) included.
LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x100)]


def advances(path, weight):
    font = instantiateVariableFont(TTFont(path), {"wght": weight})
    cmap, metrics = font.getBestCmap(), font["hmtx"]
    return font["head"].unitsPerEm, {c: metrics[name][0] for c, name in cmap.items()}


def wrapped(cells, indent="    ", width=100):
    lines, line = [], indent
    for cell in cells:
        if len(line) + len(cell) + 1 > width:
            lines.append(line.rstrip())
            line = indent
        line += cell + " "
    return "\n".join([*lines, line.rstrip()])


def main(path):
    (units, regular), (_, semibold) = (advances(path, weight) for weight in WEIGHTS)
    # Narrow no-break space is not in the file; browsers give it the width of its breaking sibling.
    for table in (regular, semibold):
        table[0x202F] = table[0x2009]
    # Latin Extended and combining marks are of no use here; general punctuation and symbols are.
    extra = sorted(c for c in regular if c >= 0x2000 and c != 0xFEFF)
    print("//! Advance widths of Inter, made by `scripts/font_metrics.py`; do not edit by hand.")
    print("//!")
    print("//! From `inter-latin-wght-normal.woff2` of @fontsource-variable/inter 5.3.0 (SIL Open Font License 1.1).")
    print(f"\n/// Units per em.\npub(super) const UNITS: f64 = {units}.0;")
    for name, table in (("REGULAR", regular), ("SEMIBOLD", semibold)):
        print(f"\n/// U+0020..=U+007E, then U+00A0..=U+00FF.\n#[rustfmt::skip]\npub(super) const {name}: [u16; {len(LATIN)}] = [")
        print(wrapped([f"{table.get(c, 0)}," for c in LATIN]))
        print("];")
    print("\n/// The rest, sorted: character, regular, semibold.\n#[rustfmt::skip]")
    print(f"pub(super) const OTHER: [(char, u16, u16); {len(extra)}] = [")
    print(wrapped([f"('\\u{{{c:x}}}', {regular[c]}, {semibold[c]})," for c in extra]))
    print("];")


main(sys.argv[1])
