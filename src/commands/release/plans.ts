import { plans } from '#release/plans/catalogue.ts'
import { type Command, readArguments } from '../command.ts'

/** Prints what a release can be made of. */
export const printPlans: Command = async (args) => {
  readArguments(args, {}, 0)
  for (const { id, version, title, windows, tables } of plans) {
    process.stdout.write(`${id}  version ${version}, ${windows.replace('-', ' ')}: ${title.en}\n`)
    process.stdout.write(`  ${tables.map((table) => table.id).join('  ')}\n`)
  }
  return 0
}
