"""Writes quantiles.csv: quantiles of every distribution by SciPy, for the tests to agree with. Run by hand:

    python3 quantiles.py > quantiles.csv     # with scipy 1.17
"""
from scipy import stats

PARTS = [1e-6, 0.001, 0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975, 0.999, 1 - 1e-6]
Z90 = stats.norm.ppf(0.9)


def pert(low, likely, high):
    at = (likely - low) / (high - low)
    return stats.beta(1 + 4 * at, 1 + 4 * (1 - at), loc=low, scale=high - low)


def triangular(low, likely, high):
    return stats.triang((likely - low) / (high - low), loc=low, scale=high - low)


def normal(low, high):
    return stats.norm((low + high) / 2, (high - low) / (2 * Z90))


def log_normal(low, high):
    import math

    mean = (math.log(low) + math.log(high)) / 2
    return stats.lognorm((math.log(high) - math.log(low)) / (2 * Z90), scale=math.exp(mean))


CASES = [
    ("pert", pert, (0.0, 1.0, 1.1)),
    ("pert", pert, (0.0, 0.0, 10.0)),
    ("pert", pert, (-2.0, 6.0, 6.0)),
    ("pert", pert, (100.0, 250.0, 1000.0)),
    ("triangular", triangular, (0.0, 1.0, 4.0)),
    ("triangular", triangular, (-5.0, -5.0, 2.0)),
    ("uniform", lambda low, high: stats.uniform(low, high - low), (-3.0, 9.0)),
    ("normal", normal, (2.0, 10.0)),
    ("log_normal", log_normal, (2.0, 10.0)),
    ("log_normal", log_normal, (1000.0, 1500000.0)),
]

print("kind;parameters;u;value")
for kind, make, parameters in CASES:
    of = make(*parameters)
    for part in PARTS:
        print(f"{kind};{','.join(repr(p) for p in parameters)};{part!r};{float(of.ppf(part))!r}")
