"""
The case simulation as somebody at home in numpy would write it: a column a variable, all trials at once.
Reads the case as a line of JSON, then a line "seed trials" at a time.
"""

import json
import sys
import time

import numpy as np

task = json.loads(sys.stdin.readline())
YEARS, SHARE = task["years"], task["monthsInFirstYear"] / 12
NINETIETH = 1.2815515655446004


def draw(rng, kind, low, central, high, n):
    if kind == "uniform":
        return rng.uniform(low, high, n)
    if kind == "triangular":
        return rng.triangular(low, central, high, n)
    if kind == "normal":
        return rng.normal(central, (high - low) / (2 * NINETIETH), n)
    if kind == "pert":
        a = 1 + 4 * (central - low) / (high - low)
        return low + (high - low) * rng.beta(a, 6 - a, n)
    raise ValueError(kind)


def ramp_mean(z):
    return (np.expm1(-z) + z) / (z * z)


def decay_mean(z):
    return -np.expm1(-z) / z


def in_force(x, R, decay, ramp, after):
    x = np.maximum(x, 0)
    part = x * x / R * ramp_mean(np.maximum(decay * x, 1e-3))
    rest = np.maximum(x - R, 1e-9)
    return np.where(x <= R, part, ramp + after * rest * decay_mean(decay * rest))


def simulate(seed, n):
    rng = np.random.default_rng(seed)
    v = {name: draw(rng, kind, low, central, high, n) for name, kind, low, central, high in task["inputs"]}
    attrition = v["annualAttrition"]
    decay = -np.log1p(-attrition)
    R, delay = v["rolloutMonths"] / 12, v["lagMonths"] / 12
    cash = (
        v["people"] * v["weeklyHoursReleased"] * v["annualPriceOfAWeeklyHour"]
        * (v["cashableShare"] - v["lostIncomeShare"])
    )
    growth = 1 + v["annualUplift"]
    # General inflation is the uplift: cash goes to first-year prices before it is discounted at a real rate.
    discounting = 1 / ((1 + v["rate"]) * growth)
    ramp, after = R * ramp_mean(decay * R), decay_mean(decay * R)

    price, factor = np.ones(n), np.ones(n)
    npv, cumulative, costs = np.zeros(n), np.zeros(n), np.zeros(n)
    payback = np.full(n, np.inf)
    before = np.zeros(n)
    whole = None
    for k in range(YEARS):
        # The roll-out and the lag are over in the fourth year at the latest; from then on a year is the last less attrition.
        if k < 4:
            until = in_force(SHARE + k - delay, R, decay, ramp, after)
            whole = until - before
            before = until
        else:
            whole = whole * (1 - attrition)
        cost = v["oneOffCost"] + v["annualCost"] * SHARE if k == 0 else v["annualCost"] * price
        flow = cash * whole * price - cost
        costs += cost
        npv += flow * factor
        cumulative += flow
        if k == 0:
            first = flow
            payback[flow >= 0] = 0
        else:
            ahead = cumulative >= 0
            now = ahead & (payback == np.inf)
            payback[now] = k - cumulative[now] / flow[now]
            payback[~ahead] = np.inf
        price *= growth
        factor *= discounting
    return npv, cumulative / costs, payback, first


def statistics(values, target):
    finite = values[np.isfinite(values)] if np.isinf(values).any() else values
    with np.errstate(invalid="ignore"):
        percentiles = np.percentile(values, [100 * share for share in task["shares"]])
    return {
        "mean": finite.mean(),
        "deviation": finite.std(ddof=1),
        "percentiles": percentiles.tolist(),
        "chance": (values >= target).mean(),
    }


for line in sys.stdin:
    seed, trials = map(int, line.split())
    started = time.perf_counter()
    results = simulate(seed, trials)
    summaries = [statistics(values, task["target"]) for values in results]
    ended = time.perf_counter()
    print(json.dumps({"ms": (ended - started) * 1000, "npv": summaries[0]}), flush=True)
