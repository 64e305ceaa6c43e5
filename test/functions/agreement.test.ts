import fc from 'fast-check';
import { serialOf } from '../../src/model/dates';
import { call, columnFrom, inColumn, numberFrom, rowsFrom } from './support/implementations';

/** What two functions say about the same thing, for whatever they are given. */

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const share = between(0, 0.95);
const months = between(0, 30);
const days = fc.integer({ min: 45000, max: 48000 });
const APRIL = serialOf({ year: 2026, month: 4, day: 1 });
const total = (amounts: number[]) => amounts.reduce((sum, amount) => sum + amount, 0);

/** Equal but for rounding in numbers of this size. */
function expectNear(actual: number, expected: number, size = Math.abs(expected)): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(size, 1));
}

test('ROLLOUTFACTOR is the first year of SAVINGPROFILE from April, nothing ending', () => {
  fc.assert(
    fc.property(months, months, (lag, rollout) => {
      const [first] = rowsFrom('SAVINGPROFILE', 1_000_000, APRIL, 1, 0, 0, rollout, lag);
      expectNear(first![1] as number, 1_000_000 * numberFrom('ROLLOUTFACTOR', lag, rollout));
    }),
  );
});

test('PERSISTENCE is SAVINGPROFILE from April, all of it at once', () => {
  fc.assert(
    fc.property(share, fc.integer({ min: 1, max: 30 }), (attrition, years) => {
      const profile = columnFrom('SAVINGPROFILE', 'Saving (£)', 1_000_000, APRIL, years, attrition);
      profile.forEach((saving, k) =>
        expectNear(saving, 1_000_000 * numberFrom('PERSISTENCE', attrition, k + 1)),
      );
    }),
  );
});

test('PARTYEAREFFECT by months is the first year of SAVINGPROFILE, whatever the day', () => {
  fc.assert(
    fc.property(days, (start) => {
      const [first] = rowsFrom('SAVINGPROFILE', 120_000, start, 1);
      expectNear(first![1] as number, numberFrom('PARTYEAREFFECT', 120_000, start));
    }),
  );
});

test('a REVIEWPROGRAMME of a year, nothing ending, lands n²/288 of its full effect where n months are left after the lag', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 12 }), between(0.1, 30), days, (lag, fte, start) => {
      const rows = rowsFrom('REVIEWPROGRAMME', 1e9, fte, 2, 0.5, 7, 24, start, 12, lag) as number[][];
      const fullYearEffect = numberFrom('FULLYEAREFFECT', total(rows.map((row) => row[2]!)) * 7 * 24);
      const landed = total(rows.map((row) => row[5]!));
      expectNear(landed, (fullYearEffect * (12 - lag) ** 2) / 288, fullYearEffect);
      expectNear(landed, fullYearEffect * numberFrom('ROLLOUTFACTOR', lag), fullYearEffect);
    }),
  );
});

