/** `databaseUrl` → `NAR_DATABASE_URL`. */
export function variableName(field: string): string {
  return `NAR_${field.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`
}
