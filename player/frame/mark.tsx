/** The mark of Nar: one hump whose feet curl into horns. */
export function Mark() {
  const half =
    'M32 4.5C20 4.5 21 20 18 28c-2 6-5 9.5-9 9.5-4.5 0-6.5-3.5-6.5-7 0-3.7 2.7-6 6-6 3.2 0 4.9 2.2 4.9 4.6'
  return (
    <svg
      className="mark"
      viewBox="0 0 64 42"
      fill="none"
      stroke="currentColor"
      strokeWidth="5"
      aria-hidden="true"
    >
      <path d={half} />
      <path d={half} transform="matrix(-1 0 0 1 64 0)" />
    </svg>
  )
}

/** Ram's horns: beside the motto and in empty states only. */
export function Horn({ size }: { size: number }) {
  const half =
    'M50 96V50C50 27 40 12 25 12 12 12 5 22 5 33c0 12 8.5 20 18.5 20C32 53 37 47 37 40c0-6-4-10-9.5-10'
  return (
    <svg
      className="horn"
      width={size}
      height={size}
      viewBox="0 0 100 100"
      fill="none"
      stroke="currentColor"
      strokeWidth="9"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d={half} />
      <path d={half} transform="matrix(-1 0 0 1 100 0)" />
    </svg>
  )
}
