/** A document of the hub: paragraphs with an empty line between them; one that begins with `# ` is a heading. */
export function Prose({ text, language }: { text: string; language: string }) {
  const parts = text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
  return (
    <div className="prose" lang={language}>
      {parts.map((part, index) => {
        const key = `${index} ${part.slice(0, 20)}`
        return part.startsWith('# ') ? <h2 key={key}>{part.slice(2)}</h2> : <p key={key}>{part}</p>
      })}
    </div>
  )
}
