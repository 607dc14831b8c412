import { type RefObject, useEffect, useRef, useState } from 'react'

/** Whether an element has ever been in sight: what it shows is asked for then. */
export function useInSight<E extends Element>(): [RefObject<E | null>, boolean] {
  const place = useRef<E>(null)
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    if (!place.current || seen) return
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true)
    })
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [seen])
  return [place, seen]
}
