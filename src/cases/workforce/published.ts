import { evidence } from '../../evidence/library';
import type { EvidenceRecord } from '../../evidence/record';

/** As the document has them, in its order. */
export const REGIONS = ['East Midlands', 'West Midlands'] as const;
export type Region = (typeof REGIONS)[number];
export const REPORT = 'Unlocking the Potential (NHS England Midlands and West Midlands ADASS, June 2024)';

export type RoleSlug =
  | 'occupational-therapist'
  | 'senior-practitioner'
  | 'other-ahp'
  | 'non-regulated-assessor'
  | 'ahp-manager'
  | 'apprentices';

export interface Role {
  name: string;
  /** In the ids of the evidence: `occupational-therapist`. */
  slug: RoleSlug;
  figure: string;
  /** The family of jobs whose pay scale is used for it. */
  payFamily: string;
  isRegistered: boolean;
}

export const roles: readonly Role[] = [
  role('Occupational therapist', 'occupational-therapist', 'Figure 18', 'experienced-ot', true),
  role('Senior practitioner', 'senior-practitioner', 'Figure 21', 'senior-advanced-practitioner', true),
  role('Other allied health professional', 'other-ahp', 'Figure 19', 'experienced-ot', true),
  role(
    'Non-regulated assessor',
    'non-regulated-assessor',
    'Figure 20',
    'therapy-unregulated-assessor',
    false,
  ),
  role('Allied health manager', 'ahp-manager', 'Figure 22', 'team-manager', true),
  role('Apprentice', 'apprentices', 'Figure 23', 'therapy-unregulated-assessor', false),
];

function role(name: string, slug: RoleSlug, figure: string, payFamily: string, isRegistered: boolean): Role {
  return { name, slug, figure, payFamily, isRegistered };
}

export const figures = ['headcount', 'fte', 'fte-permanent', 'fte-temporary', 'vacant-fte'] as const;
export type Figure = (typeof figures)[number];

/** What the tables print of one role in one place; of apprentices only how many there are. */
export interface PrintedRow {
  council: string;
  region: Region;
  role: Role;
  /** What the ids of its figures begin with, or the one id there is. */
  stem: string;
  /** A figure that is not printed, or cannot be read, is left out. */
  values: Partial<Record<Figure, number>>;
}

/** Every council of a region, in the order of the document. */
export function councilsOf(region: Region): string[] {
  return evidence()
    .records.filter(
      (record) =>
        record.measure === 'occupational_therapist_fte' && record.region === region && !record.isTotal,
    )
    .map((record) => record.council);
}

export function allCouncils(): string[] {
  return REGIONS.flatMap(councilsOf);
}

/** Null for a council that the document does not have. */
export function regionOf(council: string | null): Region | null {
  return REGIONS.find((region) => council !== null && councilsOf(region).includes(council)) ?? null;
}

export function printedRows(): PrintedRow[] {
  return REGIONS.flatMap((region) =>
    roles.flatMap((role) =>
      councilsOf(region).map((council) => rowOf(role, region, council, slugOf(council))),
    ),
  );
}

export function printedTotals(region: Region): PrintedRow[] {
  return roles.map((role) => rowOf(role, region, `${region}, as printed`, `total-${slugOf(region)}`));
}

/** The ids of the figures that are printed. */
export function rowIds(row: PrintedRow): string[] {
  return idsOf(row.role, row.stem).flatMap(([figure, id]) => (row.values[figure] === undefined ? [] : [id]));
}

function rowOf(role: Role, region: Region, council: string, place: string): PrintedRow {
  const stem = role.slug === 'apprentices' ? `ahp24-apprentices-${place}` : `ahp24-wf-${role.slug}-${place}`;
  return {
    council,
    region,
    role,
    stem,
    values: Object.fromEntries(
      idsOf(role, stem).flatMap(([figure, id]) => {
        const found = evidence().byId.get(id);
        return found ? [[figure, found.value]] : [];
      }),
    ),
  };
}

function idsOf(role: Role, stem: string): [Figure, string][] {
  return role.slug === 'apprentices'
    ? [['headcount', stem]]
    : figures.map((figure) => [figure, `${stem}-${figure}`]);
}

export interface PayScale {
  low: EvidenceRecord;
  high: EvidenceRecord;
}

/** The council's own printed scale, or null where it printed none. */
export function payScale(council: string, role: Role): PayScale | null {
  const stem = `ahp24-pay-${slugOf(council)}-${role.payFamily}`;
  const low = evidence().byId.get(`${stem}-low`);
  const high = evidence().byId.get(`${stem}-high`);
  return low && high ? { low, high } : null;
}

/** As the ids of the evidence have the name of a council. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
