// Sums over packages in one pass. Arguments: a file of columns of doubles (before, after, rate, charge), and how many rows.
// Answers, for each line it reads, the time taken and the sums as JSON.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <vector>

double now() {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

int main(int, char **arguments) {
  const size_t rows = std::strtoull(arguments[2], nullptr, 10);
  std::vector<double> data(4 * rows), changes(rows);
  std::FILE *file = std::fopen(arguments[1], "rb");
  if (!file || std::fread(data.data(), sizeof(double), data.size(), file) != data.size()) return 1;
  const double *before = &data[0], *after = &data[rows], *rate = &data[2 * rows], *charge = &data[3 * rows];
  while (std::getchar() != EOF) {
    const double started = now();
    double hoursBefore = 0, hoursAfter = 0, released = 0, added = 0, saving = 0, income = 0;
    size_t reduced = 0, increased = 0;
    for (size_t i = 0; i < rows; i++) {
      const double was = before[i], is = after[i], change = was - is;
      changes[i] = change;
      hoursBefore += was;
      hoursAfter += is;
      reduced += change > 0;
      increased += change < 0;
      released += std::max(change, 0.0);
      added += std::max(-change, 0.0);
      saving += change * rate[i];
      income += std::min(charge[i], was * rate[i]) - std::min(charge[i], is * rate[i]);
    }
    std::nth_element(changes.begin(), changes.begin() + rows / 2, changes.end());
    const double upper = changes[rows / 2];
    const double median = rows % 2 ? upper : (upper + *std::max_element(changes.begin(), changes.begin() + rows / 2)) / 2;
    const double ended = now();
    std::printf("{\"ms\": %.5f, \"reduced\": %zu, \"saving\": %.9g, \"income\": %.9g, \"median\": %.9g}\n", ended - started, reduced, saving, income, median);
    std::fflush(stdout);
  }
}
