import type { Field, Output } from './kind';

/** Fields that several kinds of extract have. */
export const provider: Field = {
  label: 'Provider',
  type: 'text',
  isWords: true,
  says: [
    'provider',
    'provider name',
    'care provider',
    'home care provider',
    'contractor',
    'contractor name',
    'framework provider',
    'payee',
    'creditor',
  ],
  never: 'number id code telephone email address rate cost reference type',
};

const ofPerson = 'nhs nationalinsurance birthdate email telephone postcode surname forename';

export const reference = (label: string, ...says: string[]): Field => ({
  label,
  type: 'text',
  says: [...says, 'reference', 'id', 'reference number', 'record number', 'record id', 'urn'],
  never: `${ofPerson} provider date name team worker cost`,
});

export const hourlyRate: Field = {
  label: 'Rate (£ an hour)',
  type: 'amount',
  says: [
    'unit cost',
    'unit price',
    'unit rate',
    'hours rate',
    'hours cost',
    'hours price',
    'hours charge',
    'provider rate',
    'contract rate',
    'agreed rate',
    'pound hours',
    'rate',
    'price',
    'fee',
  ],
  never: 'week total vat client contribution assessed maximum amount id',
};

export const words = (key: string, heading: string, width = 24): Output => ({
  key,
  heading,
  format: 'text',
  width,
});
export const column = (key: string, heading: string, format: Output['format'], width = 14): Output => ({
  key,
  heading,
  format,
  width,
});

/** More hours than a week has, twice over for two carers. */
export const MOST_WEEKLY_HOURS = 336;

/** From the first day to the last, both counted. */
export const weeksOf = (dates: string | null) => dates && `(INT(MAX(${dates}))-INT(MIN(${dates}))+1)/7`;
