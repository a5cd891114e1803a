import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { makeDocuments } from './documents.ts'

/** `npm run docs`: writes every generated document, and removes those that nothing generates any more. */
const folder = fileURLToPath(new URL('../../docs', import.meta.url))
const documents = await makeDocuments()

await mkdir(`${folder}/safeguards`, { recursive: true })
for (const name of await readdir(`${folder}/safeguards`)) {
  if (!documents.has(`safeguards/${name}`)) await rm(`${folder}/safeguards/${name}`)
}
for (const [path, content] of documents) await writeFile(`${folder}/${path}`, content)
process.stdout.write(`${documents.size} documents written to docs\n`)
