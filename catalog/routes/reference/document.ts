/** The parts of an OpenAPI 3.1 document that we read and write (https://spec.openapis.org/oas/v3.1.0). */
export type Ref = { $ref: string }
export type Schema = Record<string, unknown>
export type Example = { value: unknown; summary?: string } | Ref
export type Header = { description: string; schema: Schema; example?: unknown }
export type Content = Record<
  string,
  { schema?: Schema; example?: unknown; examples?: Record<string, Example> }
>
export type Response = {
  description: string
  headers?: Record<string, Header | Ref>
  content?: Content
}
export type Parameter = {
  in: 'query' | 'path' | 'header'
  name: string
  required?: boolean
  description?: string
  schema?: Schema
  example?: unknown
}
export type Operation = {
  operationId?: string
  summary?: string
  description?: string
  tags?: string[]
  security?: Record<string, string[]>[]
  parameters?: (Parameter | Ref)[]
  requestBody?: { required?: boolean; description?: string; content: Content }
  responses: Record<string, Response>
}
export type Document = {
  openapi: string
  info: Record<string, unknown>
  tags?: { name: string; description: string }[]
  paths: Record<string, Record<string, Operation>>
  webhooks?: Record<string, Record<string, Operation>>
  components?: Record<string, Record<string, unknown>>
  security?: Record<string, string[]>[]
}

export const isRef = (one: object): one is Ref => '$ref' in one
