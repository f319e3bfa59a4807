/** The rows of a table by names that stand for themselves: `… attendance rose` goes on from the row above. */
export function rowNames(rows: readonly { readonly label: string }[]): string[] {
  let above = ''
  return rows.map(({ label }) => {
    if (label.startsWith('… ')) return `${above} ${label}`
    above = label
    return label
  })
}
