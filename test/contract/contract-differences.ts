const MOST_TOLD = 30;

/** The same value with the fields of every object in the order of their names. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, child]) => [key, sorted(child)]));
}

/** Every single value by its JSON Pointer. */
function leaves(value: unknown, pointer = '', found = new Map<string, string>()): Map<string, string> {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) {
    return found.set(pointer, JSON.stringify(value));
  }
  for (const [key, child] of Object.entries(value)) leaves(child, `${pointer}/${key}`, found);
  return found;
}

/** What a document has more, less or otherwise than another, a line each; the first thirty. */
export function differences(before: unknown, after: unknown): string[] {
  const [old, now] = [leaves(before), leaves(after)];
  const lines = [
    ...[...old].filter(([pointer]) => !now.has(pointer)).map(([pointer, value]) => `- ${pointer}: ${value}`),
    ...[...now].filter(([pointer]) => !old.has(pointer)).map(([pointer, value]) => `+ ${pointer}: ${value}`),
    ...[...now]
      .filter(([pointer, value]) => old.has(pointer) && old.get(pointer) !== value)
      .map(([pointer, value]) => `~ ${pointer}: ${old.get(pointer)} became ${value}`),
  ];
  const more = lines.length - MOST_TOLD;
  return more > 0 ? [...lines.slice(0, MOST_TOLD), `… and ${more} more`] : lines;
}
