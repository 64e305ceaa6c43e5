import type { Understood } from '../../../src/extracts/understand';

const WEEKS = 365 / 7;

/** The figures of rows as they were read, added up here and not by a formula of a sheet. */
export function totalsOf({ kind, columns }: Understood): Record<string, number> {
  const numbers = (key: string) =>
    (columns[key] ?? []).map((value) => (typeof value === 'number' ? value : null));
  const sum = (key: string) => numbers(key).reduce<number>((so, value) => so + (value ?? 0), 0);
  switch (kind.id) {
    case 'packages': {
      const [before, after, rate, charge] = ['hoursBefore', 'hoursAfter', 'rate', 'charge'].map(numbers);
      let [gross, lostIncome] = [0, 0];
      for (const [i, hours] of (before ?? []).entries()) {
        const price = rate?.[i] ?? 0;
        const [costBefore, costAfter] = [(hours ?? 0) * price, (after?.[i] ?? 0) * price];
        gross += (costBefore - costAfter) * WEEKS;
        const paid = charge?.[i] ?? 0;
        lostIncome += (Math.min(paid, costBefore) - Math.min(paid, costAfter)) * WEEKS;
      }
      return { hoursBefore: sum('hoursBefore'), hoursAfter: sum('hoursAfter'), gross, lostIncome };
    }
    case 'invoices':
      return { hours: sum('hours'), amount: sum('amount') };
    case 'referrals': {
      const [received, seen, closed] = ['received', 'seen', 'closed'].map(numbers);
      const waits = (seen ?? []).flatMap((day, i) => (day === null ? [] : [day - (received?.[i] ?? 0)]));
      waits.sort((a, b) => a - b);
      const middle = waits.length / 2;
      const median = ((waits[Math.ceil(middle) - 1] ?? 0) + (waits[Math.floor(middle)] ?? 0)) / 2;
      const unseen = (seen ?? []).filter((day, i) => day === null && (closed?.[i] ?? null) === null).length;
      return {
        seen: waits.length,
        waiting: unseen,
        median,
        within: waits.filter((wait) => wait <= 28).length,
      };
    }
    case 'staff': {
      const fte = columns.fte ? numbers('fte') : numbers('hours').map((hours) => (hours ?? 0) / 37);
      const of = (state: string) =>
        fte.reduce<number>((so, value, i) => so + (columns.state?.[i] === state ? (value ?? 0) : 0), 0);
      return { filledFte: of('Filled'), vacantFte: of('Vacant') };
    }
    case 'visits':
      return {};
  }
}

export function totalsByProvider({ kind, columns }: Understood): Record<string, Record<string, number>> {
  const totals: Record<string, Record<string, number>> = {};
  const at = (key: string, i: number) => Number(columns[key]?.[i] ?? 0);
  for (const [i, name] of (columns.provider ?? []).entries()) {
    const own = (totals[String(name)] ??= {});
    const add = (key: string, value: number) => (own[key] = (own[key] ?? 0) + value);
    if (kind.id === 'invoices') {
      add('hours', at('hours', i));
      add('amount', at('amount', i));
      continue;
    }
    const [plan, stay] = [at('plannedMinutes', i), at('actualMinutes', i)];
    add('visits', 1);
    add('missed', Number(stay === 0));
    add('plannedMinutes', plan);
    add('actualMinutes', stay);
    add('payableMinutes', Math.min(plan, stay));
  }
  return totals;
}
