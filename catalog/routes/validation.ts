import type { FastifyInstance, FastifySchema, FastifySchemaCompiler } from 'fastify'
import type { TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import { Convert } from 'typebox/value'

/**
 * Bodies are taken as they are or not at all; query and path, which are text by nature, are converted first.
 * The error names the field that is wrong.
 */
const validatorCompiler: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const validator = Compile(schema)
  return (value: unknown) => {
    const converted = httpPart === 'body' ? value : Convert(schema, value)
    if (validator.Check(converted)) return { value: converted }
    return { error: new Error(fieldsOf(validator.Errors(converted), httpPart ?? 'body')) }
  }
}

type FieldError = { instancePath: string; params: object; message: string }

/** `texts/kk, year`: each field once, `body` when it is wrong as a whole. */
function fieldsOf(errors: readonly FieldError[], part: string): string {
  const fields = errors.flatMap(({ instancePath, params }) => {
    const inside = [
      ...('requiredProperties' in params && Array.isArray(params.requiredProperties)
        ? params.requiredProperties
        : []),
      ...('additionalProperties' in params && Array.isArray(params.additionalProperties)
        ? params.additionalProperties
        : []),
    ]
    const names = inside.length > 0 ? inside.map((name) => `${instancePath}/${name}`) : [instancePath]
    return names.map((name) => name.slice(1) || part)
  })
  return [...new Set(fields)].join(', ')
}

/** Answers are built field by field from typed views, so their schema documents and JSON.stringify writes. */
export function registerValidation(app: FastifyInstance): void {
  app.setValidatorCompiler<TSchema & FastifySchema>(validatorCompiler)
  app.setSerializerCompiler(() => JSON.stringify)
}
