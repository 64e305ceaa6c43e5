/** The roles of an establishment of occupational therapy, as the workforce case names them. */
export const ROLES = [
  'Occupational therapist',
  'Senior practitioner',
  'Other allied health professional',
  'Non-regulated assessor',
  'Allied health manager',
  'Apprentice',
] as const;
export type RoleName = (typeof ROLES)[number];

/** What stands for a role where a job title is of none. */
export const NO_ROLE = 'None of these';

/** In this order: an OT assistant is an assistant, and a team manager of therapists a manager. */
const says: [RoleName, RegExp][] = [
  ['Apprentice', /apprentic/i],
  ['Allied health manager', /\bmanager\b|\bhead of\b|\bteam lead(?:er)?\b|\bservice lead\b/i],
  [
    'Non-regulated assessor',
    /assistant|\basst\b|support worker|technician|technical|\bassessor\b|\bota\b|community care officer|unqualified|non[- ]?reg/i,
  ],
  [
    'Other allied health professional',
    /physio|speech|dieti[ct]|podiatr|orthopt|orthotist|prosthet|paramedic|\bahps?\b|allied health|(?:art|music|drama)s? therap/i,
  ],
  [
    'Senior practitioner',
    /\b(?:senior|snr|advanced|principal|lead|specialist|consultant|expert)\b.*\b(?:ots?|o\.t\.|therap\w*|practitioner)/i,
  ],
  ['Senior practitioner', /\b(?:ots?|therap\w*)\b.*\b(?:senior|snr|advanced|principal|lead|specialist)\b/i],
  ['Occupational therapist', /occupational therap|\bots?\b|\bo\.t\./i],
];

/** The role that a job title says; null for a title of none of them, or one that does not say. */
export const roleOf = (title: string): RoleName | null =>
  says.find(([, pattern]) => pattern.test(title))?.[0] ?? null;

/** Whether a contract counts as permanent or as temporary in the figures. */
export const TERMS = ['Permanent', 'Temporary'] as const;
export type Term = (typeof TERMS)[number];

export function termOf(contract: string): Term | null {
  if (/temp|agency|fixed|locum|bank|casual|second|sessional|maternity|interim|zero/i.test(contract))
    return 'Temporary';
  return /perm|substantive|established|open[- ]?ended/i.test(contract) ? 'Permanent' : null;
}
