import Type from 'typebox'

export const Id = Type.String({ pattern: '^[0-9a-z]{12}$', description: '12 characters of 0-9a-z' })
