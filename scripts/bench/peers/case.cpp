// The case simulation in C++ with the same means as ours: scrambled Sobol points, tables of quantiles, blocks that stay
// in cache, statistics by bins; and a kernel that the compiler turns into vector instructions across trials.
// Reads a line "seed trials" at a time and answers as JSON.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <vector>

namespace {
constexpr int INPUTS = 12, YEARS = 10, RUN = 512, SCRAMBLES = 8, OUT = 4;
constexpr double SHARE = 0.5, NEVER = 1e300;
enum Kind { PERT, TRIANGULAR, UNIFORM, NORMAL };
struct Input { Kind kind; double low, central, high; };
// people, weekly hours released, annual price of a weekly hour, one-off, annual cost, lost, cashable, attrition, uplift,
// rate, roll-out, lag: as in caseTrials.ts.
const Input inputs[INPUTS] = {
    {PERT, 300, 420, 500}, {PERT, 1.5, 3.5, 6}, {TRIANGULAR, 1100, 1250, 1400}, {PERT, 40000, 60000, 110000},
    {NORMAL, 380000, 420000, 460000}, {UNIFORM, .05, .1, .15}, {PERT, .3, .55, .75}, {PERT, .05, .15, .3},
    {TRIANGULAR, .02, .035, .06}, {TRIANGULAR, .03, .035, .05}, {PERT, 6, 9, 18}, {UNIFORM, 0, 1.5, 3}};

// Joe and Kuo's first twelve dimensions.
const uint32_t polynomials[INPUTS] = {0, 3, 7, 11, 13, 19, 25, 37, 41, 47, 55, 59};
const std::vector<uint32_t> first[INPUTS] = {{}, {1}, {1, 3}, {1, 3, 1}, {1, 1, 1}, {1, 1, 3, 3}, {1, 3, 5, 13},
    {1, 1, 5, 5, 17}, {1, 1, 5, 5, 5}, {1, 1, 7, 11, 19}, {1, 1, 5, 1, 1}, {1, 1, 1, 3, 11}};

uint64_t mix(uint64_t x) {
  x += 0x9e3779b97f4a7c15ull;
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ull;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebull;
  return x ^ (x >> 31);
}

struct Dimension { uint32_t directions[32], pattern[RUN], shift; };

void scramble(Dimension &d, uint64_t seed, int scrambleNumber, int dimension) {
  uint32_t words[32], columns[32];
  const auto &m = first[dimension];
  const int degree = int(m.size());
  for (int bit = 0; bit < 32; bit++) {
    if (dimension == 0) { words[bit] = 1u << (31 - bit); continue; }
    if (bit < degree) { words[bit] = m[bit] << (31 - bit); continue; }
    uint32_t word = words[bit - degree] ^ (words[bit - degree] >> degree);
    for (int k = 1; k < degree; k++) if ((polynomials[dimension] >> (degree - k)) & 1) word ^= words[bit - k];
    words[bit] = word;
  }
  uint64_t state = mix(seed * 1000003 + scrambleNumber * 101 + dimension);
  for (int bit = 0; bit < 32; bit++) {
    state = mix(state);
    columns[bit] = (1u << (31 - bit)) | (uint32_t(state) & ((1u << (31 - bit)) - 1));
  }
  d.shift = uint32_t(mix(state));
  for (int bit = 0; bit < 32; bit++) {
    uint32_t mixed = 0;
    for (uint32_t rest = words[bit]; rest; ) {
      const int lead = __builtin_clz(rest);
      mixed ^= columns[lead];
      rest &= ~(1u << (31 - lead));
    }
    d.directions[bit] = mixed;
  }
  d.pattern[0] = 0;
  for (int point = 1; point < RUN; point++) d.pattern[point] = d.pattern[point - 1] ^ d.directions[__builtin_ctz(point)];
}

double normalQuantile(double p) {  // Acklam's, with one step of Halley's: for a table.
  static const double a[] = {-39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239};
  static const double b[] = {-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572};
  static const double c[] = {-0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968, 2.938163982698783};
  static const double d[] = {0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416};
  double x;
  if (p < 0.02425 || p > 1 - 0.02425) {
    const double q = std::sqrt(-2 * std::log(std::min(p, 1 - p)));
    x = (((((c[0] * q + c[1]) * q + c[2]) * q + c[3]) * q + c[4]) * q + c[5]) / ((((d[0] * q + d[1]) * q + d[2]) * q + d[3]) * q + 1);
    if (p > 0.5) x = -x;
  } else {
    const double q = p - 0.5, r = q * q;
    x = (((((a[0] * r + a[1]) * r + a[2]) * r + a[3]) * r + a[4]) * r + a[5]) * q / (((((b[0] * r + b[1]) * r + b[2]) * r + b[3]) * r + b[4]) * r + 1);
  }
  const double e = 0.5 * std::erfc(-x / std::sqrt(2)) - p, u = e * std::sqrt(2 * M_PI) * std::exp(x * x / 2);
  return x - u / (1 + x * u / 2);
}

constexpr int PANELS = 256;
struct Beta { double shares[PANELS + 1], densities[PANELS + 1]; };

constexpr int CELL_BITS = 5, CELLS = 1 << CELL_BITS, OCTAVES = 13, LOWEST_BIT = 18, HALF = OCTAVES * CELLS + 1;
struct Sampler {
  Input in;
  Beta beta;
  double table[2 * HALF];

