"""Net present values and internal rates of return by numpy-financial, for crates/case/tests/finance.rs.

    pip install numpy==1.26.4 numpy-financial==1.0.0
    python crates/case/tests/data/rates.py > crates/case/tests/data/rates.json
"""

import json
import random

import numpy_financial as npf

random.seed(2016)


def flow():
    """A cost of some years, then savings: the sign changes once, so that there is one rate."""
    spent = [-round(random.uniform(1e4, 2e7), 2) for _ in range(random.randint(1, 4))]
    saved = [round(random.uniform(1e4, 1e7), 2) for _ in range(random.randint(2, 36))]
    return spent + saved


cases = []
while len(cases) < 60:
    amounts, rate = flow(), round(random.uniform(-0.05, 0.2), 4)
    irr = float(npf.irr(amounts))
    if -0.9 < irr < 9:
        cases.append({"amounts": amounts, "rate": rate, "npv": float(npf.npv(rate, amounts)), "irr": irr})
print("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]")
