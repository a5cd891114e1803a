import { html } from 'hono/html'

/** What the page needs of an OpenAPI 3.1 document. */
type Described = {
  info: { title: string; version: string; description?: string }
  paths?: Record<string, unknown>
  components?: { schemas?: Record<string, unknown> }
}

type Operation = {
  method: string
  path: string
  summary: string
  description: string
  tag: string
  parameters: { name: string; in: string; required: boolean; schema: string }[]
  body: string | null
  answers: { status: string; description: string; schema: string | null }[]
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const

/** The API reference as one page that needs no script: every operation by subject, every schema below. */
export function referencePage(document: Described) {
  const operations = operationsOf(document)
  const tags = [...new Set(operations.map((operation) => operation.tag))]
  const schemas = Object.entries(document.components?.schemas ?? {})
  return html`<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>API – Waymark</title><link rel="stylesheet" href="/reference.css">
</head>
<body>
<a class="skip" href="#main">Skip to main content</a>
<header><p><a href="/">Waymark</a></p><h1>API, version ${document.info.version}</h1><p>${document.info.description ?? ''}</p>
<p>For machines: <a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI 3.1). Sign in with <code>POST /api/v1/session</code> and the header <code>Waymark-Client: api</code>, then send <code>Authorization: Bearer</code> with the token.</p>
<nav aria-label="Subjects"><ul>${tags.map((tag) => html`<li><a href="#${anchor(tag)}">${tag}</a></li>`)}<li><a href="#schemas">Schemas</a></li></ul></nav></header>
<main id="main">
${tags.map(
  (tag) => html`<section aria-labelledby="${anchor(tag)}"><h2 id="${anchor(tag)}">${tag}</h2>
${operations.filter((operation) => operation.tag === tag).map(operationSection)}</section>`,
)}
<section aria-labelledby="schemas"><h2 id="schemas">Schemas</h2>
${schemas.map(
  ([name, schema]) =>
    html`<section class="schema"><h3 id="schema-${name}">${name}</h3><pre tabindex="0" role="region" aria-label="${name}"><code>${JSON.stringify(schema, null, 2)}</code></pre></section>`,
)}</section>
</main>
</body></html>`
}

function operationSection(operation: Operation) {
  return html`<article><h3><span class="method">${operation.method.toUpperCase()}</span> <code>${operation.path}</code></h3>
<p><b>${operation.summary}</b> ${operation.description}</p>
${
  operation.parameters.length > 0
    ? html`<table><caption>Parameters</caption><thead><tr><th scope="col">name</th><th scope="col">in</th><th scope="col">required</th><th scope="col">type</th></tr></thead><tbody>${operation.parameters.map(
        (parameter) =>
          html`<tr><th scope="row">${parameter.name}</th><td>${parameter.in}</td><td>${parameter.required ? 'yes' : 'no'}</td><td>${parameter.schema}</td></tr>`,
      )}</tbody></table>`
    : ''
}
${operation.body === null ? '' : html`<p>Body: ${schemaLink(operation.body)}</p>`}
<dl>${operation.answers.map((each) => html`<dt>${each.status}</dt><dd>${each.description}${each.schema === null ? '' : html`: ${schemaLink(each.schema)}`}</dd>`)}</dl></article>`
}

function schemaLink(name: string) {
  return name.startsWith('#') ? html`<a href="#schema-${name.slice(1)}">${name.slice(1)}</a>` : html`${name}`
}

const anchor = (tag: string) => tag.toLowerCase().replace(/[^a-z]+/g, '-')

type Loose = Record<string, unknown>
const record = (value: unknown): Loose =>
  typeof value === 'object' && value !== null ? (value as Loose) : {}
const list = (value: unknown): Loose[] => (Array.isArray(value) ? value.map(record) : [])

function operationsOf(document: Described): Operation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = record(item)[method]
      return operation === undefined ? [] : [operationOf(method, path, record(operation))]
    }),
  )
}

function operationOf(method: string, path: string, operation: Loose): Operation {
  const body = record(operation.requestBody)
  return {
    method,
    path,
    summary: String(operation.summary ?? ''),
    description: String(operation.description ?? ''),
    tag: String((operation.tags as unknown[] | undefined)?.[0] ?? 'Other'),
    parameters: list(operation.parameters).map((parameter) => ({
      name: String(parameter.name),
      in: String(parameter.in),
      required: parameter.required === true,
      schema: typeOf(record(parameter.schema)),
    })),
    body: operation.requestBody === undefined ? null : contentOf(body),
    answers: Object.entries(record(operation.responses)).map(([status, response]) => ({
      status,
      description: String(record(response).description ?? ''),
      schema: contentOf(record(response)),
    })),
  }
}

function contentOf(holder: Loose): string | null {
  const [type, content] = Object.entries(record(holder.content))[0] ?? []
  if (type === undefined) return null
  const schema = record(record(content).schema)
  return typeof schema.$ref === 'string' ? `#${schema.$ref.split('/').at(-1)}` : `${type} ${typeOf(schema)}`
}

function typeOf(schema: Loose): string {
  if (Array.isArray(schema.enum)) return schema.enum.join(' | ')
  return String(schema.type ?? '')
}