  double quantile(double u) const {
    const double range = in.high - in.low;
    switch (in.kind) {
      case UNIFORM: return in.low + range * u;
      case TRIANGULAR: return u * range < in.central - in.low ? in.low + std::sqrt(u * range * (in.central - in.low))
                                                            : in.high - std::sqrt((1 - u) * range * (in.high - in.central));
      case NORMAL: return in.central + range / (2 * 1.2815515655446004) * normalQuantile(u);
      case PERT: {
        const int panel = std::max(0, int(std::upper_bound(beta.shares, beta.shares + PANELS, u) - beta.shares) - 1);
        const double below = beta.shares[panel], rise = beta.shares[panel + 1] - below, s0 = beta.densities[panel], s1 = beta.densities[panel + 1];
        const double square = 3 * rise - 2 * s0 - s1, cube = s0 + s1 - 2 * rise;
        double t = rise > 0 ? (u - below) / rise : 0.5;
        for (int step = 0; step < 3; step++) t -= (below + t * (s0 + t * (square + t * cube)) - u) / (s0 + t * (2 * square + 3 * cube * t));
        const double sine = std::sin((panel + std::clamp(t, 0.0, 1.0)) * M_PI / 2 / PANELS);
        return in.low + range * sine * sine;
      }
    }
    return 0;
  }

  void build(const Input &given) {
    in = given;
    if (in.kind == PERT) {
      static const std::vector<double> sines = [] {
        std::vector<double> s(2 * PANELS + 1);
        for (int i = 0; i <= 2 * PANELS; i++) s[i] = std::log(std::sin(i * M_PI / 4 / PANELS));
        return s;
      }();
      const double range = in.high - in.low, p = 1 + 8 * (in.central - in.low) / range, q = 1 + 8 * (in.high - in.central) / range;
      auto density = [&](int i) { return i == 0 || i == 2 * PANELS ? 0.0 : std::exp(p * sines[i] + q * sines[2 * PANELS - i]); };
      beta.shares[0] = beta.densities[0] = 0;
      for (int k = 0; k < PANELS; k++) {
        beta.densities[k + 1] = density(2 * k + 2);
        beta.shares[k + 1] = beta.shares[k] + (beta.densities[k] + 4 * density(2 * k + 1) + beta.densities[k + 1]) / 6;
      }
      const double total = beta.shares[PANELS];
      for (int k = 0; k <= PANELS; k++) { beta.shares[k] /= total; beta.densities[k] /= total; }
    }
    for (int i = 0; i < HALF; i++) {
      const double share = std::ldexp(CELLS + (i & (CELLS - 1)), (i >> CELL_BITS) + LOWEST_BIT - CELL_BITS - 32);
      table[i] = quantile(share);
      table[HALF + i] = quantile(1 - share);
    }
  }

