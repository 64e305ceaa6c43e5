import { type Ref, span } from '../../layout';
import { APPRENTICES, type Establishment } from './establishmentSheet';
import { type Figure, type RoleSlug, roles } from './published';

type UsedKey = Parameters<Establishment['used']['at']>[0];
export const rowOfRole = (slug: RoleSlug) => roles.findIndex((role) => role.slug === slug);
/** A column by role without apprentices, who come last and are counted by heads. */
export const posts = <K extends string>({ at }: { at(key: K, row: number): Ref }, key: K): Ref =>
  span(at(key, 0), at(key, APPRENTICES - 1));
export const usedOf = ({ used }: Establishment, key: UsedKey, slug: RoleSlug): Ref =>
  used.at(key, rowOfRole(slug));
/** The FTE in post of a role. */
export const fteOf = (establishment: Establishment, slug: RoleSlug) => usedOf(establishment, 'fte', slug);
export const headcountOf = (establishment: Establishment, slug: RoleSlug) =>
  usedOf(establishment, 'headcount', slug);
/** The printed and the typed figures of a column. */
export const printedFigures = ({ printed }: Establishment, figure: Figure) => posts(printed, figure);
export const typedFigures = ({ yours }: Establishment, figure: Figure) => posts(yours, figure);
export const usedFigures = ({ used }: Establishment, key: UsedKey) => posts(used, key);
