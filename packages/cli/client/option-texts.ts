/** Options of every command that asks a hub. */
export const hubOptions = {
  hub: { type: 'string' },
  'key-file': { type: 'string' },
} as const;

/** Why personal data is asked for: the hub refuses what does not say it. */
export const reasonOptions = {
  purpose: { type: 'string' },
  case: { type: 'string' },
  'legal-basis': { type: 'string' },
  offence: { type: 'string' },
} as const;

export const answerOptions = {
  out: { type: 'string' },
  wait: { type: 'string' },
  key: { type: 'string' },
} as const;

export const statusOption = { status: { type: 'string' } } as const;

export const statusOptionHelp = `  --status S        what the person is in the case, such as missing, victim or suspect; needed unless the
                    purpose says it (find-wanted-person, find-missing-person, identify-person-or-body)`;

export const hubOptionsHelp = `  --hub URL         the hub (WHORL_HUB unless given)
  --key-file FILE   key of an API client (WHORL_API_KEY unless given)`;

export const reasonOptionsHelp = `  --purpose P       why, such as find-wanted-person or identify-person-or-body
  --case TEXT       case number; or --legal-basis TEXT
  --offence TEXT    offence in question`;

export const answerOptionsHelp = `  --out FILE        where the answer goes (beside the file unless given)
  --wait SECONDS    how long to wait for the answer (60 unless given; 0 does not wait)
  --key TEXT        idempotency key (the content's hash unless given)`;

export const positionHelp = `Each FILE is an image, and POSITION what it shows: a finger, 1 (right thumb) to 10 (left little
finger); right-slap, left-slap or thumbs, whose fingers the hub finds; right-palm or left-palm; or the
number of another slap or palm in ANSI/NIST-ITL table 8. Without a POSITION it is a finger, unknown which.`;
