import { type StartWords, stageElementId } from './start-data.ts'

/** The picture and one button, over the place where the page will have its player. */
export type Stage = {
  /** What is said over the picture; '' says nothing. */
  say(text: string): void
  /** A large sign to play: the browser waits for the viewer. */
  invite(yes: boolean): void
  remove(): void
}

/** `onTap`: the viewer wants something, and is answered at once by the picture and soon by the page. */
export function openStage(video: HTMLVideoElement, words: StartWords, onTap: () => void): Stage {
  const stage = document.createElement('div')
  stage.id = stageElementId
  stage.className = 'night'
  stage.dir = words.dir
  const button = document.createElement('button')
  button.type = 'button'
  const note = document.createElement('p')
  note.setAttribute('role', 'status')
  const box = document.createElement('div')
  box.append(video, button, note)
  stage.append(box)
  const name = () => button.setAttribute('aria-label', video.paused ? words.play : words.pause)
  for (const event of ['play', 'pause']) video.addEventListener(event, name)
  name()
  button.addEventListener('click', onTap)
  // The script runs in the head: its place comes with the next lines of the page.
  const place = () => document.body.prepend(stage)
  if (document.body) place()
  else document.addEventListener('DOMContentLoaded', place, { once: true })
  return {
    say: (text) => {
      note.textContent = text
    },
    invite: (yes) => {
      stage.classList.toggle('invites', yes)
    },
    remove() {
      document.removeEventListener('DOMContentLoaded', place)
      for (const event of ['play', 'pause']) video.removeEventListener(event, name)
      stage.remove()
    },
  }
}
