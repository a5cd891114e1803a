/**
 * A text as a spreadsheet takes it for text: what it would calculate gets an apostrophe before it. Also after white space
 * and in the wide forms that some spreadsheets read as well.
 */
export function spreadsheetText(text: string): string {
  return startsFormula.test(text) ? `'${text}` : text
}

const startsFormula = /^[\s\p{Cf}\p{Cc}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|%]|^[\t\r\n]/u