  void draw(const Dimension &d, uint32_t start, int from, int count, double *out) const {
    for (int i = 0; i < count; i++) {
      const uint32_t word = start ^ d.pattern[from + i];
      const uint32_t upper = uint32_t(int32_t(word) >> 31), fromEnd = word ^ upper;
      const int zeros = fromEnd ? __builtin_clz(fromEnd) : 32;
      if (zeros > 31 - LOWEST_BIT) { out[i] = quantile((word + 0.5) / 4294967296.0); continue; }
      const uint32_t aligned = fromEnd << zeros;
      const uint32_t cell = ((31 - zeros) << CELL_BITS) - (LOWEST_BIT << CELL_BITS) + ((aligned >> (31 - CELL_BITS)) & (CELLS - 1)) + (upper & HALF);
      const double from0 = table[cell];
      out[i] = from0 + (aligned & ((1u << (31 - CELL_BITS)) - 1)) * (1.0 / (1u << (31 - CELL_BITS))) * (table[cell + 1] - from0);
    }
  }
};

void model(double (*x)[RUN], int count, double *npvs, double *returns, double *paybacks, double *firsts) {
  alignas(64) static double decay[RUN], cash[RUN], growth[RUN], discounting[RUN], R[RUN], inverse[RUN], before[RUN], force[RUN],
      price[RUN], factor[RUN], npv[RUN], cumulative[RUN], costs[RUN], payback[RUN];
  for (int i = 0; i < count; i++) {
    decay[i] = -std::log(1 - x[7][i]);
    cash[i] = x[0][i] * x[1][i] * x[2][i] * (x[6][i] - x[5][i]);
    growth[i] = 1 + x[8][i];
    // General inflation is the uplift: cash goes to first-year prices before it is discounted at a real rate.
    discounting[i] = 1 / ((1 + x[9][i]) * growth[i]);
    R[i] = x[10][i] / 12;
    inverse[i] = 1 / (R[i] * decay[i] * decay[i]);
    before[i] = 0;
  }
  for (int k = 0; k < YEARS; k++) {
    if (k < 4) {
      for (int i = 0; i < count; i++) {
        const double at = std::max(0.0, SHARE + k - x[11][i] / 12), m = std::min(at, R[i]), rest = at - m;
        const double e1 = std::exp(-decay[i] * m), e2 = std::exp(-decay[i] * rest);
        const double until = ((decay[i] * m - 1 + e1) + (1 - e1) * (1 - e2)) * inverse[i];
        force[i] = until - before[i];
        before[i] = until;
      }
    } else {
      for (int i = 0; i < count; i++) force[i] *= 1 - x[7][i];
    }
    if (k == 0) {
      for (int i = 0; i < count; i++) {
        costs[i] = x[3][i] + x[4][i] * SHARE;
        npv[i] = cumulative[i] = cash[i] * force[i] - costs[i];
        payback[i] = npv[i] >= 0 ? 0 : NEVER;
        factor[i] = discounting[i];
        price[i] = growth[i];
      }
      std::memcpy(firsts, npv, count * sizeof(double));
      continue;
    }
    const double year = k;
    for (int i = 0; i < count; i++) {
      const double cost = x[4][i] * price[i];
      const double flow = cash[i] * force[i] * price[i] - cost;
      const double total = cumulative[i] + flow;
      const double when = payback[i] < NEVER ? payback[i] : year - total / flow;
      payback[i] = total >= 0 ? when : NEVER;
      costs[i] += cost;
      npv[i] += flow * factor[i];
      cumulative[i] = total;
      price[i] *= growth[i];
      factor[i] *= discounting[i];
    }
  }
  for (int i = 0; i < count; i++) { npvs[i] = npv[i]; returns[i] = cumulative[i] / costs[i]; paybacks[i] = payback[i]; }
}

struct Statistics { double mean, deviation, percentiles[5], chance; };

Statistics statistics(const std::vector<double> &values) {
  static const double shares[] = {.05, .1, .5, .9, .95};
  constexpr int BINS = 4096;
  double sum = 0, squares = 0, least = 1e301, most = -1e301;
  size_t finite = 0, reached = 0;
  const double origin = values[0] < NEVER ? values[0] : 0;
  for (double v : values) {
    const bool is = v < NEVER;
    const double d = is ? v - origin : 0;
    sum += d; squares += d * d; finite += is; reached += v >= 0;
    least = std::min(least, is ? v : least);
    most = std::max(most, is ? v : most);
  }
  Statistics s;
  s.mean = origin + sum / finite;
  s.deviation = std::sqrt((squares - sum * sum / finite) / (finite - 1));
  s.chance = double(reached) / values.size();
  const double scale = (BINS - 1) / (most - least);
  static std::vector<uint16_t> bins;
  bins.resize(values.size());
  std::vector<uint32_t> counts(BINS), start(BINS + 1);
  for (size_t i = 0; i < values.size(); i++) { bins[i] = values[i] < NEVER ? uint16_t((values[i] - least) * scale) : 65535; if (bins[i] < BINS) counts[bins[i]]++; }
  for (int b = 0; b < BINS; b++) start[b + 1] = start[b] + counts[b];
  std::vector<char> wanted(65536);
  std::vector<std::vector<double>> members(BINS);
  auto binOf = [&](size_t rank) { return int(std::upper_bound(start.begin(), start.end(), rank) - start.begin()) - 1; };
  const double last = values.size() - 1;
  for (double share : shares) for (double rank : {std::floor(share * last), std::ceil(share * last)}) if (rank < finite) wanted[binOf(size_t(rank))] = 1;
  for (size_t i = 0; i < values.size(); i++) if (wanted[bins[i]]) members[bins[i]].push_back(values[i]);
  for (auto &m : members) std::sort(m.begin(), m.end());
  auto at = [&](double rank) { return rank < finite ? members[binOf(size_t(rank))][size_t(rank) - start[binOf(size_t(rank))]] : NEVER; };
  for (int k = 0; k < 5; k++) {
    const double rank = shares[k] * last, low = at(std::floor(rank));
    s.percentiles[k] = low + (rank - std::floor(rank)) * (at(std::ceil(rank)) - low);
  }
  return s;
}

double now() { return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count(); }
}  // namespace

