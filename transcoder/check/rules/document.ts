import { rules } from './table.ts'

const intro = `# The rules of \`./nar check\`

Made by \`./nar check --rules\`: change the rules, not this file. A test keeps both equal.

*Apple* is the HLS Authoring Specification for Apple devices, revision of 26 June 2025, by its items; those of one
platform have its name before the number. *RFC 8216bis* is draft-pantos-hls-rfc8216bis-20, by its sections. Level is
the MUST or SHOULD of the source; a rule of either level that a stream breaks is a \`fail\`. Items that no file can
tell (whether subtitles were burnt in, what key lengths the server's TLS has) are not here.
`

/** The text of \`docs/hls-rules.md\`: every rule, in the order they are checked. */
export function rulesDocument(): string {
  const count = (start: string) => rules.filter(({ source }) => source.startsWith(start)).length
  const lines = rules.map(({ id, source, level, says }) => `| \`${id}\` | ${source} | ${level} | ${says} |`)
  return [
    intro,
    `${rules.length} rules: ${count('Apple')} of Apple's, ${count('RFC')} of RFC 8216bis.`,
    '',
    '| Rule | Source | Level | Says |',
    '| --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n')
}
