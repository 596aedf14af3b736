import { z } from 'zod';

/** Schemes under which a subject is known elsewhere. `lodestone` is the short name of the example portfolio. */
export const IDENTIFIER_SCHEMES = ['vendor', 'lei', 'duns', 'vat', 'uei', 'cage', 'lodestone'] as const;
export type IdentifierScheme = (typeof IDENTIFIER_SCHEMES)[number];

const FORMATS: Readonly<Record<IdentifierScheme, { pattern: RegExp; says: string }>> = {
  vendor: { pattern: /^[^\s/\p{C}]+\/[^\s\p{C}]+$/u, says: 'system/number, such as sap/4711' },
  lei: { pattern: /^[0-9A-Z]{18}[0-9]{2}$/, says: '18 letters and digits and two check digits' },
  duns: { pattern: /^\d{9}$/, says: 'nine digits' },
  vat: { pattern: /^[A-Z]{2}[0-9A-Z+*.]{2,13}$/, says: 'country code and number, without spaces' },
  uei: { pattern: /^[0-9A-HJ-NP-Z]{12}$/, says: 'twelve letters and digits without I and O' },
  cage: { pattern: /^[0-9A-HJ-NP-Z]{5}$/, says: 'five letters and digits without I and O' },
  lodestone: { pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/, says: 'small letters, digits and hyphens' },
};

/**
 * Are the check digits of a legal entity identifier right? Letters count 10 to 35, and the whole number leaves 1 when
 * divided by 97 (ISO 17442, ISO/IEC 7064 MOD 97-10).
 */
export function hasValidLeiCheckDigits(lei: string): boolean {
  const digits = [...lei].map((character) => parseInt(character, 36)).join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

/** Schemes whose registers write letters in upper case, and mean the same by the others. */
const UPPER_CASE: ReadonlySet<IdentifierScheme> = new Set(['lei', 'vat', 'uei', 'cage']);

/** One name of a subject elsewhere. */
export const identifierSchema = z
  .strictObject({ scheme: z.enum(IDENTIFIER_SCHEMES), value: z.string().trim().max(120) })
  .overwrite(({ scheme, value }) => ({
    scheme,
    value: UPPER_CASE.has(scheme) ? value.toUpperCase() : value,
  }))
  .superRefine(({ scheme, value }, context) => {
    const { pattern, says } = FORMATS[scheme];
    const refuse = (code: string, message: string) =>
      context.addIssue({ code: 'custom', path: ['value'], message, params: { code } });
    if (!pattern.test(value)) {
      refuse('identifier.malformed', `A value of ${scheme} is ${says}`);
    } else if (scheme === 'lei' && !hasValidLeiCheckDigits(value)) {
      refuse('identifier.wrong_check_digits', 'The check digits of this LEI are wrong');
    }
  })
  .meta({
    id: 'Identifier',
    description: 'How another system or register knows the subject',
    examples: [{ scheme: 'vendor', value: 'sap/4711' }],
  });
export type Identifier = z.infer<typeof identifierSchema>;

/** How a request addresses a subject: an id, or one of its identifiers. */
export type SubjectRef =
  { readonly by: 'id'; readonly id: string } | { readonly by: 'identifier'; readonly identifier: Identifier };

/** Is the text an id of a record, rather than a code or an identifier? */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/**
 * Reads a reference to a subject.
 * @returns `null` when the text is neither an id nor `scheme:value`
 */
export function parseSubjectRef(text: string): SubjectRef | null {
  if (isId(text)) return { by: 'id', id: text.toLowerCase() };
  const parsed = parseIdentifier(text);
  return parsed.success ? { by: 'identifier', identifier: parsed.data } : null;
}

/** What keeps a text from being a reference, in a sentence; `null`: nothing does. */
export function explainSubjectRef(text: string): string | null {
  if (parseSubjectRef(text) !== null) return null;
  const { error } = parseIdentifier(text);
  const wrong = error?.issues.find(({ path }) => path[0] === 'value');
  const schemes = IDENTIFIER_SCHEMES.join(', ');
  return wrong?.message ?? `It is neither an id nor scheme:value; schemes are ${schemes}`;
}

function parseIdentifier(text: string) {
  const colon = text.indexOf(':');
  return identifierSchema.safeParse({ scheme: text.slice(0, colon), value: text.slice(colon + 1) });
}

export const subjectRefSchema = z
  .string()
  .min(1)
  .max(200)
  .meta({
    id: 'SubjectRef',
    description: 'Id of a subject, or scheme:value of one of its identifiers (percent-encoded in a path)',
    examples: ['lodestone:mp-materials'],
  });
