import type { Field } from '../event-type.ts'

/**
 * Says a field in the words of the public contract (`fields.contract.json`): `!a|b` for a required code,
 * `yn`, `num`, `ref:agency`, `text` and so on. Classification codes and languages are text there.
 */
export function contractSpec(field: Field): string {
  return (field.required ? '!' : '') + withoutMark(field)
}

function withoutMark(field: Field): string {
  switch (field.kind) {
    case 'code':
      return field.values.join('|')
    case 'yes-no':
      return 'yn'
    case 'number':
      return 'num'
    case 'reference':
      return `ref:${field.to}`
    case 'classification':
    case 'language':
      return 'text'
    default:
      return field.kind
  }
}
