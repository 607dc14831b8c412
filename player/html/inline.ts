/**
 * Runs before anything is drawn, so that a dark page does not flash, and nobody reads for a moment what this device is not to
 * show: another language than it has chosen, or titles that are for older eyes. The names are those of `device.ts`.
 */
export const beforeDrawing = `{const r=n=>{try{return localStorage.getItem('nar.'+n)}catch{return null}},d=document.documentElement,t=r('theme');d.dataset.theme=t==='light'||t==='dark'?t:matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light';if(r('age.at-most')!==null||(!/[?&]hl=/.test(location.search)&&(r('language')??d.lang)!==d.lang))d.dataset.plain='off'}`
