/**
 * JSON Schemas of the messages that we write, in our own words. The official schemas of SDMX-JSON (2.0.0 for data and
 * structures, 1.0 for data) were read for what they require: names of fields, forms of identifiers, what must be
 * there, which lists may be empty. They are not kept here, for their repository names no licence. Ours are stricter
 * in that they allow no other fields than those we mean to write.
 */

const id = { type: 'string', pattern: '^[A-Za-z0-9_@$-]+$' }
const ncName = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_-]*$' }
const text = { type: 'string', minLength: 1 }
const texts = {
  type: 'object',
  required: ['en', 'fr', 'ar'],
  properties: { en: text, fr: text, ar: text },
  additionalProperties: false,
}
const instant = { type: 'string', format: 'date-time' }
const urn = { type: 'string', format: 'uri', pattern: '^urn:sdmx:org\\.sdmx\\.infomodel\\.' }
const place = { type: 'integer', minimum: 0 }

const closed = (required: readonly string[], properties: Record<string, unknown>) => ({
  type: 'object',
  required,
  properties,
  additionalProperties: false,
})
const list = (items: unknown, minItems = 0) => ({ type: 'array', items, minItems, uniqueItems: true })
const links1 = list(closed(['rel', 'href'], { rel: text, href: { type: 'string', format: 'uri' }, urn }), 1)
const links = list(closed(['rel', 'urn'], { rel: text, urn, type: text }), 1)
const keyed = (pattern: string, value: unknown) => ({
  type: 'object',
  patternProperties: { [pattern]: value },
  additionalProperties: false,
})
const pointers = '^[0-9]+(:[0-9]+)*$'

const meta = closed(['id', 'prepared', 'sender'], {
  schema: { type: 'string', format: 'uri' },
  id,
  test: { type: 'boolean' },
  prepared: instant,
  contentLanguages: list({ enum: ['en', 'fr', 'ar'] }, 1),
  sender: closed(['id'], { id, name: text }),
})
const errors = list(closed(['code'], { code: { type: 'number' }, title: text, detail: text }))

const namedCode = closed(['id', 'name'], { id, name: text, names: texts })
const namedTime = closed(['id', 'name', 'start', 'end'], { id, name: text, start: instant, end: instant })
const freeTime = closed(['value', 'name', 'start', 'end'], {
  value: text,
  name: text,
  start: instant,
  end: instant,
})
const freeValue = closed(['value'], { value: text, name: text })

const dimension = (roleField: string, role: unknown, values: unknown) =>
  closed(['id', 'keyPosition', 'values'], {
    ...{ id: ncName, name: text, names: texts, keyPosition: place, [roleField]: role },
    values: list(values, 1),
  })

const action = { enum: ['Information', 'Append', 'Replace', 'Delete'] }
const row = { type: 'array', items: { type: ['number', 'null'] } }
const observations = keyed(pointers, row)
const series = keyed(pointers, closed([], { observations }))

const dimension2 = dimension('roles', list(ncName, 1), { oneOf: [namedCode, namedTime, freeTime] })
const attribute2 = closed(['id', 'relationship', 'values'], {
  ...{ id: ncName, name: text, names: texts, isMandatory: { type: 'boolean' } },
  relationship: closed(['observation'], { observation: { type: 'object', maxProperties: 0 } }),
  format: closed(['dataType'], { dataType: { enum: ['Integer', 'String', 'DateTime', 'GregorianYear'] } }),
  values: list({ oneOf: [namedCode, freeValue] }, 1),
})
const measure2 = closed(['id'], {
  ...{ id: ncName, name: text, names: texts, isMandatory: { type: 'boolean' } },
  format: closed(['dataType'], { dataType: { const: 'Double' } }),
})

/** SDMX-JSON data message 2.0.0. */
export const data2 = closed(['meta', 'data'], {
  meta,
  errors,
  data: closed(['structures', 'dataSets'], {
    structures: list(
      closed(['dimensions', 'links', 'name'], {
        ...{
          links,
          name: text,
          names: texts,
          description: text,
          descriptions: texts,
          dataSets: list(place, 1),
        },
        dimensions: closed([], {
          dataSet: list({}),
          series: list(dimension2),
          observation: list(dimension2),
        }),
        measures: closed([], { observation: list(measure2, 1) }),
        attributes: closed([], {
          ...{ dataSet: list({}), dimensionGroup: list({}), series: list({}) },
          observation: list(attribute2),
        }),
        annotations: list({}),
      }),
      1,
    ),
    dataSets: list(
      closed(['links', 'structure'], { structure: place, links, action, observations, series }),
      1,
    ),
  }),
})

const dimension1 = dimension('role', ncName, { oneOf: [namedCode, namedTime] })
const attribute1 = closed(['id', 'values'], {
  ...{ id: ncName, name: text, names: texts },
  values: list({ oneOf: [namedCode, closed(['name'], { name: text })] }),
})