describe('the years of CASHFLOW', () => {
  const given = fc.record({
    oneOff: fc.integer({ min: 0, max: 500_000 }),
    annual: fc.integer({ min: 0, max: 500_000 }),
    saving: fc.integer({ min: 0, max: 2_000_000 }),
    start: days,
    years: fc.integer({ min: 1, max: 15 }),
    lost: share,
    cashable: share,
    attrition: share,
    uplift: between(-0.1, 0.1),
    rate: fc.oneof(between(0, 0.2), fc.constantFrom('standard', 'health', 'sensitivity')),
    rollout: months,
    lag: months,
    inflation: between(-0.1, 0.1),
    lostInCash: between(0, 1),
  });
  const ITEMS = {
    oneOff: /^One-off cost$/,
    net: /^Net cash flow$/,
    cumulative: /^Net cash flow so far$/,
    recurring: /^MTFS movement, recurring/,
    movedOnce: /^MTFS movement, one-off/,
    real: /^Net cash flow in \d{4}\/\d\d prices$/,
    factor: /^Discount factor$/,
    discounted: /^Discounted so far, in \d{4}\/\d\d prices$/,
    gross: /^Gross saving$/,
  };
  const properties = (check: (c: Record<keyof typeof ITEMS, number[]>, g: Given) => void) =>
    fc.assert(
      fc.property(given, (g) => {
        const args = [g.oneOff, g.annual, g.saving, g.start, g.years, g.lost, g.cashable];
        const more = [g.attrition, g.uplift, g.rate, g.rollout, g.lag, g.inflation, g.lostInCash];
        const rows = rowsFrom('CASHFLOW', ...args, ...more);
        const lines = Object.entries(ITEMS).map(([name, item]) => {
          const [, ...years] = rows.find(([label]) => item.test(label as string))!;
          return [name, years];
        });
        check(Object.fromEntries(lines), g);
      }),
    );
  type Given = typeof given extends fc.Arbitrary<infer T> ? T : never;
  const SIZE = 1e7;

  test('end at the NPV of their first-year prices', () => {
    properties(({ real, discounted, factor }, { rate }) => {
      expectNear(discounted[discounted.length - 1]!, numberFrom('NPV', [real], rate), SIZE);
      factor.forEach((one, year) => expect(one).toBe(numberFrom('DISCOUNTFACTOR', year, rate)));
    });
  });

  test('end at the NPV of their cash of the year, at the rate that NOMINALRATE gives', () => {
    properties(({ net, discounted }, { rate, inflation }) => {
      if (typeof rate === 'string') return;
      const nominal = numberFrom('NOMINALRATE', rate, inflation);
      expectNear(discounted[discounted.length - 1]!, numberFrom('NPV', [net], nominal), SIZE);
    });
  });

  test('turn for good when PAYBACK says, or never', () => {
    properties(({ net, cumulative }) => {
      if (cumulative[cumulative.length - 1]! < 0) {
        expect(() => call('PAYBACK', [net])).toThrow(/^cashFlows must end at a cumulative total of zero/);
        return;
      }
      if (net.every((flow) => flow >= 0)) {
        expect(() => call('PAYBACK', [net])).toThrow(/^cashFlows must hold a cost to be paid back/);
        return;
      }
      const year = cumulative.map((amount) => amount < 0).lastIndexOf(true) + 1;
      const years = numberFrom('PAYBACK', [net]);
      expect(years).toBeGreaterThanOrEqual(Math.max(0, year - 1));
      expect(years).toBeLessThanOrEqual(year);
    });
  });

  test('move as MTFSMOVEMENT does, and save as SAVINGPROFILE does', () => {
    properties(({ net, oneOff, recurring, movedOnce, gross }, g) => {
      expect(movedOnce).toEqual(columnFrom('MTFSMOVEMENT', 'Movement (£)', [oneOff]));
      const moved = columnFrom('MTFSMOVEMENT', 'Movement (£)', [net]);
      moved.forEach((movement, k) => expectNear(recurring[k]! + movedOnce[k]!, movement, SIZE));
      const profile = [g.saving, g.start, g.years, g.attrition, g.uplift, g.rollout, g.lag];
      expect(gross).toEqual(columnFrom('SAVINGPROFILE', 'Saving (£)', ...profile));
    });
  });
});

test('the shares of RATECOMPARE add up to one, and its gaps are from WEIGHTEDRATE', () => {
  const providers = fc.array(fc.record({ rate: between(10, 50), hours: between(1, 10_000) }), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(providers, (list) => {
      const ranges = [inColumn(list.map(({ rate }) => rate)), inColumn(list.map(({ hours }) => hours))];
      const rows = rowsFrom('RATECOMPARE', inColumn(list.map((_, i) => `P${i}`)), ...ranges) as number[][];
      expectNear(total(rows.map((row) => row[3]!)), 1);
      const average = numberFrom('WEIGHTEDRATE', ...ranges);
      for (const row of rows) expectNear(row[1]! - row[4]!, average);
      expectNear(total(rows.map((row) => row[3]! * row[4]!)), 0, 50);
    }),
  );
});

