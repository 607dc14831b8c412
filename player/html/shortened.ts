/** As much of a text as a card shows. */
export const shortened = (text: string, most = 300): string => {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain.length <= most ? plain : `${plain.slice(0, plain.lastIndexOf(' ', most) + 1 || most).trim()}…`
}
