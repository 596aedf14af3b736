/** What was found for each of a number of things asked for, in the order asked. */
export function byPosition<Found extends { readonly position: number }>(
  asked: number,
  found: readonly Found[],
): Found[][] {
  const places = Array.from({ length: asked }, (): Found[] => []);
  for (const each of found) places[each.position].push(each);
  return places;
}