/** SDMX-JSON data message 1.0. */
export const data1 = closed(['meta', 'data'], {
  meta,
  errors,
  data: closed(['structure', 'dataSets'], {
    structure: closed(['dimensions', 'links', 'name'], {
      ...{ links: links1, name: text, names: texts },
      dimensions: closed([], { dataSet: list({}), series: list(dimension1), observation: list(dimension1) }),
      attributes: closed([], { dataSet: list({}), series: list({}), observation: list(attribute1) }),
      annotations: list({}),
    }),
    dataSets: list(closed(['links'], { links: links1, action, observations, series }), 1),
  }),
})

const nameable = { name: text, names: texts, description: text, descriptions: texts, links }
const version = { type: 'string', pattern: '^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)$' }
const maintainable = { ...nameable, id, agencyID: ncName, version, isExternalReference: { type: 'boolean' } }
const always = ['id', 'agencyID', 'name', 'version', 'links']
const scheme = (items: string, item: unknown) =>
  closed(always, { ...maintainable, isPartial: { type: 'boolean' }, [items]: list(item) })

const annotation = closed([], { id: text, title: text, type: text, value: text, text })
const enumeration = closed(['enumeration'], { enumeration: urn })
const format = (types: readonly string[]) =>
  closed(['format'], { format: closed(['dataType'], { dataType: { enum: types } }) })
const component = (more: Record<string, unknown>, representation: unknown) => ({
  ...{ id: ncName, conceptIdentity: urn, localRepresentation: representation, links },
  ...more,
})
const usage = { enum: ['mandatory', 'optional'] }

const keyDimension = closed(['id', 'conceptIdentity'], component({ position: place }, enumeration))
const timeDimension = closed(
  ['id', 'conceptIdentity', 'localRepresentation'],
  component({ id: { const: 'TIME_PERIOD' } }, format(['ObservationalTimePeriod'])),
)
const attribute = closed(
  ['id', 'conceptIdentity', 'attributeRelationship'],
  component(
    {
      usage,
      attributeRelationship: closed(['observation'], { observation: { type: 'object', maxProperties: 0 } }),
    },
    { oneOf: [enumeration, format(['Integer', 'String', 'DateTime', 'GregorianYear'])] },
  ),
)
const components = closed(['dimensionList', 'measureList', 'attributeList'], {
  dimensionList: closed(['id', 'dimensions', 'timeDimension'], {
    ...{ id: { const: 'DimensionDescriptor' }, dimensions: list(keyDimension, 1), timeDimension },
  }),
  measureList: closed(['id', 'measures'], {
    id: { const: 'MeasureDescriptor' },
    measures: list(closed(['id', 'conceptIdentity'], component({ usage }, format(['Double']))), 1),
  }),
  attributeList: closed(['id', 'attributes'], {
    id: { const: 'AttributeDescriptor' },
    attributes: list(attribute, 1),
  }),
})

const day = { type: 'string', format: 'date' }
const end = closed(['period'], { period: day, isInclusive: { type: 'boolean' } })
const keyValue = {
  oneOf: [
    closed(['id', 'values'], { id: ncName, include: { type: 'boolean' }, values: list(text, 1) }),
    closed(['id', 'timeRange'], {
      ...{ id: ncName, include: { type: 'boolean' } },
      timeRange: closed(['startPeriod', 'endPeriod'], { startPeriod: end, endPeriod: end }),
    }),
  ],
}
const constraint = closed(['id', 'agencyID', 'name', 'role'], {
  ...{ id, agencyID: ncName, version, name: text, names: texts, role: { enum: ['Allowed', 'Actual'] } },
  constraintAttachment: closed(['dataflows'], { dataflows: list(urn, 1) }),
  cubeRegions: {
    ...list(closed([], { include: { type: 'boolean' }, keyValues: list(keyValue) })),
    maxItems: 2,
  },
  annotations: list(annotation, 1),
})

/** SDMX-JSON structure message 2.0.0. */
export const structures2 = closed(['meta', 'data'], {
  meta,
  errors,
  data: closed([], {
    agencySchemes: list(scheme('agencies', closed(['id', 'name'], { ...nameable, id: ncName })), 1),
    conceptSchemes: list(scheme('concepts', closed(['id', 'name'], { ...nameable, id: ncName })), 1),
    codelists: list(
      scheme(
        'codes',
        closed(['id', 'name'], { ...nameable, id, parent: ncName, annotations: list(annotation, 1) }),
      ),
      1,
    ),
    dataStructures: list(closed(always, { ...maintainable, dataStructureComponents: components }), 1),
    dataflows: list(closed(always, { ...maintainable, structure: urn }), 1),
    dataConstraints: list(constraint, 1),
  }),
})
