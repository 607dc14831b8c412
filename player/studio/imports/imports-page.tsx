import { streams } from '#catalog/contract/routes.ts'
import { apiAddress } from '#player/api/client.ts'
import '#player/styles/complaints.css'
import '#player/styles/imports.css'
import { Icon } from '#player/icons/icon.tsx'
import { useSpeech } from '#player/words/words.ts'
import { SignedInPage } from '../signed-in-page.tsx'
import { ImportForm } from './import-form.tsx'

/** Semicolons: what Excel in Kazakhstan opens as a table. */
const forExcel = { separator: 'semicolon' }

function Exports() {
  const { words } = useSpeech()
  const { imports } = words
  const files = [
    [apiAddress(streams.catalogueCsv, {}, forExcel), imports.exportCatalogue],
    [apiAddress(streams.licencesCsv, {}, forExcel), imports.exportAvails],
    [apiAddress(streams.licencesJsonLd), imports.exportOdrl],
  ] as const
  return (
    <section className="exports">
      <h2>{imports.exports}</h2>
      <p className="small">{imports.exportsNote}</p>
      <ul>
        {files.map(([href, name]) => (
          <li key={href}>
            <a className="button" href={href} download>
              <Icon name="list" size={18} />
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Catalogues and licences as files: checked first, then imported, and taken out again. */
export default function ImportsPage() {
  const { words } = useSpeech()
  return (
    <SignedInPage heading={words.imports.title} note={words.imports.note}>
      <ImportForm />
      <Exports />
    </SignedInPage>
  )
}
