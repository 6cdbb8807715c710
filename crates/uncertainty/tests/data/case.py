"""Writes case.csv: the net present value of a small case by NumPy and SciPy, drawn with their own generator and computed by
formulas written anew here. Run by hand:

    python3 case.py > case.csv     # with numpy 2.3 and scipy 1.16, or later
"""
import numpy as np
from scipy import stats

N = 4_000_000
RNG = np.random.default_rng(2016)
CORRELATION = 0.5
HORIZON = 8
POPULATION = [8_000.0, 30_000.0]
COSTS = {"telecom": [1.6e6, 4.5e6], "base": [4.0e6, 12.0e6], "business": [5.0e6, 16.0e6]}
FTE = [3.0, 11.0]
FTE_COST = 700_000.0
SHARE = {"telecom": 0.10, "base": 0.20, "business": 0.08, "staff": 0.15}
PHASE_IN = {"telecom": [0.5, 1.0], "base": [0.25, 0.75, 1.0], "business": [1.0], "staff": [0.0, 0.5, 1.0]}
RUNNING = 400_000.0
Z90 = stats.norm.ppf(0.9)


def pert(u, low, likely, high):
    at = (likely - low) / (high - low)
    return stats.beta.ppf(u, 1 + 4 * at, 5 - 4 * at, loc=low, scale=high - low)


def score(group):
    """A normal number that shares a part with all of its group."""
    return np.sqrt(CORRELATION) * group + np.sqrt(1 - CORRELATION) * RNG.standard_normal(N)


base, staff, costs, rest = (RNG.standard_normal(N) for _ in range(4))
below = stats.norm.cdf
saved_staff = pert(below(score(staff)), 0.0, 1.0, 1.1)
fte_of_second = 11.0 + 2.0 / Z90 * score(staff)
saved_base = stats.triang.ppf(below(score(base)), 0.75, loc=0.4, scale=0.8)
dearer = np.exp((np.log(0.8) + np.log(2.0)) / 2 + (np.log(2.0) - np.log(0.8)) / (2 * Z90) * score(costs))
restructuring = pert(below(score(costs)), 15e6, 22e6, 60e6)
rate = 0.02 + 0.04 * below(score(rest))


def phased(element, year):
    return 0.0 if year == 0 else PHASE_IN[element][min(year, len(PHASE_IN[element])) - 1]


def saved(element, today, part, year):
    return today * SHARE[element] * phased(element, year) * part


totals, members = np.zeros(N), [np.zeros(N), np.zeros(N)]
for year in range(HORIZON + 1):
    factor = (1 + rate) ** -year
    spent = dearer * ((restructuring if year == 0 else 0.0) + (RUNNING if year >= 1 else 0.0))
    for place in range(2):
        fte = FTE[0] if place == 0 else fte_of_second
        saving = (
            saved("telecom", COSTS["telecom"][place], 1.0, year)
            + saved("base", COSTS["base"][place], saved_base, year)
            + saved("business", COSTS["business"][place], 1.0, year)
            + saved("staff", fte * FTE_COST, saved_staff, year)
        )
        net = (saving - spent * POPULATION[place] / sum(POPULATION)) * factor
        members[place] += net
        totals += net

print("what;value;error")
for name, values in [("total", totals), ("first", members[0]), ("second", members[1])]:
    rows = [("mean", values.mean(), values.std() / np.sqrt(N))]
    for part in (0.1, 0.5, 0.9):
        rows.append((f"p{round(part * 100)}", np.quantile(values, part), np.sqrt(part * (1 - part) / N)))
    loss = (values < 0).mean()
    rows.append(("loss", loss, np.sqrt(loss * (1 - loss) / N)))
    for what, value, error in rows:
        print(f"{name}.{what};{float(value)!r};{float(error)!r}")
