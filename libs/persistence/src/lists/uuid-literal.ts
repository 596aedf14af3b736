const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * An id as SQL, for statements that take no parameters.
 * @throws {RangeError} for anything else
 */
export function uuidLiteral(id: string): string {
  if (!UUID.test(id)) throw new RangeError(`Not an id: ${id}`);
  return `'${id}'::uuid`;
}
