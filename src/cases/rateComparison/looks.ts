export { figures, inWords, item, type RowOf, titled, wrapped } from '../parts/looks';
