/**
 * RFC 8785 (JSON Canonicalization Scheme) of a value that came from JSON: names sorted by UTF-16 code units, no
 * space, numbers and text as ECMAScript writes them. Members that are undefined are left out. An import asks for it
 * with every line: this gives the same as the package `canonicalize` (a test holds it) in a fraction of the time.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  let members = ''
  for (const [name, inner] of Object.entries(value).sort(byName))
    if (inner !== undefined) members += `${members && ','}${JSON.stringify(name)}:${canonicalJson(inner)}`
  return `{${members}}`
}

function byName([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1
}