test('RATECOMPARE counts for one provider what RETENDERSAVING saves down to the benchmark', () => {
  fc.assert(
    fc.property(
      between(10, 50),
      between(1, 10_000),
      between(10, 50),
      between(10, 50),
      (rate, hours, to, floor) => {
        fc.pre(to <= rate);
        const [row] = rowsFrom('RATECOMPARE', [['A']], [[rate]], [[hours]], to, [[floor]]);
        expectNear(row![6] as number, numberFrom('RETENDERSAVING', rate, to, hours), 1e5);
        expectNear(
          row![7] as number,
          numberFrom('RETENDERSAVING', rate, to, hours, 0, 0, 0, null, floor),
          1e5,
        );
      },
    ),
  );
});

test('VISITSUMMARY pays each provider what PAIDMINUTES does', () => {
  const visit = fc.record({
    provider: fc.constantFrom('Ash', 'Birch', 'Cedar'),
    planned: fc.integer({ min: 0, max: 90 }),
    actual: fc.integer({ min: 0, max: 90 }),
  });
  const rules = ['planned', 'actual', 'cap', 'nearest', 'up', 'down', 'commissioned'];
  fc.assert(
    fc.property(
      fc.array(visit, { minLength: 1 }),
      fc.constantFrom(...rules),
      between(0, 10),
      (list, rule, within) => {
        const columns = (of: typeof list) => [
          inColumn(of.map(({ planned }) => planned)),
          inColumn(of.map(({ actual }) => actual)),
        ];
        const names = inColumn(list.map(({ provider }) => provider));
        const rows = rowsFrom('VISITSUMMARY', names, ...columns(list), rule, null, 15, within);
        for (const row of rows) {
          const own = list.filter(({ provider }) => row[0] === 'Total' || provider === row[0]);
          expect(row[1]).toBe(own.length);
          expectNear(
            (row[7] as number) * 60,
            numberFrom('PAIDMINUTES', ...columns(own), rule, 15, within),
            1e4,
          );
        }
      },
    ),
  );
});

test('WORKFORCEPROJECTION conserves people, and its vacancies are VACANCYRATE’s', () => {
  const plan = fc.record({
    opening: between(0, 500),
    leaverRate: between(0, 1),
    joiners: fc.array(between(0, 100), { minLength: 2, maxLength: 20 }),
    growth: between(-0.5, 0.5),
  });
  fc.assert(
    fc.property(plan, ({ opening, leaverRate, joiners, growth }) => {
      const posts = 1e7;
      const given = [opening, leaverRate, joiners.length, [joiners], growth, posts];
      const rows = rowsFrom('WORKFORCEPROJECTION', ...given) as number[][];
      expect(rows[0]![1]).toBe(opening);
      rows.forEach(([, start, leavers, joined, closing, vacant, rate], year) => {
        expectNear(start! - leavers! + joined!, closing!, 1e5);
        expectNear(leavers!, start! * leaverRate);
        if (year > 0) expect(start).toBe(rows[year - 1]![4]);
        expectNear(rate!, numberFrom('VACANCYRATE', vacant, closing));
      });
      const [left, came] = [2, 3].map((column) => total(rows.map((row) => row[column]!)));
      expectNear(opening + came! - left!, rows[rows.length - 1]![4]!, 1e5);
    }),
  );
});

const flows = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 20 });

test('SWITCHINGVALUE is one over BCR, less one; and ROI net is ROI gross less one', () => {
  fc.assert(
    fc.property(flows, between(0, 0.2), between(1, 1e6), (benefits, rate, cost) => {
      fc.pre(total(benefits) > 0);
      const ratio = numberFrom('BCR', [benefits], cost, rate);
      expectNear((numberFrom('SWITCHINGVALUE', [benefits], cost, rate) + 1) * ratio, 1);
      const gross = numberFrom('ROI', [benefits], cost, 'gross');
      expectNear(numberFrom('ROI', [benefits], cost), gross - 1, gross);
    }),
  );
});

