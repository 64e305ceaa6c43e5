import { f, type Formula, type Ref } from '../../../layout';
import { inLastYear } from '../years';

/** `5 years` */
export const inYears = (count: Ref): Formula => f`${count}&IF(${count}=1," year"," years")`;

/**
 * The year by whose end net cash so far is zero or more, and is so for the rest of the horizon.
 * @param soFar net cash so far, by year
 * @param behind the number of each year that ends below zero, and zero for any other
 */
export function paybackByYear(soFar: Ref, behind: Ref, headings: Ref, horizon: Ref): Formula {
  return f`IF(MAX(${behind})=0,"Never behind",IF(${inLastYear(soFar, horizon)}<0,"Not within "&${inYears(horizon)},"By the end of "&INDEX(${headings},1,MAX(${behind})+1)))`;
}
