/** What we use of the package, which brings no types. */
declare module 'sdmx-json-parser' {
  export class SDMXParser {
    getDatasets(url: string): Promise<unknown>
    getData(): Record<string, string | number | null>[]
  }
}