int main() {
  unsigned long long seed;
  int trials;
  while (std::scanf("%llu %d", &seed, &trials) == 2) {
    const double started = now();
    static Sampler samplers[INPUTS];
    static Dimension dimensions[SCRAMBLES][INPUTS];
    alignas(64) static double columns[INPUTS][RUN];
    for (int i = 0; i < INPUTS; i++) samplers[i].build(inputs[i]);
    for (int s = 0; s < SCRAMBLES; s++) for (int i = 0; i < INPUTS; i++) scramble(dimensions[s][i], seed, s, i);
    std::vector<std::vector<double>> results(OUT, std::vector<double>(trials));
    const int size = (trials + SCRAMBLES - 1) / SCRAMBLES;
    for (int trial = 0; trial < trials;) {
      const int s = trial / size, point = trial % size, run = point - point % RUN;
      const int count = std::min({RUN - point % RUN, size - point, trials - trial});
      for (int i = 0; i < INPUTS; i++) {
        const Dimension &d = dimensions[s][i];
        uint32_t start = d.shift;
        for (uint32_t gray = run ^ (run >> 1), bit = 0; gray; gray >>= 1, bit++) if (gray & 1) start ^= d.directions[bit];
        samplers[i].draw(d, start, point - run, count, columns[i]);
      }
      model(columns, count, &results[0][trial], &results[1][trial], &results[2][trial], &results[3][trial]);
      trial += count;
    }
    Statistics all[OUT];
    for (int k = 0; k < OUT; k++) all[k] = statistics(results[k]);
    const double ended = now();
    std::printf("{\"ms\": %.4f, \"npv\": {\"mean\": %.9g, \"percentiles\": [%.9g, %.9g, %.9g, %.9g, %.9g]}}\n", ended - started,
                all[0].mean, all[0].percentiles[0], all[0].percentiles[1], all[0].percentiles[2], all[0].percentiles[3],
                all[0].percentiles[4]);
    std::fflush(stdout);
  }
}
