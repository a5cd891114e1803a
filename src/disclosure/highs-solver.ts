import loadHighs from 'highs'
import type { Minimise, Program, Solver } from './solver.ts'

/**
 * The HiGHS solver (University of Edinburgh), compiled to WebAssembly. The only file here that reads
 * anything: the package's own module, once. Everything else is given the solver.
 */
export async function loadHighsSolver(): Promise<Solver> {
  const highs = await loadHighs()
  const optimal = highs.constants.modelStatus.optimal
  return <T>(program: Program, use: (minimise: Minimise) => T): T => {
    const columns = program.columnLower.length
    const rows = program.rowLower.length
    const limit = (value: number) =>
      value === Infinity ? highs.infinity : value === -Infinity ? -highs.infinity : value
    const model = highs.createModel({
      numCols: columns,
      numRows: rows,
      colCost: new Float64Array(columns),
      colLower: program.columnLower.map(limit),
      colUpper: program.columnUpper.map(limit),
      rowLower: program.rowLower.map(limit),
      rowUpper: program.rowUpper.map(limit),
      matrix: {
        format: 'csr',
        numRows: rows,
        numCols: columns,
        starts: program.starts,
        indices: program.indices,
        values: program.factors,
      },
    })
    try {
      model.options.set('output_flag', false)
      model.options.set('random_seed', 1)
      return use((cost) => {
        if (columns > 0) model.changeColsCost({ kind: 'range', from: 0, to: columns - 1 }, cost)
        model.run()
        if (model.getModelStatus() !== optimal) return null
        return { value: model.getObjectiveValue(), columns: model.getSolution().colValue }
      })
    } finally {
      model.dispose()
    }
  }
}
