import './styles/tokens.css'
import './styles/fonts.css'
import './styles/base.css'
import './styles/poster.css'
import './styles/frame.css'
import './styles/suggestions.css'
import './styles/languages.css'
import './styles/navigation.css'
import './styles/home.css'
import './styles/more-filters.css'
import './styles/cards.css'
import './styles/why.css'
import './styles/start.css'
import { isThinLink } from './api/connection.ts'
import { recall } from './device.ts'
import { startWatchEarly } from './early-watch.ts'
import { startTheme } from './theme.ts'
import { acceptedBy, firstLocale } from './words/language.ts'

// A thin link does without the second typeface: 40 kB, more than a second of it.
if (isThinLink()) document.documentElement.dataset.link = 'thin'
startTheme()
startWatchEarly(location.pathname, acceptedBy(firstLocale(recall('language'), navigator.languages)))
// Not awaited: the page's code imports from this layer, and a module that waits for one that needs it waits for ever.
void import('./page.tsx').then(({ startPage }) => startPage())
