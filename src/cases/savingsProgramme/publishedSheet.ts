import { evidence } from '../../evidence/library';
import { asPrinted, type EvidenceRecord } from '../../evidence/record';
import { type Block, type Cell, f, list, type Own, type Ref, type Sheet, sheet } from '../../layout';
import { formats } from '../../plan/cells';
import { titled, wrapped } from '../parts/looks';
import { PUBLISHED, PUBLISHED_SAVINGS } from './sheets';

const { number, percent, pounds } = formats;

interface PublishedSaving {
  record: EvidenceRecord;
  /** Gross spend of the same council and year, where it is printed. */
  gross?: EvidenceRecord;
}

const DELIVERED = new Set(['delivered', 'actual', 'after', 'current']);

/** Savings in pounds that documents print under a kind of lever: no totals, and nothing that is stated twice. */
export function publishedSavings(): PublishedSaving[] {
  const { records } = evidence();
  const gross = new Map(
    records.flatMap((one) =>
      one.measure === 'gross_spend' && one.unit === 'GBP'
        ? [[`${one.council} ${one.period}`, one] as const]
        : [],
    ),
  );
  return records
    .filter(
      ({ lever, unit, restates, isTotal }) =>
        lever !== '' && !/total/i.test(lever) && unit.startsWith('GBP') && !restates && !isTotal,
    )
    .filter(({ measure }) => /saving/.test(measure))
    .map((record): PublishedSaving => {
      const spend = record.period === '' ? undefined : gross.get(`${record.council} ${record.period}`);
      return { record, ...(spend && { gross: spend }) };
    })
    .sort((one, other) =>
      `${one.record.lever} ${one.record.council}`.localeCompare(
        `${other.record.lever} ${other.record.council}`,
        'en-GB',
      ),
    );
}

const kindsOf = (savings: readonly PublishedSaving[]) => [
  ...new Set(savings.map(({ record }) => record.lever)),
];

const calculation = (value: string) => ({
  heading: wrapped(value),
  style: 'calculation' as const,
});
const note = (value: string, of: (from: PublishedSaving) => string) => ({
  heading: value,
  style: 'note' as const,
  of: (_r: unknown, { from }: { from?: PublishedSaving }) => (from && of(from)) || null,
});

/** For each kind of lever, as the documents call it, what councils printed, and as a share of gross spend where that is printed. */
export function publishedSheets(): Sheet[] {
  const savings = publishedSavings();
  const printed = list('Published savings', { spare: 0, own: '$A1' }, savings, {
    kind: { heading: 'Kind of lever', style: 'label', of: (_r, { from }) => from?.record.lever },
    council: {
      heading: 'Council or body',
      style: 'label',
      of: (_r, { from }) => from?.record.council || 'Not one council',
    },
    saving: { ...calculation('Saving (£)'), format: pounds, of: (_r, { from }) => from?.record.value },
    gross: {
      ...calculation('Gross spend of the same year (£)'),
      format: pounds,
      of: (_r, { from }) => from?.gross?.value ?? null,
    },
    share: {
      ...calculation('Share of gross spend (%)'),
      format: percent,
      of: (r: Own<'saving' | 'gross'>, { from }) => (from?.gross ? f`${r.saving}/${r.gross}` : null),
    },
    stage: note('Planned or delivered', ({ record: { stage } }) =>
      DELIVERED.has(stage) ? 'Delivered' : stage === '' ? 'Not said' : 'Planned',
    ),
    period: note('Period', ({ record }) => record.period || 'not printed'),
    asPrinted: note('As printed', ({ record }) => asPrinted(record) || 'characters not kept'),
    id: note('Evidence id', ({ record }) => record.id),
  });
  const ofKind = (kind: Ref) => f`(${printed.column('kind')}=${kind})`;
  const counted = (heading: string, of: (kind: Ref) => ReturnType<typeof f>) => ({
    ...calculation(heading),
    format: number,
    of: (r: Own<'kind'>) => of(r.kind),
  });
  const byKind = list('Kinds of lever', { spare: 0, own: '$A1' }, kindsOf(savings), {
    kind: { heading: 'Kind of lever, as the documents call it', style: 'label', of: (_r, { from }) => from },
    figures: counted('Figures (number)', (kind) => f`COUNTIF(${printed.column('kind')},${kind})`),
    largest: {
      ...calculation('Largest saving (£)'),
      format: pounds,
      of: (r: Own<'kind'>) => f`SUMPRODUCT(MAX(${ofKind(r.kind)}*${printed.column('saving')}))`,
    },
    withShare: counted(
      'Figures with gross spend (number)',
      (kind) => f`SUMPRODUCT(${ofKind(kind)}*ISNUMBER(${printed.column('share')}))`,
    ),
    meanShare: {
      ...calculation('Mean share of gross spend (%)'),
      format: percent,
      of: (r: Own<'kind' | 'withShare'>): Cell => ({
        value: f`IF(${r.withShare}=0,"Not printed",SUMIF(${printed.column('kind')},${r.kind},${printed.column('share')})/${r.withShare})`,
        format: percent,
        style: 'calculation',
        look: { align: 'right' },
      }),
    },
  });
  const listed = (
    name: string,
    [title, about]: readonly [string, string],
    body: Block & { heading(key: 'kind'): Ref },
    widths: readonly number[],
  ) =>
    sheet(name, [titled(title, about), 1, body], {
      role: 'evidence',
      widths,
      frozen: { rows: body.heading('kind'), columns: body.heading('kind') },
      isProtected: true,
      print: { orientation: 'landscape', titleRows: body.heading('kind') },
    });
  return [
    listed(
      PUBLISHED,
      [
        'Published by kind: what councils printed for each kind of lever',
        'Worked out from Published savings. The largest and the mean are of figures as printed: planned and delivered, of one year and of several.',
      ],
      byKind,
      [46, 20, 20, 30, 30],
    ),
    listed(
      PUBLISHED_SAVINGS,
      [
        'Published savings: every figure that Published by kind counts',
        'In the words of the documents. A share is of gross spend of the same council and year, where that is printed. Some figures are cumulative, some planned: read the last columns.',
      ],
      printed,
      [46, 44, 16, 18, 14, 16, 20, 24, 58],
    ),
  ];
}
