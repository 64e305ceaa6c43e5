/** Numbers that tell who a person is, by their form and, where they have one, their check digit. */

/** Ten digits, with or without spaces or hyphens after the third and the sixth, of which the last checks the others (modulus 11). */
export function isNhsNumber(text: string): boolean {
  const digits = text.replace(/[ -]/g, '');
  if (!/^\d{10}$/.test(digits) || !/^\d{3}[ -]?\d{3}[ -]?\d{4}$/.test(text)) return false;
  if (/^(\d)\1{9}$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (10 - i);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(digits[9]);
}

/** HM Revenue and Customs: two letters of those in use, six digits, A to D. */
export function isNationalInsuranceNumber(text: string): boolean {
  return (
    /^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]$/i.test(text) &&
    !/^(?:BG|GB|KN|NK|NT|TN|ZZ)/i.test(text)
  );
}

const POSTCODE =
  /^(?:GIR ?0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d|[A-HK-Y]\d\d|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRV-Y]) ?\d[ABD-HJLNP-UW-Z]{2})$/i;

export const isPostcode = (text: string) => POSTCODE.test(text);
export const isEmail = (text: string) => /^[^\s@<>"]+@[^\s@<>"]+\.[a-z]{2,}$/i.test(text);

/** A number of the United Kingdom: 0 or +44, then nine or ten digits. */
export function isTelephone(text: string): boolean {
  const digits = text.replace(/[\s()./-]/g, '');
  return /^(?:0|\+44|0044)[1-37-9]\d{8,9}$/.test(digits);
}

/** One within longer words, as far as its form tells it from another number. */
export function numbersWithin(text: string): boolean {
  for (const [found] of text.matchAll(/\b\d{3}[ -]?\d{3}[ -]?\d{4}\b/g)) if (isNhsNumber(found)) return true;
  for (const [found] of text.matchAll(/\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/gi))
    if (isNationalInsuranceNumber(found)) return true;
  for (const [found] of text.matchAll(/\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/gi))
    if (isPostcode(found)) return true;
  if (/[^\s@<>"]+@[^\s@<>"]+\.[a-z]{2,}/i.test(text)) return true;
  for (const [found] of text.matchAll(/(?:\+44|\b0)[\d() -]{9,14}\d\b/g)) if (isTelephone(found)) return true;
  return false;
}
