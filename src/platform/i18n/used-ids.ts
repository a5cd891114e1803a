/**
 * The message ids that a source file names as literals in the first argument of `t(...)`: `t('a.b')`,
 * `t(late ? 'a.b' : 'a.c', values)`. Ids put together at run time cannot be seen from here.
 */
export function usedIds(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  return [...code.matchAll(/(?<![\w$])t\(/g)].flatMap((call) => literals(firstArgument(code, call.index + 2)))
}

/** The text between an opening bracket and the comma or bracket that ends its first argument. */
function firstArgument(code: string, from: number): string {
  let depth = 0
  let quote = ''
  for (let i = from; i < code.length; i += 1) {
    const letter = code[i] as string
    if (quote !== '') {
      if (letter === quote) quote = ''
    } else if (`'"\``.includes(letter)) quote = letter
    else if ('([{'.includes(letter)) depth += 1
    else if (')]}'.includes(letter)) {
      depth -= 1
      if (depth < 0) return code.slice(from, i)
    } else if (letter === ',' && depth === 0) return code.slice(from, i)
  }
  return code.slice(from)
}

/** Quoted words that have the shape of an id, unless they are only compared with something. */
function literals(argument: string): string[] {
  const compared = argument.replace(/[=!]==?\s*'[^']*'/g, '')
  return [...compared.matchAll(/'([a-z][a-z0-9-]*(?:\.[A-Za-z0-9-]+)+)'/g)].map((found) => found[1] as string)
}
