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
import './styles/plain.css'
import './styles/start.css'
import { isThinLink } from './api/connection.ts'
import { takeEnclosed } from './api/early.ts'
import { recall } from './device.ts'
import { startWatchEarly } from './early-watch.ts'
import { afterThePicture } from './offline/after-picture.ts'
import { startTheme } from './theme.ts'
import { acceptedBy, askedLocale, firstLocale } from './words/language.ts'

// A thin link does without the second typeface: 40 kB, more than a second of it.
if (isThinLink()) document.documentElement.dataset.link = 'thin'
startTheme()
takeEnclosed(document.getElementById('early')?.textContent)
const chosen = askedLocale(location.search) ?? recall('language')
startWatchEarly(location.pathname, acceptedBy(firstLocale(chosen, navigator.languages)))
void afterThePicture(location.pathname)
  .then(() => import('./offline/register.ts'))
  .then(({ startOffline }) => startOffline())
  // The pages work without it.
  .catch(() => undefined)
// Not awaited: the page's code imports from this layer, and a module that waits for one that needs it waits for ever.
void import('./page.tsx').then(({ startPage }) => startPage())