test('NPV at the rate that IRR gives is nothing', () => {
  fc.assert(
    fc.property(flows, between(0.1, 0.9), (benefits, of) => {
      fc.pre(total(benefits) > 0);
      // A cost below the benefits' total has a rate above 0; costs of a tenth of it or more keep it within 1000%.
      const cash = [-total(benefits) * of, ...benefits];
      const rate = numberFrom('IRR', [cash]);
      expect(rate).toBeGreaterThan(0);
      if (rate <= 1) expectNear(numberFrom('NPV', [cash], rate), 0, total(benefits));
    }),
  );
});

test('a conversion by SINGLEHANDED takes WEEKLYHOURS from two carers to one', () => {
  fc.assert(
    fc.property(between(0, 50), between(0, 90), between(0, 90), (visits, double, single) => {
      const [two, one] = [
        numberFrom('WEEKLYHOURS', visits, double, 2),
        numberFrom('WEEKLYHOURS', visits, single, 1),
      ];
      expectNear(numberFrom('SINGLEHANDED', visits, double, single, 1, 1, 52), (two - one) * 52, two * 52);
    }),
  );
});

test('REALTERMS comes back to where it started', () => {
  const year = fc.constantFrom('2015/16', '2018/19', '2020/21', '2022/23', '2024/25', '2028/29');
  fc.assert(
    fc.property(between(-1e6, 1e6), year, year, (amount, from, to) => {
      const there = numberFrom('REALTERMS', amount, from, to);
      expectNear(numberFrom('REALTERMS', there, to, from), amount, 1e6);
    }),
  );
});

test('WAITINGLIST is within target exactly where its list is at most TARGETLIST and capacity is over referrals', () => {
  fc.assert(
    fc.property(
      between(0, 2000),
      between(0, 60),
      between(0.5, 60),
      between(1, 60),
      (opening, referred, capacity, target) => {
        const rows = rowsFrom('WAITINGLIST', opening, referred, capacity, 12, 0, target);
        const most = numberFrom('TARGETLIST', referred, target);
        for (const [, , , list, , within] of rows as [number, number, number, number, unknown, string][])
          expect(within === 'Yes').toBe(list <= most && capacity > referred && list / capacity <= target);
      },
    ),
  );
});

test('with RELIEFCAPACITY a list comes down to TARGETLIST, and TARGETCAPACITY is over the referrals', () => {
  fc.assert(
    fc.property(
      between(1, 60),
      between(1, 60),
      between(0, 2000),
      fc.integer({ min: 1, max: 52 }),
      (referred, target, over, weeks) => {
        const least = numberFrom('TARGETLIST', referred, target);
        const relief = numberFrom('RELIEFCAPACITY', referred, least + over, target, weeks);
        const lists = columnFrom(
          'WAITINGLIST',
          'List at end',
          least + over,
          referred,
          relief,
          weeks,
          0,
          target,
        );
        expectNear(lists[weeks - 1]!, least, 3000);
        expect(numberFrom('TARGETCAPACITY', referred, target)).toBeGreaterThan(referred);
      },
    ),
  );
});

test('WAITPROFILE of people all seen has the share of WITHINSTANDARD and the median of their waits', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 40 }),
      between(0, 60),
      (waits, standard) => {
        const seen = inColumn(waits.map((wait) => APRIL + wait));
        const asAt = APRIL + 400;
        const [all] = rowsFrom('WAITPROFILE', inColumn(waits.map(() => APRIL)), seen, asAt, null, standard);
        const share = numberFrom('WITHINSTANDARD', inColumn(waits), standard);
        expectNear(all![8] as number, share);
        expectNear(all![9] as number, share);
        const sorted = [...waits].sort((a, b) => a - b);
        const middle = (sorted.length - 1) / 2;
        expectNear(all![5] as number, (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2);
        expect(all![6]).toBe(sorted[Math.floor(middle)]);
      },
    ),
  );
});
